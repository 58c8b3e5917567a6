import { inLargePieces } from '../../large-pieces.ts'
import type { Mirror } from '../../open.ts'
import { stemmed } from '../../stems.ts'

/** Messages between two looks at whether the person asked to stop. Every portion ends a piece of the index. */
const PORTION = 100_000
/** Messages from which on putting the pieces together pays. */
const MANY = 20_000

/**
 * Makes written messages findable, from one row number to another. It is done when all of them are there: every statement
 * that writes several rows ends a piece of the index, so that messages and index by turns would make thousands of pieces.
 * @param progress called with how many are done and may throw
 */
export function indexMessages(db: Mirror, first: number, last: number, progress: (done: number) => void): void {
  db.function('stemmed', { deterministic: true, directOnly: true }, (text: unknown) => stemmed(String(text)))
  const index = db.prepare(
    `INSERT INTO message_search (rowid, stems)
     SELECT rid, stemmed(text) FROM message WHERE rid BETWEEN ? AND ? AND deleted_upstream_at IS NULL`,
  )
  const all = (): void => {
    for (let from = first; from <= last; from += PORTION) {
      progress(from - first)
      index.run(from, Math.min(last, from + PORTION - 1))
    }
  }
  if (last - first < MANY) all()
  else
    inLargePieces(db, 'message_search', () => {
      all()
      db.exec("INSERT INTO message_search (message_search) VALUES ('optimize')")
    })
}
