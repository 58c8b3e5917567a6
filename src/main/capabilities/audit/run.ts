import type { AuditRun } from '#shared/model/finding.ts'
import type { Severity } from '#shared/model/words.ts'
import {
  type AccountVerdict,
  type Auditor,
  auditor,
  type Found,
  type PortfolioFound,
} from '#main/domain/audit/engine.ts'
import { resolveRules, ruleSetOf } from '#main/domain/audit/packs/resolve.ts'
import { subjectKey } from '#main/domain/audit/portfolio-facts.ts'
import { parametersOf, type RuleSet, severitiesOf } from '#main/domain/audit/rule-set.ts'
import type { JobContext } from '#main/capabilities/handler.ts'
import { writeRun } from '#main/mirror/queries/audit-runs.ts'
import { runWriter } from '#main/mirror/queries/run-writer.ts'
import { waivedFindings } from '#main/mirror/queries/findings.ts'
import { clearLive } from '#main/mirror/queries/live.ts'
import { findPack, findPackFile } from './packs/find.ts'
import { sweep, todayAt } from './sweep.ts'

/**
 * Audits the whole inventory and keeps the result as a run that never changes. All or nothing: a run that is cancelled or
 * fails leaves no trace.
 * @throws Refusal `bad_rule_pack` for a pack that cannot be used, `cancelled`
 */
export async function runAudit(
  context: JobContext,
  query: { pack?: string | undefined; file?: string | undefined },
): Promise<AuditRun> {
  const { db, now } = context
  const found = query.file === undefined ? findPack(db, query.pack ?? null) : findPackFile(db, query.file)
  const set = ruleSetOf(resolveRules(found.chain))
  const began = performance.now()
  return context.facts(() => {
    const today = todayAt(now)
    const waived = waivedFindings(db, today.day)
    const judge = auditor(set, today, (identity) => waived.has(identity))
    const book = runBook(context, set, waived)
    const { portfolio, accounts } = sweep(db, today, context.progress, (page) => {
      book.turnTo(page.map(({ facts }) => facts.id))
      for (const { facts } of page) book.add(facts.id, judge.judge(facts))
    })
    book.turnToPortfolio()
    for (const one of judge.judgePortfolio(portfolio)) book.addPortfolio(one)
    return book.finish({
      pack: found.pack.name,
      accounts,
      judge,
      seconds: () => Math.round(performance.now() - began) / 1000,
    })
  })
}

type Ending = { pack: string; accounts: number; judge: Auditor; seconds: () => number }

/** Writes what is found as it is found, compares it with the run before, and adds it up. */
function runBook(context: JobContext, set: RuleSet, waived: ReadonlySet<string>) {
  const { db, now } = context
  const id = context.newId()
  const write = runWriter(db, id)
  const bySeverity: Record<Severity, number> = { critical: 0, high: 0, medium: 0, low: 0 }
  const kinds = new Map(
    [...set.account, ...set.portfolio].map(({ rule, severity }) => [
      rule.id,
      write.kind({ rule: rule.id, version: rule.version, severity }),
    ]),
  )
  let findings = 0
  let appeared = 0

  function count({ severity, waived: isWaived }: Found | PortfolioFound, isNew: boolean): void {
    if (isWaived) return
    findings++
    bySeverity[severity]++
    if (isNew) appeared++
  }
  const kindOf = (found: Found | PortfolioFound): number => kinds.get(found.rule.id) ?? 0

  return {
    turnTo: (accounts: readonly string[]): void => write.turnTo(accounts),
    turnToPortfolio: (): void => write.turnToPortfolio(),
    add(account: string, verdict: AccountVerdict): void {
      for (const found of verdict.found) count(found, write.finding(account, kindOf(found), found.facts))
      const { health, open, worst, unknown } = verdict
      write.account({ accountId: account, health, findings: open, worst, unknown })
    },
    addPortfolio(found: PortfolioFound): void {
      const { subject, accounts, facts } = found
      const { brand = null, market = null } = subject
      const about = { key: subjectKey(subject), brandId: brand, marketId: market, accounts }
      count(found, write.overall(about, kindOf(found), facts))
    },
    finish({ pack, accounts, judge, seconds }: Ending): AuditRun {
      write.finish()
      const figures = {
        id,
        startedAt: now,
        accounts,
        rules: set.account.length + set.portfolio.length,
        findings,
        bySeverity,
        resolved: write.gone(waived),
        seconds: seconds(),
      }
      const gaps = judge.gaps().map(({ fact, accounts, byRule }) => ({ field: fact, accounts, byRule }))
      const byRule = Object.fromEntries(judge.byRule)
      writeRun(db, {
        ...figures,
        seq: write.seq,
        pack,
        parameters: parametersOf(set),
        severities: severitiesOf(set),
        byRule,
        appeared,
        gaps,
      })
      clearLive(db, id)
      return { ...figures, new: appeared }
    },
  }
}
