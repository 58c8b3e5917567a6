import { connectorRow } from '#main/mirror/queries/sync/connectors.ts'
import { restartTasks, turnTasks } from '#main/mirror/queries/sync/tasks.ts'
import { Refusal } from '#shared/contract/error.ts'
import type { ConnectorSettings, ConnectorType } from '#shared/model/sync.ts'
import type { CommandHandlers } from '../handler.ts'
import { connectors } from './connectors/index.ts'

/** A setting of every connector: its hosts may be addresses inside a private network. */
const INSIDE = 'inside'

/** Settings without what is empty or unknown. @throws Refusal `bad_settings` */
function checked(type: ConnectorType, settings: ConnectorSettings): string {
  const connector = connectors[type]
  const known = new Set([INSIDE, ...connector.fields.map(({ name }) => name)])
  const unknown = Object.keys(settings).find((name) => !known.has(name))
  const kept = Object.fromEntries(
    Object.entries(settings)
      .map(([name, value]) => [name, value.trim()] as const)
      .filter(([, value]) => value !== ''),
  )
  const wrong = unknown ?? connector.fault(kept)
  if (wrong !== null && wrong !== undefined)
    throw new Refusal('bad_settings', `${type}: ${wrong} cannot be used`, { field: wrong, type })
  return JSON.stringify(kept)
}

export const connectorCommands: CommandHandlers<'sync.add' | 'sync.change' | 'sync.remove' | 'sync.tasks'> = {
  'sync.add'({ changes, newId }, { type, name, settings }) {
    const id = newId()
    changes.insert('connector', id, { type, name, settings: checked(type, settings), paused: 0 })
    return { id }
  },

  /** @throws Refusal `not_found`, `bad_settings` */
  'sync.change'({ db, changes }, { id, name, settings, paused }) {
    const known = connectorRow(db, id)
    if (!known) throw new Refusal('not_found', `no connector ${id}`, { id })
    const changed = changes.update('connector', id, {
      ...(name === undefined ? {} : { name }),
      ...(settings === undefined ? {} : { settings: checked(known.type as ConnectorType, settings) }),
      ...(paused === undefined ? {} : { paused: paused ? 1 : 0 }),
    })
    if (settings !== undefined && JSON.stringify(settings) !== known.settings) restartTasks(db, id)
    return { changed: changed ? 1 : 0 }
  },

  'sync.remove': ({ changes }, { id }) => ({ changed: changes.remove('connector', id) ? 1 : 0 }),

  /** The queue is no part of what people undo: a stream that was cancelled is tried again instead. */
  'sync.tasks': ({ db }, { ids, to }) => ({ changed: turnTasks(db, ids, to) }),
}
