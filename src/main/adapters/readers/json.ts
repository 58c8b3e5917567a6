import { stat } from 'node:fs/promises'
import type { ListNote } from '#shared/model/list.ts'
import { deeperThan, findEntries, tabulate, type Tree, whatStoodThere } from './tree.ts'
import { decodeFile, type TextEncoding } from './encoding.ts'
import { type ListLimits, refuse } from './limits.ts'
import { inBatches, type ListSource } from './source.ts'

/** How many times a JSON text may be packed as a text inside another one. */
const PACKED = 3

/**
 * Opens a JSON document. It is held in memory while it is read, hence its own limit. A document whose only value is a text
 * that holds JSON again, as answers of services are sometimes saved, is unpacked; a note says so.
 */
export async function openJson(path: string, encoding: TextEncoding, limits: ListLimits): Promise<ListSource> {
  const text = await wholeText(path, encoding, limits.jsonBytes)
  const notes: ListNote[] = encoding.guessed ? [{ code: 'encoding_guessed', encoding: encoding.label }] : []
  let document = parseJson(text, path)
  for (let packed = 0; typeof document === 'string' && packed < PACKED; packed += 1) {
    const inner = unpacked(document, path)
    if (packed === 0) notes.push({ code: 'double_encoded' })
    document = inner
  }
  return listOfTree(document, {
    path,
    limits,
    notes,
    format: 'json',
    encoding: encoding.label,
    bytes: (await stat(path)).size,
  })
}

export interface TreeFile {
  readonly path: string
  readonly limits: ListLimits
  readonly notes: readonly ListNote[]
  readonly format: 'json' | 'yaml'
  readonly encoding: string
  readonly bytes: number
}

/** A list from a whole document, whichever notation it stood in. */
export function listOfTree(document: Tree, file: TreeFile): ListSource {
  const { path, limits } = file
  if (deeperThan(document, limits.nesting))
    throw refuse('file_too_deep', path, 'nested too deep', { kind: 'nesting', limit: limits.nesting })
  const found = findEntries(document)
  if (!found) throw refuse('file_no_list', path, 'no list of entries in the document', whatStoodThere(document))
  if (found.entries.length > limits.rows)
    throw refuse('file_too_many_rows', path, 'too many entries', { limit: limits.rows })
  const { columns, records, rejects } = tabulate(found.entries)
  if (columns.length > limits.columns)
    throw refuse('file_too_deep', path, 'too many columns', { kind: 'columns', limit: limits.columns })
  return {
    format: file.format,
    encoding: file.encoding,
    delimiter: null,
    sheets: [],
    columns,
    rowCount: found.entries.length,
    notes: [...file.notes, ...found.notes],
    batches: () => inBatches(records, rejects, file.bytes),
  }
}

/** The whole text of a file that may not be larger than `limit` bytes. */
export async function wholeText(path: string, encoding: TextEncoding, limit: number): Promise<string> {
  const { size } = await stat(path)
  if (size > limit) throw refuse('file_too_large', path, 'too large to be held in memory', { bytes: size, limit })
  const pieces: string[] = []
  for await (const chunk of decodeFile(path, encoding)) pieces.push(chunk.text)
  const text = pieces.join('')
  if (encoding.broken) throw refuse('file_encoding', path, 'broken characters', {})
  return text
}

/** What a text inside a JSON text holds; a text that is no JSON stays what it is and is refused as such. */
function unpacked(text: string, path: string): Tree {
  if (!/^\s*[[{"]/.test(text)) throw refuse('file_no_list', path, 'a lone text', whatStoodThere(text))
  return parseJson(text, path)
}

/** Parses JSON with numbers too long for a float kept as the digits of the file. Refuses with the place of the fault. */
export function parseJson(text: string, path: string): Tree {
  try {
    return parseSafely(text)
  } catch (error) {
    if (error instanceof RangeError)
      throw refuse('file_too_deep', path, 'nested too deep for the parser', { kind: 'nesting', limit: 1_000 })
    if (error instanceof SyntaxError)
      throw refuse('file_malformed', path, error.message, faultPlace(text, error.message))
    throw error
  }
}

type SourceReviver = (this: unknown, key: string, value: Tree, context: { readonly source?: string }) => Tree
/** Node 21 and later hand the digits of the file to the reviver; the type library does not know it yet. */
const parseWithSource = JSON.parse as (text: string, reviver?: SourceReviver) => Tree

function parseSafely(text: string): Tree {
  if (!/\d{16}/.test(text)) return parseWithSource(text)
  return parseWithSource(text, (_key, value, context) =>
    typeof value === 'number' && context.source !== undefined && !survives(value, context.source)
      ? context.source
      : value,
  )
}

/** False for a whole number that a float cannot hold exactly. */
function survives(value: number, source: string): boolean {
  return !/^-?\d{16,}$/.test(source) || Number.isSafeInteger(value)
}

function faultPlace(text: string, message: string): { line: number; column: number } | { line: null } {
  const at = faultOffset(text, message)
  if (at === null) return { line: null }
  const before = text.slice(0, at)
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') }
}

/** Letters the engine quotes on each side of the fault. */
const QUOTED = 10

/** The engine tells the position of some faults and quotes the surroundings of others; a quote that occurs twice tells nothing. */
function faultOffset(text: string, message: string): number | null {
  const position = /position (\d+)/.exec(message)?.[1]
  if (position !== undefined) return Number(position)
  if (/end of JSON input/i.test(message)) return text.length
  const quoted = /^Unexpected token '(.+?)', (\.\.\.)?"(.*?)"(?:\.\.\.)? is not valid JSON$/su.exec(message)
  if (!quoted) return null
  const [, token = '', cut, surroundings = ''] = quoted
  if (cut === undefined) return text.lastIndexOf(token, QUOTED)
  const found = text.indexOf(surroundings)
  return found === -1 || text.includes(surroundings, found + 1) ? null : found + QUOTED
}
