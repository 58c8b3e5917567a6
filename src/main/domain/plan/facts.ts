import type { PlanLimits } from '#shared/model/plan.ts'
import type { Activity, Disposition, JourneyStage, Lifecycle, Severity, TeamFunction } from '#shared/model/words.ts'

/** What the planner needs to know of a network. */
export type NetworkFacts = {
  readonly id: string
  readonly name: string
  readonly defunct: boolean
  /** Year it was switched off; null when it works or the year is not known. */
  readonly year: string | null
  readonly canMerge: boolean
}

/** Requests for help on one account in the period (90 days). */
export type ServiceFacts = {
  readonly conversations: number
  readonly needed: number
  readonly neverReached: number
  readonly late: number
  readonly reached: number
}

export type Named = { readonly id: string; readonly name: string }

/** Everything the planner looks at of one account. Null is "not known". */
export type PlanAccount = {
  readonly id: string
  readonly name: string
  readonly network: NetworkFacts
  readonly displayName: string | null
  readonly externalId: string | null
  readonly lifecycle: Lifecycle
  readonly brand: Named | null
  readonly market: Named | null
  readonly language: string | null
  readonly team: Named | null
  readonly teamFunction: TeamFunction | null
  readonly stages: readonly JourneyStage[]
  readonly audience: number | null
  /** Days since the last post; null when no snapshot tells. */
  readonly silentDays: number | null
  readonly activity: Activity
  readonly health: number | null
  readonly worst: Severity | null
  /** Open findings of severity critical or high. */
  readonly severe: number
  /** An open finding says that somebody else may be behind it. */
  readonly impostor: boolean
  readonly hasOwner: boolean
  readonly ownerLeft: boolean
  readonly hasPurpose: boolean
  readonly service: ServiceFacts | null
}

/** A decision in force: it holds whatever the planner thinks. */
export type HeldDecision = { readonly account: string; readonly disposition: Disposition; readonly into: string | null }

export type RequiredCell = {
  readonly brand: Named
  readonly market: Named
  readonly stage: JourneyStage
  readonly minimum: number
}

/** What a plan has to keep to; see `PlanLimits` of the model. */
export type Limits = PlanLimits

export type PlanFacts = {
  readonly accounts: readonly PlanAccount[]
  readonly decisions: readonly HeldDecision[]
  readonly required: readonly RequiredCell[]
  /** Pairs a person declared different, as `pairKey`. */
  readonly notSame: ReadonlySet<string>
  /** Teams that resolve requests, the support teams first. */
  readonly resolvers: readonly (Named & { readonly market: string | null })[]
}

export const pairKey = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`)

/** Followers of all accounts today; what is not known counts as none. */
export const audienceOfAll = (accounts: readonly PlanAccount[]): number =>
  accounts.reduce((sum, { audience }) => sum + (audience ?? 0), 0)
