import type { CellValue } from 'hucre'

const LINE_HEIGHT = 13
/** Air over and under the lines of a row. */
const AIR = 4
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
  return Math.min(MOST_HEIGHT, Math.max(1, ...lines) * LINE_HEIGHT + AIR)
}

/** Lines a text takes in a column of so many characters: words move down whole, one that is wider than the column is broken. */
export function linesOf(text: string, width: number): number {
  if (!Number.isFinite(width)) return 1
  return text.split('\n').reduce((sum, line) => sum + wrapped(line, width), 0)
}

function wrapped(line: string, width: number): number {
  let lines = 1
  let used = 0
  for (const word of line.split(' ')) {
    const wide = widthOf(word)
    if (used > 0 && used + SPACE + wide > width) {
      lines++
      used = 0
    }
    used += (used > 0 ? SPACE : 0) + wide
    while (used > width) {
      lines++
      used -= width
    }
  }
  return lines
}

/** Widths of letters beside a figure's, which is what the width of a column counts; about those of Calibri. */
const SPACE = 0.45
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[iljftrI.,:;'|!()[\]/\\-]/u, 0.65],
  [/[mwMW%@жшщюыфЖШЩЮЫФМ]/u, 1.5],
  [/[A-ZА-ЯЁ]/u, 1.2],
  [/[\p{Script=Latin}\d]/u, 1],
  [/\p{Script=Cyrillic}/u, 1.05],
]

function widthOf(word: string): number {
  let sum = 0
  for (const letter of word) sum += WIDTHS.find(([of]) => of.test(letter))?.[1] ?? (letter > '\u{2fff}' ? 2 : 1)
  return sum
}
