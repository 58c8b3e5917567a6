import type { AuditRun } from '#shared/model/finding.ts'
import type { Severity } from '#shared/model/words.ts'
import { resolveRules, ruleSetOf } from '#main/domain/audit/packs/resolve.ts'
import { subjectKey } from '#main/domain/audit/portfolio-facts.ts'
import { type Applied, parametersOf, type RuleSet, severitiesOf } from '#main/domain/audit/rule-set.ts'
import type { AnyRule } from '#main/domain/audit/portfolio-rule.ts'
import type { JobContext } from '#main/capabilities/handler.ts'
import { countAuditAccounts } from '#main/mirror/queries/audit.ts'
import { writeRun } from '#main/mirror/queries/audit-runs.ts'
import { runWriter } from '#main/mirror/queries/run-writer.ts'
import { waivedFindings } from '#main/mirror/queries/findings.ts'
import { clearLive } from '#main/mirror/queries/live.ts'
import { findPack, findPackFile } from './packs/find.ts'
import { type Judged, type JudgedAccounts, judging } from './judge.ts'
import { todayAt } from './sweep.ts'

/** From so many accounts on it is worth starting a thread that judges while this one writes. */
const MANY = 5000

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
  const rules = resolveRules(found.chain)
  const began = performance.now()
  return context.facts(async () => {
    const count = countAuditAccounts(db)
    context.progress(0, count)
    const book = runBook(context, ruleSetOf(rules))
    const take = (page: JudgedAccounts): void => {
      book.add(page)
      context.progress(page.done, page.total)
    }
    const asked = { rules, now }
    const judged = count < MANY ? judging.run({ db, hand: take }, asked) : await context.beside(judging, asked, take)
    return book.finish(judged, found.pack.name, () => Math.round(performance.now() - began) / 1000)
  })
}

/** Writes what is found as it is found, compares it with the run before, and adds it up. */
function runBook(context: JobContext, set: RuleSet) {
  const { db, now } = context
  const id = context.newId()
  const write = runWriter(db, id)
  const bySeverity: Record<Severity, number> = { critical: 0, high: 0, medium: 0, low: 0 }
  const numbered = <R extends AnyRule>(rules: readonly Applied<R>[]) =>
    rules.map(({ rule, severity }) => ({
      severity,
      kind: write.kind({ rule: rule.id, version: rule.version, severity }),
    }))
  const kinds = { account: numbered(set.account), portfolio: numbered(set.portfolio) }
  let findings = 0
  let appeared = 0

  function count(severity: Severity, isWaived: boolean, isNew: boolean): void {
    if (isWaived) return
    findings++
    bySeverity[severity]++
    if (isNew) appeared++
  }

  return {
    add(page: JudgedAccounts): void {
      const { ids, health, open, worst, unknown } = page
      write.turnTo(ids)
      let next = 0
      for (const [at, account] of ids.entries()) {
        for (const end = next + (page.found[at] ?? 0); next < end; next++) {
          const kind = kinds.account[page.rule[next] ?? -1]
          const facts = page.facts[next]
          if (!kind || facts === undefined) throw new Error(`finding ${next} of ${account} was not told`)
          count(kind.severity, page.waived[next] === true, write.finding(account, kind.kind, facts))
        }
        write.account({
          accountId: account,
          health: health[at] ?? 0,
          findings: open[at] ?? 0,
          worst: worst[at] ?? null,
          unknown: unknown[at] ?? 0,
        })
      }
    },
    finish({ accounts, portfolio, byRule, gaps }: Judged, pack: string, seconds: () => number): AuditRun {
      write.turnToPortfolio()
      for (const { rule, waived, subject, accounts: concerned, facts } of portfolio) {
        const kind = kinds.portfolio[rule]
        if (!kind) throw new Error(`no portfolio rule ${rule}`)
        const { brand = null, market = null } = subject
        const about = { key: subjectKey(subject), brandId: brand, marketId: market, accounts: concerned }
        count(kind.severity, waived, write.overall(about, kind.kind, JSON.stringify(facts)))
      }
      write.finish()
      const figures = {
        id,
        startedAt: now,
        accounts,
        rules: set.account.length + set.portfolio.length,
        findings,
        bySeverity,
        resolved: write.gone(waivedFindings(db, todayAt(now).day)),
        seconds: seconds(),
      }
      writeRun(db, {
        ...figures,
        seq: write.seq,
        pack,
        parameters: parametersOf(set),
        severities: severitiesOf(set),
        byRule: Object.fromEntries(byRule),
        appeared,
        gaps: gaps.map(({ fact, accounts: missing, byRule: waiting }) => ({
          field: fact,
          accounts: missing,
          byRule: waiting,
        })),
      })
      clearLive(db, id)
      return { ...figures, new: appeared }
    },
  }
}
