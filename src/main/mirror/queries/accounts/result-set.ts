import type { ListFilter } from '#shared/model/filter.ts'
import { parseFilter } from '#shared/model/filter-language.ts'
import type { Mirror } from '../../open.ts'
import { listed } from './columns.ts'
import { rowsOfTerm, rowsOfWord } from './conditions.ts'
import { accountFilter, type NetworkNames } from './fields.ts'
import { grouped } from './group-order.ts'
import { keptFew, keptUntilCommit } from './kept.ts'
import { accountOrder } from './order.ts'

/** Result sets kept per connection: a window that scrolls asks for many pages of the same one, and facets for its neighbours. */
const KEPT = 24

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
  const { size } = listed(db)
  const hits = new Uint8Array(size)
  let conditions = 0
  const count = (found: Int32Array): void => {
    conditions++
    for (const rid of found) if (rid < size) hits[rid] = (hits[rid] ?? 0) + 1
  }
  for (const term of terms) count(rowsOfTerm(db, term, now, networks))
  for (const word of words) count(rowsOfWord(db, word))
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
