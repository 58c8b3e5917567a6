import { VersionContent } from '#shared/model/plan-version.ts'
import type { Mirror } from '../open.ts'

type Stored = { number: number; issued_at: number; issued_by: string; note: string | null; content: string }

/** A version of the plan as it was issued. */
export type IssuedVersion = {
  readonly number: number
  readonly issuedAt: number
  readonly issuedBy: string
  readonly note: string | null
  readonly content: VersionContent
}

/** Issued versions, newest first. */
export function planVersions(db: Mirror, most = 1000): IssuedVersion[] {
  const stored = db
    .prepare('SELECT number, issued_at, issued_by, note, content FROM plan_version ORDER BY number DESC LIMIT ?')
    .all(most) as Stored[]
  return stored.map(({ number, issued_at, issued_by, note, content }) => ({
    number,
    issuedAt: issued_at,
    issuedBy: issued_by,
    note,
    content: VersionContent.parse(JSON.parse(content)),
  }))
}

/** The newest issued version and the one before it. */
export function newestVersions(db: Mirror): [newest: IssuedVersion | null, before: IssuedVersion | null] {
  const [newest, before] = planVersions(db, 2)
  return [newest ?? null, before ?? null]
}
