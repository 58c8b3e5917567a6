import { describe, expect, it } from 'vitest'
import { solveByHighs } from '#main/adapters/solver/highs.ts'
import type { PlanAccount, PlanFacts } from '#main/domain/plan/facts.ts'
import type { LinearModel } from '#main/domain/plan/instance/linear-model.ts'
import { type NoPlan, type Optimum, optimise } from '#main/domain/plan/optimise.ts'
import { priceBasis, priceOfOverruling } from '#main/domain/plan/price.ts'
import { type Asked, problemOf } from '#main/domain/plan/problem.ts'
import { retentionRange } from '#main/domain/plan/range.ts'
import type { Suggestion } from '#main/domain/plan/suggestions.ts'
import { STAYING } from '#shared/model/plan.ts'
import { account, de, facts, googlePlus, uk, x } from './accounts.ts'

const solve = (model: LinearModel) => solveByHighs(model, { seconds: 20, gap: 0 })
const always = (): boolean => true

async function best(portfolio: PlanFacts, asked: Asked = {}): Promise<Optimum> {
  const found = await optimise(portfolio, asked, solve, always)
  if (found === null || found.status === 'infeasible') throw new Error('no plan')
  return found
}
const of = (plan: Optimum, id: string): Suggestion => {
  const found = plan.suggestions.find((one) => one.account === id)
  if (!found) throw new Error(`nothing is suggested for ${id}`)
  return found
}
const codes = (plan: Optimum, id: string): string[] => of(plan, id).why.map(({ code }) => code)
const large = { audience: 80_000 }

describe('the best plan', () => {
  it('keeps what is worth its hours, lets go of what is not, and says by how much', async () => {
    const plan = await best(
      facts([
        account('main', large),
        account('blip', { network: x, stages: [], team: null, teamFunction: null, audience: 400 }),
      ]),
    )
    expect(plan).toMatchObject({ status: 'optimal', gap: 0 })
    expect(of(plan, 'main').disposition).toBe('keep')
    expect(of(plan, 'blip')).toMatchObject({ disposition: 'close', into: null })
    expect(of(plan, 'blip').why).toContainEqual({ code: 'worth', brings: 475, hours: 12, needs: 4800 })
  })

  it('keeps the only account that serves a cell, however small', async () => {
    const plan = await best(facts([account('main', large), account('care', { stages: ['after'], audience: 5 })]))
    expect(STAYING.has(of(plan, 'care').disposition)).toBe(true)
    expect(codes(plan, 'care')).toContain('only-active')
  })

  it('merges into the larger one where the network can, and points to it where it cannot', async () => {
    const plan = await best(
      facts([
        account('main', large),
        account('side', { audience: 3000 }),
        account('tweets', { ...large, network: x }),
        account('chirps', { audience: 3000, network: x }),
      ]),
    )
    expect(of(plan, 'side')).toMatchObject({ disposition: 'merge', into: 'main' })
    expect(of(plan, 'chirps')).toMatchObject({ disposition: 'close', into: null })
    expect(codes(plan, 'chirps')).toEqual(expect.arrayContaining(['overlap', 'cannot-merge']))
  })

  it('never merges over markets that speak different languages', async () => {
    const plan = await best(
      facts([account('main', large), account('british', { audience: 900, market: uk, language: 'en', stages: [] })]),
    )
    expect(of(plan, 'british')).toMatchObject({ disposition: 'close', into: null })
  })

  it('keeps what nobody knows the audience of: an unknown figure is no small one', async () => {
    const plan = await best(facts([account('main', large), account('dark', { audience: null, stages: [] })]))
    expect(STAYING.has(of(plan, 'dark').disposition)).toBe(true)
  })

  it('holds every decision, and leaves what is a fact to the facts', async () => {
    const decisions = [
      { account: 'main', disposition: 'archive', into: null },
      { account: 'tiny', disposition: 'keep', into: null },
    ] as const
    const plan = await best(
      facts(
        [
          account('main', large),
          account('other', { ...large, stages: ['before', 'during'] }),
          account('tiny', { audience: 1, stages: [] }),
          account('plus', { network: googlePlus }),
          account('fake', { impostor: true, audience: 90_000 }),
        ],
        { decisions },
      ),
    )
    expect(of(plan, 'other').disposition).toBe('keep')
    expect(codes(plan, 'plus')).toContain('network-closed')
    expect(of(plan, 'fake')).toMatchObject({ disposition: 'close' })
  })

  it('keeps to the number of accounts and to the audience that are asked for', async () => {
    const six = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, at) =>
      account(id, {
        market: at % 2 ? de : uk,
        audience: 10_000 + at * 1000,
        network: x,
        teamFunction: null,
        team: null,
        stages: [],
      }),
    )
    const few = await best(facts(six), { maxAccounts: 2 })
    const stay = few.suggestions.filter(({ disposition }) => STAYING.has(disposition)).map((one) => one.account)
    expect(stay).toEqual(['e', 'f'])
    expect(codes(few, 'a')).toContain('best-within')

    const small = six.map((one): PlanAccount => ({ ...one, audience: (one.audience ?? 0) / 10 }))
    const kept = await best(facts(small), { minAudience: 0.5 })
    expect(codes(kept, 'f')).toContain('floor')
  })

  it('names a smallest set of what cannot hold', async () => {
    const two = facts([account('one', { market: de }), account('two', { market: uk })])
    const found = (await optimise(two, { maxAccounts: 1 }, solve, always)) as NoPlan
    expect(found).toMatchObject({ status: 'infeasible', smallest: true })
    expect(found.conflict.map(({ kind }) => kind).toSorted()).toEqual(['cell', 'cell', 'limit'])
  })

  it('a usual share of the audience is kept only as far as it can be', async () => {
    const gone = facts([
      account('plus', { network: googlePlus, audience: 90_000 }),
      account('main', { audience: 10_000 }),
    ])
    const { instance } = await problemOf(gone, { floor: 0.8 }, solve)
    expect(instance.limits.minAudience).toBeCloseTo(10_000, 2)
    expect((await best(gone, { floor: 0.8 })).status).toBe('optimal')
  })
})

