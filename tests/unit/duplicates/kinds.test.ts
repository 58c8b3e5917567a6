import { describe, expect, test } from 'vitest'
import { findDuplicates } from '#main/domain/duplicates/find.ts'
import type { DuplicateGroup, DuplicateRecord, Surroundings } from '#main/domain/duplicates/record.ts'
import { sayEvidence } from '#main/domain/duplicates/say.ts'

const DAY = 86_400_000
const NOW = Date.parse('2026-11-20T12:00:00Z')

const around: Surroundings = {
  brands: [
    { id: 'kornwell', name: 'Kornwell', website: 'https://www.kornwell.example' },
    { id: 'brisavo', name: 'Brisavo', website: null },
  ],
  markets: [
    { id: 'de', name: 'Germany', code: 'DE' },
    { id: 'fr', name: 'France', code: 'FR' },
    { id: 'ch', name: 'Switzerland', code: 'CH' },
  ],
  people: [
    { id: 'ann', name: 'Ann Lee' },
    { id: 'bob', name: 'Bob Ray' },
  ],
  rows: [],
  notSame: [],
  now: NOW,
}

const record = (id: string, facts: Partial<DuplicateRecord> = {}): DuplicateRecord => ({
  id,
  network: 'facebook',
  handle: id,
  externalId: null,
  displayName: null,
  lifecycle: 'active',
  brandId: null,
  marketId: null,
  teamId: null,
  language: null,
  ownerId: null,
  website: null,
  verified: null,
  openedOn: null,
  audience: null,
  lastPostAt: null,
  ways: 0,
  ...facts,
})

const ago = (days: number): number => NOW - days * DAY
const brief = (groups: readonly DuplicateGroup[]): string[] =>
  groups.map(({ kind, accounts, suspect }) => `${kind}: ${accounts.join(' ')}${suspect ? ` (${suspect})` : ''}`)
const found = (records: DuplicateRecord[], more: Partial<Surroundings> = {}): string[] =>
  brief(findDuplicates(records, { ...around, ...more }))
const reasons = (records: DuplicateRecord[], more: Partial<Surroundings> = {}): string[] =>
  findDuplicates(records, { ...around, ...more }).flatMap(({ evidence }) =>
    evidence.map((one) => sayEvidence(one, 'en')),
  )

describe('one account under two addresses', () => {
  test('is known by the id that the network gave it, however its names and markets changed', () => {
    const pair = [
      record('SenatorLee', { network: 'x', externalId: '19318314', marketId: 'de' }),
      record('RepLee', { network: 'x', externalId: '19318314', marketId: 'fr' }),
    ]
    expect(found(pair)).toEqual(['renamed: SenatorLee RepLee'])
    expect(reasons(pair)).toEqual(['Both are recorded with the id 19318314 on X: one account, renamed'])
  })

  test('is suspected where two lists gave one entry another address, and is not where one row named both', () => {
    const list = [
      record('SenatorLee', { externalId: 'L000570' }),
      record('RepLee', { externalId: 'L000570' }),
      record('lee', { network: 'instagram', externalId: 'L000570' }),
    ]
    expect(found(list)).toEqual(['renamed: SenatorLee RepLee'])
    expect(reasons(list)).toEqual([
      'The lists give both the number L000570, in different rows: one entry, another address',
    ])
    expect(found(list, { rows: [{ accounts: ['SenatorLee', 'RepLee'], file: 'a.csv', row: 3 }] })).toEqual([])
  })

  test('is known by name, brand, market, language and team together', () => {
    const same = { displayName: 'Kornwell Küche', brandId: 'kornwell', marketId: 'de', language: 'de', teamId: 'm' }
    expect(found([record('kueche', same), record('100012', { ...same, displayName: 'KORNWELL KÜCHE!' })])).toEqual([
      'same: kueche 100012',
    ])
  })

  test('is an abandoned predecessor where one fell silent and the other speaks under the same name', () => {
    const old = record('KornwellKitchen', {
      brandId: 'kornwell',
      marketId: 'de',
      lastPostAt: ago(500),
      openedOn: '2012-01-01',
    })
    const live = record('KornwellKitchenOfficial', {
      brandId: 'kornwell',
      marketId: 'de',
      lastPostAt: ago(3),
      openedOn: '2020-05-01',
      audience: 10,
    })
    expect(found([old, live])).toEqual(['predecessor: KornwellKitchenOfficial KornwellKitchen'])
    expect(found([{ ...old, lastPostAt: ago(20) }, live])).toEqual([])
    expect(found([{ ...old, lastPostAt: null }, live])).toEqual([])
  })
})

