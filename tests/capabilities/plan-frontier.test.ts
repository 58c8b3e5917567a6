import { expect, test } from 'vitest'
import type { Service } from '#main/service/service.ts'
import { newTestService } from '#tests/support/workspace.ts'
import { seedAccount, seededService } from './plan-seed.ts'

async function portfolio(): Promise<Service> {
  const { service } = await seededService((db, now) => {
    seedAccount(db, now, { id: 'Main', audience: 40_000, stages: ['before', 'during'] })
    seedAccount(db, now, { id: 'Side', audience: 1000, stages: ['before'] })
    seedAccount(db, now, { id: 'Tweets', network: 'x', audience: 9000, stages: ['after'] })
    seedAccount(db, now, { id: 'Ghost', network: 'x', audience: 10, silent: 400, stages: [] })
    seedAccount(db, now, { id: 'Plus', network: 'google_plus', audience: 600, stages: ['before'] })
  })
  return service
}

test('the frontier runs from the fewest accounts that cover everything to all that may stay', async () => {
  const service = await portfolio()
  const { points, today } = await service.run('plan.frontier', {})
  expect(points).toEqual([
    // Main takes over Side on the same network: seven tenths follow. Nobody takes over what was on Google+.
    { accounts: 2, audience: 49_700, audienceKept: 49_700 / 50_610, effort: 24 },
    { accounts: 3, audience: 50_000, audienceKept: 50_000 / 50_610, effort: 36 },
    { accounts: 4, audience: 50_010, audienceKept: 50_010 / 50_610, effort: 48 },
  ])
  expect(today).toEqual({ accounts: 5, audience: 50_610, audienceKept: 1, effort: 49 })
})

test('decisions of people hold at every point', async () => {
  const service = await portfolio()
  await service.run('plan.recommend', {})
  await service.run('plan.decide', { accounts: ['Ghost'], disposition: 'keep' })
  await service.run('plan.decide', { accounts: ['Side'], disposition: 'close' })
  const { points } = await service.run('plan.frontier', {})
  expect(points.map(({ accounts, audience }) => [accounts, audience])).toEqual([[3, 49_010]])
})

test('a workspace without accounts has no frontier and says so', async () => {
  const { service } = await newTestService()
  await expect(service.run('plan.frontier', {})).rejects.toMatchObject({ code: 'not_found' })
})

test('no plan of the rules lies above the frontier of the sample company, and it never falls', async () => {
  const { service } = await newTestService()
  await service.run('workspace.fillSample', { seed: 178 })
  await service.run('audit.run', {})
  const { points } = await service.run('plan.frontier', {})
  const audiences = points.map(({ audience }) => audience)
  expect(audiences).toEqual(audiences.toSorted((one, other) => one - other))
  for (const maxAccounts of [90, 110, 130]) {
    const { after } = await service.run('plan.recommend', { maxAccounts })
    const best = points.findLast(({ accounts }) => accounts <= after.accounts)
    expect(best?.audience ?? 0).toBeGreaterThanOrEqual(after.audience - 1)
  }
}, 60_000)
