import { FILTER_VALUES, type FilterFieldInfo, type FilterValueInfo } from '#shared/model/filter-help.ts'
import type { FilterField, FilterFields } from './filter-sql.ts'
import type { Mirror } from './open.ts'

/** Rows by the value they hold, in lower case; `null` counts those that hold none. */
export type ValueCounts = ReadonlyMap<string | null, number>

/** Counts the values of a column over a FROM with its WHERE; `counted` is what is counted. */
export function valueCounts(
  db: Mirror,
  column: string,
  from: string,
  parameters: readonly (string | number)[],
  counted = '*',
): ValueCounts {
  const rows = db
    .prepare(`SELECT ${column} AS value, count(${counted}) AS count ${from} GROUP BY 1`)
    .raw()
    .all(...parameters) as [string | number | null, number][]
  return new Map(rows.map(([value, count]) => [value === null ? null : String(value).toLowerCase(), count]))
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

/** Every value a field knows, with its rows: those most rows have first. `none` and `any` stand last. */
export function valueInfos(
  { about }: FilterField,
  counts: ValueCounts,
  typed: string,
): { values: FilterValueInfo[]; complete: boolean } {
  const wanted = typed.toLowerCase()
  const known = knownValues(about, counts)
    .filter(({ value, names }) => [value, ...names].some((name) => name.toLowerCase().includes(wanted)))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  let filled = 0
  for (const [value, count] of counts) if (value !== null) filled += count
  const absence = [
    { value: 'none', names: [], count: counts.get(null) ?? 0 },
    { value: 'any', names: [], count: filled },
  ]
  const asked = about.kind === 'flag' ? [] : absence
  return { values: [...known.slice(0, FILTER_VALUES), ...asked], complete: known.length <= FILTER_VALUES }
}

function knownValues(about: FilterField['about'], counts: ValueCounts): FilterValueInfo[] {
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
