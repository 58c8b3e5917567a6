import { parse } from 'csv-parse/sync'
import type { ReaderReason } from '#shared/model/list.ts'

/** One line (or several, where a quoted cell holds line ends) of a delimited file: cells, or why they could not be had. */
export type CsvRow =
  | { readonly line: number; readonly cells: readonly string[] }
  | {
      readonly line: number
      readonly reason: ReaderReason
      readonly raw: string
      /** Cells as far as they can be told apart. */
      readonly torn: readonly string[]
      readonly expected: number
      readonly found: number
    }

export interface CsvShape {
  readonly delimiter: string
  /** Cells every row must have; null while the header is still being looked for. */
  readonly width: number | null
}

/** A quoted cell may run over this many lines before its quote is held for forgotten. */
const LINES_IN_A_CELL = 300

/** Rows of a text, and the text left over because its last row is not finished. */
export interface CsvPiece {
  readonly rows: readonly CsvRow[]
  readonly rest: string
  /** Line on which `rest` begins. */
  readonly restLine: number
}

/**
 * Cuts a piece of a delimited file into rows. `text` starts at the start of a row on line `firstLine`.
 * Well-formed text goes through csv-parse in one call, text without quotes is simply cut; only a piece with a fault in it is gone through row by row,
 * so that one forgotten quote costs one row and not the rest of the file.
 */
export function csvRows(text: string, firstLine: number, last: boolean, shape: CsvShape): CsvPiece {
  const cut = last ? text.length : endOfWholeRows(text)
  if (cut > 0) {
    const whole = text.slice(0, cut)
    const rows = wellFormed(whole, firstLine, shape)
    if (rows) return { rows, rest: text.slice(cut), restLine: firstLine + countLineEnds(whole) }
  }
  return rowByRow(text, firstLine, last, shape)
}

/** Just behind the last line end that stands outside quotes. */
function endOfWholeRows(text: string): number {
  let quotes = 0
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) quotes += 1
  for (let end = text.length; ;) {
    const lineEnd = text.lastIndexOf('\n', end - 1)
    if (lineEnd === -1) return 0
    for (let at = text.indexOf('"', lineEnd); at !== -1 && at < end; at = text.indexOf('"', at + 1)) quotes -= 1
    if (quotes % 2 === 0) return lineEnd + 1
    if (lineEnd === 0) return 0
    end = lineEnd
  }
}

/** All rows of a text without any fault, or null. */
function wellFormed(text: string, firstLine: number, shape: CsvShape): CsvRow[] | null {
  const records = text.includes('"') ? tryParse(text, shape.delimiter, 'strict') : plainRows(text, shape.delimiter)
  if (!records) return null
  for (const cells of records) if (!isEmptyRow(cells) && !trimToWidth(cells, shape.width)) return null
  const lineEnds = countLineEnds(text)
  const rows: CsvRow[] = []
  let line = firstLine
  const simple = records.length === lineEnds || (records.length === lineEnds + 1 && !text.endsWith('\n'))
  for (const cells of records) {
    if (!isEmptyRow(cells)) rows.push({ line, cells })
    line += simple ? 1 : 1 + cells.reduce((sum, cell) => sum + countLineEnds(cell), 0)
  }
  return rows
}

/** Rows of a text without a single quote: there every line end ends a row and every separator a cell. */
function plainRows(text: string, delimiter: string): string[][] {
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  return lines.map((line) => withoutCarriageReturn(line).split(delimiter))
}

function rowByRow(text: string, firstLine: number, last: boolean, shape: CsvShape): CsvPiece {
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  const endsOpen = !text.endsWith('\n')
  const rows: CsvRow[] = []
  let at = 0
  while (at < lines.length) {
    if (!last && endsOpen && at === lines.length - 1) break
    const line = firstLine + at
    const first = withoutCarriageReturn(lines[at] ?? '')
    if (first.trim() === '') {
      at += 1
      continue
    }
    const joined = joinQuotedLines(lines, at)
    const reachedEnd = joined === null && lines.length - at < LINES_IN_A_CELL
    if (reachedEnd && !last && !fits(first, shape)) break
    const taken = fits(first, shape) ? 1 : (joined ?? 1)
    const raw = withoutCarriageReturn(lines.slice(at, at + taken).join('\n'))
    const cells = fits(raw, shape)
    if (cells) {
      rows.push({ line, cells })
      at += taken
      continue
    }
    rows.push(faulty(first, line, shape))
    at += 1
  }
  return {
    rows,
    rest: at < lines.length ? lines.slice(at).join('\n') + (endsOpen ? '' : '\n') : '',
    restLine: firstLine + at,
  }
}

/** How many lines belong to the row that begins at `at`, by its quotes; null when they never close. */
function joinQuotedLines(lines: readonly string[], at: number): number | null {
  let quotes = 0
  for (let count = 1; count <= LINES_IN_A_CELL && at + count <= lines.length; count += 1) {
    for (const character of lines[at + count - 1] ?? '') if (character === '"') quotes += 1
    if (quotes % 2 === 0) return count
  }
  return null
}

/**
 * The cells of one row when it has the right number of them: by the rules first, then with blanks before quotes, then with quotes
 * taken as plain letters. The other readings are for single lines only: over several lines they would swallow the rows below a
 * forgotten quote.
 */
function fits(raw: string, shape: CsvShape): readonly string[] | null {
  const readings: readonly Reading[] = raw.includes('\n') ? ['strict'] : ['strict', 'spaced', 'lenient']
  for (const reading of readings) {
    const records = tryParse(raw, shape.delimiter, reading)
    const cells = records?.length === 1 ? records[0] : undefined
    if (cells && trimToWidth(cells, shape.width)) return cells
  }
  return null
}

/** Cuts blank cells beyond the last column. False when the number of cells is still another one. */
function trimToWidth(cells: string[], width: number | null): boolean {
  if (width === null) return true
  while (cells.length > width && cells.at(-1)?.trim() === '') cells.pop()
  return cells.length === width
}

function faulty(raw: string, line: number, shape: CsvShape): CsvRow {
  const expected = shape.width ?? 0
  const records = tryParse(raw, shape.delimiter, 'strict') ?? tryParse(raw, shape.delimiter, 'lenient')
  const found = records?.[0]?.length
  if (found === undefined) return { line, reason: 'unterminated_quote', raw, torn: [raw], expected, found: 0 }
  return {
    line,
    reason: found < expected ? 'too_few_cells' : found > expected ? 'too_many_cells' : 'stray_quote',
    raw,
    torn: withinWidth(records?.[0] ?? [raw], expected, shape.delimiter),
    expected,
    found,
  }
}

/** How strictly a row is taken: by the rules, with blanks allowed before an opening quote, or with quotes as plain letters. */
type Reading = 'strict' | 'spaced' | 'lenient'

/** Cells beyond the last column go back into it: a separator inside a text is what usually made them. */
function withinWidth(cells: readonly string[], width: number, delimiter: string): readonly string[] {
  if (width === 0 || cells.length <= width) return cells
  return [...cells.slice(0, width - 1), cells.slice(width - 1).join(delimiter)]
}

function tryParse(text: string, delimiter: string, reading: Reading): string[][] | null {
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: reading === 'lenient',
      ltrim: reading === 'spaced' && delimiter !== '\t',
      max_record_size: 0,
      record_delimiter: ['\r\n', '\n'],
    })
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') return null
    throw error
  }
}

function withoutCarriageReturn(raw: string): string {
  return raw.endsWith('\r') ? raw.slice(0, -1) : raw
}

function isEmptyRow(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '')
}

function countLineEnds(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1
  return count
}
