import type { Due } from '#shared/contract/reports.ts'
import type { RunChangeKind } from '#shared/model/run-comparison.ts'
import type { ServiceTimes } from '#shared/model/service-times.ts'
import type { Severity } from '#shared/model/words.ts'

/** What a digest tells about the days from `since` to `until`; moments are milliseconds. */
export type Digest = {
  readonly workspace: string
  readonly version: string
  readonly since: number
  readonly until: number
  readonly accounts: { readonly total: number; readonly added: number; readonly withoutOwner: number }
  /** Open findings of the newest audit. */
  readonly open: Readonly<Record<Severity, number>> | null
  /** What people did, by kind, most rows first; steps that were taken back are left out. */
  readonly changes: readonly { readonly what: string; readonly steps: number; readonly rows: number }[]
  readonly audits: {
    readonly now: number
    /** The last audit before these days; null when there is none. */
    readonly before: number | null
    readonly counts: Readonly<Partial<Record<RunChangeKind, number>>>
    readonly appeared: readonly { readonly rule: string; readonly severity: Severity; readonly count: number }[]
  } | null
  /** Of conversations that began in these days; null when none needed an answer. */
  readonly service: ServiceTimes | null
  readonly plan: {
    readonly accounts: number
    readonly decided: number
    readonly after: number
    readonly tasksDone: number
    readonly tasksLate: number
  } | null
  readonly due: Due
  readonly dueDays: number
}
