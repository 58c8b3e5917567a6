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
import { type FindingRecord, findingsSince, runWriter, writeRun } from '#main/mirror/queries/audit-runs.ts'
import { waivedFindings } from '#main/mirror/queries/findings.ts'
import { latestRunId } from '#main/mirror/queries/health.ts'
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
    const book = runBook(context, waived)
    const { portfolio, accounts } = sweep(db, today, context.progress, ({ facts }) =>
      book.add(facts.id, judge.judge(facts)),
    )
    for (const one of judge.judgePortfolio(portfolio)) book.addPortfolio(one)
    return book.finish({
      pack: found.pack.name,
      set,
      accounts,
      judge,
      seconds: () => Math.round(performance.now() - began) / 1000,
    })
  })
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
      write.finish()
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
      clearLive(db, id)
      return { ...figures, new: appeared }
    },
  }
}