describe('accounts that are not one', () => {
  const twin = { displayName: 'Kornwell Küche', brandId: 'kornwell', marketId: 'de' }
  test.each([
    ['another market', { marketId: 'fr' }],
    ['another brand', { brandId: 'brisavo' }],
    ['another network', { network: 'x' }],
  ])('are left alone: %s', (_, difference) => {
    const groups = findDuplicates([record('kueche', twin), record('kitchen', { ...twin, ...difference })], around)
    expect(groups.filter(({ kind }) => kind === 'same' || kind === 'predecessor' || kind === 'renamed')).toEqual([])
  })

  test('are left alone where nothing but a short name is shared, and where nothing is known', () => {
    expect(found([record('news1', { displayName: 'News' }), record('news2', { displayName: 'News' })])).toEqual([])
    expect(found([record('one'), record('two'), record('100001'), record('100002')])).toEqual([])
  })

  test('are no longer suggested once somebody said so, and split the group they stood in', () => {
    const three = ['a', 'b', 'c'].map((id) => record(`page-${id}`, { ...twin, language: 'de', teamId: 'm' }))
    expect(found(three)).toEqual(['same: page-a page-b page-c'])
    expect(found(three, { notSame: [['page-c', 'page-a']] })).toEqual(['same: page-a page-b', 'same: page-b page-c'])
    expect(
      found(three, {
        notSame: [
          ['page-a', 'page-b'],
          ['page-b', 'page-c'],
          ['page-a', 'page-c'],
        ],
      }),
    ).toEqual([])
  })
})

test('a reason that does not hold for the whole group names the accounts it holds for', () => {
  const whole = { displayName: 'Kornwell Küche', brandId: 'kornwell', marketId: 'de', language: 'de', teamId: 'm' }
  expect(
    reasons([
      record('page-a', { ...whole, ownerId: 'ann' }),
      record('page-b', { ...whole, ownerId: 'bob' }),
      record('page-c', { ...whole, ownerId: 'ann' }),
    ]),
  ).toEqual([
    'The same name (“Kornwell Küche”), brand (Kornwell), market (Germany), language (de) and team',
    'The same owner (page-a, page-c)',
  ])
})

describe('families', () => {
  test('twins speak several languages for one brand in one market', () => {
    const twin = { brandId: 'kornwell', marketId: 'ch' }
    expect(
      found([
        record('kornwell_de', { ...twin, language: 'de', displayName: 'Kornwell Schweiz' }),
        record('kornwell_fr', { ...twin, language: 'fr', displayName: 'Kornwell Suisse' }),
      ]),
    ).toEqual(['language: kornwell_de kornwell_fr'])
  })

  test('copies speak for one brand in several markets', () => {
    const copies = [
      record('KornwellDE', { brandId: 'kornwell', marketId: 'de', displayName: 'Kornwell Deutschland' }),
      record('KornwellFrance', { brandId: 'kornwell', marketId: 'fr', displayName: 'Kornwell France' }),
    ]
    expect(found(copies)).toEqual(['region: KornwellDE KornwellFrance'])
    expect(reasons(copies)).toContain('In different markets: France, Germany')
    expect(found(copies, { notSame: [['KornwellDE', 'KornwellFrance']] })).toEqual([])
  })

  test('one handle stands for two brands', () => {
    expect(
      found([
        record('halvorn.care', { network: 'x', brandId: 'kornwell' }),
        record('HalvornCare', { network: 'instagram', brandId: 'brisavo' }),
      ]),
    ).toEqual(['handle: halvorn.care HalvornCare'])
  })

  test("a person's account speaks in a brand's name", () => {
    const own = record('in/annlee', { network: 'linkedin', displayName: 'Ann Lee, Kornwell', audience: 10 })
    const page = record('company/kornwell', { network: 'linkedin', brandId: 'kornwell', audience: 900, ownerId: 'bob' })
    expect(found([page, own])).toEqual(['personal: company/kornwell in/annlee (in/annlee)'])
    expect(found([page, { ...own, displayName: 'Gardening', handle: 'in/garden' }])).toEqual([])
  })
})

