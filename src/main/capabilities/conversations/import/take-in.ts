import type { MessageDraft, TicketDraft } from '#main/domain/conversations/draft.ts'
import { digestOf } from '#main/domain/conversations/key-hash.ts'
import { handleKey } from '#main/domain/identity/key.ts'
import type { Speaker } from '#main/domain/conversations/speakers.ts'
import type { Thread } from '#main/domain/conversations/threads.ts'
import type { ConversationLookup, ConversationWriter, KnownMessage } from '#main/mirror/queries/conversations/import.ts'
import type { JobContext } from '../../handler.ts'
import type { Gathered } from './gather.ts'
import { IdList } from './id-list.ts'
import type { MessageSource, Refused } from './message-source.ts'

export type Result = 'created' | 'updated' | 'unchanged' | 'merged'
/** Teams and people that a file names, as the workspace knows or makes them. */
export type Directory = {
  team(name: string | null): string | null
  person(name: string | null): string | null
  isResolving(team: string): boolean
}

export type Taking = {
  readonly source: MessageSource
  readonly gathered: Gathered
  readonly lookup: ConversationLookup
  readonly writer: ConversationWriter
  readonly directory: Directory
  readonly newId: () => string
  decided(draft: MessageDraft, result: Result): void
  refused(reject: Refused): void
}

export type Taken = {
  /** Threads that are new, and conversations of the workspace that got or changed messages. */
  readonly conversations: number
  readonly contacts: number
  readonly accounts: readonly Speaker[]
  readonly extended: ReadonlySet<number>
  /** Conversations of which a helpdesk says something else now; their status is the helpdesk's word. */
  readonly told: ReadonlySet<number>
  readonly joined: number
}

/** Writes the threads, then goes through the file a second time and writes every message into its thread. */
export async function takeIn(taking: Taking, context: Pick<JobContext, 'progress'>): Promise<Taken> {
  const { gathered, lookup } = taking
  const ids = new IdList()
  const rids = new Map<number, number>()
  const accounts = new Set<number>()
  const contacts = contactsOf(taking)
  const told = new Set<number>()
  let made = 0
  let joined = 0
  let place = -1
  for (const thread of gathered.threads.threads()) {
    place++
    const [known] = [...thread.known].toSorted((a, b) => a - b)
    if (thread.known.size > 1) joined++
    if (known !== undefined) {
      ids.set(place, lookup.idOf(known))
      rids.set(place, known)
      const ticket = gathered.tickets.get(thread.root)
      if (ticket && toldAgain(taking, known, ticket)) told.add(known)
      continue
    }
    const id = taking.newId()
    ids.set(place, id)
    made++
    if (thread.account !== -1) accounts.add(thread.account)
    writeThread(taking, id, thread, contacts)
  }
  const extended = await takeMessages(taking, ids, rids, context)
  const spoken = [...accounts].flatMap((account) => gathered.people.at(account) ?? [])
  return { conversations: made, contacts: contacts.made(), accounts: spoken, extended, told, joined }
}

function writeThread(
  { gathered, writer, directory }: Taking,
  id: string,
  thread: Thread,
  contacts: ReturnType<typeof contactsOf>,
): void {
  const ticket = gathered.tickets.get(thread.root)
  const { spokenAs, accountId } = accountOf(gathered.people.at(thread.account), gathered.people.at(thread.contact))
  writer.conversation({
    id,
    accountId,
    spokenAs,
    contactId: contacts.idOf(thread.contact, ticket),
    naturalKey: gathered.threads.nameOf(thread.first),
    startedAt: thread.startedAt,
    lastAt: thread.lastAt,
    askedAt: thread.askedAt,
    firstAnswerAt: thread.firstAnswerAt,
    waitingSince: thread.waitingSince,
    ...NO_TICKET,
    status: statusOf(thread),
    ...(ticket ? writeTicket(writer, directory, id, ticket, thread) : {}),
  })
}

