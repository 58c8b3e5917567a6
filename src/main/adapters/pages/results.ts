import { parse } from 'csv-parse/sync'

/** What a result file of a tool holds, before anybody says what it means. */
export type ResultText =
  | { readonly is: 'rows'; readonly rows: readonly (readonly string[])[] }
  | { readonly is: 'json'; readonly values: readonly unknown[] }
  | { readonly is: 'lines'; readonly text: string }

/** Takes a text apart as JSON, JSON line by line, a table with a head, or plain lines, whichever it is. */
export function resultText(text: string): ResultText {
  const start = text.trimStart()
  if (start.startsWith('{') || (start.startsWith('[') && !/^\[[+*!-]\]/.test(start))) {
    const values = jsonValues(start)
    if (values !== null) return { is: 'json', values }
  }
  const head = start.split(/\r?\n/, 1)[0] ?? ''
  if (/(?:^|[,;"\t])url_user(?:$|[,;"\t])/i.test(head)) {
    const delimiter = [',', ';', '\t'].find((mark) => head.includes(mark)) ?? ','
    return {
      is: 'rows',
      rows: parse(text, { bom: true, delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true }),
    }
  }
  return { is: 'lines', text }
}

function jsonValues(text: string): unknown[] | null {
  try {
    return [JSON.parse(text) as unknown]
  } catch {
    const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
    try {
      return lines.map((line) => JSON.parse(line) as unknown)
    } catch {
      return null
    }
  }
}
