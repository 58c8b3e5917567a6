import { literally } from '#shared/model/literal.ts'
import type { Mirror } from '../open.ts'

/** What gives a person away in a text. */
export type Needles = {
  /** Handles as they are written after the sign. */
  readonly handles: readonly string[]
  /** Names and handles that are long enough to mean nobody else. */
  readonly words: readonly string[]
}

const LONG_ENOUGH = 5

/** A word that names one person wherever it stands: a handle with letters, a name of several words. */
const isTelling = (word: string): boolean =>
  word.length >= LONG_ENOUGH && /\p{L}/u.test(word) && (/[\d_.@-]/.test(word) || /\s/.test(word))

/** Handles and names under which a contact is known. */
export function needlesOf(db: Mirror, contact: string): Needles {
  const handles = db
    .prepare('SELECT DISTINCT handle FROM contact_identity WHERE contact_id = ?')
    .pluck()
    .all(contact) as string[]
  const name = db.prepare('SELECT name FROM contact WHERE id = ?').pluck().get(contact) as string | null | undefined
  return { handles, words: [...new Set([...handles, ...(name ? [name.trim()] : [])])].filter(isTelling) }
}

/** Finds every place where a text names the person; null for a person nothing can be known by. */
export function namingPattern({ handles, words }: Needles): RegExp | null {
  const parts = [...handles.map((handle) => `@${literally(handle)}`), ...words.map(literally)]
  return parts.length === 0 ? null : new RegExp(`(?<![\\p{L}\\p{N}_])(?:${parts.join('|')})(?![\\p{L}\\p{N}_])`, 'giu')
}

/** Texts by which the bytes of a file are looked through. */
export const byteNeedles = ({ words }: Needles): string[] => [
  ...new Set(words.flatMap((word) => [word, word.toLowerCase()])),
]
