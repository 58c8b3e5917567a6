import { expect, test } from 'vitest'
import { handleKey } from '#main/domain/identity/key.ts'
import { fillTemplate, type OwnAccount, templatesOf } from '#main/domain/discovery/handle-templates.ts'
import { mentionsIn } from '#main/domain/discovery/mentions.ts'
import { proposeHandles } from '#main/domain/discovery/proposals.ts'

const kornwell = { id: 'k', name: 'Kornwell', website: null, handlePattern: null }
const markets = [
  { id: 'de', name: 'Germany', code: 'DE' },
  { id: 'uk', name: 'United Kingdom', code: 'GB' },
  { id: 'br', name: 'Brazil', code: 'BR' },
]
const own = (network: string, handle: string, marketId: string | null, brandId: string | null = 'k'): OwnAccount => ({
  id: `${network}-${handle}`,
  network,
  handle,
  handleKey: handleKey(network, handle),
  url: null,
  brandId,
  marketId,
})
const byId = new Map(markets.map((market) => [market.id, market]))
const accounts = [
  own('facebook', 'KornwellDE', 'de'),
  own('facebook', 'KornwellUK', 'uk'),
  own('x', 'KornwellUK', 'uk'),
  own('instagram', 'kornwell.de', 'de'),
  own('instagram', 'kornwell.br', 'br'),
  own('x', 'KornwellIdeas', 'de'),
]

test('habits are learnt with the letters the brand uses, and one account is no habit', () => {
  expect(templatesOf(kornwell, accounts, byId)).toMatchObject([
    { form: '{Brand}{MARKET}', accounts: 3 },
    { form: '{brand}.{market}', accounts: 2 },
  ])
})

test('a pattern written with braces is a habit, a regular expression is not', () => {
  expect(templatesOf({ ...kornwell, handlePattern: '{brand}_{market}' }, [], byId)).toEqual([
    { form: '{brand}_{market}', accounts: 0, on: new Map() },
  ])
  expect(templatesOf({ ...kornwell, handlePattern: '^kornwell' }, [], byId)).toEqual([])
})

test('a form is filled only where it has a market to name', () => {
  expect(fillTemplate('{Brand}{MARKET}', kornwell, markets[1])).toBe('KornwellUK')
  expect(fillTemplate('{brand}.{market}', kornwell, markets[0])).toBe('kornwell.de')
  expect(fillTemplate('{Brand}{MARKET}', kornwell, undefined)).toBeNull()
  expect(fillTemplate('{Brand}', kornwell, markets[0])).toBeNull()
})

test('handles are proposed where the company is and the brand is not, and never what is known', () => {
  const proposed = proposeHandles({
    brands: [kornwell],
    markets,
    accounts,
    isKnown: (network, key) => network === 'x' && key === 'kornwellbr',
  })
  expect(
    proposed.map(({ identity, marketId }) => `${identity.network} ${identity.handle} ${marketId}`).toSorted(),
  ).toEqual(['facebook KornwellBR br', 'instagram kornwell.uk uk'])
})

test('a regular expression of the brand says which proposals fit', () => {
  const ground = { markets, accounts, isKnown: () => false }
  const proposed = proposeHandles({ ...ground, brands: [{ ...kornwell, handlePattern: '^kornwell\\.' }] })
  expect(proposed.map(({ identity }) => identity.handle)).toEqual(['kornwell.br', 'kornwell.uk'])
})

test('a profile names other accounts by address and by name, and mail addresses are no names', () => {
  const found = mentionsIn({
    id: 'a',
    network: 'instagram',
    handle: 'kornwell.de',
    website: 'https://linktr.ee/kornwell',
    bio: 'Küche & mehr. Hilfe: @kornwell.hilfe, Telegram: @kornwell_de · info@kornwell.example · fb.com/KornwellDE.',
    notes: ['see also https://www.youtube.com/@KornwellTV, and twitter.com/Kornwell/status/123'],
  })
  expect(found.map(({ identity, place }) => `${place} ${identity.network} ${identity.handle}`)).toEqual([
    'bio facebook KornwellDE',
    'bio instagram kornwell.hilfe',
    'bio telegram kornwell_de',
    'note youtube @KornwellTV',
  ])
})
