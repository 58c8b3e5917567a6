import type { Mirror } from './open.ts'

/** Bytes of words that wait before they become a piece of the index: fewer make many pieces, more do not fit the processor's cache. */
const WAITING = 8_388_608
const USUAL = 1_048_576
/** Pieces of one size that full text puts together by itself unless told otherwise. */
const AUTOMERGE = 4

/** Lets full text be written in few large pieces that nothing puts together meanwhile. Must be used inside a transaction of the caller. */
export function inLargePieces(db: Mirror, table: 'account_search' | 'message_search', work: () => void): void {
  const set = (name: 'hashsize' | 'automerge', value: number): unknown =>
    db.exec(`INSERT INTO ${table} (${table}, rank) VALUES ('${name}', ${value})`)
  set('hashsize', WAITING)
  set('automerge', 0)
  work()
  set('hashsize', USUAL)
  set('automerge', AUTOMERGE)
}
