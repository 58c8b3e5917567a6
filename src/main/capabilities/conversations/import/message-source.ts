import type { MessageColumns } from '#main/domain/conversations/columns.ts'
import type { MessageDraft, MessageNote, MessageReject, TicketDraft } from '#main/domain/conversations/draft.ts'
import type { CellValue } from '#shared/model/list.ts'

export type Refused = MessageReject & { readonly cells: readonly CellValue[] }
/** A helping of what a file holds, in its order. */
export type Portion = {
  readonly drafts: readonly MessageDraft[]
  readonly tickets: readonly TicketDraft[]
  readonly rejects: readonly Refused[]
  readonly notes: readonly MessageNote[]
  readonly bytesRead: number
}
/** A file of messages, which can be gone through as often as needed. */
export type MessageSource = {
  readonly name: string
  readonly format: string
  readonly bytes: number
  /** The program the file comes from, where that is known. */
  readonly tool: string | null
  /** The columns of a table; null for documents whose form says everything. */
  readonly columns: MessageColumns | null
  readonly remarks: readonly string[]
  portions(): AsyncIterable<Portion>
}
