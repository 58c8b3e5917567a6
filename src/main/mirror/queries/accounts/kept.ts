import type { Mirror } from '../../open.ts'

type Kept = { version: number; values: Map<string, unknown> }
const kept = new WeakMap<Mirror, Kept>()

/**
 * Something computed from the mirror, kept until anything is committed. Only a reading connection
 * keeps: the one that writes is not told about its own commits.
 */
export function keptUntilCommit<T>(db: Mirror, key: string, make: () => T): T {
  if (!db.readonly) return make()
  const version = db.pragma('data_version', { simple: true }) as number
  let found = kept.get(db)
  if (found?.version !== version) {
    found = { version, values: new Map() }
    kept.set(db, found)
  }
  if (found.values.has(key)) return found.values.get(key) as T
  const value = make()
  found.values.set(key, value)
  return value
}

/** The same, but only the last `most` of a family of keys are kept. */
export function keptFew<T>(db: Mirror, family: string, most: number, key: string, make: () => T): T {
  const recent = keptUntilCommit(db, family, () => new Map<string, T>())
  const found = recent.get(key)
  if (found !== undefined) {
    recent.delete(key)
    recent.set(key, found)
    return found
  }
  const value = make()
  recent.set(key, value)
  for (const oldest of recent.keys()) {
    if (recent.size <= most) break
    recent.delete(oldest)
  }
  return value
}
