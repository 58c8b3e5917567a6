import type { Answer, Query } from '#shared/contract/index.ts'
import { Refusal } from '#shared/contract/error.ts'
import type { FilterField, FilterFields } from '#main/mirror/filter-sql.ts'
import { isListed, type ValueCounts, valueInfos } from '#main/mirror/filter-values.ts'

/**
 * The values of one field of a list; none where they cannot be listed, as with numbers, moments and free text.
 * @throws Refusal `not_found` for a field the list does not have
 */
export function answerValues(
  fields: FilterFields,
  { field: name, typed }: Query<'accounts.filterValues'>,
  count: (field: FilterField) => ValueCounts,
): Answer<'accounts.filterValues'> {
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined
  if (!field) throw new Refusal('not_found', `no field ${name}`, { id: name })
  return isListed(field) ? valueInfos(field, count(field), typed) : { values: [], complete: true }
}
