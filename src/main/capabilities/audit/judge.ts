import type { Severity } from '#shared/model/words.ts'
import type { BesideStep } from '#main/capabilities/handler.ts'
import { type AccountVerdict, auditor, type RuleTally } from '#main/domain/audit/engine.ts'
import type { Gap } from '#main/domain/audit/gap-book.ts'
import { type ResolvedRules, ruleSetOf } from '#main/domain/audit/packs/resolve.ts'
import type { Subject } from '#main/domain/audit/portfolio-facts.ts'
import type { Evidence } from '#main/domain/audit/rule.ts'
import { waivedFindings } from '#main/mirror/queries/findings.ts'
import { sweep, todayAt } from './sweep.ts'

/** What an audit is asked to decide by, as plain data. */
export type Judging = { readonly rules: ResolvedRules; readonly now: number }

/**
 * What all rules say of some accounts, laid out in columns because it may cross to another thread. The first four have a
 * place for each account, `found` says how many of the findings are its, and the last three have a place for each finding.
 */
export type JudgedAccounts = {
  readonly done: number
  readonly total: number
  readonly ids: string[]
  readonly health: number[]
  readonly open: number[]
  readonly unknown: number[]
  readonly worst: (Severity | null)[]
  readonly found: number[]
  /** The place of the rule among the account rules of the set. */
  readonly rule: number[]
  readonly waived: boolean[]
  /** Evidence, as JSON. */
  readonly facts: string[]
}

/** What is known when every account was seen. */
export type Judged = {
  readonly accounts: number
  readonly portfolio: readonly {
    /** The place of the rule among the portfolio rules of the set. */
    readonly rule: number
    readonly waived: boolean
    readonly subject: Subject
    readonly accounts: readonly string[]
    readonly facts: Evidence
  }[]
  readonly byRule: ReadonlyMap<string, RuleTally>
  readonly gaps: readonly Gap[]
}

/**
 * Reads the whole inventory, judges it by all rules and hands over what it finds, page by page. Only reads, so it may run beside
 * the thread that writes what was found: what it sees must not change meanwhile.
 */
export const judging = {
  name: 'audit.judge',
  run({ db, hand }, { rules, now }) {
    const set = ruleSetOf(rules)
    const today = todayAt(now)
    const waived = waivedFindings(db, today.day)
    const judge = auditor(set, today, (identity) => waived.has(identity))
    const placeOf = new Map(set.account.map(({ rule }, place) => [rule, place]))
    let done = 0
    let total = 0
    const { portfolio, accounts } = sweep(
      db,
      today,
      (seen, all) => ([done, total] = [seen, all]),
      (page) => {
        const judged = emptyPage(done + page.length, total)
        for (const { facts } of page) enter(judged, facts.id, judge.judge(facts), (rule) => placeOf.get(rule) ?? 0)
        hand(judged)
      },
    )
    const places = new Map(set.portfolio.map(({ rule }, place) => [rule, place]))
    return {
      accounts,
      portfolio: judge.judgePortfolio(portfolio).map((found) => ({
        rule: places.get(found.rule) ?? 0,
        waived: found.waived,
        subject: found.subject,
        accounts: found.accounts,
        facts: found.facts,
      })),
      byRule: judge.byRule,
      gaps: judge.gaps(),
    }
  },
} satisfies BesideStep<Judging, JudgedAccounts, Judged>

const emptyPage = (done: number, total: number): JudgedAccounts => ({
  done,
  total,
  ids: [],
  health: [],
  open: [],
  unknown: [],
  worst: [],
  found: [],
  rule: [],
  waived: [],
  facts: [],
})

function enter(
  page: JudgedAccounts,
  account: string,
  verdict: AccountVerdict,
  placeOf: (rule: AccountVerdict['found'][number]['rule']) => number,
): void {
  page.ids.push(account)
  page.health.push(verdict.health)
  page.open.push(verdict.open)
  page.unknown.push(verdict.unknown)
  page.worst.push(verdict.worst)
  page.found.push(verdict.found.length)
  for (const { rule, waived, facts } of verdict.found) {
    page.rule.push(placeOf(rule))
    page.waived.push(waived)
    page.facts.push(JSON.stringify(facts))
  }
}
