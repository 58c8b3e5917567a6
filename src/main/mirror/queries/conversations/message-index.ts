import type { Mirror } from '../../open.ts'
import { stemmed } from '../../stems.ts'

/** Bytes of words that wait before they become a piece of the index: fewer make many pieces, more do not fit the processor's cache. */
const WAITING = 8_388_608
const USUAL = 1_048_576
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
  const set = (name: 'hashsize' | 'automerge', value: number): unknown =>
    db.exec(`INSERT INTO message_search (message_search, rank) VALUES ('${name}', ${value})`)
  db.function('stemmed', { deterministic: true, directOnly: true }, (text: unknown) => stemmed(String(text)))
  const index = db.prepare(
    `INSERT INTO message_search (rowid, stems)
     SELECT rid, stemmed(text) FROM message WHERE rid BETWEEN ? AND ? AND deleted_upstream_at IS NULL`,
  )
  const many = last - first >= MANY
  if (many) {
    set('hashsize', WAITING)
    set('automerge', 0)
  }
  for (let from = first; from <= last; from += PORTION) {
    progress(from - first)
    index.run(from, Math.min(last, from + PORTION - 1))
  }
  if (!many) return
  db.exec("INSERT INTO message_search (message_search) VALUES ('optimize')")
  set('hashsize', USUAL)
  set('automerge', AUTOMERGE)
}

/** What full text puts together by itself unless told otherwise: pieces of one size, as soon as there are so many. */
const AUTOMERGE = 4
