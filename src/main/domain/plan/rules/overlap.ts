import { coefficient } from '../coefficients.ts'
import type { Board, Verdict } from '../board.ts'
import type { PlanAccount } from '../facts.ts'
import type { PlanReason } from '../reason.ts'
import { timesLarger } from '../strength.ts'
import { farewell } from './certain.ts'

/** How many stronger accounts are looked at before giving up: the strongest nearly always fits. */
const LOOK = 50

/** Do two accounts of one brand speak to the same people for the same purpose, as far as known? */
export function samePurpose(one: PlanAccount, other: PlanAccount): boolean {
  if (one.language && other.language && one.language !== other.language) return false
  const support = (one.teamFunction === 'support') === (other.teamFunction === 'support')
  if (one.teamFunction && other.teamFunction && !support) return false
  const sameTeam = one.team !== null && one.team.id === other.team?.id
  const bothStaged = one.stages.length > 0 && other.stages.length > 0
  if (bothStaged)
    return one.stages.some((stage) => other.stages.includes(stage)) && (sameTeam || sameFunction(one, other))
  return sameTeam || (one.teamFunction !== null && one.teamFunction === other.teamFunction)
}

const sameFunction = (one: PlanAccount, other: PlanAccount): boolean =>
  one.teamFunction === null || other.teamFunction === null || one.teamFunction === other.teamFunction

const strongerStaying = (
  board: Board,
  account: PlanAccount,
  among: readonly PlanAccount[],
  fits: (other: PlanAccount) => boolean,
): PlanAccount | undefined => {
  const mine = board.strengths.get(account.id) ?? 0
  let looked = 0
  for (const other of among) {
    if (other.id === account.id || (board.strengths.get(other.id) ?? 0) < mine || looked++ >= LOOK) return undefined
    if (board.stays(other.id) && !board.different(account.id, other.id) && fits(other)) return other
  }
  return undefined
}

/** Same brand, market and network with an overlapping purpose: the weaker goes into the strongest. */
export function overlap(account: PlanAccount, board: Board): Verdict | null {
  if (!account.brand) return null
  const target = strongerStaying(board, account, board.shelf(account).accounts, (other) => samePurpose(account, other))
  if (!target) return null
  const ratio = timesLarger(target, account)
  const sameTeam = account.team !== null && account.team.id === target.team?.id
  const reason: PlanReason = {
    code: 'overlap',
    name: target.name,
    ratio,
    market: account.market?.name ?? null,
    team: sameTeam,
  }
  return goInto(account, target, board, 'overlap', reason, ratio ?? 0)
}

/** A small account of one market beside a much larger one of the brand in the same language, where the network can merge them. */
export function regional(account: PlanAccount, board: Board): Verdict | null {
  if (
    !account.brand ||
    !account.market ||
    !account.language ||
    account.teamFunction === 'support' ||
    !account.network.canMerge
  )
    return null
  const fits = (other: PlanAccount): boolean =>
    other.language === account.language &&
    other.market?.id !== account.market?.id &&
    samePurpose(account, other) &&
    (timesLarger(other, account) ?? 0) >= coefficient('regionalRatio')
  const target = strongerStaying(board, account, board.brandOnNetwork(account).accounts, fits)
  if (!target) return null
  const ratio = timesLarger(target, account) ?? 0
  const reason: PlanReason = {
    code: 'regional',
    name: target.name,
    market: account.market.name,
    language: account.language,
    ratio,
  }
  return goInto(account, target, board, 'regional', reason, ratio)
}

function goInto(
  account: PlanAccount,
  target: PlanAccount,
  board: Board,
  rule: string,
  reason: PlanReason,
  ratio: number,
): Verdict | null {
  if (account.network.canMerge) return { rule, disposition: 'merge', into: target.id, reasons: [reason] }
  if (ratio < coefficient('overlapRatio') || board.taken(account.id) > 0) return null
  return {
    rule,
    disposition: farewell(account),
    reasons: [reason, { code: 'cannot-merge', network: account.network.name, name: target.name }],
  }
}
