import { expect, test } from 'vitest'
import { openReader } from '#main/mirror/open.ts'
import { LISTED, NAMES } from '#main/mirror/queries/accounts/columns.ts'
import { linesOf } from '#main/mirror/queries/accounts/list.ts'
import { termRows, WORD_ROWS } from '#main/mirror/queries/accounts/conditions.ts'
import { seedAccount, seededService } from './plan-seed.ts'

const names = (rows: readonly { handle: string }[]): string[] => rows.map((row) => row.handle)

const seeded = () =>
  seededService((db, now) => {
    seedAccount(db, now, { id: 'Beta', brand: 'brisavo', owner: null, audience: 50, silent: 400 })
    seedAccount(db, now, { id: 'alpha', brand: 'kornwell', market: 'uk', audience: 900, silent: 2 })
    seedAccount(db, now, {
      id: 'Gamma',
      brand: null,
      audience: null,
      silent: null,
      network: 'x',
      displayName: 'Кухня Kornwell',
    })
    seedAccount(db, now, { id: 'delta', brand: 'kornwell', owner: 'bob', audience: 50, silent: 90 })
    db.exec(`
      INSERT INTO audit_run (id, started_at, seconds, pack, parameters, accounts, rules, findings, by_severity, by_rule, appeared, resolved)
        VALUES ('run', 1, 1, 'standard', '{}', 4, 1, 2, '{}', '{}', 0, 0);
      INSERT INTO audit_account (run_id, account_id, health, findings, worst, unknown) VALUES ('run', 'alpha', 90, 0, NULL, 0), ('run', 'Beta', 10, 2, 'critical', 0), ('run', 'delta', 40, 1, 'high', 0);
      INSERT INTO scenario (id, name, is_plan, created_at) VALUES ('plan', 'Plan', 1, 1);
      INSERT INTO suggestion (scenario_id, account_id, disposition, why) VALUES ('plan', 'alpha', 'keep', '[]'), ('plan', 'Beta', 'close', '[]');
      INSERT INTO decision (id, scenario_id, account_id, disposition, decided_by, decided_at) VALUES ('d1', 'plan', 'Beta', 'archive', 'Ann', 1);`)
  })

const FILTERED: [string, string[]][] = [
  ['', ['alpha', 'Beta', 'delta', 'Gamma']],
  ['brand:kornwell', ['alpha', 'delta']],
  ['brand:none', ['Gamma']],
  ['-brand:kornwell', ['Beta', 'Gamma']],
  ['owner:none', ['Beta']],
  ['owner_left:yes', ['delta']],
  ['severity:critical,high', ['Beta', 'delta']],
  ['severity:none', ['alpha', 'Gamma']],
  ['-severity:critical', ['alpha', 'delta', 'Gamma']],
  ['disposition:archive', ['Beta']],
  ['disposition:undecided', ['delta', 'Gamma']],
  ['disposition:keep brand:Kornwell', ['alpha']],
  ['activity:abandoned', ['Beta']],
  ['activity:unknown', ['Gamma']],
  ['ga', ['Gamma']],
  ['ку', ['Gamma']],
  ['кухня', ['Gamma']],
  ['lph', ['alpha']],
  ['al ph', ['alpha']],
  ['audience:>100', ['alpha']],
]

test('every kind of term leaves exactly the accounts it speaks of', async () => {
  const { service } = await seeded()
  for (const [text, expected] of FILTERED)
    expect([
      text,
      ...names((await service.run('accounts.list', { filter: { text }, offset: 0, limit: 10 })).rows),
    ]).toEqual([text, ...expected])
})

const SORTED = [
  ['name', true, ['Gamma', 'delta', 'Beta', 'alpha']],
  ['audience', true, ['alpha', 'Beta', 'delta', 'Gamma']],
  ['audience', false, ['Beta', 'delta', 'alpha', 'Gamma']],
  ['brand', false, ['Beta', 'alpha', 'delta', 'Gamma']],
  ['brand', true, ['alpha', 'delta', 'Beta', 'Gamma']],
  ['health', false, ['Beta', 'delta', 'alpha', 'Gamma']],
  ['lastPost', true, ['alpha', 'delta', 'Beta', 'Gamma']],
  ['owner', false, ['alpha', 'Gamma', 'delta', 'Beta']],
] as const

test('in every order missing values go last and equal ones follow the name', async () => {
  const { service } = await seeded()
  for (const [sort, descending, expected] of SORTED)
    expect([
      sort,
      descending,
      ...names((await service.run('accounts.list', { filter: { sort, descending }, offset: 0, limit: 10 })).rows),
    ]).toEqual([sort, descending, ...expected])
})

