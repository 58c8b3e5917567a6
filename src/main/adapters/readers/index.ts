import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ListSense } from '#main/domain/intake/list-sense.ts'
import { cellText, type ListRecord } from '#shared/model/list.ts'
import { Refusal } from '#shared/contract/error.ts'
import { openCsv } from './csv.ts'
import { binarySign, textFormat } from './detect.ts'
import { chosenEncoding, decodeFile, findEncoding, readHead, type TextEncoding } from './encoding.ts'
import { openHtml } from './html.ts'
import { openJson } from './json.ts'
import { LIST_LIMITS, type ListLimits, refuse } from './limits.ts'
import { openNdjson } from './ndjson.ts'
import type { ListSource, ReadChoices } from './source.ts'
import { openText } from './text.ts'
import { openXArchive } from './x-archive.ts'
import { openXlsx } from './xlsx.ts'
import { openYaml } from './yaml.ts'

export type { ListSource } from './source.ts'

/** A list of accounts on disk, ready to be read as often as needed. */
export interface OpenedList extends ListSource {
  readonly path: string
  /** File name without its folder. */
  readonly name: string
  readonly bytes: number
  /** The first rows, at most `SAMPLE_ROWS`: enough to recognise the columns by. */
  readonly sample: readonly ListRecord[]
  /** True where the sample is the whole list. */
  readonly sampleIsWhole: boolean
}

export interface OpenOptions extends ReadChoices {
  readonly limits?: Partial<ListLimits>
}

/** Rows looked at before a mapping is proposed. */
export const SAMPLE_ROWS = 2_000
const HEAD_LENGTH = 4_096
/** Text looked at to tell one format from another. */
const START_LENGTH = 64 * 1024

/**
 * Opens a list: tells format, encoding and columns and samples its rows. The format is told from the content; the name only decides
 * between texts that could be either. `sense` tells column names and total rows from titles and data. Throws a `Refusal` with one of `ListErrorCode` for everything that cannot be read.
 */
export async function openList(path: string, sense: ListSense, options: OpenOptions = {}): Promise<OpenedList> {
  const limits = { ...LIST_LIMITS, ...options.limits }
  try {
    const { size } = await checkFile(path, limits)
    const source = await openSource(path, sense, limits, options)
    return { ...source, path, name: basename(path), bytes: size, ...(await takeSample(source)) }
  } catch (error) {
    throw asRefusal(error, path)
  }
}

async function checkFile(path: string, limits: ListLimits): Promise<{ size: number }> {
  const found = await stat(path)
  if (found.isDirectory()) throw refuse('file_is_folder', path, 'a folder')
  if (!found.isFile()) throw refuse('file_unreadable', path, 'no ordinary file')
  if (found.size === 0) throw refuse('file_empty', path, 'no bytes')
  if (found.size > limits.fileBytes)
    throw refuse('file_too_large', path, 'larger than the limit', { bytes: found.size, limit: limits.fileBytes })
  return { size: found.size }
}

async function openSource(
  path: string,
  sense: ListSense,
  limits: ListLimits,
  options: OpenOptions,
): Promise<ListSource> {
  const head = await readHead(path, HEAD_LENGTH)
  const sign = binarySign(head)
  if (sign && 'looksLike' in sign)
    throw refuse('file_unknown_format', path, 'a known binary format', { looksLike: sign.looksLike })
  if (sign?.format === 'zip') return openXlsx(path, sense, limits, options)
  if (sign?.format === 'ole') return refuseOle(path)
  const encoding = options.encoding ? await chosenEncoding(path, options.encoding) : await findEncoding(path)
  const start = await startOfText(path, encoding)
  if (start.trim() === '') throw refuse('file_empty', path, 'nothing but blanks')
  const format = textFormat(path, start)
  switch (format) {
    case 'csv':
      return openCsv(path, encoding, sense, limits, options.header)
    case 'ndjson':
      return openNdjson(path, encoding, limits)
    case 'json':
      return openJson(path, encoding, limits)
    case 'html':
      return openHtml(path, encoding, sense, limits)
    case 'x-archive':
      return openXArchive(path, encoding, limits)
    case 'text':
      return openText(path, encoding, sense, limits, options.header)
    case 'yaml':
      return openYaml(path, encoding, limits)
    case 'xlsx':
      return openXlsx(path, sense, limits, options)
    default:
      throw refuse('file_unknown_format', path, 'text of another kind', { looksLike: format.looksLike })
  }
}

/** Office wraps password-protected workbooks in the container that old workbooks are made of. */
async function refuseOle(path: string): Promise<never> {
  const bytes = await readHead(path, 1024 * 1024)
  if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')))
    throw refuse('file_encrypted', path, 'an encrypted workbook')
  throw refuse('file_unknown_format', path, 'an old binary workbook', { looksLike: 'XLS' })
}

async function startOfText(path: string, encoding: TextEncoding): Promise<string> {
  let start = ''
  for await (const chunk of decodeFile(path, encoding)) {
    start += chunk.text
    if (start.length >= START_LENGTH && start.trim() !== '') break
  }
  return start
}

async function takeSample(source: ListSource): Promise<{ sample: ListRecord[]; sampleIsWhole: boolean }> {
  const sample: ListRecord[] = []
  for await (const batch of source.batches()) {
    for (const record of batch.records) {
      if (sample.length === SAMPLE_ROWS) return { sample, sampleIsWhole: false }
      if (record.values.some((value) => cellText(value) !== '')) sample.push(record)
    }
  }
  return { sample, sampleIsWhole: true }
}

/** Failures of the file system in the words of the contract; everything else stays what it is. */
function asRefusal(error: unknown, path: string): unknown {
  if (error instanceof Refusal || !(error instanceof Error) || !('code' in error)) return error
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return refuse('file_not_found', path, error.message)
  if (error.code === 'EISDIR') return refuse('file_is_folder', path, error.message)
  return typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code)
    ? refuse('file_unreadable', path, error.message)
    : error
}
