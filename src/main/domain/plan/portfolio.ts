import { TAKING_OVER } from '#shared/model/plan.ts'
import type { InstanceAccount, PlanInstance } from '#shared/model/plan-instance.ts'
import { type Board, boardOf } from './board.ts'
import { coefficient } from './coefficients.ts'
import { hoursOf, mergeCost, yearlyCost } from './effort.ts'
import { reachable } from './cells.ts'
import type { PlanAccount, PlanFacts } from './facts.ts'
import { samePurpose } from './rules/overlap.ts'

/** Accounts a merge may lead into that are looked at: the strongest nearly always is the one. */
const TARGETS = 8

/**
 * The portfolio of a workspace as a planning problem: audience is followers, effort is hours a month, cells are brand ×
 * market × stage. What people decided is locked, and what cannot serve anybody closes. A cell asks for no more accounts
 * than could still serve it, so that something always can be planned; what nobody serves is told elsewhere.
 */
export function portfolioInstance(facts: PlanFacts): PlanInstance {
  const board = boardOf(facts)
  const held = new Map(facts.decisions.map((decision) => [decision.account, decision]))
  const gained = gainedByDecisions(board, coefficient('retention'))
  const lockOf = (account: PlanAccount): 'keep' | 'close' | null => {
    const disposition = held.get(account.id)?.disposition ?? 'undecided'
    if (gained.has(account.id) || TAKING_OVER.has(disposition)) return 'keep'
    if (disposition !== 'undecided') return 'close'
    return reachable(account) || account.lifecycle === 'proposed' ? null : 'close'
  }
  const accounts = board.ordered.map((account): InstanceAccount => {
    const locked = lockOf(account)
    return {
      id: account.id,
      audience: (account.audience ?? 0) + (gained.get(account.id) ?? 0),
      value: 1,
      effort: hoursOf(account),
      spend: yearlyCost(account),
      brand: account.brand?.id ?? null,
      risk: 0,
      covers: board.coverage.of(account.id).map(({ key }) => key),
      mergeInto: locked === null ? targetsOf(account, board) : [],
      locked,
    }
  })
  return {
    accounts,
    required: requiredOf(facts, accounts),
    limits: { brandAudience: [] },
    weights: { audience: 1, effort: 0, risk: 0, migration: 0 },
  }
}

/** Followers that decided merges bring to the account that takes over. */
export function gainedByDecisions(board: Board, retention: number): ReadonlyMap<string, number> {
  const gained = new Map<string, number>()
  for (const { account, disposition, into } of board.facts.decisions) {
    if (disposition !== 'merge' || into === null) continue
    gained.set(into, (gained.get(into) ?? 0) + retention * (board.account(account).audience ?? 0))
  }
  return gained
}

/** Where an account may merge: the brand's own accounts on the same network that speak to the same people. */
function targetsOf(account: PlanAccount, board: Board): InstanceAccount['mergeInto'] {
  if (!account.network.canMerge) return []
  const fits = (other: PlanAccount): boolean =>
    other.id !== account.id && reachable(other) && !board.different(account.id, other.id) && samePurpose(account, other)
  const shelf = board.brandOnNetwork(account).accounts.filter(fits)
  const targets = new Map([...board.twinsOf(account), ...shelf].slice(0, TARGETS).map((other) => [other.id, other]))
  return [...targets.keys()].map((id) => ({ id, retention: coefficient('retention'), cost: 0, spend: mergeCost() }))
}

/** Every needed cell, with no more accounts asked for than could still serve it. */
export function requiredOf(facts: PlanFacts, accounts: readonly InstanceAccount[]): PlanInstance['required'] {
  const asked = new Map(
    facts.required.map(({ brand, market, stage, minimum }) => [`${brand.id}|${market.id}|${stage}`, minimum]),
  )
  const possible = new Map<string, number>()
  for (const { covers, locked } of accounts)
    for (const cell of covers)
      possible.set(String(cell), (possible.get(String(cell)) ?? 0) + (locked === 'close' ? 0 : 1))
  return [...possible].map(([cell, most]) => ({ cell, min: Math.min(most, Math.max(1, asked.get(cell) ?? 1)) }))
}
