import { Refusal } from '#shared/contract/error.ts'
import { calendarDay } from '#shared/model/calendar-day.ts'
import type { AuditRun } from '#shared/model/finding.ts'
import type { Severity } from '#shared/model/words.ts'
import { startOfToday } from '#main/domain/audit/ages.ts'
import {
  type AccountVerdict,
  type Auditor,
  auditor,
  type Found,
  type PortfolioFound,
} from '#main/domain/audit/engine.ts'
import { accountFacts, type Surroundings, surroundings } from '#main/domain/audit/gather.ts'
import { type Portfolio, portfolioOf, subjectKey } from '#main/domain/audit/portfolio-facts.ts'
import { registersOf } from '#main/domain/audit/registers.ts'
import type { Today } from '#main/domain/audit/rule.ts'
import { asWritten, parametersOf, type RuleSet, severitiesOf } from '#main/domain/audit/rule-set.ts'
import { rules } from '#main/domain/audit/rules/index.ts'
import { portfolioRules } from '#main/domain/audit/rules/portfolio.ts'
import { shareOf } from '#main/domain/audit/share.ts'
import { twins } from '#main/domain/audit/twins.ts'
import type { JobContext } from '#main/capabilities/handler.ts'
import {
  auditAccess,
  auditAccounts,
  auditConversations,
  auditDirectories,
  auditIdentities,
  countAuditAccounts,
  notSamePairs,
  portfolioDirectories,
} from '#main/mirror/queries/audit.ts'
import { type FindingRecord, findingsSince, runWriter, writeRun } from '#main/mirror/queries/audit-runs.ts'
import { waivedFindings } from '#main/mirror/queries/findings.ts'
import { latestRunId } from '#main/mirror/queries/health.ts'

/** Accounts read, judged and written between two looks at whether the person asked to stop. */
const PAGE = 2000
/** The one set of rules there is so far. */
const PACK = 'standard'

/**
 * Audits the whole inventory and keeps the result as a run that never changes. All or nothing: a run that is cancelled or
 * fails leaves no trace.
 * @throws Refusal `bad_rule_pack` for a pack that is not there, `cancelled`
 */
export async function runAudit(context: JobContext, query: { pack?: string | undefined }): Promise<AuditRun> {
  const pack = query.pack ?? PACK
  if (pack !== PACK) throw new Refusal('bad_rule_pack', `no rule pack is called ${pack}`, { name: pack })
  const began = performance.now()
  return context.facts(() => {
    const { db, now } = context
    const today: Today = { at: now, day: calendarDay(now) }
    const total = countAuditAccounts(db)
    context.progress(0, total)
    const around = surroundings(auditDirectories(db), twins(auditIdentities(db), notSamePairs(db)), today)
    const waived = waivedFindings(db, today.day)
    const set = asWritten(rules, portfolioRules)
    const judge = auditor(set, today, (identity) => waived.has(identity))
    const portfolio = portfolioOf(registersOf(portfolioDirectories(db)))
    const book = runBook(context, waived)
    auditAll(context, { judge, around, portfolio, today, total, book })
    for (const found of judge.judgePortfolio(portfolio)) book.addPortfolio(found)
    return book.finish({
      pack,
      set,
      accounts: total,
      judge,
      seconds: () => Math.round(performance.now() - began) / 1000,
    })
  })
}

type Work = {
  judge: Auditor
  around: Surroundings
  portfolio: Portfolio
  today: Today
  total: number
  book: ReturnType<typeof runBook>
}

function auditAll(context: JobContext, { judge, around, portfolio, today, total, book }: Work): void {
  const { db } = context
  let done = 0
  for (let last = Number.MIN_SAFE_INTEGER; ;) {
    const page = auditAccounts(db, last, PAGE)
    const from = page[0]?.rid
    const to = page.at(-1)?.rid
    if (from === undefined || to === undefined) return
    const access = auditAccess(db, from, to, today.day)
    const conversations = auditConversations(db, from, to, startOfToday(today))
    for (const row of page) {
      const facts = accountFacts(row, access.get(row.id) ?? [], conversations.get(row.id) ?? [], around)
      book.add(row.id, judge.judge(facts))
      portfolio.add(shareOf(row, facts, portfolio))
    }
    last = to
    done += page.length
    context.progress(done, total)
  }
}

type Ending = { pack: string; set: RuleSet; accounts: number; judge: Auditor; seconds: () => number }

/** Writes what is found as it is found, compares it with the run before, and adds it up. */
function runBook(context: JobContext, waived: ReadonlySet<string>) {
  const { db, now } = context
  const previous = latestRunId(db)
  const before = previous === null ? new Map<string, number>() : findingsSince(db, previous)
  const id = context.newId()
  const write = runWriter(db, id)
  const bySeverity: Record<Severity, number> = { critical: 0, high: 0, medium: 0, low: 0 }
  let findings = 0
  let appeared = 0

  function enter(found: Found | PortfolioFound, about: Pick<FindingRecord, 'accountId' | 'subject'>): void {
    const { identity, rule, severity, facts } = found
    const since = before.get(identity)
    before.delete(identity)
    const isNew = since === undefined
    const record = { identity, rule: rule.id, ruleVersion: rule.version, severity, facts, since: since ?? now, isNew }
    write.finding({ ...record, ...about })
    if (found.waived) return
    findings++
    bySeverity[severity]++
    if (isNew) appeared++
  }

  return {
    add(account: string, verdict: AccountVerdict): void {
      for (const found of verdict.found) enter(found, { accountId: account })
      const { health, open, worst, unknown } = verdict
      write.account({ accountId: account, health, findings: open, worst, unknown })
    },
    addPortfolio(found: PortfolioFound): void {
      const { subject, accounts } = found
      const { brand = null, market = null } = subject
      enter(found, {
        accountId: null,
        subject: { key: subjectKey(subject), brandId: brand, marketId: market, accounts },
      })
    },
    finish({ pack, set, accounts, judge, seconds }: Ending): AuditRun {
      let resolved = 0
      for (const identity of before.keys()) if (!waived.has(identity)) resolved++
      const took = seconds()
      const figures = {
        id,
        startedAt: now,
        accounts,
        rules: set.account.length + set.portfolio.length,
        findings,
        bySeverity,
        resolved,
        seconds: took,
      }
      const gaps = judge.gaps().map(({ fact, accounts, byRule }) => ({ field: fact, accounts, byRule }))
      const byRule = Object.fromEntries(judge.byRule)
      writeRun(db, {
        ...figures,
        pack,
        parameters: parametersOf(set),
        severities: severitiesOf(set),
        byRule,
        appeared,
        gaps,
      })
      return { ...figures, new: appeared }
    },
  }
}
