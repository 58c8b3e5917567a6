import { HUB_FACT_KINDS, type HubFactKind } from '#shared/model/hub-fact.ts'
import type { FactTable } from '#shared/model/exchange.ts'
import { columnsOf } from '../../exchange/facts.ts'
import type { Cell } from '../../entities.ts'
import type { Mirror } from '../../open.ts'

/** Rows of figures and lists, which travel as they are. */
export type RowKind = Exclude<HubFactKind, 'thread' | 'message'>
export const ROW_KINDS = HUB_FACT_KINDS.filter((kind): kind is RowKind => kind !== 'thread' && kind !== 'message')
type Doc = Record<string, Cell>

const TABLES: Record<RowKind, { table: string; key: readonly string[]; columns: readonly string[] }> = {
  import: { table: 'import', key: ['id'], columns: columns('import') },
  source: { table: 'account_source', key: ['account_id', 'import_id', 'row'], columns: columns('account_source') },
  entry: { table: 'list_entry', key: ['list', 'place'], columns: columns('list_entry') },
  snapshot: { table: 'snapshot', key: ['account_id', 'taken_at', 'source'], columns: columns('snapshot') },
  sighting: {
    table: 'sighting',
    key: ['network', 'handle_key', 'kind', 'place', 'source', 'site'],
    columns: columns('sighting'),
  },
  standing: {
    table: 'standing',
    key: ['account_id', 'kind'],
    columns: ['account_id', 'kind', 'state', 'detail', 'since', 'checked_at', 'times', 'source'],
  },
}
function columns(table: FactTable): readonly string[] {
  return columnsOf(table)
}

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ')
const WHICH: Partial<Record<RowKind, string>> = {
  import: "kind <> 'conversations'",
  source: "import_id IN (SELECT id FROM import WHERE kind <> 'conversations')",
}

/** Everything of a kind that is here waits to be sent. */
export function queueRows(db: Mirror, kind: RowKind): void {
  const { table, key } = TABLES[kind]
  db.prepare(
    `INSERT OR IGNORE INTO hub_queue (kind, key, part, at) SELECT ?, json_array(${quoted(key)}), '', 0 FROM ${table} WHERE ${WHICH[kind] ?? 'true'}`,
  ).run(kind)
}

/** A row by the key with which it waits. @returns null for one that is not here any more, or is not shared */
export function rowReader(db: Mirror, kind: RowKind): (waits: string) => { key: string; doc: Doc } | null {
  const { table, key, columns: all } = TABLES[kind]
  const read = db.prepare(
    `SELECT ${quoted(all)} FROM ${table} WHERE ${key.map((name) => `"${name}" = ?`).join(' AND ')}${WHICH[kind] === undefined ? '' : ` AND ${WHICH[kind]}`}`,
  )
  const list = db.prepare('SELECT id FROM source_list WHERE number = ?').pluck()
  return (waits) => {
    const doc = read.get(...(JSON.parse(waits) as Cell[])) as Doc | undefined
    if (!doc) return null
    // A list goes by its id: its number may differ elsewhere.
    if (kind === 'entry') {
      const id = list.get(doc['list']) as string | undefined
      if (id === undefined) return null
      doc['list'] = id
    }
    return { key: keyOf(kind, doc), doc }
  }
}

const keyOf = (kind: RowKind, doc: Doc): string => JSON.stringify(TABLES[kind].key.map((name) => doc[name] ?? null))

/** Writes rows of a kind that came. What never changes stays as it is; of the others the later word stands. @returns whether it was new */
export function rowTaker(db: Mirror, kind: RowKind): (key: string, doc: Doc) => boolean {
  const { table, key: parts, columns: all } = TABLES[kind]
  const marks = all.map(() => '?').join(', ')
  const newest = kind === 'sighting' ? 'at' : kind === 'standing' ? 'checked_at' : null
  const rest = all.filter((name) => !parts.includes(name))
  const put = db.prepare(
    newest === null
      ? `INSERT OR IGNORE INTO ${table} (${quoted(all)}) VALUES (${marks})`
      : `INSERT INTO ${table} (${quoted(all)}) VALUES (${marks}) ON CONFLICT DO UPDATE SET ${rest.map((name) => `"${name}" = excluded."${name}"`).join(', ')} WHERE excluded.${newest} >= ${table}.${newest}`,
  )
  const number = db.prepare('SELECT number FROM source_list WHERE id = ?').pluck()
  const hasImport = db.prepare('SELECT 1 FROM import WHERE id = ?')
  return (key, doc) => {
    if (keyOf(kind, doc) !== key) return false
    const row = { ...doc }
    if (kind === 'source' && hasImport.get(row['import_id']) === undefined) return false
    if (kind === 'entry') {
      const known = number.get(row['list']) as number | undefined
      if (known === undefined) return false
      row['list'] = known
    }
    return put.run(...all.map((name) => row[name] ?? null)).changes > 0
  }
}
