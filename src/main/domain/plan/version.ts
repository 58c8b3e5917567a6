import { held } from './held.ts'
import type { PlanRow, PlanSummary } from '#shared/model/plan.ts'
import type { PlanVersion, VersionContent, VersionFigures, VersionRow } from '#shared/model/plan-version.ts'
import type { Disposition } from '#shared/model/words.ts'

export const versionRow = (row: PlanRow): VersionRow => {
  const { disposition, into: intoName, intoId: into } = held(row)
  const merging = disposition === 'merge'
  return {
    account: row.account,
    name: row.name,
    network: row.network,
    disposition,
    into: merging ? into : null,
    intoName: merging ? intoName : null,
  }
}

export const versionFigures = (plan: PlanSummary): VersionFigures => ({
  before: plan.before.accounts,
  after: plan.after.accounts,
  audienceKept: plan.audienceKept,
  cellsCovered: plan.after.cellsCovered,
  cellsNeeded: plan.after.cellsNeeded,
  decided: plan.decided,
})

/** What a version keeps of the plan. */
export const versionContent = (plan: PlanSummary, rows: readonly PlanRow[]): VersionContent => ({
  scenario: plan.scenario,
  figures: versionFigures(plan),
  rows: rows.map(versionRow),
})

/** One account about which a version and the plan of today differ. `now` is null for an account that is gone, `was` for a new one. */
export type VersionChange = {
  readonly account: string
  readonly name: string
  readonly network: string
  readonly was: { readonly disposition: Disposition; readonly intoName: string | null } | null
  readonly now: { readonly disposition: Disposition; readonly intoName: string | null } | null
}

/** What became of every account since a version; in the order of the plan of today, accounts that are gone last. */
export function changesSince(version: VersionContent, rows: readonly VersionRow[]): VersionChange[] {
  const before = new Map(version.rows.map((row) => [row.account, row]))
  const changes: VersionChange[] = []
  for (const row of rows) {
    const was = before.get(row.account)
    before.delete(row.account)
    if (was && was.disposition === row.disposition && was.into === row.into) continue
    if (!was && row.disposition === 'undecided') continue
    changes.push({ account: row.account, name: row.name, network: row.network, was: was ?? null, now: row })
  }
  for (const { account, name, network, ...was } of before.values())
    changes.push({ account, name, network, was, now: null })
  return changes
}

export type Issued = {
  readonly number: number
  readonly issuedAt: number
  readonly issuedBy: string
  readonly note: string | null
  readonly content: VersionContent
}

/**
 * Which version the plan is: the newest issued one while nothing differs from it, else a draft of the next.
 * `since` is the version that changes are told against: the one before.
 */
export function currentVersion(
  newest: Issued | null,
  before: Issued | null,
  rows: readonly VersionRow[],
): { version: PlanVersion; since: Issued | null } {
  if (newest !== null && changesSince(newest.content, rows).length === 0) {
    const { number, issuedAt, issuedBy } = newest
    return { version: { number, draft: false, issuedAt, issuedBy }, since: before }
  }
  return {
    version: { number: (newest?.number ?? 0) + 1, draft: true, issuedAt: null, issuedBy: null },
    since: newest,
  }
}
