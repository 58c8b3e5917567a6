import { fieldInfos } from '#main/mirror/filter-values.ts'
import { keptAccountFields } from '#main/mirror/queries/accounts/fields.ts'
import { accountValueCounts } from '#main/mirror/queries/accounts/values.ts'
import type { QueryHandlers } from '../handler.ts'
import { answerValues } from '../filter-values.ts'
import { networkNames } from './list.ts'

/** Completion of the accounts list's filter. */
export const filterQueries: QueryHandlers<'accounts.filterFields' | 'accounts.filterValues'> = {
  'accounts.filterFields': ({ db, now }) => ({ fields: fieldInfos(keptAccountFields(db, now, networkNames)) }),
  'accounts.filterValues': ({ db, now }, query) =>
    answerValues(keptAccountFields(db, now, networkNames), query, (field) =>
      accountValueCounts(db, query.text, query.field, field, now, networkNames),
    ),
}
