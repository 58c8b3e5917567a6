import { describe, expect, test } from 'vitest'
import type { Service } from '#main/service/service.ts'
import { CHARTER_PARTS } from '#shared/contract/charter.ts'
import { DAY, seedAccount, seededService } from './plan-seed.ts'

/** One is whole, two states three parts, three states nothing and is of no brand; four was closed. */
async function company(): Promise<Service> {
  const { service } = await seededService((db, now) => {
    const day = new Date(now - 30 * DAY).toISOString().slice(0, 10)
    seedAccount(db, now, { id: 'one', team: 'support', stages: ['before', 'after'] })
    seedAccount(db, now, { id: 'two', brand: 'brisavo', market: 'uk', stages: ['after'], silent: 90 })
    seedAccount(db, now, { id: 'three', brand: null, stages: [] })
    seedAccount(db, now, { id: 'four', lifecycle: 'closed', market: 'uk', stages: [] })
    db.prepare(
      `INSERT INTO purpose (id, who, what, "when", "where", why, how, extent) VALUES ('one', 'a', 'b', 'c', 'd', 'e', 'f', 'g'), ('two', 'x', '  ', NULL, NULL, 'y', NULL, NULL)`,
    ).run()
    db.exec(`
      INSERT INTO goal (id, name, metric) VALUES ('calls', 'Fewer calls', 'calls'), ('fans', 'More fans', 'followers');
      INSERT INTO account_goal (id, account_id, goal_id) VALUES ('l1', 'one', 'calls');
      INSERT INTO scenario (id, name, is_plan, limits, created_at) VALUES ('s', 'Plan', 1, '{}', 0);
      INSERT INTO required_cell (id, scenario_id, brand_id, market_id, stage) VALUES ('r1', 's', 'brisavo', 'uk', 'before');`)
    db.prepare(
      "INSERT INTO expectation_evidence (id, brand_id, market_id, method, asked_on) VALUES ('e', 'kornwell', 'de', 'survey', ?), ('old', 'brisavo', NULL, 'survey', '2019-01-01')",
    ).run(day)
  })
  return service
}

describe('the matrix', () => {
  test('lists the least complete first, says which parts are stated, and can be turned round and narrowed', async () => {
    const service = await company()
    const { total, rows } = await service.run('charter.matrix', { offset: 0, limit: 50 })
    expect(total).toBe(4)
    expect(rows.map(({ id, stated }) => [id, stated.length])).toEqual([
      ['four', 0],
      ['three', 0],
      ['two', 3],
      ['one', CHARTER_PARTS.length],
    ])
    expect(rows[2]).toMatchObject({ stated: ['who', 'why', 'stages'], stages: ['after'], brand: 'Brisavo' })
    const turned = await service.run('charter.matrix', { descending: true, offset: 0, limit: 1 })
    expect(turned.rows.map(({ id }) => id)).toEqual(['one'])
    const narrowed = await service.run('charter.matrix', { text: 'market:UK', offset: 0, limit: 50 })
    expect(narrowed.rows.map(({ id }) => id)).toEqual(['four', 'two'])
    await expect(service.run('charter.matrix', { text: 'nonsense:1', offset: 0, limit: 1 })).rejects.toMatchObject({
      code: 'bad_filter',
    })
  })

  test('says how complete charters are as a whole, by part and by brand, and follows every change', async () => {
    const service = await company()
    const before = await service.run('charter.summary', {})
    expect(before).toMatchObject({ accounts: 4, complete: 1, share: 13 / 40 })
    expect(before.parts.find(({ part }) => part === 'why')?.accounts).toBe(2)
    expect(before.parts.find(({ part }) => part === 'expectation')?.accounts).toBe(1)
    expect(before.brands.map(({ name, share }) => [name, share])).toEqual([
      [null, 0],
      ['Brisavo', 0.3],
      ['Kornwell', 0.5],
    ])
    await service.run('goals.archive', { ids: ['calls'], archived: true })
    expect((await service.run('charter.summary', {})).complete).toBe(0)
  })
})

