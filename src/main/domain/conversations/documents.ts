import { archiveDirect } from './archive/direct.ts'
import { archivePart, type ArchiveOwner } from './archive/owner.ts'
import { archiveTweet } from './archive/tweet.ts'
import type { MessageDraft, MessageNote, MessageReject, TicketDraft } from './draft.ts'
import { chatwootBook, chatwootTicket, isChatwootConversation } from './helpdesk/chatwoot.ts'
import { ticketMessages } from './helpdesk/drafts.ts'
import { isZendeskTicket, zendeskBook, zendeskTicket } from './helpdesk/zendesk.ts'
import { isMap, listIn, mapIn, type Json } from './json.ts'
import { isOutbox, outboxMessage } from './outbox.ts'

/** Files whose form says what everything in them is. */
export type DocumentKind = 'mastodon-outbox' | 'x-archive' | 'zendesk' | 'chatwoot'

export type DocumentGround = {
  readonly kind: DocumentKind
  /** Private messages are taken in only where somebody asked for them. */
  readonly withPrivate: boolean
  readonly now: number
  /** Part of an archive, and whose archive it is. */
  readonly part: string | null
  readonly owner: ArchiveOwner | null
  readonly longTexts: ReadonlyMap<string, string>
  /** The network a channel of a helpdesk belongs to. */
  readonly networkOf: (channel: string) => string | null
}

/** What a file holds piece by piece. */
export type DocumentRead =
  | { draft: MessageDraft; notes?: readonly MessageNote[] }
  | { reject: MessageReject }
  | { ticket: TicketDraft }

export function documentKind(document: Json, part: string | null): DocumentKind | null {
  if (part !== null) return archivePart(part) === null ? null : 'x-archive'
  if (isOutbox(document)) return 'mastodon-outbox'
  return deskOf(ticketsOf(document)[0])
}

/** The helpdesk a ticket comes from, by its form. */
export function deskOf(entry: Json | undefined): 'zendesk' | 'chatwoot' | null {
  if (isChatwootConversation(entry)) return 'chatwoot'
  return isZendeskTicket(entry) ? 'zendesk' : null
}

/** Tickets stand in a list of their own, or under the names that answers of helpdesks have for it. */
function ticketsOf(document: Json): readonly Json[] {
  if (Array.isArray(document)) return document as readonly Json[]
  const data = isMap(document) ? document['data'] : undefined
  const lists = [
    listIn(document, 'tickets'),
    listIn(document, 'conversations'),
    listIn(document, 'payload'),
    listIn(mapIn(document, 'data'), 'payload'),
    Array.isArray(data) ? (data as readonly Json[]) : [],
  ]
  return lists.find((list) => list.length > 0) ?? (deskOf(document) === null ? [] : [document])
}

/** Everything a document holds, entry by entry. */
export function* documentMessages(document: Json, ground: DocumentGround): Generator<DocumentRead> {
  if (ground.kind === 'mastodon-outbox') {
    for (const [index, activity] of listIn(document, 'orderedItems').entries())
      yield outboxMessage(activity, index + 1, ground)
  } else if (ground.kind === 'x-archive') yield* archiveMessages(document, ground)
  else {
    const read = ticketReader(document, ground)
    for (const [index, entry] of ticketsOf(document).entries()) yield* read(entry, index + 1)
  }
}

function* archiveMessages(document: Json, ground: DocumentGround): Generator<DocumentRead> {
  const { owner } = ground
  if (owner === null) return
  if (archivePart(ground.part ?? '') === 'direct') yield* archiveDirect(document, { ...ground, owner })
  else
    for (const [index, entry] of (Array.isArray(document) ? (document as readonly Json[]) : []).entries())
      yield archiveTweet(entry, index + 1, { ...ground, owner })
}

/** Reads tickets one by one, with the names that the document lists beside them. @param document null for lines that stand alone */
export function ticketReader(
  document: Json,
  { now, networkOf }: Pick<DocumentGround, 'now' | 'networkOf'>,
): (entry: Json, row: number) => Generator<DocumentRead> {
  const zendesk = zendeskBook(document)
  const chatwoot = chatwootBook(document)
  return function* (entry, row) {
    const kind = deskOf(entry)
    if (kind === null || !isMap(entry)) {
      yield { reject: { row, reason: 'not_a_message', value: (JSON.stringify(entry) ?? '').slice(0, 200) } }
      return
    }
    const form =
      kind === 'zendesk' ? zendeskTicket(entry, zendesk, networkOf) : chatwootTicket(entry, chatwoot, networkOf)
    yield* ticketMessages(form, row, now)
  }
}
