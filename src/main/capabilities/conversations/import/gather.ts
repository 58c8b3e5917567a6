import type { MessageDraft, MessageNote, TicketDraft } from '#main/domain/conversations/draft.ts'
import { Speakers } from '#main/domain/conversations/speakers.ts'
import { Threads } from '#main/domain/conversations/threads.ts'
import type { ConversationLookup } from '#main/mirror/queries/conversations/import.ts'
import type { JobContext } from '../../handler.ts'
import type { MessageSource } from './message-source.ts'

/** What the first look through a file found out. */
export type Gathered = {
  readonly threads: Threads
  readonly people: Speakers
  /** What a thread's source says of it, by any of its messages. */
  readonly tickets: ReadonlyMap<number, TicketDraft>
  readonly notes: readonly MessageNote[]
  /** Keys that came more than once. */
  readonly repeated: ReadonlySet<number>
  isOurs(draft: MessageDraft): boolean
}

/** Notes kept one by one; the counts are of all. */
const KEPT = 10_000

/**
 * Goes through a file once to learn which message belongs to which thread: answers may stand before what they answer.
 * Nothing of the texts is kept.
 */
export async function gather(
  source: MessageSource,
  lookup: ConversationLookup,
  accountOf: (network: string, key: string) => string | null,
  context: Pick<JobContext, 'progress'>,
): Promise<Gathered> {
  const threads = new Threads()
  const people = new Speakers(accountOf)
  const notes: MessageNote[] = []
  const repeated = new Set<number>()
  const told: TicketDraft[] = []
  const node = (key: string): number => threads.node(key, (asked) => lookup.conversationOf(asked))
  const note = (draft: MessageDraft, remark: MessageNote['remark'], value: string): void => {
    if (notes.length < KEPT) notes.push({ row: draft.row, remark, value })
  }
  const isOurs = (draft: MessageDraft): boolean =>
    draft.ours ?? people.isOurs(people.number(draft.network, draft.writer.handle))

  const take = (draft: MessageDraft): void => {
    const at = node(draft.key)
    if (!threads.say(at, { at: draft.at, ...sidesOf(draft, isOurs(draft), people) })) {
      repeated.add(at)
      return
    }
    if (draft.thread !== null) threads.unite(at, node(draft.thread))
    for (const answer of draft.answers) threads.unite(node(answer), at)
    if (draft.replyTo === null) return
    const link = threads.link(at, node(draft.replyTo))
    if (link === 'cycle') note(draft, 'cycle', draft.replyTo)
    else if (link === 'itself') note(draft, 'link_to_itself', draft.replyTo)
  }
  for await (const portion of source.portions()) {
    for (const draft of portion.drafts) take(draft)
    for (const one of portion.notes) if (notes.length < KEPT) notes.push(one)
    told.push(...portion.tickets)
    context.progress(portion.bytesRead, source.bytes, source.name)
  }
  const tickets = new Map<number, TicketDraft>()
  for (const ticket of told) tickets.set(threads.find(node(ticket.key)), ticket)
  return { threads, people, tickets, notes, repeated, isOurs }
}

/** On which account of ours it was said, and who is on the other side; whoever turns out to be ours is remembered as such. */
function sidesOf(
  draft: MessageDraft,
  ours: boolean,
  people: Speakers,
): { ours: boolean; account: number; person: number } {
  const writer = people.number(draft.network, draft.writer.handle)
  const named = draft.account === null ? -1 : people.number(draft.network, draft.account)
  people.name(writer, draft.writer.name)
  if (draft.ours === true && named === -1) people.speaksForUs(writer)
  people.speaksForUs(named)
  const addressed = draft.addressed.map((handle) => people.number(draft.network, handle))
  if (ours) {
    const toward = addressed.find((one) => one !== writer && !people.isOurs(one)) ?? -1
    return { ours, account: named === -1 ? writer : named, person: toward }
  }
  const spokenTo = addressed.find((one) => people.isOurs(one)) ?? addressed[0] ?? -1
  return { ours, account: named === -1 ? spokenTo : named, person: writer }
}
