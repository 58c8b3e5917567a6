import { fingerprinter } from '../../erase/fingerprint.ts'
import type { Mirror } from '../../open.ts'
import { queueWhole, type QueueKind } from './queue.ts'

/** What taking needs to know of the workspace, looked up once for a page. */
export type Taking = {
  readonly db: Mirror
  readonly now: number
  readonly newId: () => string
  fingerprint(key: string): string
  /** A team or person of a register as it is called here; null where it is not here. */
  team(id: unknown): string | null
  person(id: unknown): string | null
  /** Parts of a row that wait to be sent from here. */
  waits(kind: 'thread' | 'message', rid: number): readonly string[]
  /** What is here stays, and goes to the team anew. */
  sendAnew(kind: QueueKind, rid: number): void
  /** Whether something was erased here of which this is the fingerprint. */
  wasErased(kind: 'thread' | 'message', fingerprint: string): boolean
}

export function taking(db: Mirror, now: number, newId: () => string): Taking {
  const parts = db.prepare('SELECT part FROM hub_queue WHERE kind = ? AND key = ?').pluck()
  const known = (table: 'team' | 'person'): ((id: unknown) => string | null) => {
    const here = db.prepare(`SELECT id FROM ${table} WHERE id = ?`).pluck()
    const twin = db.prepare('SELECT into_id FROM twin WHERE id = ?').pluck()
    const found = new Map<string, string | null>()
    return (id) => {
      if (typeof id !== 'string') return null
      const before = found.get(id)
      if (before !== undefined) return before
      const is = (here.get(id) ?? here.get(twin.get(id) ?? null) ?? null) as string | null
      found.set(id, is)
      return is
    }
  }
  const erased = {
    thread: erasedTest(db, 'conversation'),
    message: erasedTest(db, 'message'),
  }
  return {
    db,
    now,
    newId,
    fingerprint: fingerprinter(db),
    team: known('team'),
    person: known('person'),
    waits: (kind, rid) => parts.all(kind, rid) as string[],
    sendAnew: (kind, rid) => queueWhole(db, kind, rid, now),
    wasErased: (kind, fingerprint) => erased[kind](fingerprint),
  }
}

function erasedTest(db: Mirror, table: 'conversation' | 'message'): (fingerprint: string) => boolean {
  const any =
    db.prepare(`SELECT 1 FROM ${table} WHERE natural_key >= 'erased:' AND natural_key < 'erased;' LIMIT 1`).get() !==
    undefined
  const one = db.prepare(`SELECT 1 FROM ${table} WHERE natural_key = ? LIMIT 1`)
  return (fingerprint) => any && one.get(`erased:${fingerprint}`) !== undefined
}
