import { Refusal } from '#shared/contract/error.ts'
import { activityFeed } from '#main/mirror/queries/history.ts'
import { type Batch, batchToUndo, replay, undoState } from '#main/mirror/undo.ts'
import type { CommandHandlers, QueryHandlers, WriteContext } from '../handler.ts'

const step = (batch: Batch | null): { batch: string; action: string; count: number; at: number } | null =>
  batch && { batch: batch.id, action: batch.action, count: batch.count, at: batch.at }

export const historyQueries: QueryHandlers<'history.state' | 'history.feed'> = {
  'history.state': ({ db }) => {
    const { undo, redo } = undoState(db)
    return { undo: step(undo), redo: step(redo) }
  },
  'history.feed': ({ db }, { limit }) => ({ entries: activityFeed(db, limit) }),
}

function revert(context: WriteContext, target: Batch | null, backwards: boolean): { action: string; count: number } {
  if (!target) throw new Refusal('nothing_to_undo', 'the stack is empty')
  context.batch.reverts = target.id
  replay(context.db, target.id, backwards, context.changes)
  return { action: target.action, count: target.count }
}

export const historyCommands: CommandHandlers<'history.undo' | 'history.redo'> = {
  /** Without `batch` the latest step; with it exactly that one, if nothing changed the same rows since. */
  'history.undo': (context, { batch }) =>
    revert(context, batch ? batchToUndo(context.db, batch) : undoState(context.db).undo, true),
  'history.redo': (context) => revert(context, undoState(context.db).redo, false),
}
