import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as russian } from '@orama/stemmers/russian'

const WORD = /[\p{L}\p{N}]+/gu
const CYRILLIC = /\p{Script=Cyrillic}/u

/** Stems of words met lately: a language says most with few words, and cutting one costs more than looking it up. */
const known = new Map<string, string>()
const REMEMBERED = 100_000

/** A handle or a number: what ends in a digit has no forms, and there are too many of them to remember. */
const isNumbered = (word: string): boolean => {
  const last = word.charCodeAt(word.length - 1)
  return last >= 0x30 && last <= 0x39 && !CYRILLIC.test(word)
}

/** What the forms of a word share. Russian or English is told by its script; small letters are expected, ё counts as е. */
export function stemOf(word: string): string {
  if (isNumbered(word)) return word
  const found = known.get(word)
  if (found !== undefined) return found
  const stem = CYRILLIC.test(word) ? russian(word.replaceAll('ё', 'е')) : english(word)
  if (known.size >= REMEMBERED) known.clear()
  known.set(word, stem)
  return stem
}

/** The stem of every word, in order. Russian or English is told by the script of the word; ё counts as е. */
export function stems(text: string): string[] {
  return (text.toLowerCase().match(WORD) ?? []).map(stemOf)
}

/** What is stored for a message in `message_search`. */
export function stemmed(text: string): string {
  const lower = text.toLowerCase()
  let stored = ''
  let start = -1
  for (let at = 0; at <= lower.length; at++) {
    const unit = at === lower.length ? 32 : lower.charCodeAt(at)
    const kind = unit < PLAIN.length ? PLAIN[unit] : PICTURES.has(unit) || isLow(unit) ? BREAK : OTHER
    // A sign that only the tables of Unicode know: the whole text is cut by them.
    if (kind === OTHER) return (lower.match(WORD) ?? []).map(stemOf).join(' ')
    if (kind === LETTER) start = start === -1 ? at : start
    else if (start !== -1) {
      stored += stored === '' ? stemOf(lower.slice(start, at)) : ` ${stemOf(lower.slice(start, at))}`
      start = -1
    }
  }
  return stored
}

/** What smileys begin with (U+1F400 to U+1F7FF), and what says that a sign is to be drawn as one. */
const PICTURES: ReadonlySet<number> = new Set([0xd8_3d, 0xfe_0f])
/** The second half of a sign whose first half was looked at. */
const isLow = (unit: number): boolean => unit >= 0xdc_00 && unit <= 0xdf_ff

const BREAK = 0
const LETTER = 1
const OTHER = 2
/** What the characters of Latin and Cyrillic are, and of the punctuation that stands between them. */
const PLAIN = Uint8Array.from({ length: 0x20_70 }, (_, unit) => {
  const sign = String.fromCharCode(unit)
  if (unit < 0x80 || (unit >= 0x4_00 && unit < 0x4_80)) return /[\p{L}\p{N}]/u.test(sign) ? LETTER : BREAK
  return unit >= 0x20_10 && !/[\p{L}\p{N}]/u.test(sign) ? BREAK : OTHER
})

/**
 * A full-text query in which every word must occur in any of its forms. What stands in double quotes must occur as it is
 * ordered there; a word that ends in a star, and the last word, match as a beginning too, so that results appear while
 * they are typed. Safe for any input; '' when there is no word.
 */
export function stemQuery(text: string): string {
  const parts = [...text.matchAll(/"([^"]*)"?|(\S+)/gu)]
  return parts
    .flatMap((part, at) => {
      const [, phrase, word = ''] = part
      if (phrase !== undefined) return phraseOf(phrase)
      if (word.endsWith('*')) return begun(word, ' *')
      return at === parts.length - 1 ? begun(word, '*') : stems(word).map((stem) => `"${stem}"`)
    })
    .join(' AND ')
}

/** The same for words that were read already; one with a blank in it stood in quotes. */
export const stemQueryOf = (words: readonly string[]): string =>
  stemQuery(words.map((word) => (/\s/.test(word) ? `"${word.replaceAll('"', ' ')}"` : word)).join(' '))

function phraseOf(phrase: string): string[] {
  const words = stems(phrase)
  return words.length === 0 ? [] : [`"${words.join(' ')}"`]
}

/**
 * A query whose last word may be typed half, with that word as a whole one; null where none is. A star that was typed
 * is meant.
 */
export function wholeWord(query: string): { query: string; word: string } | null {
  const found = /^(.* AND )?(?:("[^"]*")\*|\(("[^"]*")\* OR "[^"]*"\*\))$/su.exec(query)
  const word = found?.[2] ?? found?.[3]
  return word === undefined ? null : { query: `${found?.[1] ?? ''}${word}`, word }
}

/** The last part of a word may be typed half: it matches by its stem and as it is. */
function begun(word: string, star: '*' | ' *'): string[] {
  const plain = word.toLowerCase().replaceAll('ё', 'е').match(WORD) ?? []
  return stems(word).map((stem, at, all) => {
    if (at < all.length - 1) return `"${stem}"`
    const typed = plain[at] ?? stem
    return typed.startsWith(stem) ? `"${stem}"${star}` : `("${stem}"${star} OR "${typed}"${star})`
  })
}
