import type { ListEntry, StatedValues } from '#shared/model/list-entry.ts'
import type { Mirror } from '../open.ts'
import { rowBuffer } from '../row-buffer.ts'

/** One list of a source at a date. */
export type ListLine = {
  readonly id: string
  readonly number: number
  readonly source: string
  readonly asOf: string
  readonly file: string
  readonly entries: number
  readonly refused: number
  readonly takenAt: number
}

const LINE = 'id, number, source, as_of AS asOf, file, entries, refused, taken_at AS takenAt'
/** Of several lists of a source at one date the last one taken in counts. */
const LATEST = 'number = (SELECT max(x.number) FROM source_list x WHERE x.source = l.source AND x.as_of = l.as_of)'

/** Every list that counts, by source, newest date first. */
export function allLists(db: Mirror): ListLine[] {
  return db
    .prepare(`SELECT ${LINE} FROM source_list l WHERE ${LATEST} ORDER BY source COLLATE NOCASE, as_of DESC`)
    .all() as ListLine[]
}

export function listById(db: Mirror, id: string): ListLine | null {
  return (db.prepare(`SELECT ${LINE} FROM source_list WHERE id = ?`).get(id) as ListLine | undefined) ?? null
}

export type Neighbours = {
  readonly before: ListLine | null
  readonly after: ListLine | null
  readonly newest: ListLine | null
  /** The source as it was spelt first. */
  readonly source: string
}

/** The lists of a source next to a date on both sides, and its newest. */
export function neighbours(db: Mirror, source: string, asOf: string): Neighbours {
  const one = (where: string, order: string): ListLine | null =>
    (db
      .prepare(
        `SELECT ${LINE} FROM source_list l WHERE source = @source AND ${where} AND ${LATEST} ORDER BY ${order} LIMIT 1`,
      )
      .get({ source, asOf }) as ListLine | undefined) ?? null
  const newest = one('as_of >= @asOf', 'as_of DESC') ?? one('as_of < @asOf', 'as_of DESC')
  return {
    before: one('as_of < @asOf', 'as_of DESC'),
    after: one('as_of > @asOf', 'as_of'),
    newest,
    source: newest?.source ?? source,
  }
}

/** How this very file was read, beside its columns, where it is the source's list at this date already. */
export function listReadings(
  db: Mirror,
  list: { readonly source: string; readonly asOf: string },
  digest: string,
  mapping: string,
): (string | null)[] {
  return db
    .prepare(
      `SELECT i.reading FROM source_list l JOIN import i ON i.id = l.import_id
       WHERE l.source = ? AND l.as_of = ? AND i.digest = ? AND i.mapping = ? AND l.${LATEST}`,
    )
    .pluck()
    .all(list.source, list.asOf, digest, mapping) as (string | null)[]
}

/** The source whose list with these columns was taken in last; lists that were taken back do not count. */
export function sourceOfShape(db: Mirror, shape: string): string | null {
  const found = db
    .prepare(
      `SELECT l.source FROM import i JOIN source_list l ON l.import_id = i.id WHERE i.shape = ?
       ORDER BY i.at DESC, i.id DESC LIMIT 1`,
    )
    .pluck()
    .get(shape)
  return (found as string | undefined) ?? null
}

type EntryRow = {
  row: number
  network: string
  handle: string
  handle_key: string | null
  account_id: string
  entry_key: string | null
  network_id: string | null
  who: string | null
  stated: string | null
}

/** What stood on a list, in the order of its file. */
export function listEntries(db: Mirror, number: number): ListEntry[] {
  const rows = db.prepare(
    'SELECT row, network, handle, handle_key, account_id, entry_key, network_id, who, stated FROM list_entry WHERE list = ? ORDER BY place',
  )
  return (rows.all(number) as EntryRow[]).map((row) => ({
    network: row.network,
    handle: row.handle,
    handleKey: row.handle_key ?? row.handle.toLowerCase(),
    account: row.account_id,
    row: row.row,
    entryKey: row.entry_key,
    networkId: row.network_id,
    who: row.who,
    stated: row.stated === null ? {} : (JSON.parse(row.stated) as StatedValues),
  }))
}

/** Ids of the accounts a list named. */
export function accountsOnList(db: Mirror, number: number): Set<string> {
  return new Set(db.prepare('SELECT account_id FROM list_entry WHERE list = ?').pluck().all(number) as string[])
}

/** A number no list ever had, undone ones included: their entries stay for redo. */
export function nextListNumber(db: Mirror): number {
  return db
    .prepare(
      'SELECT 1 + max(coalesce((SELECT max(list) FROM list_entry), 0), coalesce((SELECT max(number) FROM source_list), 0))',
    )
    .pluck()
    .get() as number
}

export type EntryWriter = { add(entry: ListEntry, account: string): void; count(): number; flush(): void }

/** Keeps what stands on a list, row by row. */
export function entryWriter(db: Mirror, list: number): EntryWriter {
  const rows = rowBuffer(db, 'list_entry', [
    'list',
    'place',
    'row',
    'network',
    'handle',
    'handle_key',
    'account_id',
    'entry_key',
    'network_id',
    'who',
    'stated',
  ])
  let place = 0
  return {
    add(entry, account) {
      place++
      const stated = JSON.stringify(entry.stated)
      rows.add([
        list,
        place,
        entry.row,
        entry.network,
        entry.handle,
        entry.handleKey === entry.handle.toLowerCase() ? null : entry.handleKey,
        account,
        entry.entryKey,
        entry.networkId,
        entry.who,
        stated === '{}' ? null : stated,
      ])
    },
    count: () => place,
    flush: () => rows.flush(),
  }
}

export type LivingAccount = {
  readonly id: string
  readonly rid: number
  readonly lifecycle: string
  readonly handle: string
}

/** The account an id leads to today, through every account it was merged into; null when it was taken out of the inventory. */
export function livingAccounts(db: Mirror): (id: string) => LivingAccount | null {
  const living = db.prepare(
    `WITH RECURSIVE leads (id, depth) AS (
       SELECT ?, 0 UNION ALL SELECT a.merged_into, l.depth + 1 FROM leads l JOIN account a ON a.id = l.id
       WHERE a.merged_into IS NOT NULL AND l.depth < 50
     )
     SELECT a.id, a.rid, a.lifecycle, a.handle FROM leads l JOIN account a ON a.id = l.id WHERE a.merged_into IS NULL LIMIT 1`,
  )
  return (id) => (living.get(id) as LivingAccount | undefined) ?? null
}

/** The id of an account by its row number. */
export function accountIdOf(db: Mirror): (rid: number) => string | null {
  const id = db.prepare('SELECT id FROM account WHERE rid = ?').pluck()
  return (rid) => (id.get(rid) as string | undefined) ?? null
}
