import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as russian } from '@orama/stemmers/russian'

const WORD = /[\p{L}\p{N}]+/gu
const CYRILLIC = /\p{Script=Cyrillic}/u

/** Stems of words met lately: a language says most with few words, and cutting one costs more than looking it up. */
const known = new Map<string, string>()
const REMEMBERED = 100_000

/** What the forms of a word share. Russian or English is told by its script; small letters are expected, ё counts as е. */
export function stemOf(word: string): string {
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
export const stemmed = (text: string): string => stems(text).join(' ')

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
      return word.endsWith('*') || at === parts.length - 1 ? begun(word) : stems(word).map((stem) => `"${stem}"`)
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

/** The last part of a word may be typed half: it matches by its stem and as it is. */
function begun(word: string): string[] {
  const plain = word.toLowerCase().replaceAll('ё', 'е').match(WORD) ?? []
  return stems(word).map((stem, at, all) => {
    if (at < all.length - 1) return `"${stem}"`
    const typed = plain[at] ?? stem
    return typed.startsWith(stem) ? `"${stem}"*` : `("${stem}"* OR "${typed}"*)`
  })
}
