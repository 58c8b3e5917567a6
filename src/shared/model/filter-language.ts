/**
 * The filter language of every list: `brand:Kornwell,Brisavo market!=PL owner:none last_post:>180d "roast club"`.
 *
 * A term is a field, an operator and values; everything else is a free word. `-` in front of a term
 * negates it, `field:*` asks for any value and `-field:*` for none. Values and words that hold
 * spaces, commas or quotes stand in double quotes, where `\` escapes a quote or itself.
 */
export type FilterOp = '=' | '!=' | '>' | '<'

/** Field names are lower case. The values `none` and `any` ask whether the field is filled at all. */
export type FilterTerm = { readonly field: string; readonly op: FilterOp; readonly values: readonly string[] }
export type FilterProblemCode = 'no_value' | 'one_value' | 'unclosed_quote' | 'unknown_operator'
/** What could not be read, and where in the text (in UTF-16 units). */
export type FilterProblem = {
  readonly at: number
  readonly length: number
  readonly code: FilterProblemCode
  readonly text: string
}
export type PlacedTerm = FilterTerm & { readonly at: number; readonly length: number }
export type ParsedFilter = { terms: PlacedTerm[]; words: string[]; problems: FilterProblem[] }

const FIELD = /-?([A-Za-z][A-Za-z0-9_]*)(!=|:|=|>|<)(?!\/\/)/y
const SPACE = /\s/

type Reader = { readonly text: string; at: number; readonly problems: FilterProblem[] }

/** Reads a filter. Never throws: what it cannot read is in `problems`, everything else is kept. */
export function parseFilter(text: string): ParsedFilter {
  const reader: Reader = { text, at: 0, problems: [] }
  const terms: PlacedTerm[] = []
  const words: string[] = []
  while (reader.at < text.length) {
    if (SPACE.test(text.charAt(reader.at))) {
      reader.at++
      continue
    }
    const at = reader.at
    FIELD.lastIndex = at
    const head = FIELD.exec(text)
    if (head) {
      reader.at += head[0].length
      const term = readTerm(reader, at, head)
      if (term) terms.push({ ...term, at, length: reader.at - at })
    } else {
      const word = readValue(reader, false)
      if (word !== '') words.push(word)
    }
  }
  return { terms, words, problems: reader.problems }
}

function readTerm(reader: Reader, at: number, head: RegExpExecArray): FilterTerm | null {
  const negative = head[0].startsWith('-')
  const field = (head[1] ?? '').toLowerCase()
  let op: FilterOp = head[2] === ':' ? '=' : (head[2] as FilterOp)
  const next = reader.text.charAt(reader.at)
  if (head[2] === ':' && (next === '>' || next === '<')) {
    op = next
    reader.at++
  }
  const unknown = (op === '>' || op === '<') && reader.text.charAt(reader.at) === '='
  const values = readValues(reader)
  const problem = (code: FilterProblemCode): null => {
    reader.problems.push({ at, length: reader.at - at, code, text: reader.text.slice(at, reader.at) })
    return null
  }
  if (unknown) return problem('unknown_operator')
  if (values.length === 0) return problem('no_value')
  if (op === '>' || op === '<') {
    if (negative) return problem('unknown_operator')
    return values.length === 1 ? { field, op, values } : problem('one_value')
  }
  return canonical({ field, op: negative === (op === '=') ? '!=' : '=', values })
}

/** Absence and presence have one form each: `=none` and `=any`. */
function canonical(term: FilterTerm): FilterTerm {
  const [only] = term.values
  if (term.op !== '!=' || term.values.length !== 1 || (only !== 'none' && only !== 'any')) return term
  return { field: term.field, op: '=', values: [only === 'none' ? 'any' : 'none'] }
}

const keyword = (value: string): string => {
  const lower = value.toLowerCase()
  if (value === '*') return 'any'
  return lower === 'none' || lower === 'any' ? lower : value
}

function readValues(reader: Reader): string[] {
  const values: string[] = []
  for (;;) {
    const value = readValue(reader, true)
    if (value !== '') values.push(keyword(value))
    if (reader.text.charAt(reader.at) !== ',') return values
    reader.at++
  }
}

/** Reads up to a space (and, in a list, a comma); parts in quotes may hold both. */
function readValue(reader: Reader, inList: boolean): string {
  let value = ''
  while (reader.at < reader.text.length) {
    const c = reader.text.charAt(reader.at)
    if (SPACE.test(c) || (inList && c === ',')) break
    if (c === '"') value += readQuoted(reader)
    else {
      value += c
      reader.at++
    }
  }
  return value
}

function readQuoted(reader: Reader): string {
  const { text } = reader
  const at = reader.at
  let value = ''
  for (reader.at++; reader.at < text.length; reader.at++) {
    let c = text.charAt(reader.at)
    if (c === '"') {
      reader.at++
      return value
    }
    if (c === '\\' && reader.at + 1 < text.length) c = text.charAt(++reader.at)
    value += c
  }
  reader.problems.push({ at, length: text.length - at, code: 'unclosed_quote', text: text.slice(at) })
  return value
}

const quoted = (text: string): string => `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`
/** A value as it is written in a term. One that begins like an operator, or is the star, would be read as one. */
export const printValue = (value: string): string =>
  value === '' || /[\s",]|^[<>=*]/.test(value) ? quoted(value) : value
const printWord = (word: string): string =>
  word === '' || /[\s"]/.test(word) || /^-?[A-Za-z][A-Za-z0-9_]*(?:!=|[:=<>])(?!\/\/)/.test(word) ? quoted(word) : word

function printTerm({ field, op, values }: FilterTerm): string {
  const list = values.map(printValue).join(',')
  if (op === '=') return `${field}:${list}`
  return op === '!=' ? `-${field}:${list}` : `${field}:${op}${list}`
}

/** The canonical text of a filter; reading it gives the same terms and words again. */
export function filterText(terms: readonly FilterTerm[], words: readonly string[]): string {
  return [...terms.map(printTerm), ...words.map(printWord)].join(' ')
}

/**
 * The filter text with one value of a field switched on or off, as a facet does it. Terms of the
 * field with other operators stay. `only` replaces what was chosen instead of adding to it.
 */
export function toggleFilterValue(text: string, field: string, value: string, only = false): string {
  const { terms, words } = parseFilter(text)
  const same = (a: string): boolean => a.toLowerCase() === value.toLowerCase()
  const chosen = terms.filter((term) => term.field === field && term.op === '=').flatMap((term) => term.values)
  const others = terms.filter((term) => term.field !== field || term.op !== '=')
  let values = chosen.some(same) ? chosen.filter((v) => !same(v)) : [...chosen, value]
  if (only) values = chosen.length === 1 && chosen.some(same) ? [] : [value]
  return filterText(values.length === 0 ? others : [...others, { field, op: '=', values }], words)
}

/** The values a field is narrowed to, for drawing facets. */
export function filterValues(text: string, field: string): string[] {
  return parseFilter(text)
    .terms.filter((term) => term.field === field && term.op === '=')
    .flatMap((term) => term.values)
}
