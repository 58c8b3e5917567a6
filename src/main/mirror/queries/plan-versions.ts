import type { Mirror } from '../open.ts'

/** A version of the plan as it was issued; `content` is JSON. */
export type StoredVersion = {
  number: number
  issued_at: number
  issued_by: string
  note: string | null
  content: string
}

/** Issued versions, newest first. */
export function planVersions(db: Mirror, most = 1000): StoredVersion[] {
  return db
    .prepare('SELECT number, issued_at, issued_by, note, content FROM plan_version ORDER BY number DESC LIMIT ?')
    .all(most) as StoredVersion[]
}
