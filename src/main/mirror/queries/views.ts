import { SavedView, type ViewPage, ViewQuery } from '#shared/model/view.ts'
import type { Mirror } from '../open.ts'

type Row = { id: string; name: string; query: string }

/** The views of a page in their order. One that a newer version wrote in another way is left out, not lost. */
export function savedViews(db: Mirror, page: ViewPage): SavedView[] {
  const rows = db
    .prepare('SELECT id, name, query FROM saved_view WHERE page = ? ORDER BY position, name COLLATE NOCASE')
    .all(page) as Row[]
  return rows.flatMap(({ id, name, query }) => {
    const read = readQuery(query)
    return read === null ? [] : [SavedView.parse({ id, name, query: read })]
  })
}

function readQuery(text: string): ViewQuery | null {
  try {
    const read = ViewQuery.safeParse(JSON.parse(text))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

/** The page and place of a view; null when there is none. */
export function viewPlace(db: Mirror, id: string): { page: ViewPage; position: number } | null {
  const row = db.prepare('SELECT page, position FROM saved_view WHERE id = ?').get(id)
  return (row as { page: ViewPage; position: number } | undefined) ?? null
}

/** The view of a page that has a name, ignoring case in any alphabet; null when there is none. */
export function viewByName(db: Mirror, page: ViewPage, name: string): string | null {
  const wanted = name.toLowerCase()
  const rows = db.prepare('SELECT id, name FROM saved_view WHERE page = ?').all(page) as { id: string; name: string }[]
  return rows.find((row) => row.name.toLowerCase() === wanted)?.id ?? null
}

/** The place behind the last view of a page. */
export function nextPosition(db: Mirror, page: ViewPage): number {
  return db.prepare('SELECT coalesce(max(position), 0) + 1 FROM saved_view WHERE page = ?').pluck().get(page) as number
}

/** A setting of the workspace; null when it was never set. */
export function setting(db: Mirror, key: string): string | null {
  return (db.prepare('SELECT value FROM setting WHERE id = ?').pluck().get(key) as string | undefined) ?? null
}
