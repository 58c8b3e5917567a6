import { networks } from '#main/domain/networks/index.ts'
import { sqlPart } from '#main/mirror/filter-sql.ts'
import { conversationFields, conversationFilter } from '#main/mirror/queries/conversations/fields.ts'
import { type ConversationHits, searchConversations } from '#main/mirror/queries/conversations/search.ts'
import { searchAccounts, searchPeople } from '#main/mirror/queries/search.ts'
import { stemQuery } from '#main/mirror/stems.ts'
import { Refusal } from '#shared/contract/error.ts'
import { parseFilter } from '#shared/model/filter-language.ts'
import type { QueryHandlers, ReadContext } from '../handler.ts'

const networkNames = networks.map(({ id, name, aliases }) => ({ id, names: [id, name, ...aliases] }))

/** Looks for words in what was said, among the conversations that the fields of the text leave. */
function conversationsSaying({ db, now }: ReadContext, text: string, limit: number): ConversationHits {
  const { terms, words } = parseFilter(text)
  if (terms.length > 0) {
    try {
      const { where, match } = conversationFilter(text, conversationFields(db, now, networkNames))
      return searchConversations(db, { match, where, words }, limit)
    } catch (error) {
      // What looks like a field and is none was meant as words.
      if (!(error instanceof Refusal) || error.code !== 'bad_filter') throw error
    }
  }
  const plain = terms.length > 0 ? text.split(/\s+/) : words
  return searchConversations(db, { match: stemQuery(text), where: sqlPart('1'), words: plain }, limit)
}

export const searchQueries: QueryHandlers<'search.all'> = {
  'search.all': (context, { text, limit, scope }) => {
    const { db } = context
    const started = performance.now()
    const wanted = text.trim()
    const said = wanted === '' || scope === 'accounts' ? null : conversationsSaying(context, wanted, limit)
    const parts =
      wanted === ''
        ? []
        : [
            ...(scope === 'conversations' ? [] : [searchAccounts(db, wanted, limit)]),
            ...(scope === 'all' ? [searchPeople(db, wanted, limit)] : []),
            ...(said ? [said] : []),
          ]
    return {
      total: parts.reduce((sum, part) => sum + part.total, 0),
      more: said?.more ?? false,
      hits: parts.flatMap((part) => part.hits).slice(0, limit),
      milliseconds: performance.now() - started,
    }
  },
}
