import type { Mirror } from '../open.ts'
import { stemmed } from '../stems.ts'
import { ERASED, fingerprinter, isErased } from './fingerprint.ts'

/** What stands in the place of a name that was taken out of somebody else's words. */
const GONE = '[…]'

/**
 * The key of a message whose words were erased: a fingerprint that nobody can turn back without the workspace, so that a
 * file that still holds the message is recognised and does not bring it back.
 */
export const erasedKey = (db: Mirror, key: string): string => `${ERASED}${fingerprinter(db)(key)}`

/** Takes words, writer, files and findability of messages away; when they were said and by which side stays. */
export function messageEraser(db: Mirror, at: number): { erase(rid: number): void; attachments(): number } {
  const blank = db.prepare(
    `UPDATE message SET text = '', author = CASE WHEN direction = 'in' THEN NULL ELSE author END, language = NULL, natural_key = ?,
       deleted_upstream_at = coalesce(deleted_upstream_at, ?), erased_at = ? WHERE rid = ?`,
  )
  const key = db.prepare('SELECT natural_key FROM message WHERE rid = ?').pluck()
  const forget = db.prepare('DELETE FROM message_search WHERE rowid = ?')
  const detach = db.prepare('DELETE FROM attachment WHERE message_rid = ?')
  const fingerprint = fingerprinter(db)
  let attachments = 0
  return {
    erase(rid) {
      const known = key.get(rid) as string
      blank.run(isErased(known) ? known : `${ERASED}${fingerprint(known)}`, at, at, rid)
      forget.run(rid)
      attachments += detach.run(rid).changes
    },
    attachments: () => attachments,
  }
}

/** Takes a name out of the words of others. @returns how many messages named it */
export function takeOutName(db: Mirror, pattern: RegExp, among: Iterable<{ rid: number; text: string }>): number {
  const set = db.prepare('UPDATE message SET text = ? WHERE rid = ?')
  const forget = db.prepare('DELETE FROM message_search WHERE rowid = ?')
  const remember = db.prepare('INSERT INTO message_search (rowid, stems) VALUES (?, ?)')
  let changed = 0
  for (const { rid, text } of among) {
    const without = text.replaceAll(pattern, GONE)
    if (without === text) continue
    set.run(without, rid)
    forget.run(rid)
    remember.run(rid, stemmed(without))
    changed++
  }
  return changed
}
