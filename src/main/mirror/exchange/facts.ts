import { createHash } from 'node:crypto'
import type { Cell, Fact, FactTable } from '#shared/model/exchange.ts'
import type { Mirror } from '../open.ts'

/** How a table of facts is told apart and put into portions that are sent as a whole. */
const FACTS: Record<FactTable, { columns: readonly string[]; portion: string; from?: string }> = {
  import: {
    columns: [
      'id',
      'at',
      'file',
      'format',
      'digest',
      'kind',
      'source',
      'as_of',
      'mapping',
      'counts',
      'batch',
      'shape',
      'reading',
    ],
    portion: 'id',
  },
  account_source: { columns: ['account_id', 'import_id', 'row', 'sheet', 'result'], portion: 'import_id' },
  list_entry: {
    columns: [
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
    ],
    portion: 'list',
  },
  snapshot: {
    columns: ['account_id', 'taken_at', 'source', 'followers', 'following', 'posts', 'last_post_at'],
    portion: 'taken_at / 2592000000',
  },
  sighting: {
    columns: [
      'network',
      'handle_key',
      'kind',
      'place',
      'source',
      'site',
      'pages',
      'of_pages',
      'times',
      'samples',
      'address',
      'text',
      'country',
      'account_id',
      'at',
    ],
    portion: 'network',
  },
}

/** A list is known by its id elsewhere: its number may differ. */
const LIST_ID = '(SELECT s.id FROM source_list s WHERE s.number = list_entry.list)'
const selected = (table: FactTable): string =>
  FACTS[table].columns
    .map((column) => (table === 'list_entry' && column === 'list' ? `${LIST_ID} AS list` : `"${column}"`))
    .join(', ')
const kept = (table: FactTable): string =>
  table === 'import'
    ? "WHERE kind <> 'conversations'"
    : table === 'account_source'
      ? 'WHERE import_id IN (SELECT id FROM import)'
      : ''
const portionOf = (table: FactTable): string => (table === 'list_entry' ? LIST_ID : FACTS[table].portion)

/** What is here of each portion of each table: `table portion` → digest. */
export type Portions = Readonly<Record<string, string>>

function* rows(db: Mirror, table: FactTable): Generator<{ portion: string; row: Cell[] }> {
  const read = db
    .prepare(`SELECT ${portionOf(table)} AS portion_of_it, ${selected(table)} FROM ${table} ${kept(table)}`)
    .raw()
    .iterate() as IterableIterator<Cell[]>
  for (const [portion, ...row] of read) if (portion !== null) yield { portion: `${table} ${String(portion)}`, row }
}

const tables = Object.keys(FACTS) as FactTable[]

/** Digests of everything that is no change of a person; the order of rows does not matter. */
export function portionsOf(db: Mirror): Portions {
  const sums = new Map<string, bigint>()
  for (const table of tables)
    for (const { portion, row } of rows(db, table)) {
      const digest = createHash('sha1').update(JSON.stringify(row)).digest().readBigUInt64BE(0)
      sums.set(portion, (sums.get(portion) ?? 0n) ^ digest)
    }
  return Object.fromEntries([...sums].map(([portion, sum]) => [portion, sum.toString(16)]))
}

/** Facts of the portions in which somebody has something else. */
export function* factsUnknownTo(db: Mirror, own: Portions, theirs: Portions): Generator<Fact> {
  for (const table of tables) {
    const differs = Object.keys(own).some(
      (portion) => portion.startsWith(`${table} `) && own[portion] !== theirs[portion],
    )
    if (!differs) continue
    for (const { portion, row } of rows(db, table)) if (own[portion] !== theirs[portion]) yield { table, row }
  }
}

/** Adds facts that are not here yet. @returns how many were new, by table */
export function takeFacts(db: Mirror, facts: Iterable<Fact>): Record<FactTable, number> {
  const counts = { import: 0, account_source: 0, list_entry: 0, snapshot: 0, sighting: 0 }
  const insert = new Map(
    tables.map((table) => {
      const { columns } = FACTS[table]
      const marks = columns.map(() => '?').join(', ')
      return [
        table,
        db.prepare<Cell[]>(
          `INSERT OR IGNORE INTO ${table} (${columns.map((c) => `"${c}"`).join(', ')}) VALUES (${marks})`,
        ),
      ] as const
    }),
  )
  const hasImport = db.prepare('SELECT 1 FROM import WHERE id = ?')
  const listNumber = db.prepare('SELECT number FROM source_list WHERE id = ?').pluck()
  for (const { table, row } of facts) {
    const values = [...row]
    if (table === 'account_source' && hasImport.get(values[1]) === undefined) continue
    if (table === 'list_entry') {
      const number = listNumber.get(values[0]) as number | undefined
      if (number === undefined) continue
      values[0] = number
    }
    counts[table] += insert.get(table)?.run(...values).changes ?? 0
  }
  return counts
}

/** The columns by which a table of facts is exchanged. */
export const columnsOf = (table: FactTable): readonly string[] => FACTS[table].columns

/** How many values a row of facts has. */
export const widthOf = (table: FactTable): number => FACTS[table].columns.length
