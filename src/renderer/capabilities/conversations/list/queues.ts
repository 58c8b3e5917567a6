import type { English } from '#shared/locale/dictionary.ts'

/** Queues that are always there, in their order; people keep their own beside them. */
export const QUEUES = [
  { id: 'waiting', text: 'waiting:yes status:open,pending', order: 'waiting' },
  { id: 'unanswered', text: 'unanswered:yes status:open,pending', order: 'waiting' },
  { id: 'snoozed', text: 'status:snoozed', order: 'last' },
  { id: 'all', text: '', order: 'last' },
] as const satisfies readonly { id: keyof English['conversations']; text: string; order: Order }[]

export const ORDERS = ['last', 'oldest', 'waiting', 'priority'] as const
export type Order = (typeof ORDERS)[number]
