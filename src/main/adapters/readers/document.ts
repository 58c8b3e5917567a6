import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Json } from '#main/domain/conversations/json.ts'
import { binarySign, textFormat } from './detect.ts'
import { findEncoding, readHead } from './encoding.ts'
import { parseJson, wholeText } from './json.ts'
import { readEntry, readLines } from './ndjson.ts'
import { LIST_LIMITS, refuse } from './limits.ts'
import { deeperThan } from './tree.ts'

/** A JSON file as a whole. `part` names a part of the archive that X hands out (`tweets`, `direct-messages`). */
export type JsonFile = {
  readonly document: Json
  readonly part: string | null
  readonly bytes: number
  readonly name: string
}

const HEAD_LENGTH = 4_096
/** The first line of a file of tickets holds a whole ticket; only its end tells lines from one document. */
const LONG_HEAD = 1_048_576
const PREFIX = /^\s*window\.YTD\.([\w-]+)\.part\d+\s*=\s*/

/** Whether a file is one JSON document or a part of an archive; tables, pages and lines of JSON are not. */
export async function isJsonFile(path: string): Promise<boolean> {
  const head = await readHead(path, LONG_HEAD)
  if (binarySign(head)) return false
  const format = textFormat(path, head.toString('utf8').replace(/^\uFEFF/, ''))
  return format === 'json' || format === 'x-archive'
}

/** Whether a file is packed as workbooks are. */
export async function isWorkbook(path: string): Promise<boolean> {
  const sign = await readHead(path, HEAD_LENGTH).then(binarySign, () => null)
  return sign !== null && 'format' in sign
}

/** Reads such a file whole. What stands behind the assignment of an archive is JSON; nothing is ever run. @throws Refusal `file_*` */
export async function readJsonFile(path: string): Promise<JsonFile> {
  const { size } = await stat(path)
  const text = await wholeText(path, await findEncoding(path), LIST_LIMITS.jsonBytes)
  const prefix = PREFIX.exec(text)
  const body = prefix ? text.slice(prefix[0].length).replace(/;\s*$/, '') : text
  const document = parseJson(body, path)
  if (deeperThan(document, LIST_LIMITS.nesting))
    throw refuse('file_too_deep', path, 'nested too deep', { kind: 'nesting', limit: LIST_LIMITS.nesting })
  return { document, part: prefix?.[1]?.toLowerCase() ?? null, bytes: size, name: basename(path) }
}

/** A line of a file with one object on each: the object, or why there is none. */
export type JsonLine = { readonly row: number; readonly text: string } & (
  | { readonly entry: Json }
  | { readonly reason: 'bad_json_line' | 'not_a_record' }
)
export type JsonLines = {
  readonly name: string
  readonly bytes: number
  /** The first object; undefined where no line holds one. */
  readonly first: Json | undefined
  portions(): AsyncIterable<{ readonly lines: readonly JsonLine[]; readonly bytesRead: number }>
}

/** Opens a file with one JSON object a line; null for every other file. It is never held whole. @throws Refusal `file_*` */
export async function openJsonLines(path: string): Promise<JsonLines | null> {
  const head = await readHead(path, LONG_HEAD)
  if (binarySign(head) || textFormat(path, head.toString('utf8').replace(/^\uFEFF/, '')) !== 'ndjson') return null
  const { size } = await stat(path)
  const portions: JsonLines['portions'] = async function* () {
    for await (const { lines, bytesRead } of readLines(path, await findEncoding(path), LIST_LIMITS))
      yield {
        lines: lines.map((line) => ({ row: line.number, text: line.text, ...readEntry(line, path, LIST_LIMITS) })),
        bytesRead,
      }
  }
  return { name: basename(path), bytes: size, first: await firstEntry(portions()), portions }
}

async function firstEntry(portions: ReturnType<JsonLines['portions']>): Promise<Json | undefined> {
  for await (const { lines } of portions) for (const line of lines) if ('entry' in line) return line.entry
  return undefined
}
