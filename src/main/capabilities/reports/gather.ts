import { DEFUNCT } from '#main/domain/plan/summary.ts'
import { changesSince, currentVersion, versionRow } from '#main/domain/plan/version.ts'
import { withoutPeople } from '#main/domain/reports/personal.ts'
import type { About, InventoryLine, Report } from '#main/domain/reports/report.ts'
import { sayIn } from '#main/domain/reports/say.ts'
import type { Mirror } from '#main/mirror/open.ts'
import { EVERYTHING, neededCells, type Scope } from '#main/mirror/queries/plan-figures.ts'
import { newestVersions } from '#main/mirror/queries/plan-versions.ts'
import { reportExtras } from '#main/mirror/queries/reports.ts'
import { workspaceMeta } from '#main/mirror/queries/workspace.ts'
import { Refusal } from '#shared/contract/error.ts'
import type { Audience, ReportSubject } from '#shared/contract/reports.ts'
import type { Finding } from '#shared/model/finding.ts'
import type { PlanRow } from '#shared/model/plan.ts'
import type { PlanVersion } from '#shared/model/plan-version.ts'
import { JourneyStage } from '#shared/model/words.ts'
import type { ReadContext } from '../handler.ts'
import { workOf } from './work.ts'
import packageFile from '../../../../package.json' with { type: 'json' }

/** All rows at once: an export has no pages. */
const ALL = Number.MAX_SAFE_INTEGER
const EXTRA = {
  backupOwner: null,
  agency: null,
  language: null,
  website: null,
  note: null,
  verified: null,
  externalId: null,
  openedOn: null,
  reviewedOn: null,
  stages: [],
  goals: [],
  tags: [],
  sources: [],
} as const

/** The calendar day of a moment in a time zone, `YYYY-MM-DD`. */
export function dayIn(timeZone: string): (at: number) => string {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  return (at) => format.format(at)
}

/** What is wanted: about what, for whom, for which part of the portfolio by ids, and whether people are named. */
export type Wanted = {
  audience: Audience
  report: ReportSubject
  market?: string | undefined
  brand?: string | undefined
  personal?: boolean | undefined
}

type Limit = { readonly id: string; readonly name: string } | null

function aboutOf(
  { db, language, now }: ReadContext,
  { audience, report, personal = false }: Wanted,
  limits: { market: Limit; brand: Limit },
): Omit<About, 'planVersion'> {
  const { name, schema } = workspaceMeta(db)
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return {
    workspace: name,
    language,
    audience,
    report,
    market: limits.market?.name ?? null,
    brand: limits.brand?.name ?? null,
    personal,
    exportedAt: now,
    day: dayIn(timeZone)(now),
    timeZone,
    version: packageFile.version,
    schema,
  }
}

/** The part of the portfolio a document is limited to; an audit report is of everything but for the owners of one market. @throws Refusal `not_found` */
function limitOf(context: ReadContext, kind: 'market' | 'brand', wanted: Wanted): Limit {
  const id = wanted[kind]
  if (id === undefined || (wanted.report === 'audit' && (kind === 'brand' || wanted.audience !== 'market'))) return null
  const known = context.ask('directory.list', { kind }).entries.find((entry) => entry.id === id)
  if (!known) throw new Refusal('not_found', `no ${kind} ${id}`, { id })
  return { id, name: known.name }
}

/** The newest audit beside the one before it; null after a first one. */
function comparisonOf(context: ReadContext): Report['comparison'] {
  const [to, from] = context.ask('audit.runs', {}).runs
  if (!to || !from) return null
  return context.ask('audit.compare', { from: from.id, to: to.id, offset: 0, limit: 1 })
}

/** Which version of the plan this is, and what changed since the one before. */
function versionOf(db: Mirror, rows: readonly PlanRow[], inScope: ReadonlySet<string>): VersionPart {
  const [newest, before] = newestVersions(db)
  const now = rows.map(versionRow)
  const { version, since } = currentVersion(newest, before, now)
  const known = new Map(rows.map((row) => [row.account, row]))
  const changes = since === null ? [] : changesSince(since.content, now)
  return {
    version,
    since: since && { number: since.number, issuedAt: since.issuedAt, figures: since.content.figures },
    changes: changes
      .filter((change) => inScope.has(change.account) || change.now === null)
      .map((change) => {
        const row = known.get(change.account)
        return {
          ...change,
          by: row?.decidedBy ?? null,
          at: row?.decidedAt ?? null,
          reason: row?.reason ?? null,
        }
      }),
  }
}
type VersionPart = Pick<Report, 'since' | 'changes'> & { version: PlanVersion }

