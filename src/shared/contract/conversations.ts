import { z } from 'zod'
import { ConversationDetail, ConversationRow, ConversationStatus } from '../model/conversation.ts'
import { FilterFieldsAnswer, FilterValuesAnswer, FilterValuesQuery } from '../model/filter-help.ts'
import { Id, Instant } from '../model/words.ts'
import { conversationsImport } from './conversations-import.ts'
import { command, query } from './request.ts'

const ids = z.array(Id).min(1).max(10_000)
const changed = z.object({ changed: z.number().int() })

export const ConversationPatch = z.strictObject({
  status: ConversationStatus.optional(),
  assigneeId: Id.nullable().optional(),
  /** With the status `snoozed`: until when. */
  snoozedUntil: Instant.nullable().optional(),
})
export type ConversationPatch = z.infer<typeof ConversationPatch>

export const conversations = {
  ...conversationsImport,
  'conversations.list': query(
    z.strictObject({
      text: z.string().max(2000).default(''),
      order: z.enum(['last', 'oldest', 'waiting', 'priority']).default('last'),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(1000).default(100),
    }),
    z.object({ total: z.number().int(), conversations: z.array(ConversationRow) }),
  ),
  'conversations.get': query(z.strictObject({ id: Id }), ConversationDetail),
  /** How many conversations each of several filters leaves. */
  'conversations.count': query(
    z.strictObject({ texts: z.array(z.string().max(2000)).min(1).max(20) }),
    z.object({ counts: z.array(z.number().int()), all: z.number().int() }),
  ),
  'conversations.filterFields': query(z.strictObject({}), FilterFieldsAnswer),
  'conversations.filterValues': query(FilterValuesQuery, FilterValuesAnswer),
  'conversations.update': command(z.strictObject({ ids, patch: ConversationPatch }), changed),
  /** Hands conversations to a team; the time at each stop is kept. */
  'conversations.route': command(z.strictObject({ ids, teamId: Id }), changed),
} as const
