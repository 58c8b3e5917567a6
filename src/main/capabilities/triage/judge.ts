import { Refusal } from '#shared/contract/error.ts'
import type { Answer, Query } from '#shared/contract/index.ts'
import type { ReadContext, WriteContext } from '#main/capabilities/handler.ts'
import {
  contactRoleOf,
  conversationIsThere,
  type JudgedRow,
  judgedRows,
  roleId,
  type Suggested,
} from '#main/mirror/queries/triage/judged.ts'
import { isTeam } from '#main/mirror/queries/service-rules.ts'
import { judgeOne } from '#main/capabilities/triage-said.ts'

/** So many are read again when they are judged; of more, what the last run found is what was seen in the list. */
const FEW = 100

/**
 * Writes what a person says about conversations, beside what was computed; an empty patch says that it was right. What was
 * computed at that moment is kept with it. A priority is also the one the inbox is ordered by; a role is written down with
 * the person, with what shows it.
 * @throws Refusal `not_found` for a conversation or team that is not there; nothing is written then
 */
export function judgeTriage(context: WriteContext, { ids, patch }: Query<'triage.judge'>): Answer<'triage.judge'> {
  const { db, changes } = context
  if (typeof patch.teamId === 'string' && !isTeam(db, patch.teamId))
    throw new Refusal('not_found', `no team ${patch.teamId}`, { id: patch.teamId })
  const chosen = new Set(ids)
  for (const id of chosen) {
    if (!conversationIsThere(db, id)) throw new Refusal('not_found', `no conversation ${id}`, { id })
    judgeOne(context, id, patch, chosen.size <= FEW)
    if (patch.priority !== undefined) changes.update('conversation', id, { priority: patch.priority })
    if (patch.role !== undefined && patch.role !== null) record(context, id, patch.role, patch.roleEvidence)
  }
  return { changed: chosen.size }
}

/** Writes a role down with the person, once. */
function record({ db, changes, newId }: WriteContext, id: string, role: string, evidence: string | undefined): void {
  const { contact, known, evidence: before } = contactRoleOf(db, id, role)
  if (contact === null) return
  const said = evidence?.trim() === '' ? undefined : evidence?.trim()
  if (known === null) changes.insert('contact_role', newId(), { contact_id: contact, role, evidence: said ?? null })
  else if (said !== undefined && said !== before) changes.update('contact_role', known, { evidence: said })
}

/** Takes a role of a person off the record. @throws Refusal `not_found` */
export function removeRole(
  { db, changes }: WriteContext,
  { contactId, role }: Query<'triage.removeRole'>,
): Answer<'triage.removeRole'> {
  const id = roleId(db, contactId, role)
  if (id === null) throw new Refusal('not_found', `${contactId} is no ${role}`, { id: contactId })
  changes.remove('contact_role', id)
  return { changed: changes.count() }
}

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