describe('goals and campaigns', () => {
  test('the share of accounts in use that have a goal stands beside a dated reference', async () => {
    const service = await company()
    const { accounts, withGoal, reference, goals } = await service.run('goals.list', {})
    expect({ accounts, withGoal }).toEqual({ accounts: 3, withGoal: 1 })
    expect(reference).toEqual({ value: 0.43, source: 'Altimeter', year: 2011 })
    expect(goals.map(({ name, accounts: tied, countsFans }) => [name, tied, countsFans])).toEqual([
      ['Fewer calls', 1, false],
      ['More fans', 0, true],
    ])
  })

  test('a goal is made, tied to accounts, archived, and each step can be taken back', async () => {
    const service = await company()
    const draft = { objective: 'Less work', metric: 'calls', target: '-20', unit: '%', dueOn: '2027-03-01' }
    const { id } = await service.run('goals.save', { id: null, name: 'Help', ...draft, ownerId: 'ann' })
    expect(await service.run('goals.setAccounts', { id, add: ['one', 'two', 'nobody'] })).toEqual({ changed: 2 })
    expect(await service.run('goals.setAccounts', { id, add: ['one'], drop: ['two'] })).toEqual({ changed: 1 })
    const members = await service.run('goals.members', { of: 'goal', id })
    expect(members).toMatchObject({ total: 1, accounts: [{ id: 'one', brand: 'Kornwell' }] })
    await service.run('goals.archive', { ids: [id], archived: true })
    expect((await service.run('goals.list', {})).goals.some((goal) => goal.id === id)).toBe(false)
    expect((await service.run('goals.list', { archived: true })).goals.at(-1)).toMatchObject({ id, owner: 'Ann Lee' })
    for (let step = 0; step < 4; step++) await service.run('history.undo', {})
    expect((await service.run('goals.list', { archived: true })).goals).toHaveLength(2)
  })

  test('a campaign has dates, a goal, accounts and an outcome; what cannot be is refused and nothing changes', async () => {
    const service = await company()
    const draft = { id: null, name: 'Spring', goalId: 'calls', brandId: 'kornwell', outcome: null }
    const { id } = await service.run('campaigns.save', { ...draft, startsOn: '2020-03-01', endsOn: '2020-04-01' })
    await service.run('campaigns.setAccounts', { id, add: ['one'] })
    await service.run('campaigns.save', { ...draft, id, startsOn: '2020-03-01', endsOn: '2020-04-01', outcome: '8 %' })
    const { campaigns } = await service.run('campaigns.list', {})
    expect(campaigns).toMatchObject([{ state: 'over', goal: 'Fewer calls', accounts: 1, outcome: '8 %' }])
    const refused = (query: object) =>
      expect(service.run('campaigns.save', { ...draft, startsOn: null, endsOn: null, ...query })).rejects.toMatchObject(
        { code: expect.stringMatching(/bad_request|not_found/) },
      )
    await refused({ startsOn: '2020-05-01', endsOn: '2020-04-01' })
    await refused({ startsOn: '2020-02-31' })
    await refused({ goalId: 'nothing' })
    expect((await service.run('campaigns.list', {})).campaigns).toHaveLength(1)
  })
})

describe('the coverage map', () => {
  test('says per place what is covered, who supports and in which language, and names the places that matter', async () => {
    const service = await company()
    const map = await service.run('coverage.map', {})
    const cell = (brand: string, market: string) =>
      map.cells.find((one) => one.brand === brand && one.market === market)
    expect(cell('kornwell', 'de')).toMatchObject({ accounts: 1, active: 1, support: true, languages: ['de'] })
    expect(cell('kornwell', 'de')?.stages.map(({ state }) => state)).toEqual(['covered', 'none', 'covered'])
    expect(cell('brisavo', 'uk')?.stages).toMatchObject([
      { state: 'gap', required: true },
      { state: 'none', required: false },
      { state: 'dormant', required: false },
    ])
    expect(map.holes.map(({ brand, why, stages }) => [brand, why, stages])).toEqual([
      ['brisavo', 'required', ['before']],
      ['brisavo', 'silent', ['after']],
      ['brisavo', 'no_support', []],
    ])
    const { accounts } = await service.run('coverage.cell', { brand: 'brisavo', market: 'uk' })
    expect(accounts).toMatchObject([{ id: 'two', stages: ['after'], activity: 'dormant', support: false }])
  })

  test('agrees with the command center', async () => {
    const service = await company()
    const [map, center] = [await service.run('coverage.map', {}), await service.run('center.figures', {})]
    expect([map.needed, map.covered]).toEqual([center.coverage.needed, center.coverage.covered])
  })
})
