import type { ReadChoices } from '#main/adapters/readers/source.ts'
import { shapeOf } from '#main/adapters/readers/stamp.ts'
import { isRejectColumn } from '#main/domain/intake/reject-columns.ts'
import { type GivenNetworks, rowKey } from '#main/domain/intake/given-networks.ts'
import type { Mapping, MappingChoices } from '#main/domain/intake/mapping.ts'
import { latestOfShape } from '#main/mirror/queries/import-log.ts'
import type { Mirror } from '#main/mirror/open.ts'
import type { ImportChoices } from '#shared/contract/inventory-import.ts'

/** What stays of how a file was read: enough to begin the next one from it, and to hand out its refused rows. */
export type Reading = {
  /** Names of the columns in their order; refused rows keep their cells in the same one. */
  readonly columns: readonly string[]
  /** What the name of a sheet said of its rows. */
  readonly sheetField: Mapping['sheetField']
  /** Columns whose link and not whose text counts. */
  readonly linked: readonly number[]
  /** What the person chose. */
  readonly given: { readonly mapping: MappingChoices; readonly choices: ImportChoices }
}

/** The choices of the latest list with the same columns. */
export type Recalled = { readonly at: number; readonly file: string; readonly mapping: MappingChoices }

const FIELDS_OF_LINKS = new Set(['profile_url', 'handle', 'website'])

export function readingOf(mapping: Mapping, choices: MappingChoices, more: ImportChoices | undefined): Reading {
  const { recall: _, ...given } = more ?? {}
  return {
    columns: mapping.columns.map(({ column }) => column),
    sheetField: mapping.sheetField,
    linked: mapping.columns.flatMap(({ field, index }) => (FIELDS_OF_LINKS.has(field) ? [index] : [])),
    given: { mapping: choices, choices: given },
  }
}

/** What was stored with an import. */
export const storedReading = (text: string): Reading => JSON.parse(text) as Reading

/** True where two readings were told the same by the person. */
export function sameGiven(stored: string | null, reading: Reading): boolean {
  const before = stored === null ? { mapping: {}, choices: {} } : storedReading(stored).given
  return canonical(before) === canonical(reading.given)
}

/** JSON with the keys of every object in one order. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )

/** The shape of a list's columns; corrected rows that were refused have the shape of the list they came from. */
export const shapeOfList = (columns: readonly string[]): string =>
  shapeOf(columns.filter((name) => !isRejectColumn(name)))

/** What the person chose for the latest list with these columns; null where there is none or nothing was chosen. */
export function recall(db: Mirror, columns: readonly string[]): Recalled | null {
  const found = latestOfShape(db, shapeOfList(columns))
  if (!found) return null
  const { mapping } = storedReading(found.reading).given
  return Object.keys(mapping).length === 0 ? null : { at: found.at, file: found.file, mapping }
}

export const readChoices = (choices: ImportChoices | undefined): ReadChoices => ({
  encoding: choices?.encoding,
  sheets: choices?.sheets,
  header: choices?.header,
})

export type RowChoices = GivenNetworks & { readonly leftOut: ReadonlySet<string> }

/** The choices about single rows and about the networks of many, in the form in which rows are gone through. */
export function rowChoices(choices: ImportChoices | undefined): RowChoices {
  const rows = choices?.rows ?? []
  return {
    byText: new Map(
      Object.entries(choices?.networks ?? {}).map(([text, network]) => [text.trim().toLowerCase(), network]),
    ),
    byRow: new Map(rows.flatMap((row) => (row.network === null ? [] : [[rowKey(row), row.network] as const]))),
    leftOut: new Set(rows.filter(({ network }) => network === null).map(rowKey)),
  }
}
