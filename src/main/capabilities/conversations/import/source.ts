import { openList, type OpenedList } from '#main/adapters/readers/index.ts'
import { isWorkbook } from '#main/adapters/readers/document.ts'
import { holdsMessages, messageColumns, missingFields } from '#main/domain/conversations/columns.ts'
import type { MessageDraft, MessageNote } from '#main/domain/conversations/draft.ts'
import { rowMessage } from '#main/domain/conversations/row-message.ts'
import { messageTableSense } from '#main/domain/conversations/table-sense.ts'
import { recogniseExport } from '#main/domain/intake/exports/index.ts'
import { accountListSense } from '#main/domain/intake/list-sense.ts'
import { noteText } from '#main/domain/intake/note-text.ts'
import { proposeMapping } from '#main/domain/intake/mapping.ts'
import { takeCensus } from '#main/domain/intake/census.ts'
import { readHint } from '#main/domain/networks/index.ts'
import { Refusal } from '#shared/contract/error.ts'
import type { ConversationImportQuery } from '#shared/contract/conversations-import.ts'
import type { Language } from '#shared/model/words.ts'
import { formOf, openDocument } from './document-source.ts'
import type { MessageSource, Portion, Refused } from './message-source.ts'

/** Network of rows that name none: columns of tweets give theirs away. */
const networkOfColumns = (names: readonly string[]): string =>
  names.some((name) => /tweet/i.test(name)) ? 'x' : 'website'

/**
 * Opens a file of messages and settles how it is read.
 * @throws Refusal `file_*`; `file_no_messages` for a file in which nothing says who said what when
 */
export async function openMessages(
  query: ConversationImportQuery,
  now: number,
  language: Language,
): Promise<MessageSource> {
  const form = await formOf(query.file)
  if (form !== null && form.kind !== null) return openDocument(form, query, now)
  return openTable(query, now, language)
}

async function openTable(query: ConversationImportQuery, now: number, language: Language): Promise<MessageSource> {
  const list = await openList(query.file, messageTableSense, query.choices)
  const columns = messageColumns(list.columns, list.sample, query.mapping ?? {})
  const missing = missingFields(columns)
  if (missing.length > 0 && query.mapping === undefined)
    throw new Refusal('file_no_messages', `${list.name} has no column for ${missing.join(', ')}`, {
      file: list.name,
      columns: list.columns.slice(0, 8).join(', ').slice(0, 200),
    })
  const network = query.network ?? networkOfColumns(list.columns)
  const known = new Map<string, string | null>()
  const networkOf = (text: string): string | null => {
    const before = known.get(text)
    if (before !== undefined) return before
    const found = readHint(text).network?.id ?? null
    known.set(text, found)
    return found
  }
  const ground = { columns, network, now, networkOf, tornByReturns: list.format === 'csv' }
  return {
    name: list.name,
    format: list.format,
    bytes: list.bytes,
    tool: null,
    columns,
    remarks: list.notes.map((note) => noteText(note, language)),
    portions: () => tablePortions(list, ground),
  }
}

async function* tablePortions(list: OpenedList, ground: Parameters<typeof rowMessage>[1]): AsyncGenerator<Portion> {
  for await (const batch of list.batches()) {
    const drafts: MessageDraft[] = []
    const notes: MessageNote[] = []
    const rejects: Refused[] = batch.rejects.map(({ row, reason, value, figures, cells }) => ({
      row,
      reason,
      value,
      figures,
      cells: cells ?? [value],
    }))
    for (const record of batch.records) {
      const read = rowMessage(record, ground)
      if ('reject' in read) rejects.push({ ...read.reject, cells: record.values })
      else {
        drafts.push(read.draft)
        notes.push(...read.notes)
      }
    }
    yield { drafts, tickets: [], rejects, notes, bytesRead: batch.bytesRead }
  }
}

/**
 * Whether a file holds conversations, by its form alone; `unclear` where it may be a list of accounts as well. Workbooks
 * count as lists of accounts until somebody says otherwise.
 */
export async function recogniseFile(
  file: string,
): Promise<{ kind: 'accounts' | 'conversations' | 'unclear'; format: string }> {
  if (await isWorkbook(file)) return { kind: 'accounts', format: 'xlsx' }
  const form = await formOf(file)
  if (form !== null)
    return form.kind === null ? { kind: 'accounts', format: 'x-archive' } : { kind: 'conversations', format: form.kind }
  const list = await openList(file, messageTableSense).catch((error: unknown) => {
    if (error instanceof Refusal) return null
    throw error
  })
  if (list === null) return { kind: 'accounts', format: '' }
  const sure = holdsMessages(messageColumns(list.columns, list.sample, {}))
  if (sure === 'no') return { kind: 'accounts', format: list.format }
  const known = recogniseExport(list.columns)
  if (known) return { kind: 'accounts', format: list.format }
  const asAccounts = await openList(file, accountListSense).catch(() => null)
  const identifies =
    asAccounts !== null &&
    proposeMapping(takeCensus(asAccounts.columns, asAccounts.sample), asAccounts.sheets, {}, null).identifies
  return { kind: sure === 'yes' ? 'conversations' : identifies ? 'unclear' : 'conversations', format: list.format }
}
