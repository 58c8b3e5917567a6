import type { InstanceDecision, PlanInstance } from '#shared/model/plan-instance.ts'
import type { Board, Verdict } from './board.ts'
import { audienceOfAll, type PlanAccount } from './facts.ts'
import type { PlanReason } from './reason.ts'
import { hoursNeed, reasonsToGo } from './reasons-to-go.ts'
import { abandoned } from './rules/abandoned.ts'
import { farewell } from './rules/certain.ts'
import { duplicate } from './rules/duplicate.ts'
import { overlap, regional } from './rules/overlap.ts'
import { redundant } from './rules/redundant.ts'
import { keep, outOfOrder, unknown, wrongTeam } from './rules/staying.ts'
import { type Held, withoutTarget } from './suggestions.ts'
import type { Problem } from './problem.ts'

type Going = { readonly account: PlanAccount; readonly into: PlanAccount | null; readonly merges: boolean }

/** The solver's answer as dispositions: who goes first, so that the reasons see who stays; then what the rest needs. */
export function verdictsOf(problem: Problem, decisions: readonly InstanceDecision[]): Map<string, Verdict> {
  const { board, held, settled, instance } = problem
  const verdicts = new Map(settled.verdicts)
  const conclude = (id: string, verdict: Verdict): void => {
    verdicts.set(id, verdict)
    if (!held.has(id)) board.settle(id, verdict.disposition, verdict.into ?? null)
  }
  const going = goingOf(problem, decisions)
  for (const { account, into, merges } of going)
    board.settle(account.id, merges ? 'merge' : farewell(account), merges ? (into?.id ?? null) : null)
  for (const { account, into, merges } of going)
    conclude(account.id, {
      rule: 'optimum',
      disposition: merges ? 'merge' : farewell(account),
      ...(merges && into !== null ? { into: into.id } : {}),
      reasons: reasonsToGo(account, board, into, instance.limits.maxAccounts ?? null),
    })
  const locked = new Set(instance.accounts.filter((account) => account.locked === 'keep').map(({ id }) => id))
  const audienceAsked = (instance.limits.minAudience ?? 0) > 0
  for (const account of board.ordered) {
    if (verdicts.has(account.id)) continue
    const verdict = staying(account, board, held)
    const forAudience = audienceAsked && !locked.has(account.id) && staysForAudience(account, board, verdict)
    conclude(
      account.id,
      forAudience ? { ...verdict, reasons: [floorReason(account, board), ...verdict.reasons] } : verdict,
    )
  }
  for (const account of board.ordered) {
    const verdict = withoutTarget(account, verdicts, held, board)
    if (verdict) conclude(account.id, verdict)
  }
  return verdicts
}

/** Accounts that the solver lets go. What was settled stays settled; a second entry whose other one goes follows later. */
function goingOf({ board, held, settled, instance }: Problem, decisions: readonly InstanceDecision[]): Going[] {
  const ways = new Map<unknown, PlanInstance['accounts'][number]['mergeInto']>(
    instance.accounts.map(({ id, mergeInto }) => [id, mergeInto]),
  )
  return decisions.flatMap(({ account: id, disposition, into }) => {
    const account = board.account(String(id))
    if (disposition === 'keep' || held.has(account.id) || settled.verdicts.has(account.id)) return []
    const way = ways.get(id)?.find((one) => one.id === into)
    return [{ account, into: into === null ? null : board.account(String(into)), merges: (way?.retention ?? 0) > 0 }]
  })
}

function staying(account: PlanAccount, board: Board, held: Held): Verdict {
  return (
    besideDecision(account, board, held) ??
    unknown(account, board) ??
    wrongTeam(account, board) ??
    outOfOrder(account, board) ??
    keep(account, board)
  )
}

/** What the rules would say where a person decided: the model only ever saw the decision. */
function besideDecision(account: PlanAccount, board: Board, held: Held): Verdict | null {
  if (!held.has(account.id) || board.coverage.soleFor(account.id).length > 0) return null
  for (const rule of [duplicate, abandoned, overlap, regional, redundant]) {
    const verdict = rule(account, board)
    if (verdict) return verdict
  }
  return null
}

/** An account that is not worth its hours and that no cell needs stays for the audience that was asked for, and for nothing else. */
function staysForAudience(account: PlanAccount, board: Board, { rule }: Verdict): boolean {
  if (rule === 'wrong-team' || board.taken(account.id) > 0 || board.coverage.soleFor(account.id).length > 0)
    return false
  return (board.strengths.get(account.id) ?? 0) < hoursNeed(account)
}

function floorReason(account: PlanAccount, board: Board): PlanReason {
  const total = audienceOfAll(board.ordered)
  return { code: 'floor', share: total > 0 ? (account.audience ?? 0) / total : 0 }
}
