import type { Language } from '#shared/model/words.ts'
import { type Head, headOf, valueOf } from './words.ts'

export type Cell = string | number | null
/** Columns whose values are words of the glossary. */
const GLOSSARY: ReadonlySet<Head> = new Set(['severity', 'status', 'disposition'])

const width = (text: string): number => [...text].length

type Column = { readonly width: number; readonly right: boolean }

/** Rows as columns of equal width; numbers to the right, long cells cut with an ellipsis. */
export function table(
  heads: readonly Head[],
  rows: readonly (readonly Cell[])[],
  language: Language,
  limit = 48,
): string[] {
  const layout = tableLayout(heads, rows, language, limit)
  return [layout.head, ...rows.map(layout.line)]
}

/** The same for rows that do not fit into memory: the first ones say how wide the columns are. */
export function tableLayout(
  heads: readonly Head[],
  sample: readonly (readonly Cell[])[],
  language: Language,
  limit = 48,
): { head: string; line: (row: readonly Cell[]) => string } {
  const figures = new Intl.NumberFormat(language)
  const titles = heads.map((head) => headOf(head, language))
  const shown = (cell: Cell, at: number): string => {
    if (cell === null) return '–'
    if (typeof cell === 'number') return figures.format(cell)
    return cut(GLOSSARY.has(heads[at] ?? 'text') ? valueOf(cell, language) : cell, limit)
  }
  const columns = titles.map((title, at): Column => {
    const widest = sample.reduce((most, row) => Math.max(most, width(shown(row[at] ?? null, at))), width(title))
    const right = sample.length > 0 && sample.every((row) => typeof row[at] === 'number' || row[at] === null)
    return { width: widest, right }
  })
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => {
        const column = columns[at] ?? { width: 0, right: false }
        const gap = ' '.repeat(Math.max(0, column.width - width(cell)))
        return column.right ? gap + cell : cell + gap
      })
      .join('  ')
      .trimEnd()
  return { head: line(titles), line: (row) => line(row.map(shown)) }
}

function cut(cell: string, limit: number): string {
  const flat = cell.replaceAll(/\s+/g, ' ')
  return width(flat) > limit ? `${[...flat].slice(0, limit - 1).join('')}…` : flat
}
