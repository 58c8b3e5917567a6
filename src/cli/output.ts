import type { Language } from '#shared/model/words.ts'

/** Where a command writes: results to stdout, progress and problems to stderr. */
export type Output = {
  /** One JSON document with `--json`, otherwise the lines. */
  result(value: unknown, lines: () => readonly string[]): void
  progress(line: string): void
}

export function output(json: boolean): Output {
  const live = process.stderr.isTTY
  return {
    result(value, lines) {
      const body = json ? JSON.stringify(value, null, 2) : lines().join('\n')
      process.stdout.write(`${body}\n`)
    },
    progress(line) {
      if (live) process.stderr.write(`\r\u001B[2K${line}`)
    },
  }
}

/** Ends a live progress line. */
export function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001B[2K')
}

const width = (text: string): number => [...text].length

/** Rows as columns of equal width; numbers to the right, long cells cut with an ellipsis. */
export function table(head: readonly string[], rows: readonly (readonly (string | number | null)[])[], language: Language, limit = 48): string[] {
  const figures = new Intl.NumberFormat(language)
  const cells = rows.map((row) => row.map((cell) => (cell === null ? '–' : typeof cell === 'number' ? figures.format(cell) : cut(cell, limit))))
  const widths = head.map((title, at) => Math.max(width(title), ...cells.map((row) => width(row[at] ?? ''))))
  const right = head.map((_, at) => rows.length > 0 && rows.every((row) => typeof row[at] === 'number' || row[at] === null))
  const line = (row: readonly string[]): string =>
    row
      .map((cell, at) => (right[at] ? ' '.repeat((widths[at] ?? 0) - width(cell)) + cell : cell + ' '.repeat((widths[at] ?? 0) - width(cell))))
      .join('  ')
      .trimEnd()
  return [line(head), ...cells.map(line)]
}

function cut(cell: string, limit: number): string {
  const flat = cell.replaceAll(/\s+/g, ' ')
  return width(flat) > limit ? `${[...flat].slice(0, limit - 1).join('')}…` : flat
}
