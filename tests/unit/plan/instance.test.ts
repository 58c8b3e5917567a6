import { describe, expect, test } from 'vitest'
import { readInstance, solveInstance } from '#main/capabilities/plan/instance.ts'
import { worthOf } from '#main/domain/plan/instance/worth.ts'
import type { PlanInstance } from '#shared/model/plan-instance.ts'
import { allPlans } from './every-plan.ts'
import { generator, randomInstance } from './random-instance.ts'

function bestByTrying(instance: PlanInstance): number | null {
  let best: number | null = null
  for (const plan of allPlans(instance)) {
    const { objective, breaks } = worthOf(instance, plan)
    if (breaks.length === 0 && (best === null || objective > best)) best = objective
  }
  return best
}

test('the optimiser agrees with trying every plan on 300 small instances, and greedy never beats it', async () => {
  const random = generator(20_261_125)
  const tries: { best: number | null; status: string; gap: number | null; objective: number | null; greedy: number }[] =
    []
  const seen = new Set<string>()
  for (let round = 0; round < 300; round += 1) {
    const instance = readInstance(
      'random',
      randomInstance(random, { accounts: 2 + (Math.floor(round / 3) % 6), tight: round % 3 }),
    )
    const best = bestByTrying(instance)
    const answer = await solveInstance(instance)
    tries.push({ best, ...answer, greedy: answer.greedy ?? Number.NEGATIVE_INFINITY })
    if (best !== null) for (const one of bindingOf(instance, best)) seen.add(one)
  }
  const impossible = tries.filter(({ best }) => best === null)
  const possible = tries.flatMap(({ best, ...rest }) => (best === null ? [] : [{ best, ...rest }]))
  expect(impossible.filter(({ status }) => status !== 'infeasible')).toEqual([])
  expect(possible.filter(({ status, gap }) => status !== 'optimal' || gap !== 0)).toEqual([])
  expect(possible.filter(({ best, objective }) => Math.abs((objective ?? Infinity) - best) > 1e-6)).toEqual([])
  expect(possible.filter(({ best, greedy }) => greedy > best + 1e-6)).toEqual([])
  expect(possible.length).toBeGreaterThan(100)
  expect(impossible.length).toBeGreaterThan(30)
  expect(possible.filter(({ best, greedy }) => greedy < best - 1e-6).length).toBeGreaterThan(10)
  // Each kind of requirement decided some of them: without it, the best plan would have been another.
  expect([...seen].toSorted()).toEqual([
    'brandAudience',
    'cells',
    'locks',
    'maxAccounts',
    'maxBudget',
    'maxEffort',
    'merges',
    'minAudience',
  ])
}, 240_000)

/** The kinds of requirement, and the merges, without which the best plan would be worth something else. */
function bindingOf(instance: PlanInstance, best: number): string[] {
  const { limits, accounts } = instance
  const without: Record<string, PlanInstance> = {
    maxAccounts: { ...instance, limits: { ...limits, maxAccounts: null } },
    maxEffort: { ...instance, limits: { ...limits, maxEffort: null } },
    maxBudget: { ...instance, limits: { ...limits, maxBudget: null } },
    minAudience: { ...instance, limits: { ...limits, minAudience: null } },
    brandAudience: { ...instance, limits: { ...limits, brandAudience: [] } },
    cells: { ...instance, required: [] },
    locks: { ...instance, accounts: accounts.map((account) => ({ ...account, locked: null })) },
    merges: { ...instance, accounts: accounts.map((account) => ({ ...account, mergeInto: [] })) },
  }
  if (accounts.length > 5) return []
  return Object.keys(without).filter((kind) => {
    const other = bestByTrying(without[kind] ?? instance)
    return other === null || Math.abs(other - best) > 1e-6
  })
}

