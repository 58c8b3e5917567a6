import { useMemo } from 'react'
import type { Answer } from '#shared/contract/index.ts'
import type { ConversationRow } from '#shared/model/conversation.ts'
import { ask } from '../../../api.ts'
import { useParameters } from '../../../app/navigation.ts'
import { useRows } from '../../../app/rows.ts'
import { ORDERS } from './queues.ts'

const rowsOf = (answer: Answer<'conversations.list'>): readonly ConversationRow[] => answer.conversations

/** The list as the link says: what is typed, and in which order. */
export function useConversations() {
  const [parameters, set] = useParameters()
  const text = parameters.get('filter') ?? ''
  const order = ORDERS.find((one) => one === parameters.get('order')) ?? 'last'
  const query = useMemo(() => ({ text, order }), [text, order])
  const rows = useRows({
    name: 'conversations.list',
    query,
    read: (offset, limit) => ask('conversations.list', { ...query, offset, limit }),
    rowsOf,
  })
  return {
    ...rows,
    text,
    order,
    query,
    setText: (next: string) => set({ filter: next }),
    show: (queue: { text: string; order: string }) =>
      set({ filter: queue.text, order: queue.order === 'last' ? null : queue.order, conversation: null }),
  }
}
export type Conversations = ReturnType<typeof useConversations>
