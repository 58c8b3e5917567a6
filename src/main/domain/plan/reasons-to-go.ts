import type { Board } from './board.ts'
import { coefficient } from './coefficients.ts'
import { hoursOf } from './effort.ts'
import type { PlanAccount } from './facts.ts'
import type { PlanReason } from './reason.ts'
import { abandoned } from './rules/abandoned.ts'
import { overlap, regional } from './rules/overlap.ts'
import { redundant } from './rules/redundant.ts'
import { timesLarger } from './strength.ts'

/**
 * Why an account goes in the best plan: what it overlaps with or who serves the same people, where a rule can say that;
 * and what it brings beside the hours it takes. `into` is the account that takes over or is pointed to.
 */
export function reasonsToGo(
  account: PlanAccount,
  board: Board,
  into: PlanAccount | null,
  maxAccounts: number | null,
): PlanReason[] {
  return [...ofRules(account, board, into), ...ofWorth(account, board, maxAccounts)]
}

function ofRules(account: PlanAccount, board: Board, into: PlanAccount | null): PlanReason[] {
  if (into !== null) {
    const silent: PlanReason[] =
      account.activity === 'abandoned' && account.silentDays !== null
        ? [{ code: 'silent', days: account.silentDays, audience: account.audience }]
        : []
    const stays: PlanReason[] = account.network.canMerge
      ? []
      : [{ code: 'cannot-merge', network: account.network.name, name: into.name }]
    return [...silent, overlapWith(account, into), ...stays]
  }
  const verdict =
    abandoned(account, board) ?? overlap(account, board) ?? regional(account, board) ?? redundant(account, board)
  return verdict === null || verdict.into !== undefined ? [] : [...verdict.reasons]
}

/** Both are of one brand on one network for one purpose: in one market, or in two that speak one language. */
function overlapWith(account: PlanAccount, into: PlanAccount): PlanReason {
  const ratio = timesLarger(into, account)
  const sameMarket = (account.market?.id ?? null) === (into.market?.id ?? null)
  if (!sameMarket && account.market && account.language !== null && ratio !== null)
    return { code: 'regional', name: into.name, market: account.market.name, language: account.language, ratio }
  return {
    code: 'overlap',
    name: into.name,
    ratio,
    market: sameMarket ? (account.market?.name ?? null) : null,
    team: account.team !== null && account.team.id === into.team?.id,
  }
}

function ofWorth(account: PlanAccount, board: Board, maxAccounts: number | null): PlanReason[] {
  const brings = Math.round(board.strengths.get(account.id) ?? 0)
  const hours = Math.round(hoursOf(account))
  const needs = hoursNeed(account)
  if (brings < needs) return [{ code: 'worth', brings, hours, needs }]
  return maxAccounts === null ? [] : [{ code: 'best-within', max: maxAccounts }]
}

/** What an account has to bring to be worth its hours and the findings it carries on, in followers. */
export function hoursNeed(account: PlanAccount): number {
  return hoursOf(account) * coefficient('hourWorth') + account.severe * coefficient('findingWorth')
}
