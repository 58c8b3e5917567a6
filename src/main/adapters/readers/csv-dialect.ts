/** The cell separators that are recognised. */
const DELIMITERS = [',', ';', '\t', '|', '^'] as const

const LINES_LOOKED_AT = 60

/** Spreadsheets write `sep=;` as a first line to say how the cells are separated; any mark can be named so. */
export function declaredDelimiter(firstLine: string): string | null {
  const declared = /^"?sep=([^\p{L}\p{N}"\s]|\t)"?\s*$/iu.exec(firstLine)?.[1]
  return declared ?? null
}

/**
 * The separator that cuts most lines into the same number of cells. Separators inside quotes do not count.
 * A file without any is a single column; a comma does no harm there.
 */
export function sniffDelimiter(start: string, path: string): string {
  const lines = start
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, LINES_LOOKED_AT)
  let best: string = /\.(tsv|tab)$/i.test(path) ? '\t' : ','
  let bestScore = 0
  for (const delimiter of DELIMITERS) {
    const score = evenness(lines.map((line) => countOutsideQuotes(line, delimiter)))
    if (score > bestScore) {
      bestScore = score
      best = delimiter
    }
  }
  return best
}

function evenness(counts: readonly number[]): number {
  const tally = new Map<number, number>()
  for (const count of counts) if (count > 0) tally.set(count, (tally.get(count) ?? 0) + 1)
  let score = 0
  for (const [count, lines] of tally) score = Math.max(score, (lines / counts.length) * (1 + Math.log(count)))
  return score
}

function countOutsideQuotes(line: string, delimiter: string): number {
  let quoted = false
  let count = 0
  for (const character of line) {
    if (character === '"') quoted = !quoted
    else if (character === delimiter && !quoted) count += 1
  }
  return count
}
