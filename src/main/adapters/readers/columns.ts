import { type CellValue, cellText } from '#shared/model/list.ts'

/** Rows at the top of a table among which its header is looked for. */
export const HEADER_SEARCH_ROWS = 40

/** Rows at the top of a table among which a person can choose the header. */
export const SHOWN_ROWS = 12

/** The header a person chose, in the form in which it is found; null where the table has no such row. */
export function chosenRow(rows: readonly number[], header: number): { row: number; known: number } | null {
  if (header === 0) return { row: -1, known: 0 }
  const at = rows.indexOf(header)
  return at < 0 ? null : { row: at, known: 1 }
}

/**
 * Column names as every later step uses them: trimmed, never empty, no two alike.
 * `renamed` tells which names were numbered because they stood there twice.
 */
export function columnNames(header: readonly CellValue[]): {
  names: string[]
  renamed: { name: string; renamed: string }[]
} {
  const taken = new Set<string>()
  const renamed: { name: string; renamed: string }[] = []
  const names = header.map((cell, index) => {
    const name = cellText(cell).replace(/\s+/g, ' ') || `Column ${index + 1}`
    let unique = name
    for (let count = 2; taken.has(unique.toLowerCase()); count += 1) unique = `${name} (${count})`
    if (unique !== name) renamed.push({ name, renamed: unique })
    taken.add(unique.toLowerCase())
    return unique
  })
  return { names, renamed }
}

/** True where a row only repeats the column names, as pasted lists do. */
export function repeatsHeader(values: readonly CellValue[], header: readonly string[]): boolean {
  let same = 0
  for (const [index, value] of values.entries()) {
    const text = cellText(value)
    if (text === '') continue
    if (text.toLowerCase() !== header[index]?.toLowerCase()) return false
    same += 1
  }
  return same > 1
}