/** The account of the inventory, or the identity under which somebody spoke. */
function accountOf(account: Speaker | null, contact: Speaker | null): { spokenAs: string; accountId: string } {
  const spokenAs = account ? `${account.network}:${account.handle}` : `${contact?.network ?? ''}:`
  return { spokenAs, accountId: account ? (account.accountId ?? `${account.network}:${account.key}`) : spokenAs }
}

const NO_TICKET = {
  subject: null,
  priority: null,
  teamId: null,
  assigneeId: null,
  reachedResolverAt: null,
  resolvedAt: null,
  felt: null,
  rating: null,
  ratingWords: null,
} as const

/** The way a ticket went, and when it came to a team that can resolve it. */
function wayOf(directory: Directory, ticket: TicketDraft, startedAt: number | null) {
  const way = ticket.handoffs.map((step) => ({ ...step, from: directory.team(step.from), to: directory.team(step.to) }))
  const teamId = directory.team(ticket.team)
  const reached = way.find(({ to }) => to !== null && directory.isResolving(to))
  const direct = teamId !== null && directory.isResolving(teamId) && way.length === 0 ? startedAt : null
  return { way, teamId, reachedResolverAt: reached?.at ?? direct }
}

/** What a helpdesk knows of a thread, with its way from team to team. */
function writeTicket(
  writer: ConversationWriter,
  directory: Directory,
  id: string,
  ticket: TicketDraft,
  thread: Thread,
) {
  const { way, teamId, reachedResolverAt } = wayOf(directory, ticket, thread.startedAt)
  for (const [seq, step] of way.entries()) writer.handoff(id, seq + 1, step)
  return {
    subject: ticket.subject,
    priority: ticket.priority,
    teamId,
    assigneeId: directory.person(ticket.assignee),
    reachedResolverAt,
    resolvedAt: ticket.resolvedAt,
    felt: ticket.rating?.felt ?? null,
    rating: ticket.rating?.given ?? null,
    ratingWords: ticket.rating?.words ?? null,
    ...(ticket.status === null ? {} : { status: ticket.status }),
  }
}

/** The same for a conversation that is there: an export made later knows more. */
function toldAgain({ writer, directory }: Taking, rid: number, ticket: TicketDraft): boolean {
  const { way, teamId, reachedResolverAt } = wayOf(directory, ticket, null)
  return writer.tellAgain(
    rid,
    {
      subject: ticket.subject,
      priority: ticket.priority,
      team_id: teamId,
      assignee_id: directory.person(ticket.assignee),
      resolved_at: ticket.resolvedAt,
      ...(reachedResolverAt === null ? {} : { reached_resolver_at: reachedResolverAt }),
      ...(ticket.status === null ? {} : { status: ticket.status }),
      ...(ticket.rating === null
        ? {}
        : { felt: ticket.rating.felt, rating: ticket.rating.given, rating_words: ticket.rating.words }),
    },
    way,
  )
}

/** Theirs is the last word: open. Ours is: pending. Nobody else spoke or was spoken to: there is nothing to do. */
function statusOf({ waitingSince, askedAt, contact }: Thread): string {
  if (waitingSince !== null) return 'open'
  return askedAt === null && contact === -1 ? 'resolved' : 'pending'
}

type Identity = Pick<Speaker, 'network' | 'handle' | 'key'>
/** Where else a helpdesk knows the person, beside where they wrote. */
const elsewhere = (person: Speaker, ticket: TicketDraft | undefined): Identity[] =>
  ticket === undefined || ticket.contact?.handle !== person.handle
    ? []
    : ticket.identities
        .map(({ network, handle }) => ({ network, handle, key: handleKey(network, handle) }))
        .filter(({ network, key }) => network !== person.network || key !== person.key)

