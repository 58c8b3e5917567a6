import { messageNoteText, messageRejectText } from '#main/domain/conversations/reason-text.ts'
import type { ConversationImportResult } from '#shared/contract/conversations-import.ts'
import type { Language } from '#shared/model/words.ts'
import type { Gathered } from './gather.ts'
import type { MessageSource, Refused } from './message-source.ts'
import type { Result, Taken } from './take-in.ts'

/** Lines listed in an answer; counts are always of all. */
const LISTED = 10_000

/** Counts what becomes of every message of a file. */
export class Tally {
  readonly counts: Record<Result | 'rejected', number> = {
    created: 0,
    updated: 0,
    unchanged: 0,
    merged: 0,
    rejected: 0,
  }
  readonly #rejects: ConversationImportResult['rejects'] = []
  readonly #language: Language
  #rows = 0
  #private = 0

  constructor(language: Language) {
    this.#language = language
  }

  take(result: Result): void {
    this.#rows++
    this.counts[result]++
  }

  refuse(reject: Refused): void {
    this.#rows++
    this.counts.rejected++
    if (reject.reason === 'private_left_out') this.#private++
    if (this.#rejects.length < LISTED)
      this.#rejects.push({ row: reject.row, reason: messageRejectText(reject, this.#language), value: reject.value })
  }

  result(
    source: MessageSource,
    gathered: Gathered,
    taken: Taken,
  ): Omit<ConversationImportResult, 'batch' | 'import' | 'repeats'> {
    return {
      file: source.name,
      format: source.format,
      kind: 'conversations',
      rows: this.#rows,
      ...this.counts,
      rejects: this.#rejects.toSorted((a, b) => a.row - b.row),
      notes: gathered.notes.map(({ row, remark, value }) => ({
        row,
        reason: messageNoteText(remark, this.#language),
        value,
      })),
      conversations: taken.conversations,
      extended: taken.extended.size,
      contacts: taken.contacts,
      accounts: taken.accounts.length,
      ours: taken.accounts
        .slice(0, 500)
        .map(({ network, handle, accountId }) => ({ network, handle, inInventory: accountId !== null })),
      privateLeftOut: this.#private,
      tool: source.tool,
      remarks: [...source.remarks],
    }
  }
}
