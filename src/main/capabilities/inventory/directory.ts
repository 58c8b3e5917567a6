import { Refusal } from '#shared/contract/error.ts'
import type { DirectoryKind } from '#shared/model/directory.ts'
import type { EntityName } from '#main/mirror/entities.ts'
import { directory, directoryIdByName } from '#main/mirror/queries/directory.ts'
import type { CommandHandlers, QueryHandlers } from '../handler.ts'

/** The column that holds the one detail an entry may be given when it is made. */
const DETAIL: Partial<Record<DirectoryKind, string>> = {
  brand: 'website',
  market: 'code',
  person: 'email',
  goal: 'metric',
}

export const directoryQueries: QueryHandlers<'directory.list'> = {
  'directory.list': ({ db }, { kind }) => ({ entries: directory(db, kind) }),
}

export const directoryCommands: CommandHandlers<'directory.add' | 'directory.setLeft'> = {
  'directory.add': ({ db, changes, newId }, { kind, name, detail, teamFunction }) => {
    const clean = name.trim()
    if (kind !== 'person' && directoryIdByName(db, kind, clean))
      throw new Refusal('exists', `${kind} ${clean} exists`, { name: clean })
    const id = newId()
    const column = DETAIL[kind]
    changes.insert(kind satisfies EntityName, id, {
      name: clean,
      ...(column && detail ? { [column]: detail } : {}),
      ...(kind === 'team' && teamFunction ? { function: teamFunction } : {}),
    })
    return { id }
  },
  'directory.setLeft': ({ changes }, { person, leftOn }) => ({
    changed: changes.update('person', person, { left_on: leftOn }) ? 1 : 0,
  }),
}
