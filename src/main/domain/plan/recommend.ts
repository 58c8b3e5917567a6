import { type Board, boardOf, type Verdict } from './board.ts'
import type { Limits, PlanAccount, PlanFacts } from './facts.ts'
import { type LimitResult, withinLimits } from './limits.ts'
import { certain } from './rules/certain.ts'
import { abandoned } from './rules/abandoned.ts'
import { duplicate } from './rules/duplicate.ts'
import { overlap, regional } from './rules/overlap.ts'
import { redundant } from './rules/redundant.ts'
import { type Suggestion, suggestionsOf, withoutTarget } from './suggestions.ts'
import { keep, outOfOrder, uniqueReasons, unknown, wrongTeam } from './rules/staying.ts'

export type Recommendation = { readonly suggestions: readonly Suggestion[]; readonly limits: LimitResult }

type Judge = (account: PlanAccount, board: Board) => Verdict | null
/** Asked in this order of every account, weakest account first; the first that concludes wins unless a cell would be lost. */
const GOING: readonly Judge[] = [duplicate, abandoned, overlap, regional, redundant]
/** Asked in this order of every account that stays. */
const STAYS: readonly Judge[] = [unknown, wrongTeam, outOfOrder, keep]
/** How often `progress` is called: after so many accounts. */
const STEP = 2000

/**
 * Suggests a disposition for every account: removals first, from the weakest account up, as long as
 * every needed cell keeps somebody; then what the remaining ones need; then the limits. Decisions
 * hold throughout, and the suggestion for a decided account is what would be suggested beside them.
 * The same facts always give the same plan.
 */
export function recommend(
  facts: PlanFacts,
  limits: Limits = {},
  progress: (done: number, total: number) => void = () => undefined,
): Recommendation {
  const board = boardOf(facts)
  const held = new Map(
    facts.decisions
      .filter((decision) => decision.disposition !== 'undecided')
      .map((decision) => [decision.account, decision]),
  )
  const verdicts = new Map<string, Verdict>()
  const blocked = new Map<string, Verdict>()
  const apply = (account: PlanAccount, verdict: Verdict): void => {
    verdicts.set(account.id, verdict)
    if (!held.has(account.id)) board.settle(account.id, verdict.disposition, verdict.into ?? null)
  }

  for (const account of board.ordered) {
    const decision = held.get(account.id)
    if (decision) board.settle(account.id, decision.disposition, decision.into)
    const verdict = certain(account)
    if (verdict) apply(account, verdict)
  }
  const needed = (account: PlanAccount): boolean =>
    board.coverage.soleFor(account.id).length > 0 || (held.has(account.id) && lost(account, board))
  for (const [done, account] of board.ordered.toReversed().entries()) {
    if (done % STEP === 0) progress(done, facts.accounts.length)
    const verdict = verdicts.has(account.id) ? null : first(GOING, account, board)
    if (verdict && needed(account)) blocked.set(account.id, verdict)
    else if (verdict) apply(account, verdict)
  }
  for (const account of board.ordered) {
    if (verdicts.has(account.id)) continue
    const verdict = unlessBlocked(account, board, blocked.get(account.id)) ?? first(STAYS, account, board)
    if (verdict) apply(account, verdict)
  }
  for (const account of board.ordered) {
    const verdict = withoutTarget(account, verdicts, held, board)
    if (verdict) apply(account, verdict)
  }
  const limit = withinLimits(board, verdicts, new Set(held.keys()), limits)
  progress(facts.accounts.length, facts.accounts.length)
  return { suggestions: suggestionsOf(board, verdicts, held), limits: limit }
}

function first(judges: readonly Judge[], account: PlanAccount, board: Board): Verdict | null {
  for (const judge of judges) {
    const verdict = judge(account, board)
    if (verdict) return verdict
  }
  return null
}

/** A decided account that has left already: would a cell be open without it? */
function lost(account: PlanAccount, board: Board): boolean {
  return board.coverage.of(account.id).some((cell) => board.coverage.left(cell) === 0)
}

/** It would have gone, but somebody would be left alone: it stays with a narrower purpose. */
function unlessBlocked(account: PlanAccount, board: Board, would: Verdict | undefined): Verdict | null {
  if (!would || would.rule === 'regional' || would.rule === 'redundant') return null
  const unique = uniqueReasons(account, board)
  return unique.length === 0
    ? null
    : { rule: 'last-cover', disposition: 'refocus', reasons: [...unique, ...would.reasons.slice(0, 1)] }
}
