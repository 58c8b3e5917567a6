import type { EXTRA_COLUMNS, ExtraColumn } from '#shared/model/account.ts'
import type { Mirror } from '../../open.ts'

type Known = (typeof EXTRA_COLUMNS)[number]

const joined = (value: string, from: string): string =>
  `(SELECT group_concat(v, '; ') FROM (SELECT DISTINCT ${value} AS v FROM ${from} ORDER BY 1))`

/** Where each of them stands, as text. */
const COLUMNS: Record<Known, string> = {
  backupOwner: '(SELECT name FROM person WHERE id = a.backup_owner_id)',
  agency: '(SELECT name FROM agency WHERE id = a.agency_id)',
  language: 'a.language',
  website: 'a.website',
  bio: 'a.bio',
  note: 'a.note',
  verified: "CASE a.verified WHEN 1 THEN 'yes' WHEN 0 THEN 'no' END",
  openedOn: 'a.opened_on',
  reviewedOn: 'a.reviewed_on',
  addedOn: "date(a.created_at / 1000, 'unixepoch')",
  tags: joined('g.name', 'account_tag g WHERE g.account_id = a.id'),
  goals: joined('g.name', 'account_goal l JOIN goal g ON g.id = l.goal_id WHERE l.account_id = a.id'),
  stages: joined('s.stage', 'account_stage s WHERE s.account_id = a.id'),
  sources: joined('i.file', 'account_source s JOIN import i ON i.id = s.import_id WHERE s.account_id = a.id'),
  access: joined('x.way', 'access x WHERE x.account_id = a.id AND x.revoked_on IS NULL'),
}

/** What some accounts (row numbers) hold in columns that are not part of their line, by id. */
export function accountExtra(
  db: Mirror,
  rids: Int32Array,
  columns: readonly ExtraColumn[],
): Map<string, Record<string, string | null>> {
  if (columns.length === 0) return new Map()
  const fields: string[] = []
  const parts = columns.map((column, at) => {
    if (!column.startsWith('field:')) return `${COLUMNS[column as Known]} AS "${at}"`
    fields.push(column.slice('field:'.length))
    return `(SELECT f.value FROM account_field f WHERE f.account_id = a.id AND f.field_id = ?) AS "${at}"`
  })
  const rows = db
    .prepare(`SELECT a.id, ${parts.join(', ')} FROM json_each(?) wanted JOIN account a ON a.rid = wanted.value`)
    .raw()
    .all(...fields, JSON.stringify([...rids])) as [string, ...(string | null)[]][]
  return new Map(
    rows.map(([id, ...values]) => [id, Object.fromEntries(columns.map((column, at) => [column, values[at] ?? null]))]),
  )
}

/** Fields the workspace has added to accounts. */
export function customFields(db: Mirror): { id: string; name: string; type: string }[] {
  return db.prepare('SELECT id, name, type FROM custom_field ORDER BY name').all() as {
    id: string
    name: string
    type: string
  }[]
}
