import type { Facet } from '#shared/model/filter.ts'
import { filterText, parseFilter } from '#shared/model/filter-language.ts'
import type { Mirror } from '../../open.ts'
import { DISPOSITION } from '../disposition.ts'
import { accountFilter, type NetworkNames } from './fields.ts'
import { activityCase, FROM } from './from.ts'

type FacetSpec = { field: string; value: string; label: string; most: number }

const specs = (now: number): FacetSpec[] => [
  { field: 'brand', value: 'b.name', label: 'b.name', most: 12 },
  { field: 'network', value: 'a.network', label: 'a.network', most: 60 },
  { field: 'market', value: 'coalesce(m.code, m.name)', label: 'm.name', most: 30 },
  { field: 'activity', value: activityCase(now), label: activityCase(now), most: 4 },
  { field: 'severity', value: 'h.worst', label: 'h.worst', most: 4 },
  { field: 'disposition', value: DISPOSITION, label: DISPOSITION, most: 7 },
  { field: 'team', value: 't.name', label: 't.name', most: 20 },
  { field: 'owner', value: "iif(o.id IS NULL, 'none', 'any')", label: "iif(o.id IS NULL, 'none', 'any')", most: 2 },
]

/**
 * How many accounts each value would show. A field's own choices are left out of its counts, so
 * that the neighbours of a chosen value still say what adding them would bring.
 */
export function accountFacets(db: Mirror, text: string, now: number, networks: NetworkNames): Facet[] {
  const { terms, words } = parseFilter(text)
  return specs(now).map(({ field, value, label, most }) => {
    const others = filterText(terms.filter((term) => term.field !== field), words)
    const where = accountFilter(db, others, now, networks)
    const rows = db
      .prepare(
        `SELECT ${value} AS value, ${label} AS label, count(*) AS count ${FROM} WHERE a.merged_into IS NULL AND ${where.sql}
         GROUP BY 1 HAVING value IS NOT NULL ORDER BY count DESC, label LIMIT ${most}`,
      )
      .all(...where.parameters) as { value: string; label: string; count: number }[]
    return { field, values: rows.map((row) => ({ value: row.value, label: row.label, icon: null, count: row.count })) }
  })
}
