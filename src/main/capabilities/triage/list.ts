import type { Answer, Query } from '#shared/contract/index.ts'
import type { RoutingStep } from '#shared/model/routing.ts'
import type { TriagedConversation } from '#shared/model/triage.ts'
import type { Language } from '#shared/model/words.ts'
import { stepText } from '#main/domain/routing/path-words.ts'
import { type Reason, reasonText } from '#main/domain/triage/reason.ts'
import { networks } from '#main/domain/networks/index.ts'
import type { ReadContext } from '#main/capabilities/handler.ts'
import { filterSql } from '#main/mirror/filter-sql.ts'
import {
  countTriaged,
  triageFields,
  type TriagedRow,
  triagedRows,
  triageWord,
} from '#main/mirror/queries/triage/list.ts'

const networkNames = networks.map(({ id, name, aliases }) => ({ id, names: [id, name, ...aliases] }))

/**
 * Open conversations as triaged, most pressing first. What no run has seen is not among them.
 * @throws Refusal `bad_filter`
 */
export function listTriaged({ db, now, language }: ReadContext, query: Query<'triage.list'>): Answer<'triage.list'> {
  const where = filterSql(query.text, triageFields(db, now, networkNames), triageWord)
  return {
    total: countTriaged(db, where),
    conversations: triagedRows(db, where, query.limit, query.offset).map((row) => conversationOf(row, language)),
  }
}

function conversationOf(row: TriagedRow, language: Language): TriagedConversation {
  const reasons = JSON.parse(row.why) as Reason[]
  const path = JSON.parse(row.path) as RoutingStep[]
  const needsAnswer = row.needs_answer === 1
  return {
    id: row.id,
    account: row.account,
    contact: row.contact,
    text: row.text,
    priority: row.priority,
    urgency: row.urgency,
    team: row.team,
    teamId: row.team_id,
    function: row.function,
    role: row.role,
    respondWithinMinutes: needsAnswer ? row.respond_within : null,
    waitingSince: needsAnswer ? row.waiting_since : null,
    needsAnswer,
    language: row.language,
    sentiment: row.sentiment,
    intent: row.intent,
    relationship: row.relationship,
    reach: row.reach,
    why: [...new Set(reasons.map((reason) => reasonText(reason, language)))],
    path: path.map((step) => ({ question: stepText(step, language), held: step.held })),
    judged:
      row.judged_by === null || row.judged_at === null
        ? null
        : { by: row.judged_by, at: row.judged_at, agreed: row.overridden === 0 },
  }
}
