import { searchAccounts, searchConversations, searchPeople } from '#main/mirror/queries/search.ts'
import type { QueryHandlers } from '../handler.ts'

export const searchQueries: QueryHandlers<'search.all'> = {
  'search.all': ({ db }, { text, limit, scope }) => {
    const started = performance.now()
    const wanted = text.trim()
    const parts =
      wanted === ''
        ? []
        : [
            ...(scope === 'conversations' ? [] : [searchAccounts(db, wanted, limit)]),
            ...(scope === 'all' ? [searchPeople(db, wanted, limit)] : []),
            ...(scope === 'accounts' ? [] : [searchConversations(db, wanted, limit)]),
          ]
    return {
      total: parts.reduce((sum, part) => sum + part.total, 0),
      hits: parts.flatMap((part) => part.hits).slice(0, limit),
      milliseconds: performance.now() - started,
    }
  },
}
