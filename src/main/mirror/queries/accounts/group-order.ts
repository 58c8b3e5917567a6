import type { GroupField } from '#shared/model/filter.ts'
import { Lifecycle } from '#shared/model/words.ts'
import type { Mirror } from '../../open.ts'
import { type WordColumn, wordColumn } from './columns.ts'
import { keptUntilCommit } from './kept.ts'

/** The place of each code's group among the groups: by name, or in the glossary's order. No value comes last. */
export function groupPlaces(db: Mirror, field: GroupField): { places: Int32Array; column: WordColumn } {
  return keptUntilCommit(db, `group places ${field}`, () => {
    const column = wordColumn(db, field)
    const names =
      field === 'lifecycle'
        ? column.values.map((value) => String(Lifecycle.options.findIndex((one) => one === value)))
        : column.labels.map((label) => label.toLowerCase())
    const places = new Int32Array(names.length)
    names
      .map((name, code) => ({ name, code }))
      .sort((a, b) => (a.name === b.name ? a.code - b.code : a.name < b.name ? -1 : 1))
      .forEach(({ code }, place) => (places[code] = place))
    return { places, column }
  })
}

/** An order of row numbers with the rows of each group together, keeping their order inside it. */
export function grouped(db: Mirror, order: Int32Array, field: GroupField): Int32Array {
  const { places, column } = groupPlaces(db, field)
  const none = places.length
  const placeOf = (rid: number): number => places[column.codes[rid] ?? -1] ?? none
  const next = new Int32Array(none + 2)
  for (const rid of order) next[placeOf(rid) + 1] = (next[placeOf(rid) + 1] ?? 0) + 1
  for (let at = 1; at < next.length; at++) next[at] = (next[at] ?? 0) + (next[at - 1] ?? 0)
  const found = new Int32Array(order.length)
  for (const rid of order) {
    const place = placeOf(rid)
    const at = next[place] ?? 0
    found[at] = rid
    next[place] = at + 1
  }
  return found
}
