/** A cell of a list as the file holds it. Text stays text: ids, leading zeros and `NO` are never re-read as something else. */
export type CellValue = string | number | boolean | LinkedText | readonly string[] | null

/** A cell that shows one text and leads to another address (a hyperlink in a spreadsheet). */
export interface LinkedText {
  readonly text: string
  readonly link: string
}

/** One row of a list. `values` stand in the order of the list's columns. */
export interface ListRecord {
  /** 1-based, as a person counts it in the file: line of a text file, row of a sheet, number of the entry in JSON and YAML. */
  readonly row: number
  /** Sheet the row stands on; null where a file has no sheets. */
  readonly sheet: string | null
  readonly values: readonly CellValue[]
}

/** Why a row never became a record. The words for it are in `reject-text.ts`. */
export type ReaderReason =
  | 'too_few_cells'
  | 'too_many_cells'
  | 'unterminated_quote'
  | 'stray_quote'
  | 'bad_characters'
  | 'cell_too_long'
  | 'total_row'
  | 'repeated_header'
  | 'comment_line'
  | 'not_a_record'
  | 'bad_json_line'

export interface RowReject<Reason extends string = ReaderReason> {
  readonly row: number
  readonly sheet: string | null
  readonly reason: Reason
  /** Name of the column at fault, where one is. */
  readonly column: string | null
  /** The start of what stood there. */
  readonly value: string | null
  /** The cells as far as they could be told apart, in the order of the columns. */
  readonly cells?: readonly CellValue[]
  /** Numbers the words name, e.g. cells expected and found. */
  readonly figures?: Readonly<Record<string, number>>
}

/** A handful of rows on their way through: readers never hold more than this of a text file. */
export interface ListBatch {
  readonly records: readonly ListRecord[]
  readonly rejects: readonly RowReject[]
  /** Bytes of the file read so far, for progress. */
  readonly bytesRead: number
}

/** Something a person should know about how the file was read; nothing was lost by it. */
export type ListNote =
  | { readonly code: 'rows_above_header'; readonly sheet: string | null; readonly rows: number }
  | { readonly code: 'no_header'; readonly sheet: string | null }
  | { readonly code: 'duplicate_header'; readonly name: string; readonly renamed: string }
  | { readonly code: 'encoding_guessed'; readonly encoding: string }
  | { readonly code: 'sheets_without_table'; readonly sheets: readonly string[] }
  | { readonly code: 'merged_cells_filled'; readonly sheet: string; readonly cells: number }
  | { readonly code: 'hidden_sheets'; readonly sheets: readonly string[] }
  | { readonly code: 'hidden_rows'; readonly sheet: string; readonly rows: number }
  | { readonly code: 'one_of_tables'; readonly tables: number }
  | { readonly code: 'links_of_page'; readonly links: number }
  | { readonly code: 'found_in_text'; readonly mentions: number }
  | { readonly code: 'archive_parts'; readonly parts: string }
  | { readonly code: 'double_encoded' }
  | { readonly code: 'column_dictionary' }
  | { readonly code: 'keyed_entries' }
  | { readonly code: 'wrapped_in'; readonly key: string }
  | { readonly code: 'people_by_number' }

/** How many characters of a faulty value are kept for its reject. */
const QUOTED_LENGTH = 200

/** The start of a value, for a reject. */
export function excerpt(text: string): string {
  return text.length <= QUOTED_LENGTH ? text : `${text.slice(0, QUOTED_LENGTH)}…`
}

/** The text a person sees in a cell; an empty string for a blank one. Lists are joined by a comma. */
export function cellText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value.trim()
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if ('link' in value) return value.text.trim()
  return value.join(', ')
}

/** What a cell leads to: its link where it has one, else its text. */
export function cellAddress(value: CellValue | undefined): string {
  if (value !== null && typeof value === 'object' && 'link' in value) return value.link.trim()
  return cellText(value)
}
