import { conversationsAge } from '#main/mirror/queries/sync/tasks.ts'
import type { CommandHandlers, QueryHandlers } from '../handler.ts'
import { connectorCommands } from './edit.ts'

export const syncQueries: QueryHandlers<'sync.age'> = { 'sync.age': ({ db }) => conversationsAge(db) }

export const syncCommands: CommandHandlers<'sync.add' | 'sync.change' | 'sync.remove' | 'sync.tasks'> =
  connectorCommands
