import { FILTER_VALUES, type FilterFieldInfo, type FilterValueInfo } from '#shared/model/filter-help.ts'
import type { FieldAbout, FilterField, FilterFields } from './filter-sql.ts'
import type { Mirror } from './open.ts'

export type ValueCounts = {
  /** Rows by the value they hold, in lower case; `null` counts those that hold none. */
  readonly of: ReadonlyMap<string | null, number>
  /** Rows that hold any value; one that holds several counts once. */
  readonly filled: number
  /** Rows by the words that stand for several values. */
  readonly shared: ReadonlyMap<string, number>
}

export const noValues: ValueCounts = { of: new Map(), filled: 0, shared: new Map() }

/** Counts of a field whose rows hold one value each. */
export function singleCounts(of: ReadonlyMap<string | null, number>): ValueCounts {
  let filled = 0
  for (const [value, count] of of) if (value !== null) filled += count
  return { of, filled, shared: new Map() }
}

/**
 * Counts the values of a field over a FROM that ends in its WHERE.
 * @param row what tells rows apart; needed for a field of which a row may hold several values
 */
export function valueCounts(
  db: Mirror,
  { column, join, shared = [] }: FieldAbout,
  from: string,
  parameters: readonly (string | number)[],
  row = 'a.rid',
): ValueCounts {
  const counted = join === undefined ? '*' : `DISTINCT ${row}`
  const rows = db
    .prepare(`SELECT ${column} AS value, count(${counted}) AS count ${from} GROUP BY 1`)
    .raw()
    .all(...parameters) as [string | number | null, number][]
  const of = new Map(rows.map(([value, count]) => [value === null ? null : String(value).toLowerCase(), count]))
  if (join === undefined) return singleCounts(of)
  const among = (condition: string, ...more: string[]): number =>
    db
      .prepare(`SELECT count(${counted}) ${from} AND ${condition}`)
      .pluck()
      .get(...parameters, ...more) as number
  return {
    of,
    filled: among(`${column} IS NOT NULL`),
    shared: new Map(
      shared.map(({ word, ids }) => [
        word,
        among(`${column} IN (SELECT value FROM json_each(?))`, JSON.stringify(ids)),
      ]),
    ),
  }
}

/** What a list can be narrowed by, in the order of its fields. */
export function fieldInfos(fields: FilterFields): FilterFieldInfo[] {
  return Object.entries(fields).map(([name, { about }]) => ({
    name,
    kind: about.kind,
    words: [...(about.kind === 'flag' ? ['yes', 'no'] : (about.words ?? []))],
  }))
}

/** True where a field knows its values, so that they can be listed and counted. */
export const isListed = ({ about }: FilterField): boolean =>
  about.kind === 'word' || about.kind === 'name' || about.kind === 'flag'

/** Every value a field knows, with its rows: those most rows have first. Words for several, `none` and `any` stand last. */
export function valueInfos(
  { about }: FilterField,
  counts: ValueCounts,
  typed: string,
): { values: FilterValueInfo[]; complete: boolean } {
  const wanted = typed.toLowerCase()
  const known = knownValues(about, counts)
    .filter(({ value, names }) => [value, ...names].some((name) => name.toLowerCase().includes(wanted)))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  const words = [...counts.shared].map(([value, count]) => ({ value, names: [], count }))
  const absence = [
    { value: 'none', names: [], count: counts.of.get(null) ?? 0 },
    { value: 'any', names: [], count: counts.filled },
  ]
  const asked = about.kind === 'flag' ? [] : [...words, ...absence]
  return { values: [...known.slice(0, FILTER_VALUES), ...asked], complete: known.length <= FILTER_VALUES }
}

function knownValues(about: FilterField['about'], { of: counts }: ValueCounts): FilterValueInfo[] {
  if (about.kind === 'flag')
    return [
      { value: 'yes', names: [], count: counts.get('1') ?? 0 },
      { value: 'no', names: [], count: counts.get('0') ?? 0 },
    ]
  if (about.kind === 'word')
    return (about.words ?? []).map((value) => ({ value, names: [], count: counts.get(value) ?? 0 }))
  return (about.entries ?? []).flatMap(({ id, names }) => {
    const [value, ...others] = names.filter((name) => name !== null && name !== '')
    return value
      ? [{ value, names: others.flatMap((name) => name ?? []), count: counts.get(id.toLowerCase()) ?? 0 }]
      : []
  })
}
