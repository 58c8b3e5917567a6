import { EMOJI } from './lexicon/emoji.ts'
import { EN_NEGATIVE } from './lexicon/en-negative.ts'
import { EN_POSITIVE } from './lexicon/en-positive.ts'
import { FOREIGN } from './lexicon/foreign.ts'
import { RU_NEGATIVE } from './lexicon/ru-negative.ts'
import { RU_POSITIVE } from './lexicon/ru-positive.ts'
import type { Weighted } from './lexicon/weighted.ts'

const SHORTEST_STEM = 3
type Book = { readonly whole: Map<string, number>; readonly stems: Map<string, number> }
const own = bookOf([EN_POSITIVE, EN_NEGATIVE, RU_POSITIVE, RU_NEGATIVE])
const foreign = bookOf([FOREIGN])
const pictures = new Map(EMOJI.flatMap(([weight, words]) => words.split(/\s+/).map((word) => [word, weight] as const)))
/** Languages with a lexicon of their own; English and Russian words stand in each other's sentences. */
const OWN = new Set(['en', 'ru', 'uk', 'be', 'kk', 'und'])

function bookOf(lists: readonly Weighted[]): Book {
  const book: Book = { whole: new Map(), stems: new Map() }
  for (const [weight, words] of lists.flat())
    for (const word of words.split(/\s+/)) {
      const plain = word.replaceAll('ё', 'е')
      if (plain === '') continue
      if (plain.length > SHORTEST_STEM && plain.endsWith('*')) book.stems.set(plain.slice(0, -1), weight)
      else book.whole.set(plain, weight)
    }
  return book
}

/** What a word of a language says about the speaker's feeling: below 0 displeasure, above pleasure, 0 nothing. */
export function wordsOf(language: string): (word: string) => number {
  const book = OWN.has(language) ? own : foreign
  return (word) => {
    const known = lookUp(book, word)
    if (known !== 0) return known
    // Letters doubled for emphasis (`baad`, `супеер`).
    const single = word.replaceAll(/(\p{L})\1/gu, '$1')
    return single === word ? 0 : lookUp(book, single)
  }
}

function lookUp({ whole, stems }: Book, word: string): number {
  const exact = whole.get(word)
  if (exact !== undefined) return exact
  for (let length = word.length; length >= SHORTEST_STEM; length--) {
    const weight = stems.get(word.slice(0, length))
    if (weight !== undefined) return weight
  }
  return 0
}

/** What an emoji or emoticon says. */
export const pictureFeeling = (picture: string): number => pictures.get(picture) ?? 0
