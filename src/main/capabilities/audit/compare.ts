import { Refusal } from '#shared/contract/error.ts'
import type { Answer, Query } from '#shared/contract/index.ts'
import type { RunCause, RunChange } from '#shared/model/run-comparison.ts'
import type { Language, Severity } from '#shared/model/words.ts'
import type { ReadContext } from '#main/capabilities/handler.ts'
import { type Change, type Compared, compareRuns } from '#main/domain/audit/compare/compare.ts'
import type { Differing, Happened, RunSide } from '#main/domain/audit/compare/run-side.ts'
import { parameterLabel } from '#main/domain/audit/parameter-words.ts'
import { findingWords, ruleTitle } from '#main/domain/audit/words.ts'
import { subjectNames } from './subject.ts'
import { networkById } from '#main/domain/networks/index.ts'
import type { Mirror } from '#main/mirror/open.ts'
import {
  auditedIn,
  differingFindings,
  findingFacts,
  mirroredBetween,
  type RunRow,
  runRow,
  runVersions,
} from '#main/mirror/queries/run-comparison.ts'
import { touchedFields } from '#main/mirror/queries/touched-fields.ts'

/**
 * Compares two runs, whichever is named first, and answers one page of what differs.
 * @throws Refusal `not_found` for a run that is not there
 */
export function compareAudits(context: ReadContext, query: Query<'audit.compare'>): Answer<'audit.compare'> {
  const { db, language } = context
  const [from, to] = [rowOf(db, query.from), rowOf(db, query.to)].toSorted((a, b) => a.seq - b.seq) as [RunRow, RunRow]
  const compared = comparison(db, from, to)
  const { counts, causes, rules, differences } = compared
  const asked = compared.changes.filter(
    (one) =>
      (query.kind === undefined || one.kind === query.kind) &&
      (query.rule === undefined || one.rule === query.rule) &&
      (query.cause === undefined || one.causes[0]?.kind === query.cause),
  )
  const { runs } = context.ask('audit.runs', {})
  const run = ({ id }: RunRow) => runs.find((one) => one.id === id) as (typeof runs)[number]
  const titled = <T extends { rule: string }>(one: T): T & { ruleTitle: string } => ({
    ...one,
    ruleTitle: ruleTitle(one.rule, language),
  })
  return {
    from: run(from),
    to: run(to),
    counts,
    same: to.found - counts.appeared - counts.regressed - counts.worse - counts.milder,
    causes: [...causes],
    packs: from.pack === to.pack ? null : { before: from.pack, after: to.pack },
    differences: differences.map((one) => titled({ ...one, cause: called(one.cause, language) })),
    rules: rules.map(titled),
    groups: groupsOf(asked, rules).map(titled),
    total: asked.length,
    changes: inWords(db, language, asked.slice(query.offset, query.offset + query.limit), from, to),
  }
}

/** The rules of some changes, in the order in which the changes come. */
function groupsOf(
  changes: readonly Change[],
  rules: Compared['rules'],
): { rule: string; severity: Severity; count: number }[] {
  const counts = new Map<string, number>()
  for (const { rule } of changes) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return rules.flatMap(({ rule, severity }) => {
    const count = counts.get(rule)
    return count === undefined ? [] : [{ rule, severity, count }]
  })
}

function rowOf(db: Mirror, id: string): RunRow {
  const row = runRow(db, id)
  if (row === null) throw new Refusal('not_found', `no audit run ${id}`, { id })
  return row
}

/** The comparison made last, for each open file: its pages are asked for one after another, and runs never change. */
const made = new WeakMap<Mirror, { key: string; compared: Compared }>()

function comparison(db: Mirror, from: RunRow, to: RunRow): Compared {
  const key = `${from.id} ${to.id}`
  const known = made.get(db)
  if (known?.key === key) return known.compared
  const differing = differingFindings(db, from, to).map((row): Differing => ({ ...row, earlier: row.earlier === 1 }))
  const sides = [sideOf(db, from), sideOf(db, to)] as const
  const compared = compareRuns(differing, ...sides, happenedTo(db, differing, from.at, to.at))
  made.set(db, { key, compared })
  return compared
}

const sideOf = (db: Mirror, { id, pack, parameters }: RunRow): RunSide => ({
  pack,
  parameters,
  versions: runVersions(db, id),
  accounts: auditedIn(db, id),
})

function happenedTo(db: Mirror, differing: readonly Differing[], from: number, to: number): Map<string, Happened> {
  const accounts = new Set(differing.flatMap(({ account }) => account ?? []))
  const fields = touchedFields(db, accounts, from, to)
  const mirrored = mirroredBetween(db, from, to)
  return new Map([...accounts].map((id) => [id, { fields: fields.get(id) ?? [], mirror: mirrored(id) }]))
}

/** Changes in the words of a language, with the facts as the run that has the finding saw them. */
function inWords(db: Mirror, language: Language, changes: readonly Change[], from: RunRow, to: RunRow): RunChange[] {
  const facts = findingFacts(db)
  const subjectOf = subjectNames(db, language)
  return changes.map(({ identity, kind, rule, account, severity, before, causes }) => {
    const row = facts(kind === 'gone' ? from.id : to.id, identity)
    const words = findingWords({ rule, severity, facts: row?.facts ?? {}, audience: row?.audience ?? null }, language)
    return {
      id: identity,
      kind,
      rule,
      ruleTitle: words.title,
      severity,
      severityBefore: before,
      account,
      accountName: row?.subject ? subjectOf(rule, row.subject) : (row?.accountName ?? null),
      isThere: row?.isThere === 1,
      networkIcon: networkById(row?.network ?? '')?.icon ?? null,
      message: words.message,
      causes: causes.map((cause) => called(cause, language)),
    }
  })
}

/** A cause with what the figure of its rule is called, not how it is written in a pack. */
const called = (cause: RunCause, language: Language): RunCause =>
  cause.kind === 'threshold' ? { ...cause, fields: cause.fields.map((name) => parameterLabel(name, language)) } : cause
