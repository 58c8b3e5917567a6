import { createHash } from 'node:crypto'
import type { Mirror } from '../open.ts'

export const ERASED = 'erased:'
export const isErased = (key: string): boolean => key.startsWith(ERASED)

/**
 * What stands for a key that must not be kept: a fingerprint that nobody can turn back without the workspace, and that is the same
 * on every computer that has the workspace. The fingerprint of what was erased already is the one it left.
 */
export function fingerprinter(db: Mirror): (key: string) => string {
  const workspace = db.prepare("SELECT value FROM meta WHERE key = 'id'").pluck().get() as string | undefined
  return (key) =>
    isErased(key)
      ? key.slice(ERASED.length)
      : createHash('sha256')
          .update(`${workspace ?? ''} ${key}`)
          .digest('base64url')
          .slice(0, 24)
}

/** Lets statements of this connection say `fingerprint(key)`. */
export function withFingerprint(db: Mirror): Mirror {
  const of = fingerprinter(db)
  return db.function('fingerprint', { deterministic: true, directOnly: true }, (key: unknown) => of(String(key)))
}
