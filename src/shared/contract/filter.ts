import { z } from 'zod'
import { FilterFieldsAnswer, FilterValuesAnswer, FilterValuesQuery } from '../model/filter-help.ts'
import { Id } from '../model/words.ts'
import { query } from './request.ts'

const nothing = z.strictObject({})

/**
 * What each list can be narrowed by, and the values of one field with the rows that have them, among those the rest of
 * the filter lets through. Refused with `not_found` for a field the list does not have.
 */
export const filter = {
  'accounts.filterFields': query(nothing, FilterFieldsAnswer),
  'accounts.filterValues': query(FilterValuesQuery, FilterValuesAnswer),
  'findings.filterFields': query(nothing, FilterFieldsAnswer),
  'findings.filterValues': query(FilterValuesQuery, FilterValuesAnswer),
  'plan.filterFields': query(nothing, FilterFieldsAnswer),
  'plan.filterValues': query(FilterValuesQuery.extend({ scenario: Id.optional() }), FilterValuesAnswer),
} as const