/** People on the other side, found by any identity they have or made with it. */
function contactsOf({ gathered, lookup, writer, newId }: Taking) {
  /** Contacts of this file by the numbers of the people in it. */
  const ids = new IdList()
  const settled = new Uint8Array(gathered.people.size)
  /** Identities that nobody in this file speaks by. */
  const written = new Map<string, string>()
  let made = 0
  const idOf = (number: number | undefined): string | undefined => (number === undefined ? undefined : ids.at(number))
  const knownAs = ({ network, key }: Identity): string | null =>
    idOf(gathered.people.known(network, key)) ?? written.get(`${network} ${key}`) ?? lookup.contact(network, key)
  const addIdentity = (id: string, { network, handle, key }: Identity): void => {
    const number = gathered.people.known(network, key)
    if (number === undefined) written.set(`${network} ${key}`, id)
    else ids.set(number, id)
    writer.identity(newId(), id, network, handle, key)
  }
  return {
    made: () => made,
    idOf(number: number, ticket: TicketDraft | undefined): string | null {
      if (settled[number] === 1) return ids.at(number) ?? null
      const person = gathered.people.at(number)
      if (!person) return null
      settled[number] = 1
      const others = elsewhere(person, ticket)
      const known = [person, ...others].map((one) => knownAs(one)).find((one) => one !== null) ?? null
      const id = known ?? newId()
      if (known === null) {
        made++
        writer.contact(id, ticket?.contact?.name ?? person.name, ticket?.crmId ?? null)
      }
      for (const one of [person, ...others]) if (knownAs(one) === null) addIdentity(id, one)
      ids.set(number, id)
      return id
    },
  }
}

async function takeMessages(
  taking: Taking,
  ids: IdList,
  rids: ReadonlyMap<number, number>,
  context: Pick<JobContext, 'progress'>,
): Promise<Set<number>> {
  const { source, gathered, lookup, writer, directory } = taking
  const { threads, people } = gathered
  const extended = new Set<number>()
  const first = new Map<number, string>()
  const none = (): number => 0
  for await (const { drafts, rejects, bytesRead } of source.portions()) {
    for (const reject of rejects) taking.refused(reject)
    for (const draft of drafts) {
      const node = threads.node(draft.key, none)
      if (gathered.repeated.has(node)) {
        const digest = digestOf(draft.text)
        const before = first.get(node)
        if (before !== undefined) {
          takeAgain(taking, draft, before === digest)
          continue
        }
        first.set(node, digest)
      }
      const place = threads.threadOf(node)
      const stored = threads.knownAt(node) === 0 ? null : lookup.message(draft.key)
      if (stored) {
        taking.decided(draft, follow(writer, stored, draft))
        continue
      }
      const rid = rids.get(place)
      if (rid !== undefined) extended.add(rid)
      const writing = people.number(draft.network, draft.writer.handle)
      writer.message({
        conversationId: ids.at(place) ?? '',
        key: draft.key,
        ours: gathered.isOurs(draft),
        hidden: draft.hidden,
        at: draft.at,
        author: draft.writer.name ?? people.nameOf(writing) ?? people.handleOf(writing),
        teamId: directory.team(draft.team),
        text: draft.text,
        language: draft.language,
        deletedAt: draft.deletedAt,
        attachments: draft.attachments,
      })
      taking.decided(draft, 'created')
    }
    context.progress(bytesRead, source.bytes, source.name)
  }
  return extended
}

/** A key that came before: the same words once more, or others under it. */
function takeAgain(taking: Taking, draft: MessageDraft, same: boolean): void {
  if (same) taking.decided(draft, 'merged')
  else
    taking.refused({
      row: draft.row,
      reason: 'twice_different',
      value: draft.text.slice(0, 200),
      cells: [draft.key, draft.text],
    })
}

/** What is told again of a message. One that was deleted on its network or erased here stays without words. */
function follow(writer: ConversationWriter, stored: KnownMessage, draft: MessageDraft): Result {
  if (stored.deleted !== null) return 'unchanged'
  if (draft.deletedAt !== null) writer.forget(stored, draft.deletedAt)
  else if (stored.text !== draft.text) writer.edit(stored, draft.text)
  else return 'unchanged'
  return 'updated'
}
