import type { HubFact } from '#shared/model/hub-fact.ts'
import type { Cell } from '../../entities.ts'
import { peopleTaker } from './take-people.ts'
import type { Taking } from './taking.ts'
import {
  JUDGED,
  type Person,
  ROUTE,
  type Row,
  THREAD_COLUMNS,
  THREAD_TIMES,
  type ThreadDoc,
  threadReader,
  type Way,
} from './thread-doc.ts'

export type Thread = { readonly rid: number; readonly id: string; readonly account: string; readonly own: boolean }

/** Finds conversations by their natural key. */
export function threadFinder({ db }: Taking): (key: string, account?: string) => Thread | null {
  const find = db.prepare(
    'SELECT rid, id, account_id AS account, import_id IS NOT NULL AS own FROM conversation WHERE natural_key = ? ORDER BY account_id = ? DESC, rid LIMIT 1',
  )
  return (key, account = '') => {
    const found = find.get(key, account) as (Omit<Thread, 'own'> & { own: number }) | undefined
    return found ? { ...found, own: found.own === 1 } : null
  }
}

/** Writes conversations that came. What waits to be sent from here stands until the hub has decided. */
export function threadTaker(taking: Taking): (fact: HubFact, doc: ThreadDoc) => 'new' | 'changed' | 'none' {
  const { db, newId } = taking
  const find = threadFinder(taking)
  const people = peopleTaker(taking)
  const own = threadReader(db)
  const columns = [...THREAD_COLUMNS, ...THREAD_TIMES]
  const insert = db.prepare(
    `INSERT INTO conversation (id, natural_key, contact_id, ${columns.join(', ')}) VALUES (?, ?, ?, ${columns.map(() => '?').join(', ')})`,
  )
  const set = new Map(
    THREAD_COLUMNS.map((name) => [name, db.prepare(`UPDATE conversation SET ${name} = ? WHERE rid = ?`)]),
  )
  const contact = db.prepare('UPDATE conversation SET contact_id = ? WHERE rid = ?')
  const hang = hangingTaker(taking)
  const value = (doc: ThreadDoc, name: string): Cell => {
    if (name === 'team_id') return taking.team(doc[name])
    if (name === 'assignee_id') return taking.person(doc[name])
    return (doc[name] ?? null) as Cell
  }
  const personOf = (doc: ThreadDoc, stamps: HubFact['stamps']): string | null =>
    doc['person'] ? people(doc['person'] as Person, stamps?.includes('"person"') === true) : null
  return ({ key, stamps }, doc) => {
    if (taking.wasErased('thread', key)) return 'none'
    const account = doc['account_id']
    const there = find(doc.natural_key, typeof account === 'string' ? account : '')
    if (there === null) {
      const id = newId()
      if (typeof account !== 'string') return 'none'
      insert.run(
        id,
        doc.natural_key,
        personOf(doc, stamps),
        ...columns.map((name) => (doc[name] === undefined && name === 'status' ? 'open' : value(doc, name))),
      )
      for (const part of Object.keys(doc)) hang(id, part, doc[part])
      return 'new'
    }
    const waits = taking.waits('thread', there.rid)
    const keep = new Set(waits.includes('') ? [...waits, ...Object.keys(own.doc(there.rid) ?? {})] : waits)
    for (const part of Object.keys(doc)) {
      if (keep.has(part)) continue
      const column = set.get(part as (typeof THREAD_COLUMNS)[number])
      if (column) column.run(value(doc, part), there.rid)
      else if (part === 'person') contact.run(personOf(doc, stamps), there.rid)
      else hang(there.id, part, doc[part])
    }
    return 'changed'
  }
}

/** What hangs on a conversation in rows of its own. */
function hangingTaker(taking: Taking): (thread: string, part: string, said: ThreadDoc[string]) => void {
  const { db } = taking
  const routed = db.prepare('SELECT conversation_id FROM route_step WHERE id = ?').pluck()
  const unroute = db.prepare('DELETE FROM route_step WHERE id = ?')
  const route = db.prepare(
    'INSERT OR REPLACE INTO route_step (id, conversation_id, from_team_id, to_team_id, at, actor) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const noWay = db.prepare('DELETE FROM handoff WHERE conversation_id = ?')
  const way = db.prepare(
    'INSERT INTO handoff (conversation_id, seq, from_team_id, to_team_id, at, actor) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const judged = {
    triage: judgedTaker(db, 'triage', 'conversation_id', JUDGED.triage),
    outcome: judgedTaker(db, 'outcome', 'id', JUDGED.outcome),
  }
  return (thread, part, said) => {
    if (part === 'triage' || part === 'outcome')
      judged[part](part === 'triage' ? taking.newId() : thread, thread, said as Row | null)
    else if (part === 'way') {
      noWay.run(thread)
      for (const [place, [from, to, at, actor]] of ((said ?? []) as Way).entries())
        way.run(thread, place + 1, taking.team(from), taking.team(to), at, actor)
    } else if (part.startsWith(ROUTE)) {
      const id = part.slice(ROUTE.length)
      // The step of another conversation is not this one's to say.
      if ((routed.get(id) ?? thread) !== thread) return
      const step = said as Row | null
      if (step === null) unroute.run(id)
      else
        route.run(
          id,
          thread,
          taking.team(step['from_team_id']),
          taking.team(step['to_team_id']),
          step['at'],
          step['actor'],
        )
    }
  }
}

function judgedTaker(
  db: Taking['db'],
  table: 'triage' | 'outcome',
  of: string,
  columns: readonly string[],
): (id: string, thread: string, row: Row | null) => void {
  const remove = db.prepare(`DELETE FROM ${table} WHERE ${of} = ?`)
  const names = columns.filter((name) => name !== of)
  const there = db.prepare(`SELECT 1 FROM ${table} WHERE ${of} = ?`)
  const set = db.prepare(`UPDATE ${table} SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE ${of} = ?`)
  const put = db.prepare(
    `INSERT INTO ${table} (${[...new Set(['id', of])].join(', ')}, ${names.join(', ')}) VALUES (${[...new Set(['id', of]), ...names].map(() => '?').join(', ')})`,
  )
  return (id, thread, row) => {
    if (row === null) return void remove.run(thread)
    const values = names.map((name) => row[name] ?? null)
    if (there.get(thread)) set.run(...values, thread)
    else put.run(...(of === 'id' ? [thread] : [id, thread]), ...values)
  }
}
