import type { Mirror } from '../open.ts'
import { rowBuffer } from '../row-buffer.ts'

/** What is remembered of one import: which file, how it was read, and what came of it. */
export type ImportLine = {
  readonly id: string
  readonly at: number
  readonly file: string
  readonly format: string
  readonly digest: string
  readonly mapping: string
  /** Set for the whole list of a source at a date: its figures were true that day. */
  readonly source?: string | undefined
  readonly asOf?: string | undefined
  /** Digest of the column names. */
  readonly shape: string
  /** JSON of everything else about how the file was read. */
  readonly reading: string
  readonly counts: string
  readonly batch: string | null
  /** What the file holds; accounts unless said otherwise. */
  readonly kind?: 'accounts' | 'conversations' | undefined
}

export type SnapshotLine = {
  readonly takenAt: number
  readonly followers: number | null
  readonly posts: number | null
  readonly lastPostAt: number | null
}

/** Where rows came from, which were refused, and the figures they brought: facts beside the change log. */
export type ImportLog = {
  taken(account: string, row: number, sheet: string | null, result: string): void
  /** `cells` is a JSON list. */
  refused(row: number, sheet: string | null, reason: string, value: string | null, cells: string | null): void
  /** Keeps the first of two snapshots with the same account, moment and file. */
  measured(account: string, snapshot: SnapshotLine): void
  /** Writes the snapshots that wait, so that they can be read. */
  flush(): void
  finish(counts: string, batch: string | null): void
}

/** Imports of this very file, read the same way column by column and not taken back since: when, and how it was read beside that. */
export function importsOf(
  db: Mirror,
  digest: string,
  mapping: string,
): readonly { readonly at: number; readonly reading: string | null }[] {
  return db
    .prepare(
      `SELECT i.at, i.reading FROM import i WHERE i.digest = ? AND i.mapping = ? AND i.kind = 'accounts' AND NOT ${IS_UNDONE}
       ORDER BY i.at DESC`,
    )
    .all(digest, mapping) as { at: number; reading: string | null }[]
}

/** Whether the step of an import `i` was taken back and not brought again since. */
export const IS_UNDONE = `coalesce((SELECT r.kind = 'undo' FROM batch r WHERE r.reverts = i.batch ORDER BY r.seq DESC LIMIT 1), 0)`

/** The latest import of a list with these columns; whether it was taken back does not matter to what was chosen. */
export function latestOfShape(
  db: Mirror,
  shape: string,
): { readonly at: number; readonly file: string; readonly reading: string } | null {
  const found = db
    .prepare(
      "SELECT at, file, reading FROM import WHERE shape = ? AND kind = 'accounts' AND reading IS NOT NULL ORDER BY at DESC, id DESC LIMIT 1",
    )
    .get(shape)
  return (found as { at: number; file: string; reading: string } | undefined) ?? null
}

/** Begins the record of one import. Must be used inside a transaction of the caller. */
export function importLog(db: Mirror, line: Omit<ImportLine, 'counts' | 'batch'>): ImportLog {
  db.prepare(
    `INSERT INTO import (id, at, file, format, digest, kind, mapping, shape, reading, source, as_of, counts, batch) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '{}', NULL)`,
  ).run(
    line.id,
    line.at,
    line.file,
    line.format,
    line.digest,
    line.kind ?? 'accounts',
    line.mapping,
    line.shape,
    line.reading,
    line.source ?? null,
    line.asOf ?? null,
  )
  const sources = rowBuffer(db, 'account_source', ['account_id', 'import_id', 'row', 'sheet', 'result'], 'IGNORE')
  const rejects = rowBuffer(db, 'import_reject', ['import_id', 'row', 'sheet', 'reason', 'value', 'cells'])
  const figures = ['account_id', 'taken_at', 'source', 'followers', 'posts', 'last_post_at']
  const snapshots = rowBuffer(db, 'snapshot', figures, 'IGNORE')
  return {
    taken: (account, row, sheet, result) => sources.add([account, line.id, row, sheet, result]),
    refused: (row, sheet, reason, value, cells) => rejects.add([line.id, row, sheet, reason, value, cells]),
    measured: (account, { takenAt, followers, posts, lastPostAt }) =>
      snapshots.add([account, takenAt, line.file, followers, posts, lastPostAt]),
    flush: () => snapshots.flush(),
    finish(counts, batch) {
      for (const rows of [sources, rejects, snapshots]) rows.flush()
      db.prepare('UPDATE import SET counts = ?, batch = ? WHERE id = ?').run(counts, batch, line.id)
    },
  }
}

/** When this very file was taken in before and not taken back since; null where it was not. */
export function takenBefore(db: Mirror, digest: string, kind: 'conversations', mapping: string): number | null {
  const at = db
    .prepare(
      `SELECT i.at FROM import i WHERE i.digest = ? AND i.kind = ? AND i.mapping = ? AND NOT ${IS_UNDONE} ORDER BY i.at DESC LIMIT 1`,
    )
    .pluck()
    .get(digest, kind, mapping)
  return (at as number | undefined) ?? null
}

/** Leaves no trace of an import that brought nothing. */
export function forgetImport(db: Mirror, id: string): void {
  db.prepare('DELETE FROM import WHERE id = ?').run(id)
}