test('a conflict is as small as trying every set of requirements says, and none of it can be left out', async () => {
  const random = generator(7)
  let looked = 0
  for (let round = 0; looked < 40 && round < 400; round += 1) {
    const instance = readInstance('random', randomInstance(random, { accounts: 3 + (round % 3), tight: 2 }))
    const { status, conflict, conflictIsSmallest } = await solveInstance(instance)
    if (status !== 'infeasible') continue
    looked += 1
    expect(conflictIsSmallest).toBe(true)
    expect(bestByTrying(only(instance, conflict))).toBeNull()
    for (const left of conflict)
      expect(
        bestByTrying(
          only(
            instance,
            conflict.filter((other) => other !== left),
          ),
        ),
      ).not.toBeNull()
  }
  expect(looked).toBe(40)
}, 120_000)

/** The instance with some of its requirements alone. */
function only(instance: PlanInstance, kept: Awaited<ReturnType<typeof solveInstance>>['conflict']): PlanInstance {
  const locks = new Map(kept.flatMap((one) => (one.kind === 'lock' ? [[one.account, one.locked] as const] : [])))
  return {
    ...instance,
    accounts: instance.accounts.map((account) => ({ ...account, locked: locks.get(account.id) ?? null })),
    required: kept.flatMap((one) => (one.kind === 'cell' ? [{ cell: one.cell, min: one.min }] : [])),
    limits: {
      ...Object.fromEntries(kept.flatMap((one) => (one.kind === 'limit' ? [[one.limit, one.value]] : []))),
      brandAudience: kept.flatMap((one) => (one.kind === 'brand' ? [{ brand: one.brand, min: one.min }] : [])),
    },
  }
}

describe('what a conflict names', () => {
  const account = (id: string, covers: string[] = [], locked?: 'keep' | 'close') => ({
    id,
    audience: 10,
    covers,
    locked,
  })

  test('a cell that nobody serves', async () => {
    const instance = readInstance('x', { accounts: [account('a', ['de'])], required: [{ cell: 'fr', min: 1 }] })
    expect((await solveInstance(instance)).conflict).toEqual([{ kind: 'cell', cell: 'fr', min: 1 }])
  })

  test('two locks and a limit, and not the cells beside them', async () => {
    const instance = readInstance('x', {
      accounts: [account('a', ['de'], 'keep'), account('b', ['de'], 'keep'), account('c', ['de'])],
      required: [{ cell: 'de' }],
      limits: { maxAccounts: 1 },
    })
    expect((await solveInstance(instance)).conflict).toEqual([
      { kind: 'lock', account: 'a', locked: 'keep' },
      { kind: 'lock', account: 'b', locked: 'keep' },
      { kind: 'limit', limit: 'maxAccounts', value: 1 },
    ])
  })
})

test('nothing to plan is a plan: no accounts and no requirements', async () => {
  const answer = await solveInstance(readInstance('x', { accounts: [] }))
  expect(answer).toMatchObject({ status: 'optimal', objective: 0, decisions: [] })
})

test.each([
  ['no object', [], /expected object/],
  ['an audience in words', { accounts: [{ id: 'a', audience: 'many' }] }, /^accounts\.0\.audience: /],
  ['a misspelt limit', { accounts: [], limits: { maxAcounts: 3 } }, /maxAcounts/],
  ['an account twice', { accounts: [{ id: 'a' }, { id: 'a' }] }, /twice/],
  ['a merge into nowhere', { accounts: [{ id: 'a', mergeInto: [{ id: 'z' }] }] }, /not among the accounts/],
  ['a merge into itself', { accounts: [{ id: 'a', mergeInto: [{ id: 'a' }] }] }, /itself/],
  [
    'a retention above 1',
    { accounts: [{ id: 'a' }, { id: 'b', mergeInto: [{ id: 'a', retention: 2 }] }] },
    /retention/,
  ],
])('%s is refused with its place', (_, json, words) => {
  expect(() => readInstance('x.json', json)).toThrow(
    expect.objectContaining({ code: 'bad_instance', message: expect.stringMatching(words) }),
  )
})
