import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import type { Mirror } from '../open.ts'

/** Words of both indexes that no text holds any more go with this. Must be used inside a transaction. */
export function forgetWords(db: Mirror): void {
  // An index of one piece is not put together anew although it holds what was taken out; with a second one it is.
  db.exec(`INSERT INTO message_search (rowid, stems) VALUES (-1, '-0');
    INSERT INTO message_search (message_search) VALUES ('optimize');
    DELETE FROM message_search WHERE rowid = -1;
    INSERT INTO contact_search (rowid, name, handle) VALUES (-1, '-0', '');
    INSERT INTO contact_search (contact_search) VALUES ('optimize');
    DELETE FROM contact_search WHERE rowid = -1`)
}

const TRIES = 40
const PAUSE_MS = 50

/**
 * Writes the file anew, so that what was taken out is in no page of it and in no log beside it. Readers that are in the middle of
 * something are waited for. Must be used outside of a transaction.
 * @returns false where a reader held on: the log beside the file then still has what was before
 */
export async function writeAnew(db: Mirror): Promise<boolean> {
  db.exec('VACUUM')
  for (let tries = 0; tries < TRIES; tries++) {
    const [{ busy } = { busy: 1 }] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
    if (busy === 0) return true
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
  return false
}

const PORTION = 1_048_576

/** How often the bytes of a file and of the log beside it hold one of several texts. */
export function bytesHolding(file: string, texts: readonly string[]): number {
  const needles = texts.map((text) => Buffer.from(text, 'utf8'))
  const longest = Math.max(1, ...needles.map((needle) => needle.length))
  return [file, `${file}-wal`]
    .filter((one) => existsSync(one))
    .reduce((sum, one) => sum + countIn(one, needles, longest), 0)
}

function countIn(file: string, needles: readonly Buffer[], longest: number): number {
  const handle = openSync(file, 'r')
  const buffer = Buffer.alloc(PORTION + longest)
  let kept = 0
  let found = 0
  try {
    for (;;) {
      const read = readSync(handle, buffer, kept, PORTION, null)
      if (read === 0) return found
      const part = buffer.subarray(0, kept + read)
      // What lies wholly in the part that was kept was counted before.
      for (const needle of needles) found += countOf(part, needle, kept)
      const rest = Math.min(longest - 1, part.length)
      part.copy(buffer, 0, part.length - rest)
      kept = rest
    }
  } finally {
    closeSync(handle)
  }
}

/** How often a text stands in a part of a file and ends behind a place. */
function countOf(part: Buffer, needle: Buffer, behind: number): number {
  let found = 0
  for (let at = part.indexOf(needle); at !== -1; at = part.indexOf(needle, at + 1))
    if (at + needle.length > behind) found++
  return found
}
