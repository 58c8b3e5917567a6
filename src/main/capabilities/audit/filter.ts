import type { QueryHandlers } from '#main/capabilities/handler.ts'
import { answerValues } from '#main/capabilities/filter-values.ts'
import { filterSql } from '#main/mirror/filter-sql.ts'
import { fieldInfos, noValues } from '#main/mirror/filter-values.ts'
import { findingFields, findingWord } from '#main/mirror/queries/finding-fields.ts'
import { findingValueCounts } from '#main/mirror/queries/findings.ts'
import { latestRunId } from '#main/mirror/queries/health.ts'
import { codeNames } from './names.ts'

/** Completion of the findings' filter. Before the first audit there are values, and no rows that have them. */
export const filterQueries: QueryHandlers<'findings.filterFields' | 'findings.filterValues'> = {
  'findings.filterFields': ({ db }) => ({ fields: fieldInfos(findingFields(db, codeNames)) }),
  'findings.filterValues': ({ db }, query) => {
    const fields = findingFields(db, codeNames)
    return answerValues(fields, query, ({ about }) => {
      const run = latestRunId(db)
      const where = filterSql(query.text, fields, findingWord(codeNames))
      return run === null ? noValues : findingValueCounts(db, run, where, about)
    })
  },
}
