import {
  isJsonFile,
  type JsonFile,
  type JsonLines,
  openJsonLines,
  readJsonFile,
} from '#main/adapters/readers/document.ts'
import { archiveLongTexts, archiveOwner } from '#main/adapters/readers/x-archive.ts'
import type { ArchiveOwner } from '#main/domain/conversations/archive/owner.ts'
import {
  deskOf,
  documentKind,
  documentMessages,
  type DocumentGround,
  type DocumentKind,
  type DocumentRead,
  ticketReader,
} from '#main/domain/conversations/documents.ts'
import type { MessageDraft, MessageNote, TicketDraft } from '#main/domain/conversations/draft.ts'
import { readHint } from '#main/domain/networks/index.ts'
import { Refusal } from '#shared/contract/error.ts'
import type { ConversationImportQuery } from '#shared/contract/conversations-import.ts'
import type { MessageSource, Portion, Refused } from './message-source.ts'

const TOOLS: Readonly<Record<DocumentKind, string>> = {
  'mastodon-outbox': 'Mastodon',
  'x-archive': 'X',
  zendesk: 'Zendesk',
  chatwoot: 'Chatwoot',
}

/** A file whose form says everything, and what that form is. */
export type FormFile =
  | { readonly kind: DocumentKind; readonly document: JsonFile }
  | { readonly kind: DocumentKind; readonly lines: JsonLines }
  /** A part of an archive in which nobody says anything. */
  | { readonly kind: null; readonly part: string }

/** What a file is by its form; null for tables and for all that cannot be read, which the reader of lists refuses in its words. */
export async function formOf(file: string): Promise<FormFile | null> {
  try {
    if (await isJsonFile(file)) {
      const document = await readJsonFile(file)
      const kind = documentKind(document.document, document.part)
      if (kind !== null) return { kind, document }
      return document.part === null ? null : { kind: null, part: document.part }
    }
    const lines = await openJsonLines(file)
    const kind = lines && deskOf(lines.first)
    return kind ? { kind, lines } : null
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

/** Opens such a file. @throws Refusal `file_needs_account` for an archive that does not say whose it is */
export async function openDocument(
  form: Exclude<FormFile, { kind: null }>,
  query: ConversationImportQuery,
  now: number,
): Promise<MessageSource> {
  const known = new Map<string, string | null>()
  const networkOf = (channel: string): string | null => {
    const before = known.get(channel)
    if (before !== undefined) return before
    const found = readHint(channel).network?.id ?? null
    known.set(channel, found)
    return found
  }
  const file = 'document' in form ? form.document : form.lines
  const archive = form.kind === 'x-archive'
  const ground: DocumentGround = {
    kind: form.kind,
    withPrivate: query.withPrivate,
    now,
    part: 'document' in form ? form.document.part : null,
    owner: archive ? await ownerOf(query, file.name) : null,
    longTexts: archive ? await archiveLongTexts(query.file) : new Map(),
    networkOf,
  }
  return {
    name: file.name,
    format: form.kind,
    bytes: file.bytes,
    tool: TOOLS[form.kind],
    columns: null,
    remarks: [],
    portions: () =>
      'document' in form
        ? inPortions(documentMessages(form.document.document, ground), file.bytes)
        : linePortions(form.lines, ground),
  }
}

async function ownerOf({ file, account }: ConversationImportQuery, name: string): Promise<ArchiveOwner> {
  const found = await archiveOwner(file)
  if (found !== null) return found
  if (account === undefined) throw new Refusal('file_needs_account', `no account.js beside ${name}`, { file: name })
  return { username: account.replace(/^@/, ''), name: null, accountId: null }
}

const PORTION = 1000

const fresh = () => ({
  drafts: [] as MessageDraft[],
  tickets: [] as TicketDraft[],
  rejects: [] as Refused[],
  notes: [] as MessageNote[],
  bytesRead: 0,
})
type Filling = ReturnType<typeof fresh>

function put(portion: Filling, one: DocumentRead): void {
  if ('draft' in one) {
    portion.drafts.push(one.draft)
    portion.notes.push(...(one.notes ?? []))
  } else if ('ticket' in one) portion.tickets.push(one.ticket)
  else portion.rejects.push({ ...one.reject, cells: [one.reject.value] })
}

async function* inPortions(read: Iterable<DocumentRead>, bytes: number): AsyncGenerator<Portion> {
  let portion = fresh()
  let rows = 0
  for (const one of read) {
    put(portion, one)
    if (++rows % PORTION !== 0) continue
    yield portion
    portion = fresh()
  }
  yield { ...portion, bytesRead: bytes }
}

/** Tickets line by line: a torn line is refused alone. */
async function* linePortions(lines: JsonLines, ground: DocumentGround): AsyncGenerator<Portion> {
  const read = ticketReader(null, ground)
  for await (const part of lines.portions()) {
    const portion = { ...fresh(), bytesRead: part.bytesRead }
    for (const line of part.lines) {
      if ('entry' in line) for (const one of read(line.entry, line.row)) put(portion, one)
      else put(portion, { reject: { row: line.row, reason: line.reason, value: line.text.slice(0, 200) } })
    }
    yield portion
  }
}
