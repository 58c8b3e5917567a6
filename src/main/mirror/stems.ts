import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as russian } from '@orama/stemmers/russian'

const WORD = /[\p{L}\p{N}]+/gu
const CYRILLIC = /\p{Script=Cyrillic}/u

/** The stem of every word, in order. Russian or English is told by the script of the word; ё counts as е. */
export function stems(text: string): string[] {
  return (text.toLowerCase().match(WORD) ?? []).map((word) =>
    CYRILLIC.test(word) ? russian(word.replaceAll('ё', 'е')) : english(word),
  )
}

/** What is stored for a message in `message_search`. */
export const stemmed = (text: string): string => stems(text).join(' ')

/**
 * A full-text query in which every word must occur in any of its forms; the last word also matches
 * as a beginning, so that results appear while it is typed. Safe for any input; '' when there is no word.
 */
export function stemQuery(text: string): string {
  const words = stems(text)
  return words.map((word, at) => (at === words.length - 1 ? `"${word}"*` : `"${word}"`)).join(' AND ')
}
