import type { CellValue } from 'hucre'

const LINE_HEIGHT = 13
/** The tallest a row can be. */
const MOST_HEIGHT = 409

/**
 * Height of a row in points for the texts that wrap in it: programs do not all find it themselves.
 *
 * @param cells what stands in the row.
 * @param widths of its columns, in characters.
 */
export function heightOf(cells: readonly CellValue[], widths: readonly number[]): number {
  const lines = cells.map((cell, at) => (typeof cell === 'string' ? linesOf(cell, widths[at] ?? 10) : 1))
  return Math.min(MOST_HEIGHT, Math.max(1, ...lines) * LINE_HEIGHT + 2)
}

/** Lines a text needs in a column, about: words move down whole, but most letters are narrower than a figure. */
function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 0.86) / width)), 0)
}
