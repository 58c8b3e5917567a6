import { expect, test } from 'vitest'
import type { Sighting } from '#shared/model/candidate.ts'
import type { OwnAccount } from '#main/domain/discovery/handle-templates.ts'
import { impostorReport } from '#main/domain/discovery/impostor-report.ts'
import { Judge, type Verdict } from '#main/domain/discovery/judge.ts'
import { misspells, skeleton } from '#main/domain/discovery/likeness.ts'
import { OwnSites } from '#main/domain/discovery/own-sites.ts'
import { handleKey } from '#main/domain/identity/key.ts'

const brands = [
  { id: 'kornwell', name: 'Kornwell', website: 'https://kornwell.example', handlePattern: '^kornwell' },
  { id: 'brisavo', name: 'Brisavo', website: 'https://brisavo.example', handlePattern: null },
]
const markets = [
  { id: 'de', name: 'Germany', code: 'DE' },
  { id: 'uk', name: 'United Kingdom', code: 'GB' },
]
const account = (network: string, handle: string, brandId: string): OwnAccount => ({
  id: `${network} ${handle}`,
  network,
  handle,
  handleKey: handleKey(network, handle),
  url: null,
  brandId,
  marketId: null,
})
const accounts = [
  account('instagram', 'kornwell.de', 'kornwell'),
  account('facebook', 'KornwellDE', 'kornwell'),
  account('facebook', 'KornwellUK', 'kornwell'),
  account('youtube', 'user/Kornwell', 'kornwell'),
  account('instagram', 'brisavo', 'brisavo'),
]
const judge = new Judge({ brands, markets, accounts, sites: new OwnSites(brands, []) })

type Line = Partial<Omit<Sighting, 'at'>> & Pick<Sighting, 'kind'>
const judged = (network: string, handle: string, ...lines: Line[]): Verdict =>
  judge.judge({
    network,
    handle,
    handleKey: handleKey(network, handle),
    brandId: null,
    marketId: null,
    sightings: lines.map((line) => ({
      place: 'body',
      source: 'folder',
      site: 'kornwell.example',
      pages: 1,
      ofPages: 1,
      times: 1,
      samples: [],
      address: '',
      text: '',
      country: null,
      account: null,
      ...line,
    })),
  })
const footer = { kind: 'link', place: 'footer' } as const
const codes = (verdict: Verdict): string[] => verdict.reasons.map(({ code }) => code)

test('what a site of ours states comes before what it links to, and that before what a tool claims', () => {
  const scores = [
    judged('tiktok', 'kornwell', { kind: 'same_as', place: 'head' }),
    judged('tiktok', 'kornwell', footer),
    judged('tiktok', 'kornwell', { kind: 'link', place: 'main' }),
    judged('tiktok', 'kornwell', { kind: 'scan', place: 'list', site: 'kornwell' }),
    judged('tiktok', 'kornwell', { kind: 'pattern', place: 'list', site: '' }),
  ].map(({ score }) => score)
  expect(scores).toEqual(scores.toSorted((a, b) => b - a))
  expect(new Set(scores).size).toBe(5)
})

test('a hit of a scanner stays near the one in ten that its users saw, however well the name fits', () => {
  const { score, source } = judged('tiktok', 'kornwell.de', { kind: 'scan', place: 'list', site: 'kornwell.de' })
  expect(source).toBe('scan')
  expect(score).toBeGreaterThanOrEqual(10)
  expect(score).toBeLessThanOrEqual(25)
})

test('evidence of several kinds adds up, and the same kind twice does not', () => {
  const one = judged('x', 'kornwell', footer).score
  expect(judged('x', 'kornwell', footer, { ...footer, source: 'another' }).score).toBe(one)
  expect(judged('x', 'kornwell', footer, { kind: 'meta', place: 'head' }).score).toBeGreaterThan(one)
})

test('links on most pages of a site weigh more than a link on one', () => {
  const wide = judged('x', 'kornwell', { ...footer, pages: 30, ofPages: 40 })
  expect(codes(wide)).toContain('site_wide')
  expect(wide.score).toBeGreaterThan(judged('x', 'kornwell', { ...footer, pages: 1, ofPages: 40 }).score)
})

