import type { About, InventoryLine, Report } from '#main/domain/reports/report.ts'
import { reportExtras } from '#main/mirror/queries/reports.ts'
import { workspaceMeta } from '#main/mirror/queries/workspace.ts'
import { Refusal } from '#shared/contract/error.ts'
import type { Audience, ReportSubject } from '#shared/contract/reports.ts'
import type { ReadContext } from '../handler.ts'
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

function aboutOf({ db, language, now }: ReadContext, { audience, report }: Wanted, market: string | null): About {
  const { name, schema } = workspaceMeta(db)
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return {
    workspace: name,
    language,
    audience,
    report,
    market,
    exportedAt: now,
    day: dayIn(timeZone)(now),
    timeZone,
    version: packageFile.version,
    schema,
  }
}

/** What is wanted: about what, for whom, and for one market by its id. */
export type Wanted = { audience: Audience; report: ReportSubject; market?: string | undefined }

/** The name of the market a document is for; only lists of owners are for one market. @throws Refusal `not_found` */
function marketOf(context: ReadContext, { audience, market }: Wanted): string | null {
  if (market === undefined || audience !== 'market') return null
  const known = context.ask('directory.list', { kind: 'market' }).entries.find(({ id }) => id === market)
  if (!known) throw new Refusal('not_found', `no market ${market}`, { id: market })
  return known.name
}

/** The newest audit beside the one before it; null after a first one. */
function comparisonOf(context: ReadContext): Report['comparison'] {
  const [to, from] = context.ask('audit.runs', {}).runs
  if (!to || !from) return null
  return context.ask('audit.compare', { from: from.id, to: to.id, offset: 0, limit: 1 })
}

/**
 * Everything an export holds, asked from the requests the screen asks, at one moment of the file.
 * @param step is called between the parts, to tell how far it is and to be stopped
 */
export function gatherReport(context: ReadContext, wanted: Wanted, step: () => void): Report {
  const { db } = context
  const ask: ReadContext['ask'] = (name, query) => context.ask(name, query)
  const gather = db.transaction((): Report => {
    const center = ask('center.figures', {})
    const plan = ask('plan.summary', {})
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
    step()
    const market = marketOf(context, wanted)
    const lines = new Map(inventory.map((line) => [line.id, line]))
    const planRows = plan
      ? ask('plan.rows', { text: '', sort: 'audience', descending: true, offset: 0, limit: ALL }).rows
      : []
    const decisions = planRows.map((row) => ({ ...row, line: lines.get(row.account) ?? null }))
    step()
    const found = ask('findings.list', { text: '', group: 'rule', offset: 0, limit: ALL }).findings
    const asked = market === null ? found : found.filter((finding) => finding.market === market)
    const findings = asked.map((finding) => ({
      ...finding,
      line: (finding.account === null ? undefined : lines.get(finding.account)) ?? null,
    }))
    step()
    return {
      about: aboutOf(context, wanted, market),
      center,
      plan,
      audit: audit ?? null,
      maturity: wanted.report === 'audit' ? ask('audit.maturity', {}) : null,
      comparison: wanted.report === 'audit' ? comparisonOf(context) : null,
      rules,
      gaps,
      decisions: market === null ? decisions : decisions.filter((row) => row.line?.market === market),
      findings,
      inventory: market === null ? inventory : inventory.filter((line) => line.market === market),
    }
  })
  return gather()
}

/** How often `gatherReport` calls back. */
export const GATHER_STEPS = 4
