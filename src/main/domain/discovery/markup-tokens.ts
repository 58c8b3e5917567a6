import { decodeEntities } from './entities.ts'

export type Attributes = ReadonlyMap<string, string>

/** What stands in a page, in its order. `raw` is an element whose inside is no markup: a script, a style, a text field. */
export type Token =
  | { readonly is: 'open'; readonly name: string; readonly attributes: Attributes; readonly closed: boolean }
  | { readonly is: 'close'; readonly name: string }
  | { readonly is: 'raw'; readonly name: string; readonly attributes: Attributes; readonly text: string }
  | { readonly is: 'text' | 'comment'; readonly text: string }

/** Elements whose inside is text whatever it looks like (HTML Living Standard, "raw text" and "escapable raw text"). */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'noembed', 'noframes'])
/** Attributes of one element that are kept; nobody needs more of a page. */
const MOST_ATTRIBUTES = 100

/**
 * Goes through HTML or XML tag by tag. Nothing in it is run, loaded or looked up, and declarations (`<!DOCTYPE`, with
 * whatever entities they define) are passed over. Broken markup never stops it: what is no tag is text. One pass,
 * so the work grows with the length and with nothing else.
 */
export function* markupTokens(source: string): Generator<Token> {
  let at = 0
  while (at < source.length) {
    const open = source.indexOf('<', at)
    if (open === -1) {
      yield text(source.slice(at))
      return
    }
    if (open > at) yield text(source.slice(at, open))
    const special = readSpecial(source, open)
    if (special !== null) {
      if (special.token !== null) yield special.token
      at = special.end
      continue
    }
    const tag = readTag(source, open)
    if (tag === null) {
      yield { is: 'text', text: '<' }
      at = open + 1
      continue
    }
    at = tag.end
    if (tag.token.is === 'open' && RAW.has(tag.token.name) && !tag.token.closed) {
      const end = rawEnd(source, at, tag.token.name)
      const inside = source.slice(at, end)
      const { name, attributes } = tag.token
      yield { is: 'raw', name, attributes, text: name === 'title' ? decodeEntities(inside) : inside }
      at = end
    } else yield tag.token
  }
}

const text = (raw: string): Token => ({ is: 'text', text: decodeEntities(raw) })

type Read = { readonly token: Token | null; readonly end: number }

/** Comments, CDATA, declarations and processing instructions; null for a tag. */
function readSpecial(source: string, open: number): Read | null {
  const next = source[open + 1]
  if (next !== '!' && next !== '?') return null
  if (source.startsWith('<!--', open)) {
    const end = source.indexOf('-->', open + 4)
    const to = end === -1 ? source.length : end
    return { token: { is: 'comment', text: source.slice(open + 4, to) }, end: end === -1 ? to : end + 3 }
  }
  if (source.startsWith('<![CDATA[', open)) {
    const end = source.indexOf(']]>', open + 9)
    const to = end === -1 ? source.length : end
    return { token: { is: 'text', text: source.slice(open + 9, to) }, end: end === -1 ? to : end + 3 }
  }
  return { token: null, end: declarationEnd(source, open + 2) }
}

/** A declaration may hold others in square brackets (`<!DOCTYPE x [ <!ENTITY …> ]>`). */
function declarationEnd(source: string, from: number): number {
  let depth = 0
  for (let at = from; at < source.length; at++) {
    const char = source[at]
    if (char === '[') depth++
    else if (char === ']') depth--
    else if (char === '>' && depth <= 0) return at + 1
  }
  return source.length
}

function readTag(source: string, open: number): { token: Token; end: number } | null {
  const closing = source[open + 1] === '/'
  const from = open + (closing ? 2 : 1)
  if (!/[a-zA-Z]/.test(source[from] ?? '')) return null
  let at = from
  while (at < source.length && !isEnd(source.charCodeAt(at))) at++
  const name = source.slice(from, at).toLowerCase()
  if (closing) {
    const end = source.indexOf('>', at)
    return { token: { is: 'close', name }, end: end === -1 ? source.length : end + 1 }
  }
  const attributes = new Map<string, string>()
  let closed = false
  while (at < source.length) {
    const char = source[at]
    if (char === '>') return { token: { is: 'open', name, attributes, closed }, end: at + 1 }
    closed = char === '/'
    if (char === '/' || isSpace(source.charCodeAt(at))) {
      at++
      continue
    }
    const read = readAttribute(source, at)
    if (read.name !== '' && !attributes.has(read.name) && attributes.size < MOST_ATTRIBUTES)
      attributes.set(read.name, read.value)
    at = read.end
  }
  return { token: { is: 'open', name, attributes, closed }, end: at }
}

function readAttribute(source: string, from: number): { name: string; value: string; end: number } {
  let at = from + 1
  while (at < source.length && source[at] !== '=' && !isEnd(source.charCodeAt(at))) at++
  const name = source.slice(from, at).toLowerCase()
  let value = at
  while (isSpace(source.charCodeAt(value))) value++
  if (source[value] !== '=') return { name, value: '', end: at }
  value++
  while (isSpace(source.charCodeAt(value))) value++
  const quote = source[value]
  if (quote === '"' || quote === "'") {
    const end = source.indexOf(quote, value + 1)
    const to = end === -1 ? source.length : end
    return { name, value: decodeEntities(source.slice(value + 1, to)), end: end === -1 ? to : to + 1 }
  }
  let end = value
  while (end < source.length && source[end] !== '>' && !isSpace(source.charCodeAt(end))) end++
  return { name, value: decodeEntities(source.slice(value, end)), end: Math.max(end, from + 1) }
}

/** Where the closing tag of a raw element begins, in any case of letters; the end of the text when there is none. */
function rawEnd(source: string, from: number, name: string): number {
  for (let at = source.indexOf('</', from); at !== -1; at = source.indexOf('</', at + 2)) {
    if (source.slice(at + 2, at + 2 + name.length).toLowerCase() !== name) continue
    if (at + 2 + name.length >= source.length || isEnd(source.charCodeAt(at + 2 + name.length))) return at
  }
  return source.length
}

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13)
/** Blank, slash or `>`: what ends a name. */
const isEnd = (code: number): boolean => isSpace(code) || code === 47 || code === 62
