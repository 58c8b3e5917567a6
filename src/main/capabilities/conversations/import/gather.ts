import type { MessageDraft, MessageNote, TicketDraft } from '#main/domain/conversations/draft.ts'
import { Threads } from '#main/domain/conversations/threads.ts'
import { handleKey } from '#main/domain/identity/key.ts'
import type { ConversationLookup } from '#main/mirror/queries/conversations/import.ts'
import type { JobContext } from '../../handler.ts'
import type { MessageSource } from './message-source.ts'

/** Somebody who wrote or was written to. */
export type Known = {
  readonly network: string
  readonly handle: string
  readonly key: string
  name: string | null
  /** An account of ours, by the file or by the inventory. */
  ours: boolean
  /** The account of the inventory, where it is there. */
  readonly accountId: string | null
}

/** What the first look through a file found out. */
export type Gathered = {
  readonly threads: Threads
  readonly people: readonly Known[]
  /** What a thread's source says of it, by any of its messages. */
  readonly tickets: ReadonlyMap<number, TicketDraft>
  readonly notes: readonly MessageNote[]
  /** Keys that came more than once. */
  readonly repeated: ReadonlySet<number>
  personOf(network: string, handle: string): number
  /** The number of somebody of this file by the key of their handle; undefined for anybody else. */
  knownPerson(network: string, key: string): number | undefined
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
  const people: Known[] = []
  const numbers = new Map<string, number>()
  const notes: MessageNote[] = []
  const repeated = new Set<number>()
  const told: TicketDraft[] = []
  const node = (key: string): number => threads.node(key, (asked) => lookup.conversationOf(asked))
  const note = (draft: MessageDraft, remark: MessageNote['remark'], value: string): void => {
    if (notes.length < KEPT) notes.push({ row: draft.row, remark, value })
  }
  const personOf = (network: string, handle: string): number => {
    const exact = `${network} ${handle}`
    const found = numbers.get(exact)
    if (found !== undefined) return found
    const key = handleKey(network, handle)
    const same = numbers.get(`${network} ${key}`)
    const number = same ?? people.length
    if (same === undefined) {
      const accountId = accountOf(network, key)
      people.push({ network, handle, key, name: null, ours: accountId !== null, accountId })
      numbers.set(`${network} ${key}`, number)
    }
    numbers.set(exact, number)
    return number
  }
  const isOurs = (draft: MessageDraft): boolean =>
    draft.ours ?? people[personOf(draft.network, draft.writer.handle)]?.ours ?? false

  const take = (draft: MessageDraft): void => {
    const at = node(draft.key)
    const sides = sidesOf(draft, isOurs(draft), people, personOf)
    if (!threads.say(at, { at: draft.at, hidden: draft.hidden, ...sides })) {
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
  const knownPerson = (network: string, key: string): number | undefined => numbers.get(`${network} ${key}`)
  return { threads, people, tickets, notes, repeated, personOf, knownPerson, isOurs }
}

/** Who wrote, on which account of ours, and to whom; whoever turns out to be ours is remembered as such. */
function sidesOf(
  draft: MessageDraft,
  ours: boolean,
  people: readonly Known[],
  personOf: Gathered['personOf'],
): { ours: boolean; writer: number; account: number; toward: number } {
  const writer = personOf(draft.network, draft.writer.handle)
  const named = draft.account === null ? -1 : personOf(draft.network, draft.account)
  const person = people[writer]
  if (person) {
    person.name ??= draft.writer.name
    if (draft.ours === true && named === -1) person.ours = true
  }
  const account = people[named]
  if (account) account.ours = true
  const addressed = draft.addressed.map((handle) => personOf(draft.network, handle))
  const isOurs = (one: number): boolean => people[one]?.ours === true
  if (ours) {
    const toward = addressed.find((one) => one !== writer && !isOurs(one)) ?? -1
    return { ours, writer, account: named === -1 ? writer : named, toward }
  }
  const spokenTo = addressed.find((one) => isOurs(one)) ?? addressed[0] ?? -1
  return { ours, writer, account: named === -1 ? spokenTo : named, toward: -1 }
}
