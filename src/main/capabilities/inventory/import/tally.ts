import type { CellNote, MappedReject } from '#main/domain/intake/draft.ts'
import { rejectText } from '#main/domain/intake/reject-text.ts'
import type { ImportResult } from '#shared/contract/inventory.ts'
import type { Language } from '#shared/model/words.ts'
import type { Result } from './decision.ts'

/** Refused rows and unread cells listed in an answer; the counts are always of all, and the mirror keeps every refused row. */
const LISTED = 10_000

/** Counts what becomes of every row of a list. */
export class Tally {
  readonly #language: Language
  readonly counts: Record<Result | 'rejected', number> = {
    created: 0,
    updated: 0,
    unchanged: 0,
    merged: 0,
    rejected: 0,
  }
  rows = 0
  #taken = 0
  #accounts = 0
  #leftOut = 0
  readonly #rejects: ImportResult['rejects'] = []
  readonly #notes: ImportResult['notes'] = []

  constructor(language: Language) {
    this.#language = language
  }

  reject(reject: MappedReject): void {
    this.rows++
    this.counts.rejected++
    if (this.#rejects.length < LISTED)
      this.#rejects.push({
        row: reject.row,
        sheet: reject.sheet,
        reason: rejectText(reject, this.#language),
        value: reject.value,
      })
  }

  take(notes: readonly CellNote[]): void {
    this.rows++
    this.#taken++
    for (const note of notes)
      if (this.#notes.length < LISTED)
        this.#notes.push({
          row: note.row,
          column: note.column,
          reason: rejectText(note, this.#language),
          value: note.value,
        })
  }

  /** A row the person left out is counted as a row and as nothing else. */
  leaveOut(): void {
    this.rows++
    this.#leftOut++
  }

  account(result: Result): void {
    this.#accounts++
    this.counts[result]++
  }

  /** In a wide table a row holds several accounts, so accounts are counted and not rows. */
  result(): Pick<ImportResult, 'rows' | Result | 'rejected' | 'accounts' | 'leftOut' | 'rejects' | 'notes'> {
    return {
      rows: this.rows,
      ...this.counts,
      ...(this.#leftOut > 0 ? { leftOut: this.#leftOut } : {}),
      ...(this.#accounts > this.#taken ? { accounts: this.#accounts } : {}),
      rejects: this.#rejects.toSorted((a, b) => a.row - b.row),
      notes: this.#notes,
    }
  }
}
