/**
 * The cells of a block as spreadsheet programs put it on the clipboard: tabs between cells, a line each row, cells that
 * hold tabs, lines or quotes in quotes that are doubled inside. Blanks around a cell do not count; the apostrophe that
 * keeps a text from becoming a formula is taken off.
 */
export function readBlock(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  const end = text.replace(/(\r?\n)+$/, '').length
  while (at <= end) {
    const { cell, next } = text[at] === '"' ? quoted(text, at, end) : bare(text, at, end)
    row.push(cell.trim().replace(/^'(?=[=+@-])/, ''))
    const mark = next < end ? text[next] : undefined
    if (mark !== '\t') {
      rows.push(row)
      row = []
    }
    at = next + (mark === '\r' && text[next + 1] === '\n' ? 2 : 1)
  }
  return rows
}

type Taken = { cell: string; next: number }

function bare(text: string, from: number, end: number): Taken {
  let next = from
  while (next < end && text[next] !== '\t' && text[next] !== '\n' && text[next] !== '\r') next++
  return { cell: text.slice(from, next), next }
}

/** A quote that is never closed, or with more behind it, is a quote that somebody typed. */
function quoted(text: string, from: number, end: number): Taken {
  let cell = ''
  for (let at = from + 1; at < end; at++) {
    if (text[at] !== '"') cell += text[at]
    else if (text[at + 1] === '"') {
      cell += '"'
      at++
    } else if (at + 1 >= end || /[\t\r\n]/.test(text[at + 1] ?? '')) return { cell, next: at + 1 }
    else break
  }
  return bare(text, from, end)
}
