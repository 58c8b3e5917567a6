import { TAKING_OVER } from '#shared/model/plan.ts'
import type { Disposition } from '#shared/model/words.ts'
import type { Board, Verdict } from './board.ts'
import { withContext } from './context.ts'
import type { PlanAccount } from './facts.ts'
import type { PlanReason } from './reason.ts'
import { keep } from './rules/staying.ts'
import { timesLarger } from './strength.ts'

/** What is suggested for one account, by which rule, and why. */
export type Suggestion = {
  readonly account: string
  readonly disposition: Disposition
  readonly into: string | null
  readonly rule: string
  readonly why: readonly PlanReason[]
}

/**
 * When what it would merge into goes itself: a second entry of an account follows it, anything else stays. Concluded before
 * the limits, so that they count what the plan really leaves. Null where the merge leads somewhere.
 */
export function withoutTarget(
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

/** Decisions in force, by account. */
export type Held = ReadonlyMap<string, { readonly disposition: Disposition; readonly into: string | null }>

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

/** What is suggested in the end: merges led to their end, every reason told. */
export function suggestionsOf(board: Board, verdicts: ReadonlyMap<string, Verdict>, held: Held): Suggestion[] {
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
