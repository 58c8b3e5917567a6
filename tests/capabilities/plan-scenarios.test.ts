import { expect, test } from 'vitest'
import { planJobs } from '#main/capabilities/plan/index.ts'
import type { Service } from '#main/service/service.ts'
import { seedAccount, seededService } from './plan-seed.ts'

async function portfolio(): Promise<Service> {
  const { service } = await seededService((db, now) => {
    seedAccount(db, now, { id: 'Main', audience: 40_000, stages: ['before', 'during'] })
    seedAccount(db, now, { id: 'Side', audience: 9000, stages: ['before'] })
    seedAccount(db, now, { id: 'Tweets', network: 'x', audience: 9000, stages: ['after'] })
    seedAccount(db, now, { id: 'Brisavo', brand: 'brisavo', audience: 8000, stages: ['before'] })
    seedAccount(db, now, { id: 'BrisavoToo', brand: 'brisavo', network: 'x', audience: 6000, stages: ['during'] })
  })
  await service.run('plan.recommend', {})
  return service
}

const dispositions = async (service: Service, scenario?: string): Promise<Record<string, string>> => {
  const { rows } = await service.run('plan.rows', scenario === undefined ? {} : { scenario })
  return Object.fromEntries(rows.map((row) => [row.account, row.decided ?? row.suggested]))
}
const list = async (service: Service) => (await service.run('plan.scenarios', {})).scenarios

test('a copy holds what was decided, and what is decided there leaves the plan as it was', async () => {
  const service = await portfolio()
  await service.run('plan.decide', { accounts: ['Side'], disposition: 'close', reason: 'The board' })
  const before = await dispositions(service)
  const { scenario } = await service.run('plan.copyScenario', { name: 'Bold' })
  expect(await dispositions(service, scenario)).toEqual(before)
  await service.run('plan.decide', { scenario, accounts: ['Tweets', 'Brisavo'], disposition: 'close' })
  expect(await dispositions(service)).toEqual(before)
  expect(await dispositions(service, scenario)).toMatchObject({ Tweets: 'close', Brisavo: 'close', Side: 'close' })
  const row = await service.run('plan.row', { scenario, account: 'Side' })
  expect(row).toMatchObject({ reason: 'The board', decided: 'close' })
  const [plan, bold] = await list(service)
  if (!plan || !bold) throw new Error('two scenarios were expected')
  expect(plan).toMatchObject({ scenario: 'Plan', isPlan: true, decided: 1 })
  expect(bold).toMatchObject({ scenario: 'Bold', isPlan: false, decided: 3 })
  expect(bold.after.accounts).toBe(plan.after.accounts - 2)
  expect(plan.hours - bold.hours).toBeCloseTo(24)
  expect(plan.cost - bold.cost).toBeCloseTo(2 * 12 * 12 * 33.5)
  expect(plan.after.cellsCovered).toBeGreaterThan(bold.after.cellsCovered)
})

test('undo takes a copy away with everything in it, and redo brings its decisions again', async () => {
  const service = await portfolio()
  await service.run('plan.decide', { accounts: ['Side'], disposition: 'close' })
  const { scenario } = await service.run('plan.copyScenario', { name: 'Bold' })
  // What is suggested is computed and no person's change: it does not stand in the way of undo.
  await service.run('plan.recommend', { scenario, maxAccounts: 4 })
  await service.run('history.undo', {})
  expect((await list(service)).map(({ scenario: name }) => name)).toEqual(['Plan'])
  await expect(service.run('plan.rows', { scenario })).rejects.toMatchObject({ code: 'not_found' })
  await service.run('history.redo', {})
  const [, bold] = await list(service)
  expect(bold).toMatchObject({ scenario: 'Bold', decided: 1, suggestedAt: null })
  expect(await dispositions(service, scenario)).toMatchObject({ Side: 'close', Main: 'undecided' })
})

test('each scenario has its own limits, and keeps them when it is looked at again', async () => {
  const service = await portfolio()
  const { scenario } = await service.run('plan.copyScenario', { name: 'Small' })
  const small = await service.run('plan.recommend', { scenario, maxAccounts: 4, weights: { effort: 2 } })
  expect(small.after.accounts).toBeLessThanOrEqual(4)
  const [plan, other] = await list(service)
  expect(plan?.limits).toEqual({})
  expect(other?.limits).toEqual({ maxAccounts: 4, weights: { effort: 2 } })
  expect((await service.run('plan.summary', {}))?.after.accounts).toBe(plan?.after.accounts)
})

