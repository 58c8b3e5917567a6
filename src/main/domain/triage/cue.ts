/** A set of phrases that mean one thing: the first place of a text, in small letters, where one of them stands. */
export type Cue = (low: string) => string | null

const EDGE = String.raw`[\p{L}\p{N}_]`
const OPENING = String.raw`(?<=^\W*|[.!?:;,)\n–—-]\s*|(?<![\p{L}\p{N}_])(?:hi|hey|hello|yo|ok|okay|but|so|and|also|please|pls|guys|team|question|привет|здравствуйте|а|и|но|так|вот|ну)\s+)`
const GAP = String.raw`(?:[\s,]+[^\s.!?]+){0,4}?[\s,]+`

/**
 * Reads phrases, one a line: a blank is any space, `*` any ending, ` ... ` up to four words between, `(a|b)` one of
 * several, `[a|b] ` maybe one of several, `~` any word, `#` any number. The apostrophe may be left out.
 */
export const cue = (lines: string): Cue => looking(lines, `(?<!${EDGE})`)

/** {@link cue} for phrases that count only where a sentence or half-sentence begins. */
export const opening = (lines: string): Cue => looking(lines, OPENING)

const CYRILLIC = /[\u0400-\u04ff]/
const LATIN = /[a-z]/

/**
 * Every thread of the program loads every cue and most never read a message: a pattern is compiled when it is first asked.
 * A text without Cyrillic letters is not asked for phrases that consist of them.
 */
function looking(lines: string, before: string): Cue {
  let whole: RegExp | null | undefined
  let latin: RegExp | null | undefined
  const compiled = (phrases: readonly string[]): RegExp | null =>
    phrases.length === 0 ? null : new RegExp(`${before}(?:${phrases.map(expression).join('|')})(?!${EDGE})`, 'u')
  return (low) => {
    const isMixed = CYRILLIC.test(low)
    if (isMixed && whole === undefined) whole = compiled(phrasesOf(lines))
    if (!isMixed && latin === undefined)
      latin = compiled(phrasesOf(lines).filter((line) => LATIN.test(line) || !CYRILLIC.test(line)))
    return (isMixed ? whole : latin)?.exec(low)?.[0] ?? null
  }
}

const phrasesOf = (lines: string): string[] =>
  lines
    .split('\n')
    .map((line) => line.trim().replace(/ \[[^\]]*\]$/, ''))
    .filter((line) => line !== '')

/** One phrase as a regular expression. */
export function expression(phrase: string): string {
  return phrase
    .replaceAll('ё', 'е')
    .replaceAll(/ ?\.\.\. ?|\[([^\]]*)\] ?| |[*'()|~#]|[^ *'()|[\].~#]+|\./g, (piece, maybe: string | undefined) => {
      if (maybe !== undefined) return `(?:(?:${maybe.split('|').map(expression).join('|')})\\s+)?`
      if (piece.includes('...')) return GAP
      if (piece === ' ') return String.raw`[\s,]+`
      if (piece === '*') return String.raw`\p{L}*`
      if (piece === "'") return "'?"
      if (piece === '~') return String.raw`[\p{L}']+`
      if (piece === '#') return String.raw`\d+`
      if (piece === '(') return '(?:'
      if (piece === ')' || piece === '|') return piece
      return piece.replaceAll(/[.+^$?{}\\/]/g, String.raw`\$&`)
    })
}
