import { type AccountVerdict, auditor, identityOf } from '#main/domain/audit/engine.ts'
import { PLACED_BY, type Subject, subjectKey, subjectsOf } from '#main/domain/audit/portfolio-facts.ts'
import { ruleSetOf } from '#main/domain/audit/packs/resolve.ts'
import type { PortfolioRule } from '#main/domain/audit/portfolio-rule.ts'
import type { RuleSet } from '#main/domain/audit/rule-set.ts'
import { changedOf } from '#main/domain/audit/share.ts'
import { nameKey } from '#main/domain/audit/name-key.ts'
import { duplicateIdentity } from '#main/domain/audit/rules/duplicate-identity.ts'
import { subjectsToJudge } from '#main/domain/audit/subjects.ts'
import type { Mirror } from '#main/mirror/open.ts'
import { latestRunId } from '#main/mirror/queries/health.ts'
import {
  changesAfter,
  findingsOfRule,
  hasChangesAfter,
  type KeptFinding,
  lastChangeBefore,
  liveMark,
  liveTables,
  portfolioFindings,
  runStart,
  setLiveMark,
} from '#main/mirror/queries/live.ts'
import { runRules } from '../rules.ts'
import { type LiveGround, liveGround } from './ground.ts'
import { touchedBy } from './touched.ts'

/** Accounts judged in one step: whoever waits for the connection waits for so many at most. */
const STEP = 100
/** What any finding over the portfolio shows of its accounts, and orders them by. */
const NAMED_BY = ['name', 'audience'] as const

export type LiveAudit = {
  /** Does one bounded piece of work, in a transaction of its own. */
  step(now: number): { more: boolean; changed: boolean }
  /** Facts came from outside the change log: what is kept in memory is read anew when it is next needed. */
  forget(): void
}

type Work = {
  run: string
  /** The last change this work answers. */
  mark: number
  accounts: string[]
  /** Groups of portfolio rules that an account was or is in, by rule and subject. */
  groups: Map<string, { rule: PortfolioRule; subject: Subject }>
  everyGroup: boolean
  changed: boolean
}

/**
 * Keeps what the newest audit says true while people edit: reads the change log from where it stopped, judges the accounts
 * that were touched – and those that are or were their twins – and the parts of the portfolio they are or were in, and
 * writes what is otherwise than in the run beside it. The run itself stays as it was.
 */
