import type { InstanceDecision, PlanInstance } from '#shared/model/plan-instance.ts'
import type { Row } from './linear-model.ts'

/**
 * What is known once the fewest accounts that cover everything are: cells that no account connects are covered apart from
 * each other, so each such part keeps at least as many accounts as it does there, in every plan. Half accounts, of which a
 * relaxed model makes use, are shut out by that where the number of accounts is short.
 * @param instance without limits
 * @param fewest a proven plan of the fewest accounts that meet its cells and locks
 * @returns one row a part, over the columns of `InstanceModel`
 */
export function leastOfEachPart(instance: PlanInstance, fewest: readonly InstanceDecision[]): Row[] {
  const kept = keptOf(fewest)
  const served = neededOf(instance)
  const serving = ({ covers }: PlanInstance['accounts'][number]): boolean => covers.some((cell) => served.has(cell))
  return partsOf(instance, false).flatMap((part) => {
    const own = part.filter(({ account }) => serving(account))
    const lower = own.filter(({ account }) => kept.has(account.id)).length
    const terms = own.map(({ at }) => ({ column: at, value: 1 }))
    return terms.length === 0 ? [] : [{ lower, upper: Number.POSITIVE_INFINITY, terms }]
  })
}

/**
 * The plan of the fewest accounts taken apart: instances that neither a cell nor a merge connects, each with as many accounts
 * as `fewest` keeps there. With so few accounts in all, no part can lend one to another, so that each can be solved alone.
 */
export function apart(instance: PlanInstance, fewest: readonly InstanceDecision[]): PlanInstance[] {
  const kept = keptOf(fewest)
  return partsOf(instance, true).map((part) => {
    const accounts = part.map(({ account }) => account)
    const cells = new Set(accounts.flatMap(({ covers }) => covers))
    const maxAccounts = accounts.filter(({ id }) => kept.has(id)).length
    const required = instance.required.filter(({ cell }) => cells.has(cell))
    return { ...instance, accounts, required, limits: { maxAccounts, brandAudience: [] } }
  })
}

const keptOf = (decisions: readonly InstanceDecision[]): Set<unknown> =>
  new Set(decisions.filter(({ disposition }) => disposition === 'keep').map(({ account }) => account))

const neededOf = ({ required }: PlanInstance): Set<unknown> => new Set(required.map(({ cell }) => cell))

type Member = { readonly account: PlanInstance['accounts'][number]; readonly at: number }

/** Accounts that share needed cells, and with `merging` those that may merge, directly or by way of others. */
function partsOf(instance: PlanInstance, merging: boolean): Member[][] {
  const { accounts } = instance
  /** Every account leads to another of its part, the first of all to itself. */
  const towards = accounts.map((_, at) => at)
  const first = (at: number): number => {
    let here = at
    while (towards[here] !== here) here = towards[here] ?? here
    towards[at] = here
    return here
  }
  const join = (one: number, other: number): void => void (towards[first(one)] = first(other))
  const needed = neededOf(instance)
  const places = new Map<unknown, number>(accounts.map(({ id }, at) => [id, at]))
  const servedBy = new Map<unknown, number>()
  for (const [at, { covers, mergeInto }] of accounts.entries()) {
    for (const cell of covers) {
      if (!needed.has(cell)) continue
      join(at, servedBy.get(cell) ?? at)
      servedBy.set(cell, at)
    }
    if (merging) for (const { id } of mergeInto) join(at, places.get(id) ?? at)
  }
  const parts = new Map<number, Member[]>()
  for (const [at, account] of accounts.entries()) {
    const part = parts.get(first(at))
    if (part) part.push({ account, at })
    else parts.set(first(at), [{ account, at }])
  }
  return [...parts.values()]
}
