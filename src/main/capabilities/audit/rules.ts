import { Refusal } from '#shared/contract/error.ts'
import type { AuditRun, DataGap, RuleSummary } from '#shared/model/finding.ts'
import type { ReadContext } from '#main/capabilities/handler.ts'
import { builtInPacks, DEFAULT_PACK } from '#main/domain/audit/packs/built-in.ts'
import { type ResolvedRule, resolveRules } from '#main/domain/audit/packs/resolve.ts'
import type { Pack } from '#main/domain/audit/packs/read.ts'
import { factLabel } from '#main/domain/audit/fact-words.ts'
import { defaultsOf } from '#main/domain/audit/rule-set.ts'
import { allRules } from '#main/domain/audit/rules/all.ts'
import { thresholdOf } from '#main/domain/audit/words.ts'
import { auditRuns, runByRule, runGaps, runSettings } from '#main/mirror/queries/audit-runs.ts'
import type { Mirror } from '#main/mirror/open.ts'
import { latestRunId } from '#main/mirror/queries/health.ts'
import { findPack } from './packs/find.ts'

/** The catalogue of rules as the newest run applied them, and how each was decided; before the first run as the next will. */
export function listRules({ db, language }: ReadContext): { rules: RuleSummary[] } {
  const run = latestRunId(db)
  const counts = run === null ? {} : runByRule(db, run)
  const applied = run === null ? resolveRules(chosenChain(db)) : runRules(db, run)
  return {
    rules: allRules.map((rule) => {
      const { title, explanation, remedy } = rule.text[language]
      const own = applied.get(rule.id)
      const { failed, passed, unknown } = counts[rule.id] ?? { failed: 0, passed: 0, unknown: 0 }
      return {
        id: rule.id,
        version: rule.version,
        group: rule.group,
        portfolio: 'by' in rule,
        severity: own?.severity ?? rule.severity,
        on: own?.on ?? false,
        title,
        explanation,
        remedy: [...remedy],
        threshold: thresholdOf(rule, language, own?.parameters),
        findings: failed,
        passed,
        unknown,
      }
    }),
  }
}

/** The pack the next audit is made with; the standard where that cannot be used. */
function chosenChain(db: Mirror): readonly Pack[] {
  try {
    return findPack(db, null).chain
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return [...builtInPacks().values()].slice(0, [...builtInPacks().keys()].indexOf(DEFAULT_PACK) + 1)
  }
}

/** How a run applied every rule it was made with. */
export function runRules(db: Mirror, run: string): ReadonlyMap<string, ResolvedRule> {
  const { parameters, severities } = runSettings(db, run)
  return new Map(
    allRules.flatMap((rule): [string, ResolvedRule][] => {
      const own = parameters[rule.id]
      if (!own) return []
      return [
        [
          rule.id,
          { on: true, severity: severities[rule.id] ?? rule.severity, parameters: { ...defaultsOf(rule), ...own } },
        ],
      ]
    }),
  )
}

/** What the newest run did not know, worst first: accounts that miss the fact × rules that wait for it. */
export function listGaps({ db, language }: ReadContext): { gaps: DataGap[] } {
  const run = latestRunId(db)
  const gaps = run === null ? [] : runGaps(db, run)
  const weight = (gap: { accounts: number; rules: string[] }): number => gap.accounts * gap.rules.length
  return {
    gaps: gaps
      .map((gap) => ({ ...gap, label: factLabel(gap.field, language) }))
      .toSorted((a, b) => weight(b) - weight(a) || a.field.localeCompare(b.field)),
  }
}

/** Every run, newest first. */
export function listRuns({ db }: ReadContext): { runs: AuditRun[] } {
  return { runs: auditRuns(db) }
}
