import { isMap, listIn, mapIn, textIn, type Json, type JsonMap } from '../json.ts'
import { attachmentsOf } from '../plain-text.ts'
import { chatwootRating } from './rating.ts'
import { type DeskPerson, deskPriority, deskStatus, isHiddenChannel, type TicketForm } from './ticket-form.ts'

/** True for a conversation as Chatwoot and programs like it write one. */
export const isChatwootConversation = (entry: Json | undefined): boolean =>
  isMap(entry) &&
  textIn(entry, 'id') !== null &&
  Array.isArray(entry['messages']) &&
  (textIn(entry, 'inbox_id') !== null || mapIn(entry, 'inbox') !== null || mapIn(entry, 'meta') !== null)

/** Names that stand beside the conversations, by id. */
export type ChatwootBook = {
  readonly teams: ReadonlyMap<string, string>
  readonly inboxes: ReadonlyMap<string, JsonMap>
  readonly ratings: ReadonlyMap<string, readonly Json[]>
}
export function chatwootBook(document: Json): ChatwootBook {
  const named = (key: string): readonly (readonly [string, JsonMap])[] =>
    listIn(document, key).flatMap((one) => {
      const id = textIn(one, 'id')
      return id !== null && isMap(one) ? [[id, one] as const] : []
    })
  return {
    teams: new Map(named('teams').map(([id, one]) => [id, textIn(one, 'name') ?? id])),
    inboxes: new Map(named('inboxes')),
    ratings: ratingsIn(document),
  }
}

function ratingsIn(document: Json): Map<string, Json[]> {
  const found = new Map<string, Json[]>()
  for (const one of listIn(document, 'csat_survey_responses')) {
    const id = textIn(one, 'conversation_id') ?? textIn(mapIn(one, 'conversation'), 'id')
    if (id !== null) found.set(id, [...(found.get(id) ?? []), one])
  }
  return found
}

/** One conversation in the form of all helpdesks. @param networkOf the network a channel belongs to */
export function chatwootTicket(
  entry: JsonMap,
  book: ChatwootBook,
  networkOf: (channel: string) => string | null,
): TicketForm {
  const meta = mapIn(entry, 'meta')
  const inbox = mapIn(entry, 'inbox') ?? book.inboxes.get(textIn(entry, 'inbox_id') ?? '') ?? null
  const channel = textIn(meta, 'channel') ?? textIn(inbox, 'channel_type') ?? textIn(entry, 'channel')
  const network = channel === null ? 'website' : (networkOf(channel) ?? (/email/i.test(channel) ? 'email' : 'website'))
  const sender = mapIn(meta, 'sender') ?? mapIn(entry, 'contact')
  const contact = personOf(sender, network, networkOf)
  const messages = listIn(entry, 'messages').filter(isMap)
  const told = messages.filter((one) => !isActivity(one))
  const activities = messages.filter(isActivity)
  const team = (value: string | null): string | null => (value === null ? null : (book.teams.get(value) ?? value))
  const status = deskStatus(textIn(entry, 'status'))
  return {
    tool: 'chatwoot',
    id: textIn(entry, 'id') ?? '',
    network,
    account: textIn(inbox, 'name') ?? textIn(entry, 'inbox_name') ?? 'Chatwoot',
    hidden: isHiddenChannel(channel ?? 'website'),
    contact,
    subject: textIn(mapIn(entry, 'additional_attributes'), 'mail_subject'),
    status,
    priority: deskPriority(textIn(entry, 'priority')),
    team: textIn(mapIn(meta, 'team'), 'name') ?? textIn(mapIn(entry, 'team'), 'name') ?? team(textIn(entry, 'team_id')),
    assignee: textIn(mapIn(meta, 'assignee'), 'name') ?? textIn(mapIn(entry, 'assignee'), 'name'),
    resolvedAt: resolvedIn(entry, activities),
    rating: chatwootRating(entry, book.ratings.get(textIn(entry, 'id') ?? '') ?? []),
    handoffs: [...auditSteps(entry, team), ...activities.flatMap(stepOf)],
    comments: told.map((message) => {
      const author = mapIn(message, 'sender')
      const ours = isOutgoing(message)
      const deleted = mapIn(message, 'content_attributes')?.['deleted'] === true
      return {
        id: textIn(message, 'id'),
        at: textIn(message, 'created_at'),
        markup: textIn(message, 'content') ?? '',
        ours,
        internal: message['private'] === true,
        deleted,
        author: ours
          ? { handle: textIn(author, 'email') ?? textIn(author, 'name') ?? 'agent', name: textIn(author, 'name') }
          : contact,
        attachments: attachmentsOf(
          listIn(message, 'attachments').map((one) => ({
            kind: textIn(one, 'file_type'),
            reference: textIn(one, 'data_url'),
          })),
        ),
      }
    }),
  }
}

