import { filterText, type FilterTerm } from '#shared/model/filter-language.ts'
import type { Mirror } from '../../open.ts'
import { activityColumn, listed, nameColumn, type WordColumn, wordColumn } from './columns.ts'
import { accountFilter, type NetworkNames } from './fields.ts'
import { fromFor } from './from.ts'
import { keptFew } from './kept.ts'

/**
 * Conditions kept per connection. A letter typed changes one of them, and the facets ask for all but one: what the others
 * let through is known already.
 */
const KEPT = 32
/** The trigram index knows words of this many characters and more. */
const INDEXED_WORD = 3

export const WORD_ROWS = 'SELECT rowid FROM account_search WHERE account_search MATCH ?'
export const termRows = (where: string): string =>
  `SELECT a.rid ${fromFor(where)} WHERE a.merged_into IS NULL AND ${where}`

const IN_MEMORY = new Set(['severity', 'disposition', 'activity'])
const inMemory = (term: FilterTerm): boolean => IN_MEMORY.has(term.field) && (term.op === '=' || term.op === '!=')

/** Row numbers that a term lets through, in no order; remembered until anything is committed. @throws Refusal `bad_filter` */
export function rowsOfTerm(db: Mirror, term: FilterTerm, now: number, networks: NetworkNames): Int32Array {
  const text = filterText([term], [])
  return keptFew(db, 'conditions', KEPT, `${Math.floor(now / 60_000)} ${text}`, () => {
    if (inMemory(term)) return rowsInMemory(db, term, now)
    const where = accountFilter(db, text, now, networks)
    const rows = db.prepare(termRows(where.sql)).pluck()
    return Int32Array.from(rows.all(...where.parameters) as number[])
  })
}

/** Row numbers whose handle or name has a word in it, in no order, some of accounts that are not listed. */
export function rowsOfWord(db: Mirror, word: string): Int32Array {
  const letters = [...word]
  return keptFew(db, 'conditions', KEPT, `word ${word}`, () => {
    if (letters.length >= INDEXED_WORD) {
      const rows = db.prepare(WORD_ROWS).pluck()
      return Int32Array.from(rows.all(`"${word.replaceAll('"', '""')}"`) as number[])
    }
    // What has two letters beside each other is among what has the first.
    const among = letters.length > 1 ? rowsOfWord(db, letters.slice(0, -1).join('')) : listed(db).rids
    const names = nameColumn(db)
    const part = word.toLowerCase()
    return among.filter((rid) => names[rid]?.includes(part))
  })
}

function rowsInMemory(db: Mirror, term: FilterTerm, now: number): Int32Array {
  const column = columnOf(db, term.field, now)
  const lets = wanted(term, column)
  const none = lets.length - 1
  return listed(db).rids.filter((rid) => {
    const code = column.codes[rid] ?? -1
    return lets[code < 0 ? none : code] === 1
  })
}

function columnOf(db: Mirror, field: string, now: number): WordColumn {
  return field === 'activity'
    ? activityColumn(db, now)
    : wordColumn(db, field === 'severity' ? 'severity' : 'disposition')
}

/** Which codes of a column a term lets through; the last place is for "no value". */
function wanted(term: FilterTerm, column: WordColumn): Uint8Array {
  const values = new Set(term.values.map((value) => value.toLowerCase()))
  const lets = [...column.values.map((value) => values.has('any') || values.has(value)), values.has('none')]
  return Uint8Array.from(lets, (yes) => Number(yes === (term.op === '=')))
}
