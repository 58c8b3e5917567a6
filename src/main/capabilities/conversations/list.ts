import type { Answer, Query } from '#shared/contract/index.ts'
import type { ConversationRow } from '#shared/model/conversation.ts'
import { networkById, networks } from '#main/domain/networks/index.ts'
import type { FilterFields, Named } from '#main/mirror/filter-sql.ts'
import { fieldInfos } from '#main/mirror/filter-values.ts'
import { conversationFields, conversationWhere } from '#main/mirror/queries/conversations/fields.ts'
import {
  type ConversationLine,
  conversationLines,
  conversationValueCounts,
} from '#main/mirror/queries/conversations/list.ts'
import { conversationList, conversationRows } from '#main/mirror/queries/conversations/result-set.ts'
import { answerValues } from '../filter-values.ts'
import type { QueryHandlers, ReadContext } from '../handler.ts'

const networkNames: readonly Named[] = networks.map(({ id, name, aliases }) => ({ id, names: [id, name, ...aliases] }))

export const fieldsOf = ({ db, now }: Pick<ReadContext, 'db' | 'now'>): FilterFields =>
  conversationFields(db, now, networkNames)

/**
 * Conversations that meet a filter; free words are looked for in what was said.
 * @throws Refusal `bad_filter`
 */
export function listConversations(
  context: ReadContext,
  query: Query<'conversations.list'>,
): Answer<'conversations.list'> {
  const { db, now } = context
  const where = conversationWhere(query.text, fieldsOf(context))
  const list = conversationList(db, where, query.order, now)
  const page = list.subarray(query.offset, query.offset + query.limit)
  return { total: list.length, conversations: conversationLines(db, page, now).map(rowOf) }
}

/** @throws Refusal `bad_filter` */
export function countLists(
  context: ReadContext,
  { texts }: Query<'conversations.count'>,
): Answer<'conversations.count'> {
  const { db, now } = context
  const fields = fieldsOf(context)
  const count = (text: string): number => conversationRows(db, conversationWhere(text, fields), now).length
  return { counts: texts.map(count), all: count('') }
}

/** Completion of the filter of conversations. */
export const filterQueries: QueryHandlers<'conversations.filterFields' | 'conversations.filterValues'> = {
  'conversations.filterFields': (context) => ({ fields: fieldInfos(fieldsOf(context)) }),
  'conversations.filterValues': (context, query) => {
    const fields = fieldsOf(context)
    return answerValues(fields, query, ({ about }) =>
      conversationValueCounts(context.db, conversationWhere(query.text, fields), about),
    )
  },
}

/** `x:sprintcare` in its two parts. */
function identityOf(spokenAs: string | null): { network: string | null; handle: string } {
  const at = spokenAs?.indexOf(':') ?? -1
  return spokenAs === null || at === -1
    ? { network: null, handle: spokenAs ?? '' }
    : { network: spokenAs.slice(0, at) || null, handle: spokenAs.slice(at + 1) }
}

/** A line of the mirror as the contract tells it. */
export function rowOf(line: ConversationLine): ConversationRow {
  const said = identityOf(line.spokenAs)
  const network = line.network ?? said.network
  const { firstResponseMinutes: minutes, firstAnswerAt } = line
  return {
    id: line.id,
    account: line.accountId,
    accountName: line.handle ?? said.handle,
    inInventory: line.handle !== null,
    network,
    networkIcon: network === null ? null : (networkById(network)?.icon ?? null),
    contactId: line.contactId,
    contact: line.contact ?? line.contactHandle,
    contactHandle: line.contactHandle,
    roles: line.roles === null ? [] : line.roles.split(','),
    subject: line.subject,
    messages: line.messages,
    startedAt: line.startedAt,
    lastAt: line.lastAt,
    waitingSince: line.waitingSince,
    answered: firstAnswerAt !== null,
    firstResponseMinutes: minutes === null ? null : Math.round(minutes * 100) / 100,
    needsAnswer: line.needsAnswer === 1,
    status: line.status as ConversationRow['status'],
    priority: line.priority,
    suggestedPriority: line.suggestedPriority,
    team: line.team,
    assignee: line.assignee,
    outcome: line.outcome,
    snoozedUntil: line.snoozedUntil,
    text: line.lastText ?? '',
    textDeleted: line.lastText === null,
  }
}
