import { networks } from '#main/domain/networks/index.ts'
import { type ImportRow, namedConflicts, pastImport, pastImports } from '#main/mirror/queries/import-history.ts'
import { batchToUndo } from '#main/mirror/undo.ts'
import { Refusal } from '#shared/contract/error.ts'
import type { PastImport } from '#shared/contract/inventory-import.ts'
import type { QueryHandlers } from '../../handler.ts'
import { storedReading } from './reading.ts'

/** Conflicts told one by one. */
const TOLD = 50

export const importQueries: QueryHandlers<'import.list' | 'import.networks' | 'import.mapping' | 'import.conflicts'> = {
  'import.list': ({ db }, { offset, limit }) => {
    const { total, rows } = pastImports(db, offset, limit)
    return { total, imports: rows.map(entryOf) }
  },
  'import.networks': () => ({
    networks: networks
      .map(({ id, name, icon }) => ({ id, name, icon }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'en')),
  }),
  'import.mapping': ({ db }, { id }) => {
    const found = pastImport(db, id)
    if (!found) throw new Refusal('not_found', `no import ${id}`)
    const chosen = found.reading === null ? [] : Object.keys(storedReading(found.reading).given.mapping)
    // A column that is merely not recognised is left out; the same word in a mapping would keep it as a field of its own.
    const mapping = Object.entries(JSON.parse(found.mapping) as Record<string, string>).map(([column, field]) => [
      column,
      field === 'extra' && !chosen.includes(column) ? 'ignore' : field,
    ])
    return { mapping: Object.fromEntries(mapping) as Record<string, string>, chosen }
  },
  'import.conflicts': ({ db }, { batch }) => {
    const { total, conflicts } = namedConflicts(db, batchToUndo(db, batch).id, TOLD)
    return {
      total,
      conflicts: conflicts.map(({ name, entity, account, fields }) => ({ name, entity, account, fields: [...fields] })),
    }
  },
}

function entryOf(row: ImportRow): PastImport {
  const counts = JSON.parse(row.counts) as Partial<PastImport['counts']>
  const count = (name: keyof PastImport['counts']): number => counts[name] ?? 0
  return {
    id: row.id,
    at: row.at,
    file: row.file,
    format: row.format,
    actor: row.actor,
    counts: {
      rows: count('rows'),
      created: count('created'),
      updated: count('updated'),
      unchanged: count('unchanged'),
      merged: count('merged'),
      rejected: count('rejected'),
    },
    batch: row.batch,
    undone: row.undone === 1,
    rejects: row.rejects,
  }
}
