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
  readonly counts: string
  readonly batch: string | null
}

export type SnapshotLine = {
  readonly takenAt: number
  readonly followers: number | null
  readonly posts: number | null
  readonly lastPostAt: number | null
}

/** Where rows came from, which were refused, and the figures they brought: facts beside the change log. */
export type ImportLog = {
  taken(account: string, row: number, sheet: string | null): void
  refused(row: number, sheet: string | null, reason: string, value: string | null): void
  /** Keeps the first of two snapshots with the same account, moment and file. */
  measured(account: string, snapshot: SnapshotLine): void
  /** Writes the snapshots that wait, so that they can be read. */
  flush(): void
  finish(counts: string, batch: string | null): void
}

/** True when this very file was imported before, read the same way. */
export function importedBefore(db: Mirror, digest: string, mapping: string): boolean {
  return (
    db
      .prepare("SELECT 1 FROM import WHERE digest = ? AND mapping = ? AND kind = 'accounts'")
      .pluck()
      .get(digest, mapping) !== undefined
  )
}

/** Begins the record of one import. Must be used inside a transaction of the caller. */
export function importLog(db: Mirror, line: Omit<ImportLine, 'counts' | 'batch'>): ImportLog {
  db.prepare(
    `INSERT INTO import (id, at, file, format, digest, kind, mapping, source, as_of, counts, batch) VALUES (?, ?, ?, ?, ?, 'accounts', ?, ?, ?, '{}', NULL)`,
  ).run(line.id, line.at, line.file, line.format, line.digest, line.mapping, line.source ?? null, line.asOf ?? null)
  const sources = rowBuffer(db, 'account_source', ['account_id', 'import_id', 'row', 'sheet'], 'IGNORE')
  const rejects = rowBuffer(db, 'import_reject', ['import_id', 'row', 'sheet', 'reason', 'value'])
  const figures = ['account_id', 'taken_at', 'source', 'followers', 'posts', 'last_post_at']
  const snapshots = rowBuffer(db, 'snapshot', figures, 'IGNORE')
  return {
    taken: (account, row, sheet) => sources.add([account, line.id, row, sheet]),
    refused: (row, sheet, reason, value) => rejects.add([line.id, row, sheet, reason, value]),
    measured: (account, { takenAt, followers, posts, lastPostAt }) =>
      snapshots.add([account, takenAt, line.file, followers, posts, lastPostAt]),
    flush: () => snapshots.flush(),
    finish(counts, batch) {
      for (const rows of [sources, rejects, snapshots]) rows.flush()
      db.prepare('UPDATE import SET counts = ?, batch = ? WHERE id = ?').run(counts, batch, line.id)
    },
  }
}
