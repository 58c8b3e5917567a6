import { basename } from 'node:path'
import type { ListErrorCode, ListErrorDetails } from '#main/domain/intake/list-error.ts'
import { Refusal } from '#shared/contract/error.ts'

/** How much of a foreign file is ever taken in. Sizes are bytes. */
export interface ListLimits {
  /** Any file. */
  readonly fileBytes: number
  /** JSON, which is held whole while it is read. */
  readonly jsonBytes: number
  /** Saved web pages and pasted text, which are held whole as well. */
  readonly pageBytes: number
  readonly textBytes: number
  /** YAML, whose reader keeps every node. */
  readonly yamlBytes: number
  /** Records over all sheets. */
  readonly rows: number
  readonly columns: number
  /** Cells of one table of a web page, repeats by `rowspan` included. */
  readonly cells: number
  /** Characters of one cell. */
  readonly cellLength: number
  /** Levels of maps and lists inside one another. */
  readonly nesting: number
  /** Nodes a YAML file may repeat through its aliases. */
  readonly aliasNodes: number
  readonly zipEntries: number
  /** What all entries of a zip unpack to together. */
  readonly zipBytes: number
  /** Unpacked size over packed size, looked at from `zipRatioFrom` bytes on. Real workbooks stay near 14. */
  readonly zipRatio: number
  readonly zipRatioFrom: number
}

const MEGABYTE = 1024 * 1024

export const LIST_LIMITS: ListLimits = {
  fileBytes: 512 * MEGABYTE,
  jsonBytes: 128 * MEGABYTE,
  pageBytes: 64 * MEGABYTE,
  textBytes: 32 * MEGABYTE,
  yamlBytes: 24 * MEGABYTE,
  rows: 2_000_000,
  columns: 1_000,
  cells: 5_000_000,
  cellLength: 65_536,
  nesting: 32,
  aliasNodes: 200_000,
  zipEntries: 2_000,
  zipBytes: 300 * MEGABYTE,
  zipRatio: 150,
  zipRatioFrom: 8 * MEGABYTE,
}

/** A refusal of the whole file. `message` is technical English; the words for people are in `shared/locale/problem.ts`. */
export function refuse(code: ListErrorCode, path: string, message: string, details: ListErrorDetails = {}): Refusal {
  return new Refusal(code, message, { file: basename(path), ...details })
}
