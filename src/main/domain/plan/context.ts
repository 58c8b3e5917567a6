import type { Disposition } from '#shared/model/words.ts'
import { coefficient } from './coefficients.ts'
import type { Board } from './board.ts'
import type { PlanAccount } from './facts.ts'
import type { PlanReason } from './reason.ts'
import { shareOfPlace } from './rules/abandoned.ts'
import { unknownFacts } from './unknown-facts.ts'

/** Reasons given at least, and at most, where the facts allow. */
const FEWEST = 2
const MOST = 4

/** A verdict and how many accounts go into this one. */
type Told = { readonly disposition: Disposition; readonly reasons: readonly PlanReason[]; readonly taken: number }

/**
 * Adds facts about the account to the reasons of a rule: first those that weigh, then, while there
 * are too few, whatever else is known. No code is named twice for the same thing.
 */
export function withContext(account: PlanAccount, board: Board, verdict: Told): PlanReason[] {
  const { disposition, reasons, taken } = verdict
  const all = [...reasons]
  const has = (code: PlanReason['code']): boolean => all.some((reason) => reason.code === code)
  const weigh =
    disposition === 'keep' || disposition === 'refocus' || disposition === 'transfer'
      ? forStaying(account, board, taken, reasons)
      : forGoing(account)
  for (const reason of weigh) if (!has(reason.code) && all.length < MOST) all.push(reason)
  if (disposition === 'keep' && all.length === 0) all.push({ code: 'nothing-against' })
  for (const reason of anything(account, board, reasons)) if (all.length < FEWEST && !has(reason.code)) all.push(reason)
  return all.slice(0, Math.max(MOST, reasons.length))
}

function forStaying(account: PlanAccount, board: Board, taken: number, all: readonly PlanReason[]): PlanReason[] {
  const found: PlanReason[] = []
  const { service } = account
  const place = board.place(account)
  if (taken > 0) found.push({ code: 'takes-over', count: taken })
  if (
    service &&
    !all.some((reason) => reason.code === 'unreached') &&
    service.needed >= coefficient('helpMinimum') &&
    service.reached * 2 >= service.needed
  )
    found.push({ code: 'served', needed: service.needed, reached: service.reached })
  if (account.brand && place.accounts.length > 1 && largest(account, board))
    found.push({
      code: 'largest',
      count: place.accounts.length,
      brand: account.brand.name,
      market: account.market?.name ?? null,
    })
  if (account.audience !== null && account.audience > 0 && !countsFollowers(all))
    found.push(audienceOf(account, board, account.audience))
  if (account.ownerLeft) found.push({ code: 'owner-left' })
  else if (!account.hasOwner) found.push({ code: 'no-owner' })
  return found
}

function forGoing(account: PlanAccount): PlanReason[] {
  const found: PlanReason[] = []
  if (account.ownerLeft) found.push({ code: 'owner-left' })
  else if (!account.hasOwner) found.push({ code: 'no-owner' })
  return found
}

function anything(account: PlanAccount, board: Board, all: readonly PlanReason[]): PlanReason[] {
  const found: PlanReason[] = []
  const share = shareOfPlace(account, board)
  if (account.audience !== null && !countsFollowers(all)) found.push(audienceOf(account, board, account.audience))
  else if (account.brand && share !== null)
    found.push({ code: 'share', share, brand: account.brand.name, market: account.market?.name ?? null })
  if (account.silentDays !== null && account.activity !== 'abandoned')
    found.push({ code: account.activity === 'active' ? 'posts' : 'dormant', days: account.silentDays })
  if (account.severe > 0) found.push({ code: 'severe', count: account.severe })
  if (account.health !== null) found.push({ code: 'health', health: account.health })
  if (!account.hasPurpose) found.push({ code: 'no-purpose' })
  if (account.stages.length === 0) found.push({ code: 'no-stage' })
  const facts = unknownFacts(account)
  if (facts.length > 0) found.push({ code: 'unknown', facts })
  return found
}

/** Are the followers, or their share, named already? */
const countsFollowers = (all: readonly PlanReason[]): boolean =>
  all.some(({ code }) => code === 'silent' || code === 'followers-left' || code === 'flagship')

function audienceOf(account: PlanAccount, board: Board, audience: number): PlanReason {
  const share = shareOfPlace(account, board)
  return {
    code: 'audience',
    audience,
    share,
    brand: share === null ? null : (account.brand?.name ?? null),
    market: account.market?.name ?? null,
  }
}

function largest(account: PlanAccount, board: Board): boolean {
  const audience = account.audience ?? 0
  return (
    audience > 0 &&
    board.place(account).accounts.every((other) => other.id === account.id || (other.audience ?? 0) < audience)
  )
}
