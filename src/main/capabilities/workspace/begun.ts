import { begunFacts, keepWritten } from '#main/mirror/queries/begun.ts'
import { workspaceMeta } from '#main/mirror/queries/workspace.ts'
import type { CommandHandlers, QueryHandlers } from '../handler.ts'

export const begunQueries: QueryHandlers<'workspace.begun'> = {
  'workspace.begun': (context) => {
    const { db } = context
    const plan = context.ask('plan.summary', {})
    return {
      id: workspaceMeta(db).id,
      ...begunFacts(db),
      decided: plan?.decided ?? 0,
      suggestedAt: plan?.suggestedAt ?? null,
    }
  },
}

export const begunCommands: CommandHandlers<'workspace.planWritten'> = {
  'workspace.planWritten': ({ db, now }) => {
    keepWritten(db, now)
    return { at: now }
  },
}
