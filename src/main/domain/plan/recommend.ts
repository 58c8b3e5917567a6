import { TAKING_OVER } from '#shared/model/plan.ts'
import type { Disposition } from '#shared/model/words.ts'
import { type Board, boardOf, type Verdict } from './board.ts'
import { withContext } from './context.ts'
import type { Limits, PlanAccount, PlanFacts } from './facts.ts'
import { type LimitResult, withinLimits } from './limits.ts'
import type { PlanReason } from './reason.ts'
import { certain } from './rules/certain.ts'
import { abandoned } from './rules/abandoned.ts'
import { duplicate } from './rules/duplicate.ts'
import { overlap, regional } from './rules/overlap.ts'
import { redundant } from './rules/redundant.ts'
import { timesLarger } from './strength.ts'
import { keep, outOfOrder, uniqueReasons, unknown, wrongTeam } from './rules/staying.ts'

/** What is suggested for one account, by which rule, and why. */
export type Suggestion = {
  readonly account: string
  readonly disposition: Disposition
  readonly into: string | null
  readonly rule: string
  readonly why: readonly PlanReason[]
}

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

/**
 * When what it would merge into goes itself: a second entry of an account follows it, anything else stays. Concluded before
 * the limits, so that they count what the plan really leaves. Null where the merge leads somewhere.
 */
function withoutTarget(
  account: PlanAccount,
  verdicts: ReadonlyMap<string, Verdict>,
  held: Held,
  board: Board,
): Verdict | null {
  const verdict = verdicts.get(account.id)
  if (verdict?.into === undefined || finalTarget(account.id, verdict.into, verdicts, held) !== null) return null
  const gone = held.has(verdict.into) ? undefined : verdicts.get(verdict.into)?.disposition
  if (verdict.rule !== 'duplicate' || (gone !== 'archive' && gone !== 'close')) return keep(account, board)
  return { rule: verdict.rule, disposition: gone, reasons: verdict.reasons }
}

type Held = ReadonlyMap<string, { readonly disposition: Disposition; readonly into: string | null }>

/** Follows merges to their end, so that none leads into an account that goes itself; null when it leads nowhere. */
function finalTarget(from: string, into: string, verdicts: ReadonlyMap<string, Verdict>, held: Held): string | null {
  let target = into
  for (let hops = 0; hops <= verdicts.size; hops++) {
    const decided = held.get(target)
    const disposition = decided?.disposition ?? verdicts.get(target)?.disposition ?? 'undecided'
    if (TAKING_OVER.has(disposition)) return target === from ? null : target
    const next = disposition === 'merge' ? (decided ? decided.into : verdicts.get(target)?.into) : undefined
    if (!next) return null
    target = next
  }
  return null
}

function suggestionsOf(board: Board, verdicts: ReadonlyMap<string, Verdict>, held: Held): Suggestion[] {
  const final = new Map<string, string>()
  const taken = new Map<string, number>()
  for (const [id, verdict] of verdicts) {
    const into = verdict.into === undefined ? null : finalTarget(id, verdict.into, verdicts, held)
    if (into === null) continue
    final.set(id, into)
    if (!held.has(id)) taken.set(into, (taken.get(into) ?? 0) + 1)
  }
  for (const { into } of held.values()) if (into) taken.set(into, (taken.get(into) ?? 0) + 1)
  return board.facts.accounts.map((account) => {
    const verdict = verdicts.get(account.id)
    if (!verdict) throw new Error(`nothing was concluded of ${account.id}`)
    const into = final.get(account.id) ?? null
    // The account it would go into leaves by a person's decision: it stays until a successor is named.
    const alone = verdict.into !== undefined && into === null
    const { rule, disposition, reasons } = alone
      ? keep(account, board)
      : into === null
        ? verdict
        : { ...verdict, reasons: retold(account, board.account(into), verdict) }
    return {
      account: account.id,
      disposition,
      into,
      rule,
      why: withContext(account, board, { disposition, reasons, taken: taken.get(account.id) ?? 0 }),
    }
  })
}

/** The reasons of a merge, told of the account that takes over in the end. */
function retold(account: PlanAccount, target: PlanAccount, verdict: Verdict): PlanReason[] {
  if (target.id === verdict.into) return verdict.reasons
  const ratio = timesLarger(target, account)
  return verdict.reasons.map((reason): PlanReason => {
    if (reason.code === 'overlap')
      return {
        ...reason,
        name: target.name,
        ratio,
        market: target.market?.id === account.market?.id ? reason.market : null,
        team: reason.team && target.team?.id === account.team?.id,
      }
    if (reason.code === 'regional') return { ...reason, name: target.name, ratio: ratio ?? reason.ratio }
    if (reason.code === 'twin' || reason.code === 'same-network') return { ...reason, name: target.name }
    return reason
  })
}
