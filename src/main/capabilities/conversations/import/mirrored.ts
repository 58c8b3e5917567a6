import type { MessageDraft, TicketDraft } from '#main/domain/conversations/draft.ts'
import type { ChangeWriter } from '#main/mirror/changes.ts'
import {
  accountIds,
  conversationLookup,
  conversationWriter,
  settleTimes,
} from '#main/mirror/queries/conversations/import.ts'
import { clearShelf, threadKeys } from '#main/mirror/queries/sync/messages.ts'
import type { JobContext } from '../../handler.ts'
import { importDirectory } from './directory.ts'
import { gather } from './gather.ts'
import type { MessageSource } from './message-source.ts'
import { type Result, takeIn } from './take-in.ts'

export type Mirrored = {
  readonly drafts: readonly MessageDraft[]
  readonly tickets: readonly TicketDraft[]
  /** Keys of messages, and of whole threads, that are no longer there. */
  readonly deleted: readonly string[]
  readonly deletedThreads: readonly string[]
}
export type MirroredCounts = Record<Result | 'rejected' | 'deleted', number>

/** Nobody waits for a page of a source; whoever stops the source stops it between two pages. */
const unseen: Pick<JobContext, 'progress'> = { progress: () => undefined }

/**
 * Takes messages of a source into the mirror by the way of files: by their keys, so that what is here already is recognised.
 * They are facts and no step of undo. Must be used inside a transaction.
 * @param source id of what brought them
 */
export async function takeMirrored(
  { db, newId, now }: Pick<JobContext, 'db' | 'newId' | 'now'>,
  changes: ChangeWriter,
  source: string,
  { drafts, tickets, deleted, deletedThreads }: Mirrored,
): Promise<MirroredCounts> {
  const counts: MirroredCounts = { created: 0, updated: 0, unchanged: 0, merged: 0, rejected: 0, deleted: 0 }
  const lookup = conversationLookup(db)
  const messages = pageOf(drafts, tickets)
  const gathered = await gather(messages, lookup, accountIds(db), unseen)
  const writer = conversationWriter(db, source, newId)
  const taking = {
    source: messages,
    gathered,
    lookup,
    writer,
    newId,
    directory: importDirectory(db, changes, newId),
    decided: (_: MessageDraft, result: Result) => void counts[result]++,
    refused: () => void counts.rejected++,
  }
  const taken = await takeIn(taking, unseen)
  for (const key of [...deleted, ...deletedThreads.flatMap((thread) => threadKeys(db, thread))]) {
    const known = lookup.message(key)
    if (known === null || known.deleted !== null) continue
    writer.forget(known, now)
    counts.deleted++
  }
  writer.finish(() => undefined)
  settleTimes(db, taken.extended)
  writer.reopen([...taken.extended].filter((rid) => !taken.told.has(rid)))
  clearShelf(db, source)
  return counts
}

function pageOf(drafts: readonly MessageDraft[], tickets: readonly TicketDraft[]): MessageSource {
  const portion = { drafts, tickets, rejects: [], notes: [], bytesRead: 1 }
  return {
    name: '',
    format: 'sync',
    bytes: 1,
    tool: null,
    columns: null,
    remarks: [],
    async *portions() {
      yield portion
    },
  }
}
