import { type PlanLimits, TAKING_OVER } from '#shared/model/plan.ts'
import type { InstanceAccount, PlanInstance } from '#shared/model/plan-instance.ts'
import type { Board, Verdict } from './board.ts'
import { reachable } from './cells.ts'
import { coefficient } from './coefficients.ts'
import { hoursOf, mergeCost, yearlyCost } from './effort.ts'
import type { HeldDecision, PlanAccount } from './facts.ts'
import { gainedByDecisions, requiredOf } from './portfolio.ts'
import { samePurpose } from './rules/overlap.ts'
import { timesLarger } from './strength.ts'

/** Accounts of one brand on one network that are looked at as successors: the strongest nearly always is the one. */
const TARGETS = 8
/** Hours that keep an account out of every plan: a second entry of another one may merge and nothing else. */
const NEVER = 1000
const MONTHS = 12

/** What is settled before anything is weighed: verdicts about facts, and accounts about which nothing is known. */
export type Settled = { readonly verdicts: ReadonlyMap<string, Verdict>; readonly unknown: ReadonlySet<string> }
/** Share of the audience that comes along in a merge, and where nothing can be merged; both may be asked at the ends of their ranges. */
export type Rates = { readonly retention: number; readonly follow: number }
/** How much more or less than usual hours, findings and the work of merging weigh. */
export type Weights = NonNullable<PlanLimits['weights']>
export const usualRates = (): Rates => ({ retention: coefficient('retention'), follow: coefficient('followShare') })

/**
 * The portfolio as a planning problem with everything weighed in followers: what an account reaches, minus the hours it
 * takes and the findings it carries on. What people decided is locked; so is what cannot serve anybody, and, the other way,
 * what nobody knows enough of to let it go.
 * @param few a person said how many accounts may stay, or what they may take
 */
export function workspaceInstance(
  board: Board,
  settled: Settled,
  rates: Rates,
  few: boolean,
  weights: Weights = {},
): PlanInstance {
  const migration = (coefficient('hourWorth') / MONTHS) * (weights.migration ?? 1)
  const { decisions } = board.facts
  const held = new Map(decisions.map((decision) => [decision.account, decision]))
  const gained = gainedByDecisions(board, rates.retention)
  const accounts = board.ordered.map((account): InstanceAccount => {
    const locked = lockOf(account, held.get(account.id), gained.has(account.id), settled, few)
    const second = settled.verdicts.get(account.id)?.rule === 'duplicate'
    const audience = (account.audience ?? 0) + (gained.get(account.id) ?? 0)
    return {
      id: account.id,
      audience,
      value: audience > 0 && !second ? (board.strengths.get(account.id) ?? 0) / audience : 0,
      effort: second && locked === null ? NEVER : hoursOf(account),
      spend: yearlyCost(account),
      brand: account.brand?.id ?? null,
      risk: account.severe,
      covers: second ? [] : board.coverage.of(account.id).map(({ key }) => key),
      mergeInto: locked === null ? waysOf(account, board, settled, rates, migration) : [],
      locked,
    }
  })
  return {
    accounts,
    required: requiredOf(board.facts, accounts),
    limits: { brandAudience: [] },
    weights: {
      audience: 1,
      effort: coefficient('hourWorth') * (weights.effort ?? 1),
      risk: coefficient('findingWorth') * (weights.risk ?? 1),
      migration,
    },
  }
}

function lockOf(
  account: PlanAccount,
  decision: HeldDecision | undefined,
  takesOver: boolean,
  { verdicts, unknown }: Settled,
  few: boolean,
): 'keep' | 'close' | null {
  const disposition = decision?.disposition ?? 'undecided'
  if (takesOver || TAKING_OVER.has(disposition)) return 'keep'
  if (disposition !== 'undecided') return 'close'
  const verdict = verdicts.get(account.id)
  if (verdict) return verdict.rule === 'duplicate' && verdict.into !== undefined ? null : 'close'
  if (unknown.has(account.id) || account.lifecycle === 'proposed') return 'keep'
  // An audience that nobody knows is no small one.
  if (account.audience === null && account.activity !== 'abandoned') return 'keep'
  // What brings requests to a resolving team is not counted by its audience, unless a person asks for few accounts.
  return !few && (account.service?.reached ?? 0) >= coefficient('helpMinimum') ? 'keep' : null
}

/**
 * Where an account may go: a merge keeps `retention` of its audience; where the network cannot merge, a share follows the
 * last post to a much larger account of the same purpose. That share is a gain and no kept audience.
 */
function waysOf(
  account: PlanAccount,
  board: Board,
  settled: Settled,
  rates: Rates,
  migration: number,
): InstanceAccount['mergeInto'] {
  const twin = settled.verdicts.get(account.id)?.into
  const merge = (id: string) => ({
    id,
    retention: rates.retention,
    cost: coefficient('mergeHours'),
    spend: mergeCost(),
  })
  if (twin !== undefined) return [merge(twin)]
  const targets = board
    .brandOnNetwork(account)
    .accounts.filter((other) => takesOver(account, other, board) && !settled.verdicts.has(other.id))
    .slice(0, TARGETS)
  if (account.network.canMerge) return targets.map(({ id }) => merge(id))
  return targets
    .filter((other) => (timesLarger(other, account) ?? 0) >= coefficient('overlapRatio'))
    .map((other) => ({
      id: other.id,
      retention: 0,
      cost: -followed(account, other, board, rates.follow) / migration,
      spend: 0,
    }))
}

/** What follows to another account without a merge, in followers of the worth they have there. */
function followed(account: PlanAccount, other: PlanAccount, board: Board, share: number): number {
  const value = other.audience ? (board.strengths.get(other.id) ?? 0) / other.audience : 0
  return share * value * (account.audience ?? 0)
}

/** Same people and same purpose; in another market only where the same language is spoken and the other is much larger. */
function takesOver(account: PlanAccount, other: PlanAccount, board: Board): boolean {
  if (other.id === account.id || !reachable(other) || board.different(account.id, other.id)) return false
  if (!samePurpose(account, other)) return false
  if ((account.market?.id ?? null) === (other.market?.id ?? null)) return true
  if (account.teamFunction === 'support' || account.language === null || account.language !== other.language)
    return false
  return (timesLarger(other, account) ?? 0) >= coefficient('regionalRatio')
}
