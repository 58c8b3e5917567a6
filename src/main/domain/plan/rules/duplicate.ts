import type { Board, Verdict } from '../board.ts'
import type { PlanAccount } from '../facts.ts'

/** The same account listed twice, or the same name on the same network but for dots and dashes: the stronger one stays. */
export function duplicate(account: PlanAccount, board: Board): Verdict | null {
  const mine = board.strengths.get(account.id) ?? 0
  const twin = board
    .twinsOf(account)
    .find((other) => board.stays(other.id) && sameBrand(account, other) && stronger(board, other, mine, account.id))
  if (!twin) return null
  const reason = { code: 'twin', name: twin.name, network: account.network.name } as const
  if (account.network.canMerge) return { rule: 'duplicate', disposition: 'merge', into: twin.id, reasons: [reason] }
  if (board.taken(account.id) > 0) return null
  // Probably one account under two addresses: nothing may be closed on the network before somebody has looked.
  return { rule: 'duplicate', disposition: 'archive', reasons: [reason, { code: 'one-entry', name: twin.name }] }
}

const sameBrand = (one: PlanAccount, other: PlanAccount): boolean =>
  one.brand === null || other.brand === null || one.brand.id === other.brand.id

function stronger(board: Board, other: PlanAccount, mine: number, id: string): boolean {
  const theirs = board.strengths.get(other.id) ?? 0
  return theirs > mine || (theirs === mine && other.id < id)
}