describe('look-alikes', () => {
  const page = record('kornwellkitchen', {
    network: 'x',
    brandId: 'kornwell',
    ownerId: 'ann',
    audience: 50_000,
    verified: 1,
  })

  test.each([
    ['a letter that is a digit', 'k0rnwellkitchen'],
    ['a letter of another alphabet', 'kornwellkitсhen'],
    ['two letters that read as one', 'komwellkitchen'],
    ['one letter too few', 'kornwelkitchen'],
  ])('%s is seen through', (_, handle) => {
    expect(found([page, record('fake', { network: 'x', handle, openedOn: '2026-11-01', verified: 0 })])).toEqual([
      'lookalike: kornwellkitchen fake (fake)',
    ])
  })

  test('need more against them than the name of the brand, and nobody inside', () => {
    const carrier = record('kornwell_sale', { network: 'x', displayName: 'Kornwell Sale' })
    expect(found([page, carrier])).toEqual([])
    const bait = { ...carrier, website: 'https://prizes.example', openedOn: '2026-11-01' }
    expect(found([page, bait])).toEqual(['lookalike: kornwellkitchen kornwell_sale (kornwell_sale)'])
    expect(found([page, { ...bait, ownerId: 'bob' }])).toEqual([])
    expect(found([page, { ...bait, ways: 1 }])).toEqual([])
    expect(found([page, { ...bait, verified: 1 }])).toEqual([])
    expect(found([{ ...page, ownerId: null, verified: 0 }, bait])).toEqual([])
    expect(found([page, bait], { notSame: [['kornwell_sale', 'kornwellkitchen']] })).toEqual([])
  })
})

describe('the search', () => {
  const crowd = Array.from({ length: 20_000 }, (_, at) =>
    record(`account-${at}`, {
      displayName: at % 2 === 0 ? 'Kornwell Kitchen Club' : `Page number ${at}`,
      brandId: 'kornwell',
    }),
  )

  test('tells its steps, stops when it is told to, and does not try all pairs of a name that thousands bear', () => {
    const steps: number[] = []
    const groups = findDuplicates(crowd, around, (done) => steps.push(done))
    expect(steps).toEqual(steps.toSorted((one, other) => one - other))
    expect(groups.length).toBeLessThan(10)
    expect(() =>
      findDuplicates(crowd, around, () => {
        throw new Error('stopped')
      }),
    ).toThrow('stopped')
  })

  test('answers the same for the same records', () => {
    expect(findDuplicates(crowd.slice(0, 500), around)).toEqual(findDuplicates(crowd.slice(0, 500), around))
  })

  test('has words for every piece of evidence in both languages', () => {
    const pair = [
      record('SenatorLee', { network: 'x', externalId: '19318314' }),
      record('RepLee', { network: 'x', externalId: '19318314' }),
    ]
    const [group] = findDuplicates(pair, around)
    expect(group?.evidence.map((one) => sayEvidence(one, 'ru'))).toEqual([
      'У обоих записан номер 19318314 в X — один аккаунт, переименованный',
    ])
  })
})
