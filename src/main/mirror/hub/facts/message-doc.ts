import type { Mirror } from '../../open.ts'

/** A message as it travels, with the key of its conversation. */
export type MessageDoc = {
  readonly natural_key: string
  readonly thread: string
  readonly direction: 'in' | 'out'
  readonly visibility: 'public' | 'private'
  readonly at: number
  readonly author: string | null
  readonly team_id: string | null
  readonly text: string
  readonly language: string | null
  readonly deleted_upstream_at: number | null
  readonly files?: readonly (readonly [kind: string, reference: string])[]
}

export function messageReader(db: Mirror): (rid: number) => MessageDoc | null {
  const read = db.prepare(
    `SELECT m.natural_key, c.natural_key AS thread, m.direction, m.visibility, m.at, m.author, m.team_id, m.text, m.language, m.deleted_upstream_at
     FROM message m JOIN conversation c ON c.id = m.conversation_id WHERE m.rid = ?`,
  )
  const files = db
    .prepare('SELECT kind, reference FROM attachment WHERE message_rid = ? ORDER BY kind, reference')
    .raw()
  const hasFiles = db.prepare('SELECT 1 FROM attachment LIMIT 1').get() !== undefined
  return (rid) => {
    const doc = read.get(rid) as MessageDoc | undefined
    if (!doc) return null
    const refers = hasFiles ? (files.all(rid) as [string, string][]) : []
    return refers.length === 0 ? doc : { ...doc, files: refers }
  }
}
