import type { CenterFigures } from '#shared/contract/center.ts'
import type { Audience, ReportSubject } from '#shared/contract/reports.ts'
import type { AccountRow } from '#shared/model/account.ts'
import type { AuditRun, DataGap, Finding, RuleSummary } from '#shared/model/finding.ts'
import type { Maturity } from '#shared/model/maturity.ts'
import type { z } from 'zod'
import type { RunComparison as RunComparisonModel } from '#shared/model/run-comparison.ts'
import type { PlanRow, PlanSummary } from '#shared/model/plan.ts'
import type { PlanVersion, VersionFigures } from '#shared/model/plan-version.ts'
import type { VersionChange } from '#main/domain/plan/version.ts'
import type { JourneyStage, Language } from '#shared/model/words.ts'
import type { Frontier, PlanWork } from './work.ts'

type RunComparison = z.infer<typeof RunComparisonModel>

/** What an export says about itself. */
export type About = {
  readonly workspace: string
  readonly language: Language
  readonly audience: Audience
  /** What it is about. */
  readonly report: ReportSubject
  /** The one market, and the one brand, it is limited to, by name; null for all. */
  readonly market: string | null
  readonly brand: string | null
  /** Whether people are named. */
  readonly personal: boolean
  /** Which version of the plan it is of; null while there is no plan. */
  readonly planVersion: PlanVersion | null
  /** Milliseconds since 1970. */
  readonly exportedAt: number
  /** The calendar day of the export where it was made. */
  readonly day: string
  /** IANA name of the zone that moments are written in. */
  readonly timeZone: string
  /** Version of the program. */
  readonly version: string
  /** Version of the workspace's tables. */
  readonly schema: number
}

/** Facts of an account that its line in the list leaves out. */
export type AccountExtra = {
  readonly backupOwner: string | null
  readonly agency: string | null
  readonly language: string | null
  readonly website: string | null
  readonly note: string | null
  readonly verified: boolean | null
  readonly externalId: string | null
  readonly openedOn: string | null
  readonly reviewedOn: string | null
  readonly stages: readonly JourneyStage[]
  readonly goals: readonly string[]
  readonly tags: readonly string[]
  readonly sources: readonly string[]
}

export type InventoryLine = AccountRow & { readonly extra: AccountExtra }

/** A finding with the account it is about. */
export type FindingLine = Finding & { readonly line: InventoryLine | null }

/** A line of the plan with the account it is about. */
export type DecisionLine = PlanRow & { readonly line: InventoryLine | null }

/** A brand × market × stage that must be covered, and by how many accounts it is, today and after the plan. */
export type CellLine = {
  readonly brand: string
  readonly market: string
  readonly stage: JourneyStage
  readonly minimum: number
  readonly before: number
  readonly after: number
}

/** What became of an account since the version before, with who decided it and why. */
export type ChangeLine = VersionChange & {
  readonly by: string | null
  readonly at: number | null
  readonly reason: string | null
}

/** Everything an export can hold, as the screen's own requests answer it. */
export type Report = {
  readonly about: About
  readonly center: CenterFigures
  /** Null before the first plan. */
  readonly plan: PlanSummary | null
  /** Null before the first audit. */
  readonly audit: AuditRun | null
  /** Where the portfolio stands; null in a document that does not tell. */
  readonly maturity: Maturity | null
  /** What changed since the audit before; null in a document that does not tell, and after a first audit. */
  readonly comparison: RunComparison | null
  readonly rules: readonly RuleSummary[]
  readonly gaps: readonly DataGap[]
  readonly decisions: readonly DecisionLine[]
  readonly findings: readonly FindingLine[]
  readonly inventory: readonly InventoryLine[]
  /** Every cell that must be covered. */
  readonly cells: readonly CellLine[]
  /** The version that changes are told against; null when none was issued before. */
  readonly since: { readonly number: number; readonly issuedAt: number; readonly figures: VersionFigures } | null
  readonly changes: readonly ChangeLine[]
  /** Null where nobody laid down how the plan is carried out. */
  readonly work: PlanWork | null
  /** Null where it was not computed. */
  readonly frontier: Frontier | null
}

export { held } from '#main/domain/plan/held.ts'

/** Statuses in which a finding still asks for something. */
export const isOpen = (finding: Finding): boolean => finding.status === 'open' || finding.status === 'in_progress'
