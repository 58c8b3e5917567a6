import type { MessageDraft, MessageReject, TicketDraft } from './draft.ts'
import { type Json, listIn } from './json.ts'
import { isOutbox, outboxMessage } from './outbox.ts'

/** Files whose form says what everything in them is. */
export type DocumentKind = 'mastodon-outbox'

export type DocumentGround = {
  readonly kind: DocumentKind
  /** Private messages are taken in only where somebody asked for them. */
  readonly withPrivate: boolean
  readonly now: number
}

export function documentKind(document: Json, part: string | null): DocumentKind | null {
  return part === null && isOutbox(document) ? 'mastodon-outbox' : null
}

/** Everything a document holds, entry by entry. */
export function* documentMessages(
  document: Json,
  ground: DocumentGround,
): Generator<{ draft: MessageDraft } | { reject: MessageReject } | { ticket: TicketDraft }> {
  for (const [index, activity] of listIn(document, 'orderedItems').entries())
    yield outboxMessage(activity, index + 1, ground)
}
