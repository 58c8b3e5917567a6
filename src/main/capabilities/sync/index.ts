import { figuresAge } from '#main/mirror/queries/accounts/figure-ages.ts'
import { hubRow } from '#main/mirror/hub/row.ts'
import { connectorRows } from '#main/mirror/queries/sync/connectors.ts'
import { conversationsAge } from '#main/mirror/queries/sync/tasks.ts'
import type { CommandHandlers, QueryHandlers } from '../handler.ts'
import { connectorCommands } from './edit.ts'

export const syncQueries: QueryHandlers<'sync.age' | 'sync.ties'> = {
  'sync.age': ({ db, now }) => ({ ...conversationsAge(db), figures: figuresAge(db, now) }),
  'sync.ties': ({ db }) => ({ connectors: connectorRows(db).length, hub: hubRow(db) !== null }),
}

export const syncCommands: CommandHandlers<'sync.add' | 'sync.change' | 'sync.remove' | 'sync.tasks'> =
  connectorCommands
