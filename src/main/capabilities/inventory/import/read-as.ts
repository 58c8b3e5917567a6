import type { OpenedList } from '#main/adapters/readers/index.ts'
import type { ImportReadAs } from '#shared/contract/inventory-import.ts'

/** Cells of a row at the top that are quoted, and the characters of them. */
const QUOTED_CELLS = 8
const QUOTED = 120

/** How a list was read, for a person who may know better. */
export function readAs(list: OpenedList): ImportReadAs {
  const { header } = list
  return {
    encoding: list.encoding,
    encodingGuessed: list.notes.some((note) => note.code === 'encoding_guessed'),
    delimiter: list.delimiter,
    sheets: (list.allSheets ?? []).map((name) => ({ name, read: list.sheets.includes(name) })),
    header: header
      ? { row: header.row, rows: header.rows.map(({ row, cells }) => ({ row, text: quoted(cells) })) }
      : null,
  }
}

function quoted(cells: readonly string[]): string {
  const text = cells
    .slice(0, QUOTED_CELLS)
    .map((cell) => cell.replaceAll(/\s+/g, ' ').trim())
    .filter((cell) => cell !== '')
    .join(' · ')
  return text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text
}
