import { describe, expect, it } from 'vitest'
import type { PlanAccount, PlanFacts } from '#main/domain/plan/facts.ts'
import { recommend } from '#main/domain/plan/recommend.ts'
import type { Suggestion } from '#main/domain/plan/suggestions.ts'
import { STAYING, TAKING_OVER } from '#shared/model/plan.ts'
import { account, de, facebook, facts, googlePlus, kornwell, uk, x } from './accounts.ts'

/** Numbers that look random and are the same in every run (multiplicative generator of Lehmer). */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (state * 48_271) % 2_147_483_647
    return state % sides
  }
}

function portfolio(seed: number): PlanFacts {
  const roll = dice(seed)
  const pick = <T>(...values: T[]): T => values[roll(values.length)] as T
  const accounts = Array.from({ length: 40 }, (_, at): PlanAccount => {
    const activity = pick<PlanAccount['activity']>('active', 'active', 'dormant', 'abandoned', 'unknown')
    return account(`a${String(at).padStart(2, '0')}`, {
      network: pick(facebook, facebook, x, googlePlus),
      market: pick(de, uk, null),
      brand: pick(kornwell, kornwell, { id: 'brisavo', name: 'Brisavo' }, null),
      language: pick('de', 'en', null),
      stages: pick<PlanAccount['stages']>([], ['before'], ['after'], ['before', 'during']),
      teamFunction: pick('marketing', 'support', null),
      audience: pick(null, roll(900), roll(90_000)),
      activity,
      silentDays: activity === 'unknown' ? null : { active: 4, dormant: 80, abandoned: 500 }[activity],
      impostor: roll(20) === 0,
      health: pick(null, roll(100)),
      displayName: pick(null, 'Kornwell'),
    })
  })
  const decisions = accounts
    .filter(() => roll(12) === 0)
    .map(({ id }) => ({
      account: id,
      disposition: pick<'keep' | 'close' | 'archive'>('keep', 'close', 'archive'),
      into: null,
    }))
  return facts(accounts, { decisions })
}

/** Cells somebody active serves today, and those served by what stays. */
function served(given: PlanFacts, stays: (id: string) => boolean): Set<string> {
  return new Set(
    given.accounts
      .filter(
        (one) =>
          one.activity === 'active' &&
          !one.network.defunct &&
          !one.impostor &&
          one.brand &&
          one.market &&
          stays(one.id),
      )
      .flatMap((one) => one.stages.map((stage) => `${one.brand?.id ?? ''}|${one.market?.id ?? ''}|${stage}`)),
  )
}

const effective = (
  given: PlanFacts,
  suggestions: readonly Suggestion[],
): Map<string, { disposition: Suggestion['disposition']; into: string | null }> =>
  new Map(
    suggestions.map((one) => [
      one.account,
      given.decisions.find((decision) => decision.account === one.account) ?? one,
    ]),
  )

const seeds = Array.from({ length: 60 }, (_, at) => 1000 + at * 77)

