import type { Answer, Query } from '#shared/contract/index.ts'
import type { FieldChange } from '#shared/model/change.ts'
import type { FindingEvent } from '#shared/model/finding.ts'
import type { ReadContext } from '#main/capabilities/handler.ts'
import { findingComments, findingRuns } from '#main/mirror/queries/finding-life.ts'
import { historyOf } from '#main/mirror/queries/history.ts'

/** Columns that only keep the books of a decision. */
const SILENT = new Set(['status_at'])

/** What became of one finding: what audits saw, what people decided and what they wrote. Oldest first. */
export function findingLife({ db }: ReadContext, { id }: Query<'findings.life'>): Answer<'findings.life'> {
  const seen = findingRuns(db, id).flatMap(({ at, found }, index, runs): FindingEvent[] => {
    const before = runs[index - 1]
    if (before?.found === found) return []
    return [event(at, before === undefined ? 'found' : found ? 'back' : 'gone')]
  })
  const decided = historyOf(db, [id])
    .filter(({ entity, undone, action }) => entity === 'finding_state' && !undone && !UNDOING.has(action))
    .map(({ at, actor, fields }): FindingEvent => ({
      ...event(at, 'decided'),
      actor,
      fields: fields.filter((change) => !SILENT.has(change.field) && !isDefault(change)),
    }))
    .filter(({ fields }) => fields.length > 0)
  const written = findingComments(db, id).map(({ id: comment, at, author, text }): FindingEvent => ({
    ...event(at, 'comment'),
    actor: author,
    comment: { id: comment, text },
  }))
  return { events: [...seen, ...decided, ...written].toSorted((a, b) => a.at - b.at) }
}

/** Steps that only took others back or brought them again: what holds is told by the step itself. */
const UNDOING = new Set(['undo', 'redo'])

/** A record begins as open, which is what it was without a record. */
const isDefault = ({ field, before, after }: FieldChange): boolean =>
  field === 'status' && before === null && after === 'open'

const event = (at: number, kind: FindingEvent['kind']): FindingEvent => ({
  at,
  kind,
  actor: null,
  fields: [],
  comment: null,
})