test('pages of nobody we know weigh less than our own', () => {
  const own = judged('x', 'kornwell', footer)
  const foreign = judged('x', 'kornwell', { ...footer, site: 'magazine.example' })
  const unknown = judged('x', 'kornwell', { ...footer, site: '' })
  expect(codes(foreign)).toContain('foreign_site')
  expect(codes(unknown)).toContain('unknown_site')
  expect(own.score).toBeGreaterThan(unknown.score)
  expect(unknown.score).toBeGreaterThan(foreign.score)
})

test('the makers of a site are not taken for its owner', () => {
  expect(judged('instagram', 'northlight.studio', footer).score).toBeLessThan(40)
  expect(judged('facebook', 'shopify', footer).score).toBeLessThan(10)
})

test.each([
  ['instagram', 'kornwell_oficial.es', 'lure'],
  ['facebook', 'KornwellSupportUK', 'lure'],
  ['instagram', 'kornwell_de', 'marks'],
  ['instagram', 'kornweII.de', 'letters'],
  ['facebook', 'KornvellDE', 'spelling'],
  ['instagram', 'br1savo', 'letters'],
  ['instagram', 'brisavo.gewinnspiel', 'lure'],
])('%s %s is made to look like one of ours (%s)', (network, handle, how) => {
  const verdict = judged(network, handle, { kind: 'scan', place: 'list', site: 'x' })
  expect(verdict.source).toBe('look_alike')
  expect(verdict.reasons.find(({ code }) => code === 'look_alike')?.values['how']).toBe(how)
  expect(judged(network, handle, footer).source).toBe('site')
})

test.each([
  ['facebook', 'KornwellDE'],
  ['facebook', 'KornwellUS'],
  ['instagram', 'kornwellkitchens'],
  ['x', 'cornwall_news'],
  ['instagram', 'lena.okafor'],
])('%s %s is not taken for a look-alike', (network, handle) => {
  expect(judged(network, handle, { kind: 'scan', place: 'list', site: 'x' }).source).toBe('scan')
})

test('another form of the address of an account of ours is said to be that', () => {
  expect(codes(judged('youtube', '@Kornwell', footer))).toContain('other_form')
  expect(codes(judged('tiktok', 'kornwell.de', footer))).toContain('same_handle')
})

test('brand and market are proposed by name first and by pages second', () => {
  expect(judged('x', 'KornwellUK', footer)).toMatchObject({ brandId: 'kornwell', marketId: 'uk' })
  expect(judged('x', 'Kueche', { ...footer, country: 'DE' })).toMatchObject({ brandId: 'kornwell', marketId: 'de' })
  expect(judged('x', 'BrisavoAir', footer)).toMatchObject({ brandId: 'brisavo', marketId: null })
  expect(judged('x', 'KornwellHelp_UK', footer).marketId).toBe('uk')
})

test('letters drawn alike are one letter, and a slip is told from another name', () => {
  expect(skeleton('K0rnwe1l')).toBe(skeleton('kornwell'))
  expect(skeleton('kоrnwell')).toBe(skeleton('kornwell'))
  expect(misspells('kornwel_shop', 'kornwell')).toBe(true)
  expect(misspells('kornwell_shop', 'kornwell')).toBe(false)
  expect(misspells('korn', 'kornwell')).toBe(false)
})

test('the report names both accounts and where to send it, in the language asked for', () => {
  const facts = {
    candidate: {
      network: 'instagram',
      handle: 'kornwell_oficial',
      url: 'https://www.instagram.com/kornwell_oficial/',
      brand: 'Kornwell',
      note: 'Asks for card numbers',
    },
    resembles: { handle: 'kornwell.de', url: 'https://www.instagram.com/kornwell.de/' },
    website: 'https://kornwell.example',
    sightings: [],
  }
  const report = impostorReport(facts, 'en')
  expect(report.form).toMatch(/^https:\/\/help\.instagram\.com\//)
  for (const part of ['kornwell_oficial', 'kornwell.de', 'https://kornwell.example', 'Asks for card numbers'])
    expect(report.text).toContain(part)
  expect(impostorReport(facts, 'ru').text).toContain('Наш сайт: https://kornwell.example')
  expect(impostorReport({ ...facts, candidate: { ...facts.candidate, network: 'vimeo' } }, 'en').form).toBeNull()
})

test('of several accounts of ours the one that begins alike is named', () => {
  const { reasons } = judged('facebook', 'KornwellUK.official', { kind: 'scan' })
  expect(reasons.find(({ code }) => code === 'look_alike')?.values).toMatchObject({ handle: 'KornwellUK', how: 'lure' })
})
