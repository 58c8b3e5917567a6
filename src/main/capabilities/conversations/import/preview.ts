import { missingFields } from '#main/domain/conversations/columns.ts'
import type { ConversationWriter } from '#main/mirror/queries/conversations/import.ts'
import { accountIds, conversationLookup } from '#main/mirror/queries/conversations/import.ts'
import { takenBefore } from '#main/mirror/queries/import-log.ts'
import { fileStamp } from '#main/adapters/readers/stamp.ts'
import type { ConversationImportPreview, ConversationImportQuery } from '#shared/contract/conversations-import.ts'
import type { JobContext } from '../../handler.ts'
import { importDirectory } from './directory.ts'
import { gather } from './gather.ts'
import { openMessages } from './source.ts'
import { stage } from './stage.ts'
import { takeIn } from './take-in.ts'
import { Tally } from './tally.ts'

/** Messages shown as they were read. */
const SHOWN = 200

/** A writer that writes nothing. */
const dry: ConversationWriter = {
  contact: () => undefined,
  identity: () => undefined,
  conversation: () => undefined,
  handoff: () => undefined,
  message: () => undefined,
  edit: () => undefined,
  forget: () => undefined,
  tellAgain: () => false,
  reopen: () => undefined,
  finish: () => ({ firstMessage: 1, lastMessage: 0, firstConversation: 1, lastConversation: 0 }),
}

/** Says what an import of the file would do, and writes nothing. @throws Refusal `file_*`, `cancelled` */
export async function previewConversations(
  context: JobContext,
  query: ConversationImportQuery,
): Promise<ConversationImportPreview> {
  const { db, now, language } = context
  const source = await openMessages(query, now, language)
  const lookup = conversationLookup(db)
  const gathered = await gather(source, lookup, accountIds(db), stage(context, source.bytes, 0, 0.5))
  const tally = new Tally(language)
  const messages: ConversationImportPreview['messages'] = []
  let next = 0
  const newId = (): string => `preview-${++next}`
  const taken = await takeIn(
    {
      source,
      gathered,
      lookup,
      writer: dry,
      newId,
      directory: importDirectory(db, null, newId),
      decided(draft, result) {
        tally.take(result)
        if (messages.length < SHOWN)
          messages.push({
            row: draft.row,
            result,
            ours: gathered.isOurs(draft),
            author: draft.writer.name ?? draft.writer.handle,
            at: draft.at,
            text: draft.text.slice(0, 300),
          })
      },
      refused: (reject) => tally.refuse(reject),
    },
    stage(context, source.bytes, 0.5, 0.5),
  )
  const columns = source.columns?.columns ?? []
  const mapping = JSON.stringify(Object.fromEntries(columns.map(({ column, field }) => [column, field])))
  const { digest } = await fileStamp(query.file)
  return {
    ...tally.result(source, gathered, taken),
    batch: null,
    import: null,
    repeats: takenBefore(db, digest, 'conversations', mapping),
    columns: columns.map(({ column, field, reason, filled, sample }) => ({
      name: column,
      field,
      reason,
      filled,
      sample,
    })),
    missing: source.columns ? missingFields(source.columns) : [],
    messages,
  }
}
