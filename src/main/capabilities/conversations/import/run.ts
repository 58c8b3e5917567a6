import { fileStamp, shapeOf } from '#main/adapters/readers/stamp.ts'
import type { MessageDraft } from '#main/domain/conversations/draft.ts'
import { bulkConversations } from '#main/mirror/bulk.ts'
import {
  accountIds,
  conversationLookup,
  conversationWriter,
  settleTimes,
} from '#main/mirror/queries/conversations/import.ts'
import { forgetImport, importLog, takenBefore } from '#main/mirror/queries/import-log.ts'
import type { ConversationImportQuery, ConversationImportResult } from '#shared/contract/conversations-import.ts'
import type { JobContext } from '../../handler.ts'
import { importDirectory } from './directory.ts'
import { gather } from './gather.ts'
import type { Refused } from './message-source.ts'
import { openMessages } from './source.ts'
import { stage } from './stage.ts'
import { type Result, takeIn } from './take-in.ts'
import { Tally } from './tally.ts'

/**
 * Takes a file of messages into the mirror in one all-or-nothing step that one undo takes back. Messages that are there
 * already are recognised by their key, so that the same file brings nothing the second time.
 * @throws Refusal `file_*`, `cancelled`; the workspace is then as it was
 */
export async function importConversations(
  context: JobContext,
  query: ConversationImportQuery,
): Promise<ConversationImportResult> {
  const { db, now, language, newId } = context
  context.progress(0, 0)
  const source = await openMessages(query, now, language)
  const stamp = await fileStamp(query.file)
  const mapping = JSON.stringify(
    Object.fromEntries((source.columns?.columns ?? []).map(({ column, field }) => [column, field])),
  )
  const { file: _, ...given } = query
  return context.transaction(async (changes) => {
    const lookup = conversationLookup(db)
    const before = takenBefore(db, stamp.digest, 'conversations', mapping)
    const gathered = await gather(source, lookup, accountIds(db), stage(context, source.bytes, 0, 0.4))
    const importId = newId()
    const columns = source.columns?.columns.map(({ column }) => column) ?? ['message']
    const log = importLog(db, {
      id: importId,
      at: now,
      file: source.name,
      format: source.format,
      kind: 'conversations',
      digest: stamp.digest,
      mapping,
      shape: shapeOf(columns),
      reading: JSON.stringify({
        columns,
        sheetField: null,
        linked: [],
        given: { mapping: query.mapping ?? {}, choices: given.choices ?? {} },
      }),
    })
    const writer = conversationWriter(db, importId, newId)
    const tally = new Tally(language)
    const taking = {
      source,
      gathered,
      lookup,
      writer,
      newId,
      directory: importDirectory(db, changes, newId),
      decided: (_: MessageDraft, result: Result) => tally.take(result),
      refused(reject: Refused) {
        tally.refuse(reject)
        log.refused(reject.row, null, reject.reason, reject.value, JSON.stringify(reject.cells))
      },
    }
    const { taken, range } = await bulkConversations(db, gathered.threads.size, async () => ({
      taken: await takeIn(taking, stage(context, source.bytes, 0.4, 0.4)),
      range: writer.finish(stage(context, source.bytes, 0.8, 0.2).progress),
    }))
    settleTimes(db, taken.extended)
    writer.reopen([...taken.extended].filter((rid) => !taken.told.has(rid)))
    const { created, updated } = tally.counts
    if (created + updated + taken.told.size > 0)
      changes.insert('conversation_import', importId, {
        file: source.name,
        first_message: range.firstMessage,
        last_message: range.lastMessage,
        first_conversation: range.firstConversation,
        last_conversation: range.lastConversation,
      })
    const batch = changes.count() > 0 ? changes.batch : null
    const result = tally.result(source, gathered, taken)
    log.finish(JSON.stringify({ rows: result.rows, ...tally.counts, conversations: taken.conversations }), batch)
    const repeats = batch === null ? before : null
    if (repeats !== null) forgetImport(db, importId)
    return { ...result, batch, import: repeats === null ? importId : null, repeats: before }
  })
}
