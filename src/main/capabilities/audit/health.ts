import { Refusal } from '#shared/contract/error.ts'
import type { Answer, Query } from '#shared/contract/index.ts'
import { calendarDay } from '#shared/model/calendar-day.ts'
import type { ReadContext } from '#main/capabilities/handler.ts'
import { startOfToday } from '#main/domain/audit/ages.ts'
import type { AccountFacts } from '#main/domain/audit/account-facts.ts'
import { factLabel } from '#main/domain/audit/fact-words.ts'
import { accountFacts, surroundings } from '#main/domain/audit/gather.ts'
import { missingFacts } from '#main/domain/audit/missing.ts'
import { peersOf } from '#main/domain/audit/peers.ts'
import type { Today } from '#main/domain/audit/rule.ts'
import { rules } from '#main/domain/audit/rules/index.ts'
import { WEIGHT } from '#main/domain/audit/score.ts'
import { ruleTitle } from '#main/domain/audit/words.ts'
import type { Mirror } from '#main/mirror/open.ts'
import { accountRid, storedHealth } from '#main/mirror/queries/account-health.ts'
import { auditAccess, auditAccounts, auditConversations, auditDirectories } from '#main/mirror/queries/audit.ts'
import { latestRunId } from '#main/mirror/queries/health.ts'
import { runRow } from '#main/mirror/queries/run-comparison.ts'

/** Findings of one account that are told. */
const MOST = 1000

/**
 * What the health of an account is made of: what each finding takes away, and which facts no rule could be decided by.
 * @throws Refusal `not_found`
 */
export function accountHealth(context: ReadContext, { account }: Query<'audit.health'>): Answer<'audit.health'> {
  const { db, language, now } = context
  const rid = accountRid(db, account)
  if (rid === null) throw new Refusal('not_found', `no account ${account}`, { id: account })
  const run = latestRunId(db)
  if (run === null) return { health: null, findings: [], unknown: [] }
  const today: Today = { at: now, day: calendarDay(now) }
  const asked = runRow(db, run)?.parameters ?? {}
  const facts = factsOf(db, rid, today)
  const missing = facts === null ? new Map<string, string[]>() : missingFacts(rules, asked, facts, today)
  const own = context.ask('findings.list', { text: `account:${account}`, group: 'none', offset: 0, limit: MOST })
  return {
    health: storedHealth(db, account),
    findings: own.findings
      .filter((finding) => finding.account === account)
      .map(({ id, ruleTitle: title, severity, status }) => ({
        id,
        ruleTitle: title,
        severity,
        status,
        points: status === 'accepted' || status === 'false_positive' ? 0 : WEIGHT[severity],
      })),
    unknown: [...missing].map(([fact, waiting]) => ({
      fact,
      label: factLabel(fact, language),
      rules: waiting.map((rule) => ruleTitle(rule, language)),
    })),
  }
}

/** The facts of one account; other accounts are not looked at, which decides no missing fact. */
function factsOf(db: Mirror, rid: number, today: Today): AccountFacts | null {
  const [row] = auditAccounts(db, rid - 1, 1)
  if (row?.rid !== rid) return null
  const directories = auditDirectories(db)
  const around = surroundings(directories, new Map(), peersOf(directories.brands, []), today)
  const part = { from: rid, to: rid }
  const access = auditAccess(db, part, today.day).get(row.id) ?? []
  return accountFacts(row, access, auditConversations(db, part, startOfToday(today)).get(row.id) ?? [], around)
}
