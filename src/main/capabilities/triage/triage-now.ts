import { triage, type Triage } from '#main/domain/triage/triage.ts'
import type { ConversationFacts } from '#main/domain/triage/facts.ts'
import type { Mirror } from '#main/mirror/open.ts'
import { sqlPart } from '#main/mirror/filter-sql.ts'
import { contactFacts, messagesOf, settledAt, type TriageRow, triageRows } from '#main/mirror/queries/triage/facts.ts'
import { serviceRules } from '#main/capabilities/service-rules.ts'
import { factsOf } from './facts-of.ts'
import { treeOf, weightsOf } from './rules.ts'

/** One conversation triaged at this moment, or at the one it was settled, whether or not a run has read it; null when it is not there. */
export function triageNow(
  db: Mirror,
  id: string,
  now: number,
): { row: TriageRow; facts: ConversationFacts; found: Triage } | null {
  const [row] = triageRows(db, sqlPart('c.id = ?', id), 0, 1)
  if (!row) return null
  const rules = serviceRules(db)
  const contacts = contactFacts(db, row.contact_id === null ? [] : [row.contact_id])
  const facts = factsOf(
    row,
    messagesOf(db, [id]).get(id) ?? [],
    contacts,
    rules,
    Math.min(now, settledAt(db, id) ?? now),
  )
  return { row, facts, found: triage(facts, weightsOf(db).weights, treeOf(db).tree, rules.teams) }
}
