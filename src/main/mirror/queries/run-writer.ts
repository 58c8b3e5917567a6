import type { Severity } from '#shared/model/words.ts'
import type { Mirror } from '../open.ts'
import { rowBuffer } from '../row-buffer.ts'
import { aboutOf } from './current-findings.ts'

/** A rule as a run uses it. */
export type FindingKind = { readonly rule: string; readonly version: number; readonly severity: Severity }

export type AuditedAccount = {
  accountId: string
  health: number
  findings: number
  worst: Severity | null
  unknown: number
}

/** What a portfolio finding is about, and whom it names. */
export type FindingSubject = {
  key: string
  brandId: string | null
  marketId: string | null
  accounts: readonly string[]
}

/** Entries of an index that are looked at to tell how many there are of a kind. */
const LOOKED_AT = 400

/** More kinds than there will ever be: what an account and a rule are numbered by together. */
const KINDS = 16_384

/**
 * Writes what a run finds, and says of each finding since when it has been found. To be used inside the transaction that
 * ends with `writeRun`: until then the rows point to a run that is not there yet. `finish` writes what is waiting.
 */
export function runWriter(db: Mirror, run: string) {
  db.pragma('defer_foreign_keys = ON')
  const seq = db.prepare('SELECT coalesce(max(seq), 0) + 1 FROM audit_run').pluck().get() as number
  const kinds = kindBook(db)
  const about = aboutBook(db)
  const before = runBefore(db, seq, kinds.ruleOf)
  const findings = rowBuffer(db, 'run_finding', ['run', 'about', 'kind', 'since', 'facts'])
  const overall = rowBuffer(db, 'run_finding', ['run', 'about', 'kind', 'since', 'facts', 'accounts'])
  const accounts = rowBuffer(db, 'audit_account', ['run_id', 'account_id', 'health', 'findings', 'worst', 'unknown'])

  return {
    seq,
    /** The number of a rule as this run uses it, for `finding`. */
    kind: (kind: FindingKind): number => kinds.numberOf(kind),
    /** Says of which accounts findings come next; of others none may come until it is said anew. */
    turnTo(accounts: readonly string[]): void {
      before.turnTo(accounts.flatMap((id) => about.known(id) ?? []))
    },
    /** As `turnTo`, to what is about parts of the portfolio. */
    turnToPortfolio: (): void => before.turnToPortfolio(),
    /** @param facts its evidence as JSON. @returns whether the run before did not have it */
    finding(account: string, kind: number, facts: string): boolean {
      const id = about.account(account)
      const since = before.since(id, kinds.ruleOf(kind))
      findings.add([seq, id, kind, since, facts])
      return since === null
    },
    /** As `finding`, for what is about a part of the portfolio. */
    overall(subject: FindingSubject, kind: number, facts: string): boolean {
      const id = about.subject(subject)
      const since = before.since(id, kinds.ruleOf(kind))
      overall.add([seq, id, kind, since, facts, JSON.stringify(subject.accounts)])
      return since === null
    },
    account: (r: AuditedAccount) => accounts.add([run, r.accountId, r.health, r.findings, r.worst, r.unknown]),
    /**
     * Findings of the run before that this one did not have; asked after `finish`.
     * @param except identities that are not counted
     */
    gone: (except: Iterable<string>) => before.left() - before.leftOf(except),
    finish() {
      about.flush()
      findings.flush()
      overall.flush()
      accounts.flush()
      // Without knowing how many findings a run has, SQLite goes through all of them to read the few of one account.
      db.pragma(`analysis_limit = ${LOOKED_AT}`)
      db.exec('ANALYZE run_finding')
    },
  }
}

/** Numbers of rules as runs used them. Those that differ in version or severity only are one rule. */
function kindBook(db: Mirror) {
  const rows = db.prepare('SELECT id, rule, version, severity FROM finding_kind ORDER BY id').all() as (FindingKind & {
    id: number
  })[]
  const rules = new Map<string, number>()
  const ruleOf = new Map<number, number>()
  const keep = (id: number, rule: string): number => {
    const number = rules.get(rule) ?? id
    rules.set(rule, number)
    ruleOf.set(id, number)
    return id
  }
  for (const { id, rule } of rows) keep(id, rule)
  const insert = db.prepare('INSERT INTO finding_kind (rule, version, severity) VALUES (?, ?, ?)')
  return {
    ruleOf: (kind: number): number => ruleOf.get(kind) ?? kind,
    numberOf({ rule, version, severity }: FindingKind): number {
      const found = rows.find((row) => row.rule === rule && row.version === version && row.severity === severity)
      if (found) return found.id
      const id = Number(insert.run(rule, version, severity).lastInsertRowid)
      rows.push({ id, rule, version, severity })
      return keep(id, rule)
    },
  }
}