export function liveAudit(db: Mirror): LiveAudit {
  const tables = liveTables(db)
  let ground: LiveGround | null = null
  let work: Work | null = null
  let isFresh = true
  let mark: { run: string; at: number } | null = null
  let known: { run: string; set: RuleSet } | null = null

  function setOf(run: string): RuleSet {
    if (known?.run !== run) known = { run, set: ruleSetOf(runRules(db, run)) }
    return known.set
  }

  /** Where the log was last looked at. What changed nothing is only remembered here, so that it costs no commit. */
  function markOf(run: string): number {
    if (mark?.run !== run) mark = { run, at: liveMark(db, run) ?? lastChangeBefore(db, runStart(db, run)) }
    return mark.at
  }

  function begin(here: LiveGround, run: string): Work | null {
    const changes = changesAfter(db, markOf(run))
    const newest = changes.at(-1)
    if (!newest) return null
    const touched = touchedBy(db, changes)
    here.refresh(touched)
    const ids = [...touched.accounts]
    // What was read only now does not know whose twin an account was, or which part of the portfolio it was in.
    const before = isFresh ? formerTwins(db, run, ids) : []
    const accounts = [...new Set([...ids, ...here.enter(ids), ...before])]
    const work = {
      run,
      mark: newest.id,
      accounts,
      groups: new Map(),
      everyGroup: touched.registers || isFresh,
      changed: false,
    }
    isFresh = false
    return work
  }

  function judgeAccounts(here: LiveGround, { run, accounts, groups }: Work, now: number): boolean {
    const ids = accounts.splice(0, STEP)
    const set = setOf(run)
    const today = here.today(now)
    const judge = auditor({ account: set.account, portfolio: [] }, today, (id) => tables.isWaived(id, today.day))
    const seen = here.see(ids, now)
    let changed = false
    for (const id of ids) {
      const one = seen.get(id)
      const old = here.portfolio.accounts.get(id)
      const differs = changedOf(old, one?.share)
      if (differs.size > 0) {
        here.portfolio.remove(id)
        if (one) here.portfolio.add(one.share)
        for (const { rule } of set.portfolio) {
          const looked = [...NAMED_BY, ...rule.reads, ...rule.by.map((dimension) => PLACED_BY[dimension])]
          if (!looked.some((key) => differs.has(key))) continue
          for (const subject of [old, one?.share].flatMap((share) => (share ? subjectsOf(share, rule.by) : [])))
            groups.set(identityOf(rule.id, subjectKey(subject)), { rule, subject })
        }
      }
      if (one) {
        changed = keep(id, judge.judge(one.facts), run, now) || changed
      } else changed = forgetAccount(id) || changed
    }
    return changed
  }

  function forgetAccount(id: string): boolean {
    let dropped = tables.dropAccount(id)
    for (const identity of tables.liveIdentities(id)) dropped = tables.drop(identity) || dropped
    return dropped
  }

  /** Writes what is otherwise than in the run, and drops what is as in the run again. */
  function keep(id: string, verdict: AccountVerdict, run: string, now: number): boolean {
    const before = new Map(tables.runFindings(id, run).map((finding) => [finding.identity, finding]))
    const stale = new Set(tables.liveIdentities(id))
    let changed = false
    for (const { identity, rule, severity, facts } of verdict.found) {
      const old = before.get(identity)
      before.delete(identity)
      stale.delete(identity)
      const finding = {
        identity,
        rule: rule.id,
        ruleVersion: rule.version,
        accountId: id,
        severity,
        facts: JSON.stringify(facts),
      }
      changed = settle({ ...NO_SUBJECT, ...finding, ...sinceOf(old, now) }, old) || changed
    }
    for (const old of before.values()) {
      stale.delete(old.identity)
      changed = tables.put(old, true) || changed
    }
    for (const identity of stale) changed = tables.drop(identity) || changed
    const was = tables.runAccount(id, run)
    const { health, open, worst, unknown } = verdict
    const same = was?.health === health && was.findings === open && was.worst === worst && was.unknown === unknown
    return (same ? tables.dropAccount(id) : tables.putAccount(id, health, open, worst, unknown)) || changed
  }

  const settle = (finding: KeptFinding, old: KeptFinding | undefined): boolean =>
    old?.severity === finding.severity && old.facts === finding.facts && old.accounts === finding.accounts
      ? tables.drop(finding.identity)
      : tables.put(finding, false)

  function judgeGroups(here: LiveGround, { run, groups, everyGroup }: Work, now: number): boolean {
    const today = here.today(now)
    const left = new Set(everyGroup ? portfolioFindings(db, run) : [])
    let changed = false
    for (const { rule, parameters, severity } of setOf(run).portfolio) {
      const own = [...groups.values()].filter((one) => one.rule === rule)
      const touched = own.map((one) => here.portfolio.group(rule.by, one.subject))
      const all = everyGroup ? subjectsToJudge(rule, here.portfolio) : []
      const chosen = new Map([...all, ...touched].map((group) => [subjectKey(group.subject), group]))
      // A subject nobody is in any more is judged only where the rule asks for empty ones.
      const wanted = new Set((rule.also?.(here.portfolio) ?? []).map(subjectKey))
      for (const [key, group] of chosen) {
        const identity = identityOf(rule.id, key)
        left.delete(identity)
        const old = tables.runFinding(identity, run)
        const verdict =
          group.members.length > 0 || wanted.has(key) ? rule.decide(group, here.portfolio, parameters, today) : null
        if (verdict?.verdict === 'fail') {
          const { brand = null, market = null } = group.subject
          const about = { subject: key, brandId: brand, marketId: market, accounts: JSON.stringify(verdict.accounts) }
          const finding = { identity, rule: rule.id, ruleVersion: rule.version, accountId: null, severity }
          const facts = JSON.stringify(verdict.facts)
          changed = settle({ ...finding, ...about, facts, ...sinceOf(old, now) }, old) || changed
        } else changed = (old ? tables.put(old, true) : tables.drop(identity)) || changed
      }
    }
    for (const identity of left) {
      const old = tables.runFinding(identity, run)
      if (old) changed = tables.put(old, true) || changed
    }
    return changed
  }

  function step(now: number): { more: boolean; changed: boolean } {
    const run = latestRunId(db)
    if (run === null) return { more: false, changed: false }
    if (work?.run !== run) work = null
    if (!work) {
      if (!hasChangesAfter(db, markOf(run))) return { more: false, changed: false }
      ground ??= liveGround(db)
      if (!ground.complete()) {
        ground.readOn(now)
        return { more: true, changed: false }
      }
      work = begin(ground, run)
    }
    const here = ground
    if (!work || !here) return { more: false, changed: false }
    const doing = work
    const changed = db
      .transaction(() => {
        const accounts = judgeAccounts(here, doing, now)
        doing.changed ||= accounts
        if (doing.accounts.length > 0) return accounts
        const groups = judgeGroups(here, doing, now)
        doing.changed ||= accounts || groups
        if (doing.changed) setLiveMark(db, doing.run, doing.mark)
        return accounts || groups
      })
      .immediate()
    if (doing.accounts.length === 0) {
      mark = { run, at: doing.mark }
      work = null
    }
    return { more: true, changed }
  }

  return {
    step,
    forget() {
      ground = null
      work = null
      isFresh = true
    },
  }
}

/** The accounts that some accounts were twins of when their findings were written. */
function formerTwins(db: Mirror, run: string, ids: readonly string[]): string[] {
  const named = (facts: string): string => {
    const { account_name: name, network } = JSON.parse(facts) as { account_name?: string; network?: string }
    return `${nameKey(name ?? '')} ${network ?? ''}`
  }
  const found = findingsOfRule(db, run, duplicateIdentity.id)
  const touched = new Set(ids)
  const names = new Set(found.filter((one) => touched.has(one.accountId)).map((one) => named(one.facts)))
  return names.size === 0 ? [] : found.filter((one) => names.has(named(one.facts))).map((one) => one.accountId)
}

const NO_SUBJECT = { subject: null, brandId: null, marketId: null, accounts: null }
const sinceOf = (old: KeptFinding | undefined, now: number): { since: number; isNew: number } =>
  old ? { since: old.since, isNew: old.isNew } : { since: now, isNew: 1 }
