import { extname } from 'node:path'

/** The formats a list of accounts is read from. */
export type ListFormat = 'csv' | 'xlsx' | 'json' | 'ndjson' | 'yaml' | 'html' | 'text' | 'x-archive'

/** What the first bytes of a file give away when it is no text. `looksLike` names a format for the refusal. */
export type BinarySign = { readonly format: 'zip' | 'ole' } | { readonly looksLike: string } | null

const SIGNATURES: readonly (readonly [signature: string, looksLike: string])[] = [
  ['%PDF', 'PDF'],
  ['SQLite format 3\0', 'SQLite'],
  ['\x89PNG', 'PNG'],
  ['\xff\xd8\xff', 'JPEG'],
  ['GIF8', 'GIF'],
  ['\x1f\x8b', 'gzip'],
  ['7z\xbc\xaf', '7z'],
  ['Rar!', 'RAR'],
  ['PAR1', 'Parquet'],
  ['\x7fELF', 'ELF'],
  ['MZ\x90', 'EXE'],
]

export function binarySign(head: Buffer): BinarySign {
  if (head.length >= 4 && head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5))
    return { format: 'zip' }
  if (head.length >= 8 && head.readUInt32BE(0) === 0xd0cf11e0) return { format: 'ole' }
  const start = head.toString('latin1', 0, 24)
  const known = SIGNATURES.find(([signature]) => start.startsWith(signature))
  return known ? { looksLike: known[1] } : null
}

/** The format of a text, from its beginning first and its file name second; or what it looks like when it is no list. */
export function textFormat(path: string, start: string): ListFormat | { readonly looksLike: string } {
  const text = start.trimStart()
  const extension = extname(path.replace(/\.txt$/i, '')).toLowerCase()
  if (/^window\.YTD\b/.test(text)) return 'x-archive'
  if (isPage(text, extension)) return 'html'
  if (/^<(\?xml|svg|rss|feed)\b/i.test(text)) return { looksLike: 'XML' }
  if (text.startsWith('{\\rtf')) return { looksLike: 'RTF' }
  if (extension === '.ndjson' || extension === '.jsonl') return 'ndjson'
  if (isPackedJson(text)) return 'json'
  if (/^[[{]/.test(text) && !/^\[?\w+\]?\s*[,;\t]/.test(text)) return severalObjects(text) ? 'ndjson' : 'json'
  if (extension === '.json') return 'json'
  if (extension === '.yaml' || extension === '.yml') return 'yaml'
  if (DELIMITED.has(extension)) return 'csv'
  return looksLikeYaml(text) ? 'yaml' : 'text'
}

/** Endings that promise a table; every other text may be one or may be prose with addresses in it. */
const DELIMITED: ReadonlySet<string> = new Set(['.csv', '.tsv', '.tab', '.psv'])

/** A web page or a piece of one; prologue and comments may come first. */
function isPage(text: string, extension: string): boolean {
  const start = withoutPrologue(text)
  if (/^<(html|head|body|table|meta|title|div|style)\b/i.test(start)) return true
  return /^\.(x?html?|xls)$/.test(extension) && /<(html|table|body|a)\b/i.test(text)
}

/** The text behind `<?xml …?>`, `<!doctype html>` and comments. */
function withoutPrologue(text: string): string {
  let at = 0
  for (;;) {
    const rest = text.slice(at).trimStart()
    const open = /^<(\?xml|!doctype\s+html|!--)/i.exec(rest)?.[1]
    if (open === undefined) return rest
    const close = open === '!--' ? '-->' : '>'
    const end = rest.indexOf(close)
    if (/^!doctype/i.test(open)) return '<html>'
    if (end === -1) return rest
    at = text.length - rest.length + end + close.length
  }
}

/** A JSON text whose only value is a string that holds JSON again. A quoted CSV cell doubles its quotes instead of escaping them. */
function isPackedJson(text: string): boolean {
  return /^"\s*[[{]+\s*\\"/.test(text) || /^"\s*(\[\s*\]|\{\s*\})\s*"\s*$/.test(text)
}

/** One complete object on each of the first two lines. */
function severalObjects(text: string): boolean {
  const [first = '', second = ''] = text.split('\n').filter((line) => line.trim() !== '')
  return isObject(first) && /^\s*\{/.test(second)
}

function isObject(line: string): boolean {
  if (!/^\s*\{.*\}\s*$/.test(line)) return false
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}

/** Comments and a document mark may come first; then a list entry with a key, or a key of its own line. */
function looksLikeYaml(text: string): boolean {
  const lines = text.split('\n', 200).filter((line) => line.trim() !== '' && !line.trimStart().startsWith('#'))
  const [first = '', second = ''] = lines
  if (/^(---|%YAML)(\s|$)/.test(first)) return true
  if (/^- *[\w"'. -]+:(\s|$)/.test(first)) return true
  return /^[\w"'. -]+:\s*$/.test(first) && /^(\s+|- )/.test(second)
}