/** Numbers of accounts and subjects; one that no run ever found anything about gets the next. */
function aboutBook(db: Mirror) {
  const rows = db.prepare('SELECT coalesce(account_id, subject), id FROM finding_about').raw().all()
  const ids = new Map(rows as [string, number][])
  let last = db.prepare('SELECT coalesce(max(id), 0) FROM finding_about').pluck().get() as number
  const added = rowBuffer(db, 'finding_about', ['id', 'account_id', 'subject', 'brand_id', 'market_id'])
  const enter = (name: string, ...columns: (string | null)[]): number => {
    const known = ids.get(name)
    if (known !== undefined) return known
    last++
    ids.set(name, last)
    added.add([last, ...columns])
    return last
  }
  return {
    account: (id: string): number => enter(id, id, null, null, null),
    subject: ({ key, brandId, marketId }: FindingSubject): number => enter(key, null, key, brandId, marketId),
    known: (name: string): number | undefined => ids.get(name),
    flush: (): void => added.flush(),
  }
}

/**
 * The findings of the run before, read as this one comes to their accounts: all at once they would fill the memory, and
 * accounts come in nearly the order they came in before.
 */
function runBefore(db: Mirror, seq: number, ruleOf: (kind: number) => number) {
  const last = db
    .prepare('SELECT seq, started_at AS at FROM audit_run WHERE seq < ? ORDER BY seq DESC LIMIT 1')
    .get(seq)
  const previous = last as { seq: number; at: number } | undefined
  const count = db
    .prepare('SELECT count(*) FROM run_finding WHERE run = ?')
    .pluck()
    .get(previous?.seq ?? -1) as number
  const rows = 'SELECT about, kind, since FROM run_finding WHERE run = ?'
  const between = db.prepare(`${rows} AND about BETWEEN ? AND ?`).raw()
  const among = db.prepare(`${rows} AND about IN (SELECT value FROM json_each(?))`).raw()
  const overall = db.prepare(`${rows} AND about IN (SELECT id FROM finding_about WHERE subject IS NOT NULL)`).raw()
  let here = new Map<number, number>()
  let first = 0
  let met = 0

  function read(found: unknown[]): void {
    here = new Map()
    for (const [id, kind, since] of found as [number, number, number | null][])
      here.set((id - first) * KINDS + ruleOf(kind), since ?? previous?.at ?? 0)
  }

  return {
    turnTo(ids: readonly number[]): void {
      first = ids.reduce((least, id) => Math.min(least, id), Infinity)
      const most = ids.reduce((greatest, id) => Math.max(greatest, id), 0)
      if (!previous || ids.length === 0) here = new Map()
      else if (most - first < ids.length * SPREAD) read(between.all(previous.seq, first, most))
      else read(among.all(previous.seq, JSON.stringify(ids)))
    },
    turnToPortfolio(): void {
      first = 0
      if (previous) read(overall.all(previous.seq))
    },
    /** Since when it has been found by every run; null for now. */
    since(id: number, rule: number): number | null {
      const since = here.get((id - first) * KINDS + rule)
      if (since !== undefined) met++
      return since ?? null
    },
    left: (): number => count - met,
    /** How many of some identities the run before had and this one has not. */
    leftOf(identities: Iterable<string>): number {
      if (!previous) return 0
      const had = db
        .prepare(
          `SELECT count(*) FROM json_each(@identities) j
           WHERE EXISTS (${findingIn('@previous', 'j.value')}) AND NOT EXISTS (${findingIn('@seq', 'j.value')})`,
        )
        .pluck()
      return had.get({ identities: JSON.stringify([...identities]), previous: previous.seq, seq }) as number
    },
  }
}
/** Rows that are read and not asked for, at most so many for one that is. */
const SPREAD = 4

/** A finding of a run by its identity, also before the run has its line. */
const findingIn = (run: string, identity: string): string =>
  `SELECT 1 FROM run_finding f JOIN finding_kind k ON k.id = f.kind
   WHERE f.run = ${run} AND f.about IN ${aboutOf(identity)} AND k.rule = substr(${identity}, 1, instr(${identity}, ':') - 1)`