describe('any plan', () => {
  it('gives at least two reasons for every account', () => {
    for (const seed of seeds) {
      const given = portfolio(seed)
      const { suggestions } = recommend(given)
      expect(suggestions.map((one) => one.account)).toEqual(given.accounts.map((one) => one.id))
      expect(suggestions.filter((one) => one.why.length < 2)).toEqual([])
    }
  })
  it('merges only into accounts that stay, on the same network that can merge, and never in a chain', () => {
    let merges = 0
    for (const seed of seeds)
      for (const limits of [{}, { maxAccounts: 12 }, { maxAccounts: 20, minAudience: 0.6 }]) {
        const given = portfolio(seed)
        const { suggestions } = recommend(given, limits)
        const holds = effective(given, suggestions)
        const byId = new Map(given.accounts.map((one) => [one.id, one]))
        for (const { account: id, disposition, into } of suggestions) {
          expect(into !== null).toBe(disposition === 'merge')
          if (into === null) continue
          merges++
          expect(into).not.toBe(id)
          expect(byId.get(into)?.network).toEqual(byId.get(id)?.network)
          expect(byId.get(id)?.network.canMerge).toBe(true)
          expect(TAKING_OVER.has(holds.get(into)?.disposition ?? 'undecided')).toBe(true)
        }
      }
    expect(merges).toBeGreaterThan(100)
  })
  it('keeps every cell served that is served today, unless people decided otherwise', () => {
    for (const seed of seeds)
      for (const limits of [{}, { maxAccounts: 5 }]) {
        const given = { ...portfolio(seed), decisions: [] }
        const holds = effective(given, recommend(given, limits).suggestions)
        expect(served(given, (id) => STAYING.has(holds.get(id)?.disposition ?? 'undecided'))).toEqual(
          served(given, () => true),
        )
      }
  })
  it('is the same for the same facts in any order', () => {
    const given = portfolio(4242)
    const sorted = (suggestions: readonly Suggestion[]): Suggestion[] =>
      suggestions.toSorted((one, other) => (one.account < other.account ? -1 : 1))
    const turned = recommend({ ...given, accounts: given.accounts.toReversed() }).suggestions
    expect(sorted(turned)).toEqual(sorted(recommend(given).suggestions))
  })
})

describe('limits', () => {
  const many = facts([
    account('Main', { audience: 50_000 }),
    account('Post', { network: x, audience: 20_000, team: null, teamFunction: 'pr' }),
    account('Jobs', { audience: 18_000, team: null, teamFunction: 'hr', stages: [] }),
    account('Shop', { network: x, audience: 16_000, team: null, teamFunction: 'sales', stages: [] }),
  ])
  const left = (suggestions: readonly Suggestion[]): string[] =>
    suggestions.filter((one) => STAYING.has(one.disposition)).map((one) => one.account)
  it('let the weakest go first, and say so', () => {
    expect(left(recommend(many).suggestions)).toHaveLength(4)
    const { suggestions, limits } = recommend(many, { maxAccounts: 2 })
    expect(left(suggestions)).toEqual(['Main', 'Post'])
    expect(limits).toEqual({ maxAccounts: true, minAudience: null })
    expect(suggestions.find((one) => one.account === 'Jobs')).toMatchObject({
      disposition: 'merge',
      into: 'Main',
      rule: 'limit',
    })
    expect(suggestions.find((one) => one.account === 'Shop')).toMatchObject({ disposition: 'archive', rule: 'limit' })
  })
  it('say when coverage does not let them be met', () => {
    const sole = facts([account('One'), account('Two', { market: uk })])
    const result = recommend(sole, { maxAccounts: 1 })
    expect(left(result.suggestions)).toEqual(['One', 'Two'])
    expect(result.limits.maxAccounts).toBe(false)
  })
  it('never touch what people decided', () => {
    const held = { ...many, decisions: [{ account: 'Shop', disposition: 'keep' as const, into: null }] }
    const { suggestions } = recommend(held, { maxAccounts: 2 })
    expect(left(suggestions)).toContain('Shop')
  })
  it('bring large accounts back until the audience holds', () => {
    const dead = facts([
      account('Main', { audience: 50_000 }),
      account('Old', { network: x, audience: 30_000, activity: 'abandoned', silentDays: 700, stages: [] }),
    ])
    expect(recommend(dead).suggestions[1]?.disposition).toBe('archive')
    const { suggestions, limits } = recommend(dead, { minAudience: 0.9 })
    expect(suggestions[1]).toMatchObject({ disposition: 'refocus', rule: 'floor' })
    expect(limits.minAudience).toBe(true)
  })
  it('stop letting accounts go where the audience would fall below the floor', () => {
    const { suggestions, limits } = recommend(many, { maxAccounts: 1, minAudience: 0.9 })
    expect(left(suggestions).length).toBeGreaterThan(1)
    expect(limits).toEqual({ maxAccounts: false, minAudience: true })
  })
})