test('promoting makes a scenario what every page calls the plan; the inventory stays, and undo takes it back', async () => {
  const service = await portfolio()
  const accounts = await service.run('accounts.list', { filter: { text: '' }, offset: 0, limit: 50 })
  const { scenario } = await service.run('plan.copyScenario', { name: 'Bold' })
  await service.run('plan.decide', { scenario, accounts: ['Tweets'], disposition: 'archive' })
  expect(await service.run('plan.promote', { scenario })).toEqual({ changed: 1 })
  expect(await service.run('plan.summary', {})).toMatchObject({ scenario: 'Bold', decided: 1 })
  expect((await list(service)).map(({ scenario: name, isPlan }) => [name, isPlan])).toEqual([
    ['Bold', true],
    ['Plan', false],
  ])
  const after = await service.run('accounts.list', { filter: { text: '' }, offset: 0, limit: 50 })
  expect(after.rows.map(({ id, lifecycle }) => [id, lifecycle])).toEqual(
    accounts.rows.map(({ id, lifecycle }) => [id, lifecycle]),
  )
  expect(await service.run('plan.promote', { scenario })).toEqual({ changed: 0 })
  await service.run('history.undo', {})
  expect(await service.run('plan.summary', {})).toMatchObject({ scenario: 'Plan', decided: 0 })
})

test('a name is there once, and the plan is not put away', async () => {
  const service = await portfolio()
  const { scenario } = await service.run('plan.copyScenario', { name: 'Bold' })
  await expect(service.run('plan.copyScenario', { name: 'bold' })).rejects.toMatchObject({ code: 'exists' })
  await service.run('plan.changeScenario', { scenario, name: 'Brave' })
  const [plan] = await list(service)
  await expect(
    service.run('plan.changeScenario', { scenario: plan?.scenarioId ?? '', putAway: true }),
  ).rejects.toMatchObject({ code: 'conflict' })
  await service.run('plan.changeScenario', { scenario, putAway: true })
  expect((await list(service)).map(({ scenario: name }) => name)).toEqual(['Plan'])
  await service.run('plan.copyScenario', { name: 'Brave' })
  await expect(service.run('plan.changeScenario', { scenario: 'nobody', name: 'x' })).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('effort, budget and the audience of a brand bind, and what cannot hold together is named', async () => {
  const service = await portfolio()
  const all = await service.run('plan.recommend', { minAudience: 0.99 })
  expect(all.after.accounts).toBe(5)
  // Four accounts of twelve hours each; what a merge takes is counted in the budget and not in the hours of every month.
  const effort = await service.run('plan.recommend', { maxEffort: 50 })
  expect(effort.after.accounts).toBe(4)
  expect(effort.dispositions.merge).toBe(1)
  const budget = await service.run('plan.recommend', { maxBudget: 4 * 12 * 12 * 33.5 + 200 })
  expect(budget.dispositions.merge).toBe(0)
  const richer = await service.run('plan.recommend', { maxBudget: 4 * 12 * 12 * 33.5 + 202 })
  expect(richer.dispositions.merge).toBe(1)
  const both = await service.run('plan.recommend', {
    maxAccounts: 4,
    brandAudience: [{ brand: 'kornwell', share: 1 }],
  })
  expect(both.solution).toMatchObject({ status: 'infeasible', conflictIsSmallest: true })
  expect(both.solution?.conflict).toContainEqual({ kind: 'brand', brand: 'Kornwell', share: 1 })
})

test('a plan is worked out beside the writer, which only writes it', () => {
  expect(planJobs['plan.recommend'].thread).toBe('reader')
  expect(planJobs['plan.recommend']).toHaveProperty('keep')
})

test('why: what an account alone serves, today and afterwards, and what it overlaps with', async () => {
  const service = await portfolio()
  await service.run('plan.decide', { accounts: ['Side'], disposition: 'close' })
  const why = await service.run('plan.why', { account: 'Main' })
  expect(why).toMatchObject({
    alone: [{ brand: 'Kornwell', market: 'Germany', stage: 'during' }],
    aloneAfterwards: [{ stage: 'before' }, { stage: 'during' }],
    shared: 1,
    overlapCount: 1,
    hours: 12,
  })
  expect(why?.overlaps[0]).toMatchObject({ account: 'Side', stages: ['before'], samePurpose: true, stays: false })
  expect(await service.run('plan.why', { account: 'nobody' })).toBeNull()
})

test('the map of merges tells who goes into whom and what follows', async () => {
  const service = await portfolio()
  await service.run('plan.decide', { accounts: ['Side'], disposition: 'merge', into: 'Main' })
  const { groups } = await service.run('plan.merges', {})
  expect(groups).toHaveLength(1)
  expect(groups[0]).toMatchObject({ into: { account: 'Main' }, stays: true, brings: 6300 })
  expect(groups[0]?.from.map(({ account, decided }) => [account, decided])).toEqual([['Side', true]])
})
