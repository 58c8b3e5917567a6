import { isMap, listIn, mapIn, textIn, type Json, type JsonMap } from '../json.ts'
import { attachmentsOf } from '../plain-text.ts'
import { zendeskRating } from './rating.ts'
import { type DeskPerson, deskPriority, deskStatus, isHiddenChannel, type TicketForm } from './ticket-form.ts'

/** People and groups that an export lists beside its tickets, by id. */
export type ZendeskBook = {
  readonly users: ReadonlyMap<string, JsonMap>
  readonly groups: ReadonlyMap<string, string>
  /** Comments, audits and ratings that stand apart from their tickets. */
  readonly comments: ReadonlyMap<string, readonly Json[]>
  readonly audits: ReadonlyMap<string, readonly Json[]>
  readonly ratings: ReadonlyMap<string, readonly Json[]>
}
type NetworkOf = (channel: string) => string | null

/** True for a ticket as Zendesk and programs like it write one. */
export const isZendeskTicket = (entry: Json | undefined): boolean =>
  isMap(entry) &&
  textIn(entry, 'id') !== null &&
  (textIn(entry, 'requester_id') !== null || mapIn(entry, 'requester') !== null) &&
  ['subject', 'description', 'comments', 'group_id', 'audits'].some((key) => Object.hasOwn(entry, key))

export function zendeskBook(document: Json): ZendeskBook {
  const byId = (key: string): Map<string, JsonMap> =>
    new Map(
      listIn(document, key).flatMap((one) => {
        const id = textIn(one, 'id')
        return id !== null && isMap(one) ? [[id, one] as const] : []
      }),
    )
  const byTicket = (key: string): Map<string, Json[]> => {
    const found = new Map<string, Json[]>()
    for (const one of listIn(document, key)) {
      const id = textIn(one, 'ticket_id')
      if (id !== null) found.set(id, [...(found.get(id) ?? []), one])
    }
    return found
  }
  const groups = new Map([...byId('groups')].flatMap(([id, one]) => [[id, textIn(one, 'name') ?? id] as const]))
  return {
    users: byId('users'),
    groups,
    comments: byTicket('comments'),
    audits: byTicket('audits'),
    ratings: byTicket('satisfaction_ratings'),
  }
}

/** One ticket in the form of all helpdesks. @param networkOf the network a channel belongs to */
export function zendeskTicket(ticket: JsonMap, book: ZendeskBook, networkOf: NetworkOf): TicketForm {
  const id = textIn(ticket, 'id') ?? ''
  const via = mapIn(ticket, 'via')
  const channel = textIn(via, 'channel')
  const source = mapIn(via, 'source')
  const network = networkOfChannel(channel ?? 'email', networkOf)
  const requester = userOf(ticket, 'requester', book)
  const contact = personOf(requester, mapIn(source, 'from'), textIn(ticket, 'requester_id'), network, networkOf)
  const requesterId = textIn(requester, 'id') ?? textIn(ticket, 'requester_id')
  const group = (value: string | null): string | null => (value === null ? null : (book.groups.get(value) ?? value))
  const audits = [...listIn(ticket, 'audits'), ...(book.audits.get(id) ?? [])]
  const events = audits.flatMap((audit) =>
    listIn(audit, 'events').map((event) => ({
      event,
      at: textIn(audit, 'created_at'),
      actor: nameOf(book.users.get(textIn(audit, 'author_id') ?? '')),
    })),
  )
  const handoffs = events
    .filter(({ event }) => textIn(event, 'field_name') === 'group_id' && textIn(event, 'value') !== null)
    .map(({ event, at, actor }) => ({
      at,
      from: group(textIn(event, 'previous_value')),
      to: group(textIn(event, 'value')),
      actor,
    }))
  const solved = events.findLast(
    ({ event }) => textIn(event, 'field_name') === 'status' && /^(solved|closed)$/.test(textIn(event, 'value') ?? ''),
  )
  const status = deskStatus(textIn(ticket, 'status'))
  const said = [
    ...listIn(ticket, 'comments'),
    ...(book.comments.get(id) ?? []),
    ...events.flatMap(({ event, at }) =>
      textIn(event, 'type') === 'Comment' && isMap(event) ? [{ created_at: at, ...event }] : [],
    ),
  ].filter(isMap)
  const first = said.length === 0 ? described(ticket) : []
  return {
    tool: 'zendesk',
    id,
    network,
    account: oursOf(ticket, mapIn(source, 'to')),
    hidden: isHiddenChannel(channel ?? 'email'),
    contact,
    subject: textIn(ticket, 'subject') ?? textIn(ticket, 'raw_subject'),
    status,
    priority: deskPriority(textIn(ticket, 'priority')),
    team: textIn(mapIn(ticket, 'group'), 'name') ?? group(textIn(ticket, 'group_id')),
    assignee: nameOf(userOf(ticket, 'assignee', book)),
    resolvedAt:
      solved?.at ??
      textIn(ticket, 'solved_at') ??
      textIn(mapIn(ticket, 'metric_set'), 'solved_at') ??
      (status === 'resolved' ? textIn(ticket, 'updated_at') : null),
    rating: zendeskRating(ticket, book.ratings.get(id) ?? []),
    handoffs,
    comments: unique([...first, ...said]).map((comment) => commentOf(comment, { requesterId, contact, book })),
  }
}

