import type { FilterField } from '../../filter-sql.ts'
import { singleCounts, type ValueCounts, valueCounts } from '../../filter-values.ts'
import type { Mirror } from '../../open.ts'
import { activityColumn, wordColumn } from './columns.ts'
import { accountFilter, type NetworkNames } from './fields.ts'
import { fromFor } from './from.ts'
import { keptFew } from './kept.ts'
import { resultSet } from './result-set.ts'

/** Counts kept per connection: a person goes back and forth between few fields. */
const KEPT = 16
/** Fields whose joins are too wide to be counted while somebody types; they are counted from memory. */
const IN_MEMORY = ['severity', 'disposition', 'activity'] as const
type InMemory = (typeof IN_MEMORY)[number]

/** How many accounts that pass a filter hold each value of a field. @throws Refusal `bad_filter` */
export function accountValueCounts(
  db: Mirror,
  text: string,
  name: string,
  { about }: FilterField,
  now: number,
  networks: NetworkNames,
): ValueCounts {
  return keptFew(db, 'value counts', KEPT, JSON.stringify([Math.floor(now / 60_000), name, text]), () => {
    const held = IN_MEMORY.find((each) => each === name)
    if (held) return fromMemory(db, text, held, now, networks)
    const where = accountFilter(db, text, now, networks)
    const from = `${fromFor(`${about.column} ${where.sql}`)} ${about.join ?? ''} WHERE a.merged_into IS NULL AND ${where.sql}`
    return valueCounts(db, about, from, where.parameters)
  })
}

function fromMemory(db: Mirror, text: string, field: InMemory, now: number, networks: NetworkNames): ValueCounts {
  const column = field === 'activity' ? activityColumn(db, now) : wordColumn(db, field)
  const counts = new Map<string | null, number>()
  for (const rid of resultSet(db, { text, sort: 'name', descending: false }, now, networks)) {
    const value = column.values[column.codes[rid] ?? -1] ?? null
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return singleCounts(counts)
}
