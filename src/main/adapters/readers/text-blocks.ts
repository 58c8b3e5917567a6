import type { ListSense } from '#main/domain/intake/list-sense.ts'
import type { TextLine } from '#main/domain/intake/mentions.ts'
import { declaredDelimiter, sniffDelimiter } from './csv-dialect.ts'
import { csvRows } from './csv-rows.ts'

/** A line of a block of rows, cut into cells. */
export interface BlockLine extends TextLine {
  readonly cells: readonly string[]
}

/** Share of the rows that must be as wide as the header. */
const EVEN = 0.8
const ROWS_LOOKED_AT = 60

/**
 * True where a text is a table from its first lines on: a header of known names with rows as wide as itself, rows of one address and
 * what belongs to it, or nothing but addresses, one on each line.
 */
export function isTable(start: string, path: string, sense: ListSense): boolean {
  const declared = declaredDelimiter(start.split('\n', 1)[0] ?? '')
  if (declared) return true
  const delimiter = sniffDelimiter(start, path)
  const rows = csvRows(start, 1, true, { delimiter, width: null })
    .rows.slice(0, ROWS_LOOKED_AT)
    .flatMap((row) => ('cells' in row ? [row.cells.map((cell) => cell.trim())] : []))
  const found = sense.findHeader(rows)
  if (!found) return false
  if (found.row === -1) return headless(rows, delimiter, sense)
  const header = rows[found.row] ?? []
  const below = rows.slice(found.row + 1)
  if (found.known === 0 || found.row > 3) return false
  if (header.length === 1) return sense.namesAccounts(header) && below.every((cells) => !/\s/.test(cells.join(' ')))
  const even = below.filter((cells) => cells.length === header.length).length
  return below.length > 0 ? even >= below.length * EVEN : sense.namesAccounts(header)
}

/** Rows without a header: addresses alone, or one of them in each row of a spreadsheet. */
function headless(rows: readonly (readonly string[])[], delimiter: string, sense: ListSense): boolean {
  const profiles = rows.map(
    (cells) => cells.filter((cell) => /^https?:\/\/\S+$/i.test(cell) || sense.isProfile(cell)).length,
  )
  const width = Math.max(...rows.map((cells) => cells.length))
  if (width === 1) return profiles.every((count) => count === 1)
  return (
    delimiter !== ',' &&
    rows.every((cells) => cells.length === width) &&
    profiles.filter((count) => count === 1).length >= rows.length * EVEN
  )
}

/** Finds the blocks of rows in a text: neighbouring lines with tabs, semicolons or bars. `lines` are all the others. */
export function cutByTable(texts: readonly string[]): { blocks: BlockLine[][]; lines: TextLine[] } {
  const blocks: BlockLine[][] = []
  const lines: TextLine[] = []
  let block: BlockLine[] = []
  let separator: string | null = null
  const end = (): void => {
    if (block.length > 1) blocks.push(block)
    else lines.push(...block.map(({ row, text }) => ({ row, text })))
    block = []
    separator = null
  }
  for (const [index, text] of texts.entries()) {
    const own = separatorOf(text)
    if (own !== separator) end()
    const line = { row: index + 1, text }
    if (own === null) {
      lines.push(line)
      continue
    }
    separator = own
    if (!isRule(text)) block.push({ ...line, cells: cellsOf(text, own) })
  }
  end()
  return { blocks, lines }
}

function separatorOf(text: string): string | null {
  if (text.includes('\t') && text.trim().includes('\t')) return '\t'
  if (/^\s*\|.*\|\s*$/.test(text)) return '|'
  if (/^[^;]+;[^;]/.test(text)) return ';'
  return /\S {2,}\S/.test(text) ? ALIGNED : null
}

/** Columns that are kept apart by two blanks or more. */
const ALIGNED = '  '

/** The line of dashes below the header of a Markdown table. */
function isRule(text: string): boolean {
  return /^\s*\|[\s|:-]+\|\s*$/.test(text)
}

function cellsOf(text: string, separator: string): string[] {
  const inner = separator === '|' ? text.trim().slice(1, -1) : text
  return inner.split(separator === ALIGNED ? / {2,}/ : separator).map((cell) => {
    const plain = cell.trim().replace(/^"([\s\S]*)"$/, '$1')
    return /^\[[^\]]*\]\(([^()\s]+)\)$/.exec(plain)?.[1] ?? plain
  })
}