function commentOf(
  comment: JsonMap,
  { requesterId, contact, book }: { requesterId: string | null; contact: DeskPerson; book: ZendeskBook },
): TicketForm['comments'][number] {
  const author = mapIn(comment, 'author') ?? book.users.get(textIn(comment, 'author_id') ?? '') ?? null
  const authorId = textIn(author, 'id') ?? textIn(comment, 'author_id')
  const asked = authorId === requesterId
  return {
    id: textIn(comment, 'id'),
    at: textIn(comment, 'created_at'),
    markup: textIn(comment, 'html_body') ?? textIn(comment, 'plain_body') ?? textIn(comment, 'body') ?? '',
    ours: !asked && !isEndUser(author),
    internal: comment['public'] === false,
    deleted: false,
    author: asked
      ? contact
      : {
          handle: (textIn(author, 'email') ?? nameOf(author) ?? `agent ${authorId ?? ''}`).trim(),
          name: nameOf(author),
        },
    attachments: attachmentsOf(
      listIn(comment, 'attachments').map((one) => ({
        kind: textIn(one, 'content_type'),
        reference: textIn(one, 'content_url') ?? textIn(one, 'mapped_content_url'),
      })),
    ),
  }
}

const networkOfChannel = (channel: string, networkOf: NetworkOf): string =>
  networkOf(channel) ?? (channel === 'email' ? 'email' : 'website')

/** The account or address of ours the ticket came in by. */
const oursOf = (ticket: JsonMap, to: JsonMap | null): string =>
  textIn(to, 'username') ?? textIn(to, 'name') ?? textIn(to, 'address') ?? textIn(ticket, 'recipient') ?? 'Zendesk'

/** A ticket without comments still says what was asked. */
const described = (ticket: JsonMap): JsonMap[] =>
  textIn(ticket, 'description') === null
    ? []
    : [
        {
          body: ticket['description'] ?? '',
          created_at: ticket['created_at'] ?? null,
          author_id: ticket['requester_id'] ?? textIn(mapIn(ticket, 'requester'), 'id'),
        },
      ]

const userOf = (ticket: JsonMap, who: 'requester' | 'assignee', book: ZendeskBook): JsonMap | null =>
  mapIn(ticket, who) ?? book.users.get(textIn(ticket, `${who}_id`) ?? '') ?? null
const nameOf = (user: JsonMap | null | undefined): string | null => textIn(user, 'name')
const isEndUser = (user: JsonMap | null): boolean => textIn(user, 'role') === 'end-user'

/** A comment may stand in the ticket and in its audits. */
function unique(comments: readonly JsonMap[]): JsonMap[] {
  const seen = new Set<string>()
  return comments.filter((comment) => {
    const id = textIn(comment, 'id')
    if (id === null) return true
    if (seen.has(id)) return false
    seen.add(id)
    return true
  })
}

/** The person who asked: as the channel names them, else by mail, else by number. */
function personOf(
  user: JsonMap | null,
  from: JsonMap | null,
  id: string | null,
  network: string,
  networkOf: NetworkOf,
): DeskPerson {
  const email = textIn(user, 'email') ?? textIn(from, 'address')
  const elsewhere = listIn(user, 'identities').flatMap((one) => {
    const value = textIn(one, 'value')
    const type = textIn(one, 'type') ?? ''
    const where = type === 'email' ? 'email' : networkOf(type)
    return value === null || where === null ? [] : [{ network: where, handle: value.replace(/^@/, '') }]
  })
  const here = textIn(from, 'username')?.replace(/^@/, '') ?? elsewhere.find((one) => one.network === network)?.handle
  return {
    handle: here ?? email?.toLowerCase() ?? `user ${id ?? ''}`.trim(),
    name: nameOf(user) ?? textIn(from, 'name'),
    crmId: textIn(user, 'external_id'),
    identities: [...elsewhere, ...(email === null ? [] : [{ network: 'email', handle: email.toLowerCase() }])],
  }
}
