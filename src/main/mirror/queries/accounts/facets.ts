import { type Facet, FacetField } from '#shared/model/filter.ts'
import { filterText, parseFilter } from '#shared/model/filter-language.ts'
import type { Mirror } from '../../open.ts'
import { activityColumn, type WordColumn, wordColumn } from './columns.ts'
import type { NetworkNames } from './fields.ts'
import { resultSet } from './result-set.ts'

/** How many values each facet shows at most. */
const MOST: Record<FacetField, number> = {
  brand: 12,
  network: 60,
  market: 30,
  activity: 4,
  severity: 4,
  disposition: 7,
  team: 20,
  owner: 2,
}

type Count = { value: string; label: string; count: number }

function counted(column: WordColumn, rids: Int32Array): Count[] {
  const counts = new Int32Array(column.values.length + 1)
  const none = column.values.length
  for (const rid of rids) {
    const code = column.codes[rid] ?? -1
    const place = code < 0 ? none : code
    counts[place] = (counts[place] ?? 0) + 1
  }
  return column.values.map((value, code) => ({ value, label: column.labels[code] ?? value, count: counts[code] ?? 0 }))
}

/** Owners are too many to list: a facet says only how many accounts have one. */
function owned(column: WordColumn, rids: Int32Array): Count[] {
  const any = rids.reduce((sum, rid) => sum + Number((column.codes[rid] ?? -1) >= 0), 0)
  return [
    { value: 'none', label: 'none', count: rids.length - any },
    { value: 'any', label: 'any', count: any },
  ]
}

/**
 * How many accounts each value would show. A field's own choices are left out of its counts, so
 * that the neighbours of a chosen value still say what adding them would bring.
 * @throws Refusal `bad_filter`
 */
export function accountFacets(
  db: Mirror,
  text: string,
  now: number,
  networks: NetworkNames,
  fields: readonly FacetField[] = FacetField.options,
): Facet[] {
  const { terms, words } = parseFilter(text)
  resultSet(db, { text, sort: 'name', descending: false }, now, networks)
  return fields.map((field) => {
    const others = terms.some((term) => term.field === field)
      ? filterText(
          terms.filter((term) => term.field !== field),
          words,
        )
      : text
    const rids = resultSet(db, { text: others, sort: 'name', descending: false }, now, networks)
    const column = field === 'activity' ? activityColumn(db, now) : wordColumn(db, field)
    const counts = field === 'owner' ? owned(column, rids) : counted(column, rids)
    const shown = counts
      .filter((one) => one.count > 0)
      .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1))
      .slice(0, MOST[field])
    return { field, values: shown.map((one) => ({ ...one, icon: null })) }
  })
}
