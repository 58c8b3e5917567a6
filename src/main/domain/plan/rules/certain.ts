import { coefficient } from '../coefficients.ts'
import type { Verdict } from '../board.ts'
import type { PlanAccount } from '../facts.ts'
import type { PlanReason } from '../reason.ts'

/** What happens to an account that goes without a successor: large ones are archived with their records, small ones closed. */
export function farewell(account: PlanAccount): 'archive' | 'close' {
  return (account.audience ?? 0) >= coefficient('smallAudience') ? 'archive' : 'close'
}

const followers = (account: PlanAccount): PlanReason =>
  account.audience === null ? { code: 'no-followers-known' } : { code: 'followers-left', audience: account.audience }

/** Accounts whose end is a fact and no question of value: closed, closing, on a network that is gone, or not the company's own. */
export function certain(account: PlanAccount): Verdict | null {
  if (account.lifecycle === 'closed')
    return { rule: 'closed', disposition: 'close', reasons: [{ code: 'closed-already' }, followers(account)] }
  if (account.network.defunct) {
    const known = (account.audience ?? 0) > 0 || (account.service?.conversations ?? 0) > 0
    const reasons: PlanReason[] = [
      { code: 'network-closed', network: account.network.name, year: account.network.year },
      followers(account),
    ]
    return { rule: 'defunct', disposition: known ? 'archive' : 'close', reasons }
  }
  if (account.impostor)
    return {
      rule: 'impostor',
      disposition: 'close',
      reasons: [
        { code: 'impostor', network: account.network.name },
        { code: 'takedown', network: account.network.name },
      ],
    }
  if (account.lifecycle === 'closing')
    return { rule: 'closing', disposition: farewell(account), reasons: [{ code: 'closing' }, followers(account)] }
  return null
}
