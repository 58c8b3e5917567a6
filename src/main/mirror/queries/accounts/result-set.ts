import type { ListFilter } from '#shared/model/filter.ts'
import { filterText, type FilterTerm, parseFilter } from '#shared/model/filter-language.ts'
import type { Mirror } from '../../open.ts'
import { activityColumn, listed, nameColumn, type WordColumn, wordColumn } from './columns.ts'
import { accountFilter, type NetworkNames } from './fields.ts'
import { fromFor } from './from.ts'
import { grouped } from './group-order.ts'
import { keptFew, keptUntilCommit } from './kept.ts'
import { accountOrder } from './order.ts'

/** Result sets kept per connection: a window that scrolls asks for many pages of the same one, and facets for its neighbours. */
const KEPT = 24
/** The trigram index knows words of this many characters and more. */
const INDEXED_WORD = 3

export const WORD_ROWS = 'SELECT rowid FROM account_search WHERE account_search MATCH ?'
export const termRows = (where: string): string =>
  `SELECT a.rid ${fromFor(where)} WHERE a.merged_into IS NULL AND ${where}`

const IN_MEMORY = new Set(['severity', 'disposition', 'activity'])
const inMemory = (term: FilterTerm): boolean => IN_MEMORY.has(term.field) && (term.op === '=' || term.op === '!=')

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

/** All listed accounts in the order of a filter, remembered because every letter typed asks for it again. */
function orderOf(db: Mirror, { sort, descending, group }: ListFilter): Int32Array {
  const order = accountOrder(db, sort, descending)
  return group ? keptUntilCommit(db, `order ${sort} ${descending} in ${group}`, () => grouped(db, order, group)) : order
}

/** Each condition counts the accounts it lets through; those counted by all of them remain. */
function passing(
  db: Mirror,
  text: string,
  now: number,
  networks: NetworkNames,
): { hits: Uint8Array; conditions: number } {
  accountFilter(db, text, now, networks)
  const { terms, words } = parseFilter(text)
  const { rids, size } = listed(db)
  const hits = new Uint8Array(size)
  let conditions = 0
  const count = (found: Iterable<number>): void => {
    conditions++
    for (const rid of found) if (rid < size) hits[rid] = (hits[rid] ?? 0) + 1
  }
  const asked = terms.filter((term) => !inMemory(term))
  if (asked.length > 0) {
    const where = accountFilter(db, filterText(asked, []), now, networks)
    count(
      db
        .prepare(termRows(where.sql))
        .pluck()
        .all(...where.parameters) as number[],
    )
  }
  for (const word of words) {
    if ([...word].length >= INDEXED_WORD)
      count(
        db
          .prepare(WORD_ROWS)
          .pluck()
          .all(`"${word.replaceAll('"', '""')}"`) as number[],
      )
    else {
      const names = nameColumn(db)
      const part = word.toLowerCase()
      count(rids.filter((rid) => names[rid]?.includes(part)))
    }
  }
  for (const term of terms.filter(inMemory)) {
    const column = columnOf(db, term.field, now)
    const lets = wanted(term, column)
    const none = lets.length - 1
    count(rids.filter((rid) => lets[(column.codes[rid] ?? -1) < 0 ? none : (column.codes[rid] ?? none)] === 1))
  }
  return { hits, conditions }
}

/**
 * The row numbers of a filtered list in its order, remembered until anything is committed. Paging
 * by offset into it costs nothing and can jump anywhere; a page reads only its own rows.
 * @throws Refusal `bad_filter`, `bad_request`
 */
export function resultSet(db: Mirror, filter: ListFilter, now: number, networks: NetworkNames): Int32Array {
  const key = JSON.stringify([
    Math.floor(now / 60_000),
    filter.text,
    filter.sort,
    filter.descending,
    filter.group ?? '',
  ])
  return keptFew(db, 'result sets', KEPT, key, () => {
    const order = orderOf(db, filter)
    const { hits, conditions } = passing(db, filter.text, now, networks)
    return conditions === 0 ? order : order.filter((rid) => hits[rid] === conditions)
  })
}
