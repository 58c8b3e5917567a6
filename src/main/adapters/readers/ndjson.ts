import { excerpt, type ListBatch, type ListNote, type ListRecord, type RowReject } from '#shared/model/list.ts'
import { deeperThan, type FlatEntry, flatten, isMap, place, type Tree, type TreeMap } from './tree.ts'
import { Refusal } from '#shared/contract/error.ts'
import { decodeFile, type TextEncoding } from './encoding.ts'
import { parseJson } from './json.ts'
import { type ListLimits, refuse } from './limits.ts'
import type { ListSource } from './source.ts'

/** Opens a file with one JSON object a line. It is read once for its columns and once for its rows; memory stays flat. */
export async function openNdjson(path: string, encoding: TextEncoding, limits: ListLimits): Promise<ListSource> {
  const places = new Map<string, number>()
  let rowCount = 0
  let found = 0
  for await (const { lines } of readLines(path, encoding, limits)) {
    for (const line of lines) {
      rowCount += 1
      const entry = readLine(line, path, limits)
      if ('reason' in entry) continue
      found += 1
      for (const name of entry.flat.keys()) if (!places.has(name)) places.set(name, places.size)
    }
    if (rowCount > limits.rows) throw refuse('file_too_many_rows', path, 'too many lines', { limit: limits.rows })
    if (places.size > limits.columns)
      throw refuse('file_too_deep', path, 'too many columns', { kind: 'columns', limit: limits.columns })
  }
  if (found === 0) throw refuse(rowCount === 0 ? 'file_empty' : 'file_no_table', path, 'no line holds an object')
  const notes: ListNote[] = encoding.guessed ? [{ code: 'encoding_guessed', encoding: encoding.label }] : []
  return {
    format: 'ndjson',
    encoding: encoding.label,
    delimiter: null,
    sheets: [],
    columns: [...places.keys()],
    rowCount,
    notes,
    batches: () => readBatches(path, encoding, places, limits),
  }
}

async function* readBatches(
  path: string,
  encoding: TextEncoding,
  places: ReadonlyMap<string, number>,
  limits: ListLimits,
): AsyncGenerator<ListBatch> {
  for await (const { lines, bytesRead } of readLines(path, encoding, limits)) {
    const records: ListRecord[] = []
    const rejects: RowReject[] = []
    for (const line of lines) {
      const entry = readLine(line, path, limits)
      if ('reason' in entry)
        rejects.push({
          row: line.number,
          sheet: null,
          reason: entry.reason,
          column: null,
          value: excerpt(line.text),
          cells: [line.text],
        })
      else records.push({ row: line.number, sheet: null, values: place(entry.flat, places) })
    }
    yield { records, rejects, bytesRead }
  }
}

export interface Line {
  readonly number: number
  readonly text: string
}

const LONGEST_LINE = 4 * 1024 * 1024

/** Numbered lines of a file, blank ones left out. @throws Refusal `file_malformed` for a line without an end */
export async function* readLines(
  path: string,
  encoding: TextEncoding,
  limits: ListLimits,
): AsyncGenerator<{ lines: Line[]; bytesRead: number }> {
  const longest = Math.max(LONGEST_LINE, limits.cellLength)
  let rest = ''
  let number = 1
  let bytesRead = 0
  const numbered = (texts: readonly string[]): Line[] => {
    const lines = texts.map((text, index) => ({ number: number + index, text: text.trim() }))
    number += texts.length
    return lines.filter((line) => line.text !== '')
  }
  for await (const chunk of decodeFile(path, encoding)) {
    bytesRead = chunk.bytesRead
    const texts = (rest + chunk.text).split('\n')
    rest = texts.pop() ?? ''
    if (rest.length > longest)
      throw refuse('file_malformed', path, 'a line without an end', { line: number + texts.length })
    yield { lines: numbered(texts), bytesRead }
  }
  yield { lines: numbered([rest]), bytesRead }
}

function readLine(
  line: Line,
  path: string,
  limits: ListLimits,
): { readonly flat: FlatEntry } | { readonly reason: 'bad_json_line' | 'not_a_record' } {
  const read = readEntry(line, path, limits)
  return 'reason' in read ? read : { flat: flatten(read.entry) }
}

/** The object on a line, or why there is none. */
export function readEntry(
  line: Line,
  path: string,
  limits: ListLimits,
): { readonly entry: TreeMap } | { readonly reason: 'bad_json_line' | 'not_a_record' } {
  let entry: Tree
  try {
    entry = parseJson(line.text, path)
  } catch (error) {
    if (error instanceof Refusal) return { reason: 'bad_json_line' }
    throw error
  }
  if (!isMap(entry)) return { reason: 'not_a_record' }
  if (deeperThan(entry, limits.nesting)) return { reason: 'bad_json_line' }
  return { entry }
}
