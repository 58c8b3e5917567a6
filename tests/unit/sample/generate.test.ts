import { describe, expect, it } from 'vitest'
import { DECLINING, RENAMED, SWITCHED_OFF } from '#main/domain/sample/addresses.ts'
import type { SampleCompany } from '#main/domain/sample/company.ts'
import { DAY, dayOf, startOf } from '#main/domain/sample/days.ts'
import { generateSample } from '#main/domain/sample/generate.ts'
import { handleKey } from '#main/domain/identity/key.ts'
import { resolveProfile } from '#main/domain/identity/resolve.ts'
import { networkById } from '#main/domain/networks/index.ts'

const TODAY = '2026-11-22'
const SEEDS = [0, 1, 2, 7, 42, 178, 2011, 65_537, 1_000_003, 2 ** 31 - 1, 314_159, 27_182]
const companies = new Map(SEEDS.map((seed) => [seed, generateSample({ seed, today: TODAY })]))
const each = SEEDS.map((seed) => ({ seed, company: companies.get(seed) as SampleCompany }))

describe('the sample company', () => {
  it('is the same for the same seed and day', () => {
    for (const seed of [7, 178]) expect(generateSample({ seed, today: TODAY })).toEqual(companies.get(seed))
  })

  it('differs by seed in people, figures and faults', () => {
    const [one, other] = [companies.get(1) as SampleCompany, companies.get(2) as SampleCompany]
    expect(one.people.map((person) => person.name)).not.toEqual(other.people.map((person) => person.name))
    expect(one.snapshots.map((snapshot) => snapshot.followers)).not.toEqual(
      other.snapshots.map((snapshot) => snapshot.followers),
    )
    const carriers = (company: SampleCompany): string[] => {
      const handles = new Map(company.accounts.map((account) => [account.id, account.handle]))
      return company.truth.faults.map((fault) => `${fault.rule} ${handles.get(fault.account ?? '')}`).toSorted()
    }
    expect(carriers(one)).not.toEqual(carriers(other))
  })

  it.each(each)('has exactly 178 accounts on at least 13 networks, each identity once (seed $seed)', ({ company }) => {
    expect(company.accounts).toHaveLength(178)
    expect(new Set(company.accounts.map((account) => account.network)).size).toBeGreaterThanOrEqual(13)
    expect(
      new Set(company.accounts.map((account) => `${account.network} ${handleKey(account.network, account.handle)}`))
        .size,
    ).toBe(178)
    expect(new Set(company.accounts.map((account) => account.brandId).filter(Boolean)).size).toBe(5)
  })

  it.each(each)('has about 4,000 messages, a quarter to a half of them Russian (seed $seed)', ({ company }) => {
    expect(company.messages.length).toBeGreaterThanOrEqual(3_800)
    expect(company.messages.length).toBeLessThanOrEqual(4_200)
    const russian = company.messages.filter((message) => message.language === 'ru').length / company.messages.length
    expect(russian).toBeGreaterThan(0.25)
    expect(russian).toBeLessThan(0.5)
  })

  it.each(each)('saw every live account in each of 24 months, or since it was opened (seed $seed)', ({ company }) => {
    const live = company.accounts.filter(
      (account) => !SWITCHED_OFF.has(account.network) && !['proposed', 'approved'].includes(account.lifecycle),
    )
    const isYoung = (day: string | null): boolean => day !== null && startOf(day) > startOf(TODAY) - 740 * DAY
    const months = (id: string): string[] =>
      company.snapshots.filter((one) => one.accountId === id).map((one) => dayOf(one.takenAt).slice(0, 7))
    const seen = (young: boolean): number[] =>
      live.filter((account) => isYoung(account.openedOn) === young).map((account) => new Set(months(account.id)).size)
    expect(new Set(seen(false))).toEqual(new Set([24]))
    expect(Math.min(...seen(true))).toBeGreaterThan(0)
  })

  it.each(each)('happened before its day (seed $seed)', ({ company }) => {
    const end = startOf(TODAY)
    const instants = [
      ...company.messages.map((message) => message.at),
      ...company.handoffs.map((handoff) => handoff.at),
      ...company.snapshots.flatMap((snapshot) => [snapshot.takenAt, snapshot.lastPostAt ?? 0]),
      ...company.accounts.flatMap((account) => [account.createdAt, account.updatedAt]),
      ...company.conversations.flatMap((one) => [
        one.startedAt,
        one.lastAt,
        one.firstAnswerAt ?? 0,
        one.reachedResolverAt ?? 0,
        one.resolvedAt ?? 0,
      ]),
    ]
    expect(Math.max(...instants)).toBeLessThan(end)
    const days = [
      ...company.accounts.flatMap((account) => [account.openedOn, account.reviewedOn]),
      ...company.access.flatMap((entry) => [entry.provenOn, entry.revokedOn]),
      ...company.evidence.map((evidence) => evidence.askedOn),
    ]
    expect(days.filter((day) => day !== null && day > TODAY)).toEqual([])
  })

  it.each(each)('refers only to rows it has (seed $seed)', ({ company }) => {
    const ids = new Set(
      [
        company.brands,
        company.markets,
        company.teams,
        company.agencies,
        company.people,
        company.goals,
        company.campaigns,
        company.accounts,
        company.contacts,
        company.conversations,
      ].flatMap((rows) => rows.map((row) => row.id)),
    )
    const pointers = [
      company.accounts,
      company.access,
      company.people,
      company.teams,
      company.campaigns,
      company.accountGoals,
      company.stages,
      company.conversations,
      company.messages,
      company.handoffs,
      company.identities,
      company.roles,
      company.snapshots,
    ]
    const missing = pointers
      .flat()
      .flatMap((row) => Object.entries(row))
      .filter(
        ([name, value]) =>
          /(?:Id|By)$/.test(name) &&
          !['externalId', 'crmId'].includes(name) &&
          value !== null &&
          !ids.has(String(value)),
      )
    expect(missing).toEqual([])
  })

  it('gives ids in the form of UUIDv7, each once', () => {
    const company = companies.get(178) as SampleCompany
    const rows = [
      company.accounts,
      company.people,
      company.access,
      company.contacts,
      company.identities,
      company.conversations,
      company.tags,
    ].flat()
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length)
    for (const row of rows)
      expect(row.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  it.each(each)('has addresses that resolve to their own account (seed $seed)', ({ company }) => {
    const accounts = company.accounts.filter((account) => account.network !== 'website')
    const read = accounts.map((account) => {
      const { network, handle, canonicalUrl, kind } = resolveProfile(account.url ?? '')
      return { network, key: handleKey(account.network, handle ?? ''), url: canonicalUrl, kind }
    })
    expect(read).toEqual(
      accounts.map(({ network, handle, url, kind }) => ({ network, key: handleKey(network, handle), url, kind })),
    )
  })

  it('knows the same dead networks as the rest of the program', () => {
    const used = new Set(each.flatMap(({ company }) => company.accounts.map((account) => account.network)))
    const dead = [...used].filter((network) => networkById(network)?.status === 'defunct')
    expect(new Set(dead)).toEqual(SWITCHED_OFF)
    expect([...used].filter((network) => !networkById(network))).toEqual([])
    const inStatus = (status: string): string[] =>
      [...used].filter((network) => networkById(network)?.status === status)
    expect(new Set(inStatus('declining'))).toEqual(DECLINING)
    expect(Object.fromEntries(inStatus('renamed').map((id) => [id, networkById(id)?.statusDate]))).toEqual(RENAMED)
  })
})
