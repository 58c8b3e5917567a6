import type { Cell } from '../../entities.ts'
import type { Mirror } from '../../open.ts'

/** Columns of a conversation that travel one by one. */
export const THREAD_COLUMNS = [
  'account_id',
  'spoken_as',
  'status',
  'needs_help',
  'needs_answer',
  'team_id',
  'assignee_id',
  'reached_resolver_at',
  'resolved_at',
  'stage',
  'felt',
  'consequence',
  'language',
  'subject',
  'priority',
  'snoozed_until',
  'rating',
  'rating_words',
] as const
/** When it was, for whoever has no message of it yet; then it follows from the messages. */
export const THREAD_TIMES = ['started_at', 'last_at', 'asked_at', 'first_answer_at', 'waiting_since'] as const

/** What hangs on a conversation in a row of its own and travels with it. */
export const JUDGED = {
  triage: [
    'relationship',
    'reach',
    'respond_within',
    'urgency',
    'priority',
    'why',
    'overridden_by',
    'overridden_at',
    'team_id',
    'role',
    'needs_answer',
    'suggested',
  ],
  outcome: ['felt', 'consequence', 'stage', 'influence', 'settled', 'note', 'file', 'judged_by', 'judged_at'],
} as const

export type Row = Record<string, Cell>
/** Who somebody is: every identity, so that two computers that made a contact of their own find that it is one. */
export type Person = {
  readonly name: string | null
  readonly crm: string | null
  readonly identities: readonly (readonly [
    network: string,
    handle: string,
    handleKey: string,
    followers: number | null,
  ])[]
  readonly roles: readonly (readonly [role: string, evidence: string | null])[]
}
/** Steps from team to team as they were mirrored. */
export type Way = readonly (readonly [from: string | null, to: string | null, at: number, actor: string | null])[]
/** A conversation as it travels: columns, and beside them what hangs on it. A part that is null was taken away. */
export type ThreadDoc = { readonly natural_key: string } & Readonly<
  Record<string, Cell | Row | Person | Way | null | undefined>
>

export const ROUTE = 'route:'

/** Reads conversations as they travel. `doc` leaves out what is empty; `parts` says only what is asked for, emptied or not. */
export function threadReader(db: Mirror): {
  doc(rid: number): ThreadDoc | null
  parts(rid: number, parts: readonly string[]): ThreadDoc | null
} {
  const columns = [...THREAD_COLUMNS, ...THREAD_TIMES]
  const head = db.prepare(`SELECT id, contact_id, natural_key, ${columns.join(', ')} FROM conversation WHERE rid = ?`)
  const person = personReader(db)
  const way = db
    .prepare('SELECT from_team_id, to_team_id, at, actor FROM handoff WHERE conversation_id = ? ORDER BY seq')
    .raw()
  const judged = {
    triage: db.prepare(`SELECT ${JUDGED.triage.join(', ')} FROM triage WHERE conversation_id = ?`),
    outcome: db.prepare(`SELECT ${JUDGED.outcome.join(', ')} FROM outcome WHERE id = ?`),
  }
  const routes = db.prepare(
    'SELECT id, from_team_id, to_team_id, at, actor FROM route_step WHERE conversation_id = ? ORDER BY id',
  )
  const route = db.prepare('SELECT from_team_id, to_team_id, at, actor FROM route_step WHERE id = ?')
  type Head = Row & { id: string; natural_key: string }
  const part = (row: Head, name: string): ThreadDoc[string] => {
    if (name === 'person') return person(row['contact_id'] as string | null)
    if (name === 'way') return way.all(row.id) as Way
    if (name === 'triage' || name === 'outcome') return (judged[name].get(row.id) as Row | undefined) ?? null
    if (name.startsWith(ROUTE)) return (route.get(name.slice(ROUTE.length)) as Row | undefined) ?? null
    return row[name] ?? null
  }
  return {
    doc(rid) {
      const row = head.get(rid) as Head | undefined
      if (!row) return null
      const steps = (routes.all(row.id) as (Row & { id: string })[]).map(({ id, ...step }) => [`${ROUTE}${id}`, step])
      const all = [
        ...[...columns, 'person', 'triage', 'outcome'].map((name) => [name, part(row, name)] as const),
        ...steps,
        ['way', nullIfEmpty(part(row, 'way') as Way)],
      ]
      return {
        natural_key: row.natural_key,
        ...(Object.fromEntries(all.filter(([, value]) => value !== null)) as Omit<ThreadDoc, 'natural_key'>),
      }
    },
    parts(rid, names) {
      const row = head.get(rid) as Head | undefined
      return row
        ? { natural_key: row.natural_key, ...Object.fromEntries(names.map((name) => [name, part(row, name)])) }
        : null
    },
  }
}

const nullIfEmpty = (way: Way): Way | null => (way.length === 0 ? null : way)

function personReader(db: Mirror): (contact: string | null) => Person | null {
  const contact = db.prepare('SELECT name, crm_id AS crm FROM contact WHERE id = ?')
  const identities = db
    .prepare(
      'SELECT network, handle, handle_key, followers FROM contact_identity WHERE contact_id = ? ORDER BY network, handle_key',
    )
    .raw()
  const roles = db.prepare('SELECT role, evidence FROM contact_role WHERE contact_id = ? ORDER BY role').raw()
  return (id) => {
    const who = id === null ? undefined : (contact.get(id) as { name: string | null; crm: string | null } | undefined)
    return who ? { ...who, identities: identities.all(id) as never, roles: roles.all(id) as never } : null
  }
}
