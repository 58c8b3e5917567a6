import { RESOLVING } from '#main/domain/center/reference.ts'
import { coefficient } from '../coefficients.ts'
import type { Board, Verdict } from '../board.ts'
import { byPlace } from '../cells.ts'
import type { PlanAccount } from '../facts.ts'
import type { PlanReason } from '../reason.ts'
import { unknownFacts } from '../unknown-facts.ts'
import { flagship, shareOfPlace } from './abandoned.ts'

/** What speaks for an account where it alone serves somebody. */
export function uniqueReasons(account: PlanAccount, board: Board): PlanReason[] {
  const sole = board.coverage.soleFor(account.id)
  const active = byPlace(sole.filter((cell) => !board.coverage.fills(account.id, cell)))
  const gaps = byPlace(sole.filter((cell) => board.coverage.fills(account.id, cell)))
  return [
    ...active.map((place): PlanReason => ({ code: 'only-active', ...place })),
    ...gaps.map((place): PlanReason => ({ code: 'fills-gap', ...place })),
  ]
}

/** Nothing says whether the account is alive, followed or needed, and others like it stand beside it. */
export function unknown(account: PlanAccount, board: Board): Verdict | null {
  if (
    account.activity !== 'unknown' ||
    account.audience !== null ||
    account.stages.length > 0 ||
    board.taken(account.id) > 0
  )
    return null
  const rivals = board
    .brandOnNetwork(account)
    .accounts.filter((other) => other.id !== account.id && board.stays(other.id)).length
  if (account.brand && rivals === 0)
    return {
      rule: 'only-on-network',
      disposition: 'keep',
      reasons: [
        { code: 'only-on-network', brand: account.brand.name, network: account.network.name },
        missing(account),
      ],
    }
  const reasons: PlanReason[] = [missing(account)]
  if (account.brand)
    reasons.push({ code: 'rivals', count: rivals, brand: account.brand.name, network: account.network.name })
  return { rule: 'unknown', disposition: 'undecided', reasons }
}

const missing = (account: PlanAccount): PlanReason => ({ code: 'unknown', facts: unknownFacts(account) })

/** People ask for help where a publishing team cannot give it: the account changes hands, or its purpose does. */
export function wrongTeam(account: PlanAccount, board: Board): Verdict | null {
  const { service, teamFunction } = account
  if (
    !service ||
    teamFunction === null ||
    RESOLVING.includes(teamFunction) ||
    service.needed < coefficient('helpMinimum')
  )
    return null
  const unreached = service.neverReached / service.needed
  if (unreached < coefficient('unreachedShare')) return null
  const resolver =
    board.facts.resolvers.find((team) => team.market !== null && team.market === account.market?.id) ??
    board.facts.resolvers.find((team) => team.market === null)
  const reasons: PlanReason[] = [
    { code: 'unreached', needed: service.needed, never: service.neverReached, team: resolver?.name ?? null },
  ]
  if (service.needed / service.conversations >= coefficient('helpShare') && resolver && !largestOf(account, board)) {
    reasons.push(
      { code: 'mostly-help', needed: service.needed, conversations: service.conversations },
      { code: 'hand-to', team: resolver.name },
    )
    return { rule: 'wrong-team', disposition: 'transfer', reasons }
  }
  if (account.team) reasons.push({ code: 'run-by', team: account.team.name })
  return { rule: 'wrong-team', disposition: 'refocus', reasons }
}

/** The face of the brand in the market does not change hands: publishing stays, the requests are routed. */
const largestOf = (account: PlanAccount, board: Board): boolean =>
  board
    .place(account)
    .accounts.every((other) => other.id === account.id || (other.audience ?? 0) < (account.audience ?? 0))

/** Needed, but silent or out of order: it stays and gets a new charter. */
export function outOfOrder(account: PlanAccount, board: Board): Verdict | null {
  const unique = uniqueReasons(account, board)
  const fills = unique.some((reason) => reason.code === 'fills-gap')
  const reasons: PlanReason[] = []
  const share = shareOfPlace(account, board)
  if (account.activity === 'abandoned' && account.brand && share !== null && flagship(account, board))
    reasons.push({ code: 'flagship', share, brand: account.brand.name, market: account.market?.name ?? null })
  if (account.activity === 'dormant' && account.silentDays !== null)
    reasons.push({ code: 'dormant', days: account.silentDays })
  if (account.activity === 'abandoned' && account.silentDays !== null)
    reasons.push({ code: 'silent', days: account.silentDays, audience: account.audience })
  if (account.health !== null && account.health < coefficient('lowHealth'))
    reasons.push({ code: 'health', health: account.health })
  if (account.worst === 'critical') reasons.push({ code: 'severe', count: account.severe })
  if (reasons.length === 0 && !fills) return null
  return { rule: 'out-of-order', disposition: 'refocus', reasons: [...unique, ...reasons] }
}

/** Nothing speaks against it. */
export function keep(account: PlanAccount, board: Board): Verdict {
  return { rule: 'keep', disposition: 'keep', reasons: uniqueReasons(account, board) }
}
