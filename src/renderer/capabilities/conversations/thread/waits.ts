import type { ConversationMessage } from '#shared/model/conversation.ts'

/** A line between two messages: how long the other side waited, or waits. */
export type Wait = { readonly kind: 'first' | 'next' | 'still'; readonly minutes: number; readonly late: boolean }

const MINUTE = 60_000

/**
 * What stands before each of our answers, by the number of the message, and under the last message while somebody waits.
 * Only the first answer has a target.
 */
export function waitsOf(
  messages: readonly ConversationMessage[],
  target: number,
  open: boolean,
  now: number,
): { before: ReadonlyMap<number, Wait>; after: Wait | null } {
  const before = new Map<number, Wait>()
  let since: number | null = null
  let answered = false
  for (const message of messages) {
    if (!message.ours) {
      since ??= message.at
      continue
    }
    if (since !== null) {
      const minutes = (message.at - since) / MINUTE
      before.set(message.id, { kind: answered ? 'next' : 'first', minutes, late: !answered && minutes > target })
      answered = true
    }
    since = null
  }
  if (since === null || !open) return { before, after: null }
  const minutes = (now - since) / MINUTE
  return { before, after: { kind: 'still', minutes, late: minutes > target } }
}
