import type { Mirror } from '../../open.ts'

/** Teams and people of the workspace with what they are called. */
export function directoryNames(db: Mirror): {
  teams: { id: string; name: string; function: string }[]
  people: { id: string; name: string; email: string | null }[]
} {
  return {
    teams: db.prepare('SELECT id, name, function FROM team').all() as { id: string; name: string; function: string }[],
    people: db.prepare('SELECT id, name, email FROM person').all() as {
      id: string
      name: string
      email: string | null
    }[],
  }
}
