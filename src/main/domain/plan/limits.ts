import { TAKING_OVER } from '#shared/model/plan.ts'
import { coefficient } from './coefficients.ts'
import type { Board, Verdict } from './board.ts'
import { audienceOfAll, type Limits, type PlanAccount } from './facts.ts'
import { uniqueReasons } from './rules/staying.ts'
import { farewell } from './rules/certain.ts'

/** Whether the limits could be met; what is null was not asked for. */
export type LimitResult = { readonly maxAccounts: boolean | null; readonly minAudience: boolean | null }

/** Rules whose verdict is no question of value and is never taken back for the sake of a limit. */
const FACTS: ReadonlySet<string> = new Set(['closed', 'closing', 'defunct', 'impostor', 'duplicate'])

/**
 * Brings the plan within its limits. First accounts with the largest audience come back until the
 * audience floor holds; then the weakest go, one after another, until the number holds: never one
 * that alone serves a cell, never one decided by a person, never below the floor.
 */
export function withinLimits(
  board: Board,
  verdicts: Map<string, Verdict>,
  held: ReadonlySet<string>,
  limits: Limits,
): LimitResult {
  const total = audienceOfAll(board.ordered)
  const floor = (limits.minAudience ?? 0) * total
  const settle = (account: PlanAccount, verdict: Verdict): void => {
    verdicts.set(account.id, verdict)
    board.settle(account.id, verdict.disposition, verdict.into ?? null)
  }
  const state = { audience: board.ordered.reduce((sum, account) => sum + kept(account, verdicts, board), 0) }
  if (limits.minAudience !== undefined) restore(board, verdicts, held, floor, state, settle)
  if (limits.maxAccounts !== undefined) tighten(board, verdicts, held, limits.maxAccounts, floor, state, settle)
  return {
    maxAccounts: limits.maxAccounts === undefined ? null : count(board) <= limits.maxAccounts,
    minAudience: limits.minAudience === undefined ? null : state.audience >= floor,
  }
}

const count = (board: Board): number => board.ordered.filter((account) => board.stays(account.id)).length

/** Followers of an account that the plan keeps: all where it stays, the retained share where it merges. */
function kept(account: PlanAccount, verdicts: ReadonlyMap<string, Verdict>, board: Board): number {
  const audience = account.audience ?? 0
  if (board.stays(account.id)) return audience
  return verdicts.get(account.id)?.disposition === 'merge' ? audience * coefficient('retention') : 0
}

type Settle = (account: PlanAccount, verdict: Verdict) => void

function restore(
  board: Board,
  verdicts: Map<string, Verdict>,
  held: ReadonlySet<string>,
  floor: number,
  state: { audience: number },
  settle: Settle,
): void {
  const gone = board.ordered
    .filter(
      (account) =>
        !held.has(account.id) && !board.stays(account.id) && !FACTS.has(verdicts.get(account.id)?.rule ?? ''),
    )
    .map((account) => ({ account, loss: (account.audience ?? 0) - kept(account, verdicts, board) }))
    .toSorted((one, other) => other.loss - one.loss || (one.account.id < other.account.id ? -1 : 1))
  const total = audienceOfAll(board.ordered)
  for (const { account, loss } of gone) {
    if (state.audience >= floor || loss <= 0) return
    const share = total > 0 ? (account.audience ?? 0) / total : 0
    const disposition = account.activity === 'active' ? 'keep' : 'refocus'
    settle(account, {
      rule: 'floor',
      disposition,
      reasons: [{ code: 'floor', share }, ...uniqueReasons(account, board)],
    })
    state.audience += loss
  }
}

function tighten(
  board: Board,
  verdicts: Map<string, Verdict>,
  held: ReadonlySet<string>,
  max: number,
  floor: number,
  state: { audience: number },
  settle: Settle,
): void {
  const takesOver = (id: string): boolean =>
    held.has(id) || TAKING_OVER.has(verdicts.get(id)?.disposition ?? 'undecided')
  let left = count(board)
  let rank = 0
  for (const account of board.ordered.toReversed()) {
    if (left <= max) return
    if (held.has(account.id) || !board.stays(account.id) || board.coverage.soleFor(account.id).length > 0) continue
    rank++
    const target = account.network.canMerge
      ? board
          .brandOnNetwork(account)
          .accounts.find((other) => other.id !== account.id && board.stays(other.id) && takesOver(other.id))
      : undefined
    if (!target && board.taken(account.id) > 0) continue
    const loss = (account.audience ?? 0) * (target ? 1 - coefficient('retention') : 1)
    if (state.audience - loss < floor) continue
    settle(account, {
      rule: 'limit',
      disposition: target ? 'merge' : farewell(account),
      ...(target ? { into: target.id } : {}),
      reasons: [{ code: 'limit', max, rank }],
    })
    state.audience -= loss
    left--
  }
}
