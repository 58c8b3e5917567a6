import { Refusal } from '#shared/contract/error.ts'
import type { Answer, Query } from '#shared/contract/index.ts'
import type { ReadContext, WriteContext } from '#main/capabilities/handler.ts'
import {
  conversationIsThere,
  judgedId,
  type JudgedRow,
  judgedRows,
  type Suggested,
  suggestedFor,
} from '#main/mirror/queries/triage/judged.ts'
import { isTeam } from '#main/mirror/queries/service-rules.ts'

/**
 * Writes what a person says about conversations, beside what was computed; an empty patch says that it was right. What was
 * computed at that moment is kept with it.
 * @throws Refusal `not_found` for a conversation or team that is not there; nothing is written then
 */
export function judgeTriage(context: WriteContext, { ids, patch }: Query<'triage.judge'>): Answer<'triage.judge'> {
  const { db, changes, actor, now, newId } = context
  if (typeof patch.teamId === 'string' && !isTeam(db, patch.teamId))
    throw new Refusal('not_found', `no team ${patch.teamId}`, { id: patch.teamId })
  const said = {
    ...(patch.priority === undefined ? {} : { priority: patch.priority }),
    ...(patch.urgency === undefined ? {} : { urgency: patch.urgency }),
    ...(patch.teamId === undefined ? {} : { team_id: patch.teamId }),
    ...(patch.role === undefined ? {} : { role: patch.role }),
    ...(patch.respondWithinMinutes === undefined ? {} : { respond_within: patch.respondWithinMinutes }),
    ...(patch.needsAnswer === undefined ? {} : { needs_answer: flag(patch.needsAnswer) }),
    overridden_by: actor,
    overridden_at: now,
  }
  for (const id of new Set(ids)) {
    if (!conversationIsThere(db, id)) throw new Refusal('not_found', `no conversation ${id}`, { id })
    const suggested = suggestedFor(db, id)
    const kept = suggested === null ? {} : { suggested: JSON.stringify(suggested) }
    const known = judgedId(db, id)
    if (known === null) changes.insert('triage', newId(), { conversation_id: id, ...said, ...kept })
    else changes.update('triage', known, { ...said, ...kept })
  }
  return { changed: changes.count() }
}

const flag = (value: boolean | null): number | null => (value === null ? null : value ? 1 : 0)

type Told = keyof Omit<JudgedRow, 'suggested'>
const ANSWERS: readonly Told[] = ['priority', 'urgency', 'team', 'role', 'needsAnswer', 'within']

/** Of everything a person judged: how often all answers were right, and each of them. */
export function triageAgreement({ db }: ReadContext): Answer<'triage.agreement'> {
  const rows = judgedRows(db).map((row) => ({ row, suggested: JSON.parse(row.suggested) as Suggested }))
  const agrees = ({ row, suggested }: (typeof rows)[number], answer: Told): boolean =>
    row[answer] === null || row[answer] === suggested[answer]
  const counted = (test: (one: (typeof rows)[number]) => boolean): { judged: number; agreed: number } => ({
    judged: rows.length,
    agreed: rows.filter(test).length,
  })
  return {
    ...counted((one) => ANSWERS.every((answer) => agrees(one, answer))),
    byAnswer: Object.fromEntries(ANSWERS.map((answer) => [answer, counted((one) => agrees(one, answer))])),
  }
}
