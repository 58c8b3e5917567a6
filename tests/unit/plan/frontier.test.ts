import { expect, test } from 'vitest'
import { solveByHighs } from '#main/adapters/solver/highs.ts'
import { frontierOf } from '#main/domain/plan/frontier.ts'
import { leastOfEachPart } from '#main/domain/plan/instance/parts.ts'
import type { Solve } from '#main/domain/plan/instance/linear-model.ts'
import { worthOf } from '#main/domain/plan/instance/worth.ts'
import { PlanInstance } from '#shared/model/plan-instance.ts'
import { allPlans } from './every-plan.ts'
import { generator } from './random-instance.ts'

/** Two brands with cells of their own; a merge keeps seven tenths wherever it leads, as in a workspace. */
function portfolio(random: () => number, count: number): PlanInstance {
  const upTo = (limit: number): number => Math.floor(random() * limit)
  const ids = Array.from({ length: count }, (_, at) => `a${at}`)
  const accounts = ids.map((id, at) => ({
    id,
    audience: upTo(50_000),
    effort: 12,
    covers: ['before', 'during'].filter(() => random() < 0.6).map((stage) => `b${at % 2}|${stage}`),
    mergeInto: ids
      .filter((other, to) => other !== id && to % 2 === at % 2)
      .map((other) => ({ id: other, retention: 0.7, cost: 0, spend: 0 })),
  }))
  const cells = [...new Set(accounts.flatMap(({ covers }) => covers))]
  const most = (cell: string): number => accounts.filter(({ covers }) => covers.includes(cell)).length
  return PlanInstance.parse({
    accounts,
    required: cells.map((cell) => ({ cell, min: 1 + upTo(Math.min(2, most(cell))) })),
  })
}

/** The most audience by number of accounts, found by trying every plan. */
function byTrying(instance: PlanInstance): number[] {
  const best: number[] = []
  for (const plan of allPlans(instance)) {
    const { accounts, audience, breaks } = worthOf(instance, plan)
    if (breaks.length === 0) best[accounts] = Math.max(best[accounts] ?? 0, Math.round(audience))
  }
  return best
}

const solve: Solve = (model, { start } = {}) => solveByHighs(model, { seconds: 20, gap: 0, start })

test('the frontier agrees with trying every plan, also where half accounts would have to be shut out', async () => {
  const random = generator(6)
  for (let round = 0; round < 40; round += 1) {
    const instance = portfolio(random, 4 + (round % 3))
    const best = byTrying(instance)
    const { points, gap } = await frontierOf(instance, 0, solve, 400, () => {})
    expect(gap).toBe(0)
    for (const { accounts, audience } of points)
      expect([round, accounts, audience]).toEqual([round, accounts, best[accounts]])
    expect(points[0]?.accounts).toBe(best.findIndex((one) => one !== undefined))
  }
}, 60_000)

test('cells that no account connects are parts of their own', () => {
  const instance = PlanInstance.parse({
    accounts: [
      { id: 'one', covers: ['a'] },
      { id: 'both', covers: ['a', 'b'] },
      { id: 'two', covers: ['b', 'not needed'] },
      { id: 'other', covers: ['c'] },
      { id: 'idle', covers: ['not needed'] },
    ],
    required: ['a', 'b', 'c'].map((cell) => ({ cell, min: 1 })),
  })
  const keep = (account: string) => ({ account, disposition: 'keep', into: null }) as const
  const rows = leastOfEachPart(instance, [keep('both'), keep('other')])
  expect(rows.map(({ lower, terms }) => [lower, terms.map(({ column }) => column)])).toEqual([
    [1, [0, 1, 2]],
    [1, [3]],
  ])
})
