import { coefficient } from '../coefficients.ts'
import type { Board, Verdict } from '../board.ts'
import type { PlanAccount } from '../facts.ts'
import type { PlanReason } from '../reason.ts'
import { farewell } from './certain.ts'

/** Long silent: small ones go; large ones merge where another account of the brand can take them over, and are archived otherwise. */
export function abandoned(account: PlanAccount, board: Board): Verdict | null {
  const { activity, silentDays, audience, brand, network } = account
  if (activity !== 'abandoned' || silentDays === null || flagship(account, board)) return null
  if ((account.service?.reached ?? 0) >= coefficient('helpMinimum')) return null
  const silent: PlanReason = { code: 'silent', days: silentDays, audience }
  const disposition = farewell(account)
  if (disposition === 'archive' && brand && network.canMerge) {
    const successor = board
      .brandOnNetwork(account)
      .accounts.find(
        (other) =>
          other.id !== account.id &&
          other.activity === 'active' &&
          board.stays(other.id) &&
          speaksTheSame(account, other) &&
          !board.different(account.id, other.id),
      )
    if (successor)
      return {
        rule: 'abandoned',
        disposition: 'merge',
        into: successor.id,
        reasons: [silent, { code: 'same-network', name: successor.name, brand: brand.name, network: network.name }],
      }
  }
  return { rule: 'abandoned', disposition, reasons: [silent] }
}

const speaksTheSame = (one: PlanAccount, other: PlanAccount): boolean =>
  (one.market !== null &&
    one.market.id === other.market?.id &&
    (!one.language || !other.language || one.language === other.language)) ||
  (one.language !== null && one.language === other.language)

/** The account most of the brand's audience in the market still follows, silent but not for too long: it is revived. */
export function flagship(account: PlanAccount, board: Board): boolean {
  const share = shareOfPlace(account, board)
  const large = (account.audience ?? 0) >= coefficient('smallAudience')
  return (
    large &&
    share !== null &&
    share >= coefficient('flagshipShare') &&
    (account.silentDays ?? 0) <= coefficient('flagshipDays')
  )
}

/** Share of its brand's audience in its market; null where the brand or the audience is not known, or it is the only account. */
export function shareOfPlace(account: PlanAccount, board: Board): number | null {
  const total = board.place(account).audience
  return account.brand && account.audience !== null && total > account.audience ? account.audience / total : null
}
