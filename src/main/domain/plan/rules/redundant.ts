import { coefficient } from '../coefficients.ts'
import type { Board, Verdict } from '../board.ts'
import type { PlanAccount } from '../facts.ts'
import type { PlanReason } from '../reason.ts'
import { farewell } from './certain.ts'

/**
 * Whatever it does for the brand in the market, active accounts with far more audience do already, and few
 * follow it. Where no stage is stated, only an account of the same function can say that it does the same.
 */
export function redundant(account: PlanAccount, board: Board): Verdict | null {
  const { brand, market, audience, stages } = account
  if (!brand || !market || audience === null || board.taken(account.id) > 0) return null
  const place = board.place(account)
  const share = place.audience > 0 ? audience / place.audience : 0
  if (
    share >= coefficient('redundantShare') ||
    (account.activity === 'active' && audience >= coefficient('redundantAudience'))
  )
    return null
  const others = place.accounts.filter((other) => takesItsPlace(account, other, board))
  const covering = stages.length === 0 ? others.filter((other) => other.teamFunction === account.teamFunction) : others
  const [first] = covering
  if (!first || account.teamFunction === null) return null
  if (!stages.every((stage) => covering.some((other) => other.stages.includes(stage)))) return null
  const cover = covering.find((other) => stages.every((stage) => other.stages.includes(stage))) ?? first
  const shared = stages.filter((stage) => cover.stages.includes(stage))
  const why: PlanReason =
    stages.length === 0
      ? { code: 'same-work', name: cover.name, network: cover.network.name }
      : {
          code: 'covered-by',
          name: cover.name,
          network: cover.network.name,
          brand: brand.name,
          market: market.name,
          stages: shared.length > 0 ? shared : [...stages],
        }
  return {
    rule: 'redundant',
    disposition: farewell(account),
    reasons: [why, { code: 'share', share, brand: brand.name, market: market.name }],
  }
}

/** Active, followed by many more, in the same language, and in support where this one is. */
function takesItsPlace(account: PlanAccount, other: PlanAccount, board: Board): boolean {
  if (other.id === account.id || other.activity !== 'active' || !board.stays(other.id)) return false
  if ((other.audience ?? 0) < (account.audience ?? 0) * coefficient('overlapRatio')) return false
  if (account.teamFunction === 'support' && other.teamFunction !== 'support') return false
  return !account.language || !other.language || account.language === other.language
}
