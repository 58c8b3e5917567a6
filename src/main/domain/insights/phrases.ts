import { cleanText } from '../triage/text.ts'
import { languageOf } from '../triage/language.ts'
import { STOPWORDS } from './stopwords.ts'

/** A phrase of one text: `key` holds the stems of its words, `said` the words as they stand there. */
export type Phrase = { readonly key: string; readonly said: string; readonly words: number }

/** Words of one phrase at most. */
const LONGEST = 3
/** Letters a single word needs to stand for a theme. */
const SHORTEST = 4
/** Of one message so many letters are looked at. */
const READ = 1200

/** Languages whose words that say nothing are known. */
const READ_LANGUAGES: ReadonlySet<string> = new Set(['en', 'ru'])

/** Parts of a sentence: a phrase never reaches over what parts them. */
const CLAUSE = /[^.!?;:,()[\]"“”«»\n–—…|/*]+/gu
const WORD = /[\p{L}][\p{L}\p{M}'-]*/gu

type Word = { readonly low: string; readonly stem: string; readonly stop: boolean }

/**
 * Phrases of one to three words of a text in English or Russian, each once: none begins or ends with a word that says nothing, none reaches over a
 * comma or the end of a sentence. `stemOf` cuts a word down to what its forms share.
 */
export function phrasesIn(text: string, stemOf: (word: string) => string): Map<string, Phrase> {
  const found = new Map<string, Phrase>()
  const { low } = cleanText(text.slice(0, READ))
  if (!READ_LANGUAGES.has(languageOf(low))) return found
  for (const [clause] of low.matchAll(CLAUSE)) {
    // A figure parts words like a comma: what stands around it is no phrase.
    for (const part of clause.split(/\S*\d\S*/u)) {
      const words = (part.match(WORD) ?? []).map((word): Word => {
        const plain = word.replace(/'s$/, '')
        return {
          low: plain,
          stem: stemOf(plain),
          stop: STOPWORDS.has(word) || STOPWORDS.has(plain) || plain.length < 2,
        }
      })
      for (let at = 0; at < words.length; at++) phrasesAt(words, at, found)
    }
  }
  return found
}

function phrasesAt(words: readonly Word[], at: number, found: Map<string, Phrase>): void {
  const first = words[at]
  if (!first || first.stop) return
  let key = ''
  let said = ''
  for (let length = 1; length <= LONGEST; length++) {
    const word = words[at + length - 1]
    if (!word) return
    key = length === 1 ? word.stem : `${key} ${word.stem}`
    said = length === 1 ? word.low : `${said} ${word.low}`
    if (word.stop || (length === 1 && word.low.length < SHORTEST)) continue
    if (!found.has(key)) found.set(key, { key, said, words: length })
  }
}