/**
 * Everything an export holds, asked from the requests the screen asks, at one moment of the file.
 * @param step is called between the parts, to tell how far it is and to be stopped
 */
export function gatherReport(context: ReadContext, wanted: Wanted, step: () => void): Report {
  const { db } = context
  const ask: ReadContext['ask'] = (name, query) => context.ask(name, query)
  const gather = db.transaction((): Report => {
    const limits = { market: limitOf(context, 'market', wanted), brand: limitOf(context, 'brand', wanted) }
    const scope: Scope =
      wanted.report === 'plan' ? { brand: limits.brand?.id ?? null, market: limits.market?.id ?? null } : EVERYTHING
    const center = ask('center.figures', { ...scope, known: false })
    const { plan } = center
    const [audit] = ask('audit.runs', {}).runs
    const { rules } = ask('audit.rules', {})
    const { gaps } = ask('audit.gaps', {})
    step()
    const extras = reportExtras(db)
    const { rows } = ask('accounts.list', {
      filter: { text: '', sort: 'name', descending: false },
      offset: 0,
      limit: ALL,
    })
    const inventory = rows.map((row): InventoryLine => ({ ...row, extra: extras.get(row.id) ?? EXTRA }))
    const within = (account: string): boolean => {
      const of = extras.get(account)
      return (
        (limits.market === null || of?.marketId === limits.market.id) &&
        (limits.brand === null || of?.brandId === limits.brand.id)
      )
    }
    step()
    const lines = new Map(inventory.map((line) => [line.id, line]))
    const planRows = plan
      ? ask('plan.rows', { text: '', sort: 'audience', descending: true, offset: 0, limit: ALL }).rows
      : []
    const decisions = planRows
      .filter(({ account }) => within(account))
      .map((row) => ({ ...row, line: lines.get(row.account) ?? null }))
    step()
    // A finding about a part of the portfolio names it.
    const inPart = ({ account, brand, market }: Finding): boolean =>
      account === null
        ? (limits.market === null || market === limits.market.name) &&
          (limits.brand === null || brand === limits.brand.name)
        : within(account)
    const found = ask('findings.list', { text: '', group: 'rule', offset: 0, limit: ALL }).findings
    const findings = found
      .filter((finding) => inPart(finding))
      .map((finding) => ({
        ...finding,
        line: (finding.account === null ? undefined : lines.get(finding.account)) ?? null,
      }))
    const versions = plan ? versionOf(db, planRows, new Set(decisions.map(({ account }) => account))) : null
    step()
    const report: Report = {
      about: { ...aboutOf(context, wanted, limits), planVersion: versions?.version ?? null },
      center,
      plan,
      audit: audit ?? null,
      maturity: wanted.report === 'audit' ? ask('audit.maturity', {}) : null,
      comparison: wanted.report === 'audit' ? comparisonOf(context) : null,
      rules,
      gaps,
      decisions,
      findings,
      inventory: inventory.filter(({ id }) => within(id)),
      cells: neededCells(db, scope, context.now, DEFUNCT)
        .map(({ brand, market, stage, minimum, active, after }) => ({
          brand,
          market,
          stage,
          minimum,
          before: active,
          after,
        }))
        .toSorted(
          (one, other) =>
            one.brand.localeCompare(other.brand) ||
            one.market.localeCompare(other.market) ||
            STAGES.indexOf(one.stage) - STAGES.indexOf(other.stage),
        ),
      since: versions?.since ?? null,
      changes: versions?.changes ?? [],
      work: plan === null || wanted.report !== 'plan' ? null : workOf(context, within),
      frontier: null,
    }
    return wanted.personal === true ? report : withoutNames(context, report)
  })
  return gather()
}

const STAGES = JourneyStage.options

function withoutNames(context: ReadContext, report: Report): Report {
  const { planVersion, timeZone } = report.about
  const people = context
    .ask('directory.list', { kind: 'person' })
    .entries.toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const about = { ...report.about, planVersion: planVersion && { ...planVersion, issuedBy: null } }
  return withoutPeople({ ...report, about }, people, sayIn(context.language, timeZone))
}

/** How often `gatherReport` calls back. */
export const GATHER_STEPS = 4