/** When it was marked as resolved; without such a line, when it was last touched, if it is resolved. */
function resolvedIn(entry: JsonMap, activities: readonly JsonMap[]): string | null {
  const marked = activities.findLast((one) => /marked resolved|resolved by/i.test(textIn(one, 'content') ?? ''))
  if (marked) return textIn(marked, 'created_at')
  if (deskStatus(textIn(entry, 'status')) !== 'resolved') return null
  return textIn(entry, 'resolved_at') ?? textIn(entry, 'last_activity_at')
}

/** 0 incoming, 1 outgoing, 2 activity, 3 template; or these words. */
const isActivity = (message: JsonMap): boolean => /^(2|activity)$/.test(textIn(message, 'message_type') ?? '')
const isOutgoing = (message: JsonMap): boolean =>
  /^(1|3|outgoing|template)$/.test(textIn(message, 'message_type') ?? '') ||
  textIn(mapIn(message, 'sender'), 'type') === 'user'

const TO_TEAM = [/^Assigned to .+ via (.+?)(?: by (.+))?$/i, /^Assigned to (.+?)(?: team)?(?: by (.+))?$/i]

/** A line of activity as a step from team to team: "Assigned to Support by Anna", "Assigned to Ben via Support by Anna". */
function stepOf(activity: JsonMap): TicketForm['handoffs'][number][] {
  const text = textIn(activity, 'content') ?? ''
  for (const form of TO_TEAM) {
    const found = form.exec(text)
    if (found)
      return [{ at: textIn(activity, 'created_at'), from: null, to: found[1] ?? null, actor: found[2] ?? null }]
  }
  return []
}

/** Audit events in which the team was changed. */
const auditSteps = (entry: JsonMap, team: (id: string | null) => string | null): TicketForm['handoffs'][number][] =>
  [...listIn(entry, 'audits'), ...listIn(entry, 'events')].flatMap((audit) => {
    const changed = listIn(mapIn(audit, 'audited_changes') ?? mapIn(audit, 'changes'), 'team_id')
    const [from, to] = changed.map((one) => (one === null || typeof one === 'object' ? null : String(one)))
    if (to === undefined || to === null) return []
    return [
      { at: textIn(audit, 'created_at'), from: team(from ?? null), to: team(to), actor: textIn(audit, 'username') },
    ]
  })

function personOf(sender: JsonMap | null, network: string, networkOf: (channel: string) => string | null): DeskPerson {
  const email = textIn(sender, 'email')?.toLowerCase() ?? null
  const attributes = mapIn(sender, 'additional_attributes')
  const profiles = Object.entries(mapIn(attributes, 'social_profiles') ?? {}).flatMap(([where, handle]) => {
    const known = networkOf(where)
    return known === null || typeof handle !== 'string' || handle.trim() === ''
      ? []
      : [{ network: known, handle: handle.trim().replace(/^@/, '') }]
  })
  const screen = textIn(attributes, 'screen_name') ?? textIn(attributes, 'username')
  const here = screen?.replace(/^@/, '') ?? profiles.find((one) => one.network === network)?.handle
  return {
    handle: here ?? email ?? textIn(sender, 'phone_number') ?? `contact ${textIn(sender, 'id') ?? ''}`.trim(),
    name: textIn(sender, 'name'),
    crmId: textIn(sender, 'identifier') ?? textIn(mapIn(sender, 'custom_attributes'), 'crm_id'),
    identities: [...profiles, ...(email === null ? [] : [{ network: 'email', handle: email }])],
  }
}