describe('the price of overruling', () => {
  const portfolio = facts([
    account('main', { ...large, stages: ['before', 'after'] }),
    account('care', { stages: ['during'], audience: 50, severe: 0 }),
    account('blip', { network: x, stages: [], team: null, teamFunction: null, audience: 400 }),
  ])

  const price = async (of: PlanFacts, id: string) => priceOfOverruling(await priceBasis(of, {}, solve), id, solve)

  it('of letting go of the only account of a cell names the cell', async () => {
    expect(await price(portfolio, 'care')).toMatchObject({
      instead: 'go',
      accounts: -1,
      hours: -12,
      uncovered: [{ kind: 'cell', brand: 'Kornwell', market: 'Germany', stage: 'during' }],
    })
  })

  it('of keeping what goes is its hours less what it brings', async () => {
    const worth = Math.round(475 - 4800)
    const of = { instead: 'stay', accounts: 1, audience: 400, hours: 12, worth, uncovered: [] }
    expect(await price(portfolio, 'blip')).toEqual(of)
  })

  it('is null for what is no longer the plan’s to decide', async () => {
    const decided = facts(portfolio.accounts, { decisions: [{ account: 'blip', disposition: 'keep', into: null }] })
    expect(await price(decided, 'blip')).toBeNull()
    expect(await price(portfolio, 'nobody')).toBeNull()
  })
})

it('both ends of what merges keep are worked out', async () => {
  const { low, high } = await retentionRange(
    facts([account('main', large), account('side', { audience: 3000 })]),
    {},
    solve,
  )
  expect([low?.accounts, high?.accounts]).toEqual([1, 1])
  expect(low?.audienceKept).toBeCloseTo((80_000 + 0.5 * 3000) / 83_000, 6)
  expect(high?.audienceKept).toBeCloseTo((80_000 + 0.9 * 3000) / 83_000, 6)
})