test('a column that does not exist and a word a field does not know are refused', async () => {
  const { service } = await seeded()
  const list = (filter: { text?: string; sort?: string }): Promise<unknown> =>
    service.run('accounts.list', { filter, offset: 0, limit: 10 })
  await expect(list({ sort: 'nonsense' })).rejects.toMatchObject({ code: 'bad_request' })
  await expect(list({ text: 'alpha severity:awful' })).rejects.toMatchObject({
    code: 'bad_filter',
    details: { reason: 'bad_value', at: 6 },
  })
  await expect(list({ text: 'nope:1' })).rejects.toMatchObject({
    code: 'bad_filter',
    details: { reason: 'unknown_field', at: 0 },
  })
})

test('a list is right again after every change of a person', async () => {
  const { service } = await seeded()
  const total = async (text: string): Promise<number> =>
    (await service.run('accounts.list', { filter: { text }, offset: 0, limit: 1 })).total
  expect(await total('owner:none')).toBe(1)
  await service.run('accounts.update', { ids: ['alpha', 'Gamma'], patch: { ownerId: null } })
  expect(await total('owner:none')).toBe(3)
  await service.run('plan.decide', { accounts: ['alpha'], disposition: 'close' })
  expect(await total('disposition:close')).toBe(1)
  await service.run('history.undo', {})
  expect(await total('disposition:close')).toBe(0)
})

test('a facet counts what adding its value would bring, and a view counts on its own', async () => {
  const { service } = await seeded()
  const { facets } = await service.run('accounts.facets', { text: 'brand:Kornwell' })
  const counts = (field: string): Record<string, number> =>
    Object.fromEntries(
      facets.find((facet) => facet.field === field)?.values.map((value) => [value.value, value.count]) ?? [],
    )
  expect(counts('brand')).toEqual({ Kornwell: 2, Brisavo: 1 })
  expect(counts('market')).toEqual({ DE: 1, UK: 1 })
  expect(counts('activity')).toEqual({ active: 1, dormant: 1 })
  expect(counts('severity')).toEqual({ high: 1 })
  expect(counts('disposition')).toEqual({ keep: 1, undecided: 1 })
  expect(counts('owner')).toEqual({ any: 2 })
  expect(
    (await service.run('accounts.facets', { text: '', fields: ['team'] })).facets.map((facet) => facet.field),
  ).toEqual(['team'])
  expect(await service.run('accounts.count', { texts: ['', 'owner:none', 'severity:critical'] })).toEqual({
    counts: [4, 1, 1],
  })
})

test('the place of an account is its row in the list, and nothing when the filter leaves it out', async () => {
  const { service } = await seeded()
  const filter = { text: '', sort: 'audience', descending: true }
  expect(await service.run('accounts.place', { filter, id: 'delta' })).toEqual({ index: 2 })
  expect(await service.run('accounts.place', { filter: { text: 'brand:Brisavo' }, id: 'delta' })).toEqual({
    index: null,
  })
})

test('the statements of the list read indexes and never the whole table', async () => {
  const { file } = await seeded()
  const db = openReader(file)
  const plan = (sql: string, ...given: string[]): string =>
    (db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...given) as { detail: string }[])
      .map((line) => line.detail)
      .join('\n')
  expect(plan(LISTED)).toBe('SCAN a USING COVERING INDEX account_listed')
  expect(plan(NAMES)).toBe('SCAN a USING COVERING INDEX account_listed')
  expect(plan(WORD_ROWS, '"kor"')).toMatch(/^SCAN account_search VIRTUAL TABLE INDEX/)
  for (const [where, index] of [
    ['a.brand_id IN (?)', 'account_by_brand'],
    ['a.market_id IN (?)', 'account_by_market'],
    ['a.team_id IN (?)', 'account_by_team'],
    ['a.owner_id IS NULL', 'account_by_owner'],
    ['a.last_post_at < 5', 'account_listed_last_post'],
    ['a.audience > 5', 'account_listed_audience'],
  ] as const)
    expect(plan(termRows(where), ...(where.includes('?') ? ['x'] : []))).toMatch(
      new RegExp(`^SEARCH a USING COVERING INDEX ${index} `),
    )
  const lines = plan(linesOf(0), '[1]')
  expect(lines).toMatch(/SEARCH a USING INTEGER PRIMARY KEY/)
  expect(lines).not.toMatch(/SCAN (a|b|m|t|o|h|target)\b/)
  db.close()
})
