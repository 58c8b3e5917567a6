import { Refusal } from '#shared/contract/error.ts'
import type { Answer, Query } from '#shared/contract/index.ts'
import type { ConversationOutcome, OutcomeLine, OutcomeSource } from '#shared/model/outcome.ts'
import { outcomeReason, ratingReason } from '#main/domain/outcomes/reasons.ts'
import { OUTCOME_RULES } from '#main/domain/outcomes/read-outcome.ts'
import type { ReadContext, WriteContext } from '#main/capabilities/handler.ts'
import { historyOf } from '#main/mirror/queries/history.ts'
import {
  type InferredOutcome,
  inferredOutcome,
  mirroredOutcome,
  type MirroredOutcome,
  showingMessages,
  type StatedOutcome,
  statedOutcome,
} from '#main/mirror/queries/outcomes/one.ts'

const ASPECTS = ['settled', 'felt', 'consequence', 'stage', 'influence'] as const
type Aspect = (typeof ASPECTS)[number]
type Shown = Partial<Record<Aspect, [code: string, confidence: number, message: number]>>

const word = (value: string | number | null | undefined): string | null =>
  value === null || value === undefined ? null : typeof value === 'number' ? (value === 1 ? 'yes' : 'no') : value

/** What came of one conversation, who says so and what shows it. @throws Refusal `not_found` */
export function getOutcome({ db, now, language }: ReadContext, { id }: Query<'outcomes.get'>): ConversationOutcome {
  const mirrored = mirroredOutcome(db, id, now)
  if (!mirrored) throw new Refusal('not_found', `no conversation ${id}`, { id })
  const stated = statedOutcome(db, id)
  const inferred = inferredOutcome(db, id)
  const shown = inferred === null ? {} : (JSON.parse(inferred.why) as Shown)
  const messages = showingMessages(
    db,
    id,
    Object.values(shown).map(([, , message]) => message),
  )
  return {
    lines: ASPECTS.map((aspect) => {
      const line = lineOf(aspect, stated, mirrored, inferred, shown)
      const [code, confidence, message] = shown[aspect] ?? ['', null, -1]
      const said = messages.get(message)
      if (aspect === 'felt' && line.source === 'mirrored' && mirrored.rating !== null)
        return { ...line, why: ratingReason(mirrored.rating, mirrored.rating_words, language) }
      if (line.source !== 'inferred') return line
      return {
        ...line,
        confidence,
        why: outcomeReason(code, language),
        message: said ? { id: said.id, text: said.text, at: said.at, private: said.private === 1 } : null,
      }
    }),
    read: inferred !== null && inferred.last_at === mirrored.last_at && inferred.rules === OUTCOME_RULES,
    judged:
      stated === null ? null : { by: stated.judged_by, at: stated.judged_at, file: stated.file, note: stated.note },
  }
}

/** Who is heard first: a person or a file, then the mirror, then the messages; whether a need was met the contact says before a status. */
function lineOf(
  aspect: Aspect,
  stated: StatedOutcome | null,
  mirrored: MirroredOutcome,
  inferred: InferredOutcome | null,
  shown: Shown,
): OutcomeLine {
  const own = word(stated?.[aspect])
  const facts = aspect === 'influence' ? null : word(mirrored[aspect])
  const read = shown[aspect] === undefined ? null : word(inferred?.[aspect])
  const says = { value: read, source: 'inferred' } as const
  const tells = { value: facts, source: 'mirrored' } as const
  const order: readonly { value: string | null; source: OutcomeSource }[] = [
    { value: own, source: stated?.file ? 'file' : 'person' },
    ...(aspect === 'settled' ? [says, tells] : [tells, says]),
  ]
  const found = order.find(({ value }) => value !== null)
  return {
    aspect,
    value: found?.value ?? null,
    source: found?.source ?? null,
    confidence: null,
    why: null,
    message: null,
    inferred: found?.source === 'inferred' ? null : read,
  }
}

/**
 * Writes what a person states about conversations. A statement that is taken back as a whole leaves nothing.
 * @throws Refusal `not_found` for a conversation that is not there; nothing is written then
 */
export function judgeOutcomes(
  { db, changes, actor, now }: WriteContext,
  { ids, patch }: Query<'outcomes.judge'>,
): Answer<'outcomes.judge'> {
  const { settled, ...rest } = patch
  const said = {
    ...rest,
    ...(settled === undefined ? {} : { settled: settled === null ? null : settled ? 1 : 0 }),
  }
  for (const id of new Set(ids)) {
    if (!mirroredOutcome(db, id, now)) throw new Refusal('not_found', `no conversation ${id}`, { id })
    const known = statedOutcome(db, id)
    if (known === null) {
      if (Object.values(said).every((value) => value === null)) continue
      changes.insert('outcome', id, { ...said, judged_by: actor, judged_at: now })
      continue
    }
    const { felt, consequence, stage, influence, settled: met, note } = known
    const after = { felt, consequence, stage, influence, settled: met, note, ...said }
    if (Object.values(after).every((value) => value === null)) changes.remove('outcome', id)
    else changes.update('outcome', id, { ...said, file: null, judged_by: actor, judged_at: now })
  }
  return { changed: changes.count() }
}

const TOLD = new Set(['felt', 'consequence', 'stage', 'influence', 'settled', 'note'])

/** What people stated of a conversation and took back, newest first. */
export function outcomeHistory({ db }: ReadContext, { id }: Query<'outcomes.history'>): Answer<'outcomes.history'> {
  return {
    entries: historyOf(db, [id]).flatMap(({ entity, at, actor, undone, fields }) =>
      entity !== 'outcome'
        ? []
        : [
            {
              at,
              by: actor,
              undone,
              fields: fields
                .filter(({ field }) => TOLD.has(field))
                .map(({ field, before, after }) =>
                  field === 'settled' ? { field, before: flag(before), after: flag(after) } : { field, before, after },
                ),
            },
          ],
    ),
  }
}

const flag = (value: string | null): string | null => (value === null ? null : value === '1' ? 'yes' : 'no')
