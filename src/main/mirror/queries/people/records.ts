import type { DirectoryKind } from '#shared/model/directory.ts'
import { REGISTER_FIELDS, type RegisterEntry, type RegisterState } from '#shared/model/people.ts'
import type { Mirror } from '../../open.ts'
import { keptUntilCommit } from '../accounts/kept.ts'
import { dayOf, heldAlone } from './alone.ts'

type Count = { id: string; count: number }
type Counts = ReadonlyMap<string, number>

const ACCOUNTS: Record<DirectoryKind, string> = {
  brand:
    'SELECT brand_id AS id, count(*) AS count FROM account WHERE merged_into IS NULL AND brand_id IS NOT NULL GROUP BY 1',
  market:
    'SELECT market_id AS id, count(*) AS count FROM account WHERE merged_into IS NULL AND market_id IS NOT NULL GROUP BY 1',
  team: 'SELECT team_id AS id, count(*) AS count FROM account WHERE merged_into IS NULL AND team_id IS NOT NULL GROUP BY 1',
  person:
    'SELECT owner_id AS id, count(*) AS count FROM account WHERE merged_into IS NULL AND owner_id IS NOT NULL GROUP BY 1',
  agency:
    'SELECT agency_id AS id, count(*) AS count FROM account WHERE merged_into IS NULL AND agency_id IS NOT NULL GROUP BY 1',
  goal: 'SELECT goal_id AS id, count(*) AS count FROM account_goal l JOIN account a ON a.id = l.account_id AND a.merged_into IS NULL GROUP BY 1',
}
const BACKUP =
  'SELECT backup_owner_id AS id, count(*) AS count FROM account WHERE merged_into IS NULL AND backup_owner_id IS NOT NULL GROUP BY 1'
const access = (column: string): string =>
  `SELECT x.${column} AS id, count(DISTINCT x.account_id) AS count FROM access x JOIN account a ON a.id = x.account_id AND a.merged_into IS NULL
   WHERE x.revoked_on IS NULL AND x.${column} IS NOT NULL GROUP BY 1`
const people = (column: string): string =>
  `SELECT ${column} AS id, count(*) AS count FROM person WHERE ${column} IS NOT NULL GROUP BY 1`

function counted(db: Mirror, sql: string | null): Counts {
  return sql === null ? new Map() : new Map((db.prepare(sql).all() as Count[]).map(({ id, count }) => [id, count]))
}

type Stored = { id: string; name: string } & Record<string, string | null>

/** One register, complete with its counts, by name. Kept until something is committed. */
export function registerOf(db: Mirror, kind: DirectoryKind, now: number): readonly RegisterEntry[] {
  return keptUntilCommit(db, `register ${kind} ${dayOf(now)}`, () => {
    const fields = REGISTER_FIELDS[kind]
    const entries = fields.flatMap((field) => (field.holds === 'entry' ? [field] : []))
    const columns = fields.map((field) => `x.${field.id}`)
    const names = entries.map((field) => `(SELECT name FROM ${field.of} WHERE id = x.${field.id}) AS "${field.id}!"`)
    const rows = db
      .prepare(`SELECT ${['x.id', 'x.name', ...columns, ...names].join(', ')} FROM ${kind} x`)
      .all() as Stored[]
    const accounts = counted(db, ACCOUNTS[kind])
    const backup = counted(db, kind === 'person' ? BACKUP : null)
    const entry = counted(db, kind === 'person' ? access('person_id') : kind === 'agency' ? access('agency_id') : null)
    const alone = counted(
      db,
      kind === 'person'
        ? `SELECT l.person_id AS id, count(DISTINCT l.account_id) AS count FROM (${heldAlone(now)}) l JOIN account a ON a.id = l.account_id AND a.merged_into IS NULL GROUP BY 1`
        : null,
    )
    const members = counted(db, kind === 'team' ? people('team_id') : kind === 'agency' ? people('agency_id') : null)
    const same = new Map<string, number>()
    for (const row of rows) same.set(row.name.toLowerCase(), (same.get(row.name.toLowerCase()) ?? 0) + 1)
    const order = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true })
    return rows
      .map((row) => ({
        id: row.id,
        kind,
        name: row.name,
        filterName: (same.get(row.name.toLowerCase()) ?? 0) > 1 ? row.id : row.name,
        fields: Object.fromEntries(fields.map((field) => [field.id, row[field.id] ?? null])),
        names: Object.fromEntries(entries.map((field) => [field.id, row[`${field.id}!`] ?? null])),
        accounts: accounts.get(row.id) ?? 0,
        backup: backup.get(row.id) ?? 0,
        access: entry.get(row.id) ?? 0,
        alone: alone.get(row.id) ?? 0,
        people: members.get(row.id) ?? 0,
      }))
      .sort((a, b) => order.compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
  })
}

const goneOn = ({ fields }: RegisterEntry): string | null => fields['left_on'] ?? fields['ended_on'] ?? null

const passes: Record<RegisterState, (entry: RegisterEntry, today: string) => boolean> = {
  all: () => true,
  here: (entry, today) => !((goneOn(entry) ?? '9') <= today),
  left: (entry, today) => (goneOn(entry) ?? '9') <= today,
  alone: (entry) => entry.alone > 0,
}

const FIGURES = new Set(['accounts', 'backup', 'access', 'alone', 'people'])

function figure(entry: RegisterEntry, name: string): number {
  return FIGURES.has(name) ? entry[name as 'accounts'] : 0
}

type Wish = { text: string; state: RegisterState; sort: string; descending: boolean }

/** A register narrowed and sorted. Every word must stand in the name or in a field; without a value a line sorts last. */
export function registerRows(
  db: Mirror,
  kind: DirectoryKind,
  wish: Wish,
  now: number,
): { all: number; rows: RegisterEntry[] } {
  const every = registerOf(db, kind, now)
  const today = dayOf(now)
  const words = wish.text.toLowerCase().split(/\s+/).filter(Boolean)
  const found = every.filter((entry) => {
    if (!passes[wish.state](entry, today)) return false
    if (words.length === 0) return true
    const text = [entry.name, ...Object.values(entry.fields), ...Object.values(entry.names)].join(' ').toLowerCase()
    return words.every((word) => text.includes(word))
  })
  const { sort, descending } = wish
  const sign = descending ? -1 : 1
  if (sort === 'name') return { all: every.length, rows: descending ? found.reverse() : found }
  if (FIGURES.has(sort))
    return { all: every.length, rows: found.sort((a, b) => sign * (figure(a, sort) - figure(b, sort))) }
  const order = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true })
  const value = (entry: RegisterEntry): string => entry.names[sort] ?? entry.fields[sort] ?? ''
  return {
    all: every.length,
    rows: found.sort(
      (a, b) => Number(value(a) === '') - Number(value(b) === '') || sign * order.compare(value(a), value(b)),
    ),
  }
}
