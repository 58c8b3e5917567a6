/** A JSON value that knows the line it begins on. */
export type Node = { readonly line: number } & (
  | { readonly kind: 'object'; readonly entries: readonly Entry[] }
  | { readonly kind: 'list'; readonly items: readonly Node[] }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'flag'; readonly value: boolean }
  | { readonly kind: 'null' }
)
export type Entry = { readonly key: string; readonly line: number; readonly value: Node }

/** Where a text stops being JSON. */
export class JsonFault extends Error {
  readonly line: number
  /** The character that was not expected; empty at the end of the text. */
  readonly found: string
  constructor(line: number, found: string) {
    super(`line ${line}: ${found === '' ? 'unexpected end' : `unexpected ${found}`}`)
    this.line = line
    this.found = found
  }
}

/** Packs are shallow; deeper nesting is a mistake or an attack. */
const MAX_DEPTH = 32
const TOKEN = /[ \t\r\n]*(?:([{}[\],:])|("(?:[^"\\\r\n]|\\.)*")|(-?\d[\w.+-]*|true|false|null))/y

type Token = { readonly text: string; readonly line: number }

/**
 * Reads JSON and keeps the lines. What the grammar allows is JSON and nothing more: no comments, no trailing commas.
 * @throws JsonFault
 */
export function readJson(text: string): Node {
  const tokens = tokensOf(text.replace(/^\uFEFF/, ''))
  const last = (text.match(/\n/g)?.length ?? 0) + 1
  let at = 0
  const fault = (): JsonFault => new JsonFault(tokens[at]?.line ?? last, tokens[at]?.text ?? '')
  const take = (): Token => {
    const token = tokens[at]
    if (!token) throw fault()
    at++
    return token
  }
  const expect = (wanted: string): void => {
    if (tokens[at]?.text !== wanted) throw fault()
    at++
  }

  function value(depth: number): Node {
    if (depth > MAX_DEPTH) throw fault()
    const token = take()
    if (token.text === '{') return object(token.line, depth)
    if (token.text === '[') return list(token.line, depth)
    at--
    const read = scalar(token)
    if (!read) throw fault()
    at++
    return read
  }
  function object(line: number, depth: number): Node {
    const entries: Entry[] = []
    if (tokens[at]?.text === '}') at++
    else
      for (;;) {
        const name = take()
        const key = name.text.startsWith('"') ? scalar(name) : null
        at--
        if (key?.kind !== 'text') throw fault()
        at++
        expect(':')
        entries.push({ key: key.value, line: name.line, value: value(depth + 1) })
        if (!more('}')) break
      }
    return { kind: 'object', line, entries }
  }
  function list(line: number, depth: number): Node {
    const items: Node[] = []
    if (tokens[at]?.text === ']') at++
    else
      do items.push(value(depth + 1))
      while (more(']'))
    return { kind: 'list', line, items }
  }
  /** Whether another member follows; takes the comma or the closing sign. */
  function more(close: string): boolean {
    const { text: sign } = take()
    if (sign === ',') return true
    if (sign === close) return false
    at--
    throw fault()
  }

  const whole = value(0)
  if (at < tokens.length) throw fault()
  return whole
}

function scalar({ text, line }: Token): Node | null {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'string') return { kind: 'text', line, value }
    if (typeof value === 'number') return { kind: 'number', line, value }
    if (typeof value === 'boolean') return { kind: 'flag', line, value }
    return value === null ? { kind: 'null', line } : null
  } catch {
    return null
  }
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let line = 1
  let at = 0
  while (at < text.length) {
    TOKEN.lastIndex = at
    const match = TOKEN.exec(text)
    const skipped = match ? match[0].length : (/^[ \t\r\n]*/.exec(text.slice(at))?.[0].length ?? 0)
    const blank = text.slice(at, at + skipped)
    const token = match?.[1] ?? match?.[2] ?? match?.[3]
    line += blank.match(/\n/g)?.length ?? 0
    at += skipped
    if (token !== undefined) tokens.push({ text: token, line })
    else if (at < text.length) throw new JsonFault(line, Array.from(text.slice(at, at + 8))[0] ?? '')
  }
  return tokens
}
