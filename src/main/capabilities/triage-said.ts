import type { TriagePatch } from '#shared/model/triage.ts'
import type { WriteContext } from './handler.ts'
import { judgedId, type Suggested, suggestedFor } from '#main/mirror/queries/triage/judged.ts'

/**
 * Writes what a person says about one conversation, with what is computed for it: at this moment where `anew`, else by the
 * last run that read it. An empty patch says that it was right.
 */
export function judgeOne(context: WriteContext, id: string, patch: TriagePatch, anew: boolean): void {
  const { db, changes, actor, now, newId } = context
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
  const kept = { suggested: JSON.stringify((anew ? null : suggestedFor(db, id)) ?? computedNow(context, id)) }
  const known = judgedId(db, id)
  if (known === null) changes.insert('triage', newId(), { conversation_id: id, ...said, ...kept })
  else changes.update('triage', known, { ...said, ...kept })
}

const flag = (value: boolean | null): number | null => (value === null ? null : value ? 1 : 0)

function computedNow(context: WriteContext, id: string): Suggested {
  const { computed } = context.ask('triage.card', { id })
  return {
    priority: computed.priority,
    urgency: computed.urgency,
    team: computed.teamId,
    role: computed.role,
    needsAnswer: computed.needsAnswer ? 1 : 0,
    within: computed.respondWithinMinutes,
  }
}
