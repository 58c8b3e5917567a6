import { resolveProfile } from '#main/domain/identity/resolve.ts'
import { networkByHint } from '#main/domain/networks/index.ts'
import { type DateSigns, looksLikeDate, noDateSigns, observeDate } from './dates.ts'
import { addressesOf } from './cell-references.ts'
import { looksLikeAddress } from './header.ts'
import { cellText, type CellValue, type ListRecord } from '#shared/model/list.ts'
import { looksLikeNumber, noNumberSigns, type NumberSigns, observeNumber } from './numbers.ts'
import { countryCode, languageTag } from './places.ts'

/** What the values of one column are like. Counts are of filled cells. */
export interface ColumnCensus {
  readonly column: string
  filled: number
  /** Of these so many were looked at closely. */
  looked: number
  addresses: number
  /** Addresses that lead to an account of a known network. */
  profiles: number
  numbers: number
  dates: number
  emails: number
  yesNo: number
  languages: number
  countries: number
  networkNames: number
  /** Values without blanks that could be a handle. */
  handleLike: number
  lists: number
  readonly distinct: Set<string>
  sample: string
  readonly numberSigns: NumberSigns
  readonly dateSigns: DateSigns
}

export interface Census {
  readonly columns: readonly ColumnCensus[]
  rows: number
}

/** Close looks cost address parsing; beyond this many values a column's nature is clear. */
const LOOKS = 400
const DISTINCT_KEPT = 1_000

export function startCensus(columns: readonly string[]): Census {
  return {
    rows: 0,
    columns: columns.map((column) => ({
      column,
      filled: 0,
      looked: 0,
      addresses: 0,
      profiles: 0,
      numbers: 0,
      dates: 0,
      emails: 0,
      yesNo: 0,
      languages: 0,
      countries: 0,
      networkNames: 0,
      handleLike: 0,
      lists: 0,
      distinct: new Set<string>(),
      sample: '',
      numberSigns: noNumberSigns(),
      dateSigns: noDateSigns(),
    })),
  }
}

/** Takes rows into a census. Signs of number and date spelling are read from every value, the rest from the first ones. */
export function addToCensus(census: Census, records: readonly ListRecord[]): Census {
  for (const record of records) {
    census.rows += 1
    for (const [index, column] of census.columns.entries()) {
      const value = record.values[index]
      const text = cellText(value)
      if (text === '') continue
      addValue(column, value ?? null, text)
    }
  }
  return census
}

/** A census of some rows in one go. */
export function takeCensus(columns: readonly string[], records: readonly ListRecord[]): Census {
  return addToCensus(startCensus(columns), records)
}

function addValue(column: ColumnCensus, value: CellValue, text: string): void {
  column.filled += 1
  if (typeof value === 'string') {
    observeNumber(column.numberSigns, text)
    observeDate(column.dateSigns, text)
  }
  if (column.distinct.size < DISTINCT_KEPT) column.distinct.add(text.toLowerCase())
  if (column.looked >= LOOKS) return
  column.looked += 1
  if (column.sample === '') column.sample = text
  if (Array.isArray(value)) column.lists += 1
  const [address] = addressesOf(value)
  if (looksLikeAddress(value) || (address !== undefined && address !== text && looksLikeAddress(address))) {
    column.addresses += 1
    if (resolveProfile(address ?? '').handle !== null) column.profiles += 1
    return
  }
  lookAtText(column, value, text)
}

function lookAtText(column: ColumnCensus, value: CellValue, text: string): void {
  if (typeof value === 'number' || looksLikeNumber(text)) column.numbers += 1
  if (looksLikeDate(text)) column.dates += 1
  if (/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(text)) column.emails += 1
  if (typeof value === 'boolean' || YES_NO.test(text)) column.yesNo += 1
  if (/^@?[\p{L}\p{N}][\p{L}\p{N}._/+@-]*$/u.test(text)) column.handleLike += 1
  if (text.length > 60) return
  if (languageTag(text) !== null) column.languages += 1
  if (countryCode(text) !== null) column.countries += 1
  if (isNetworkName(text)) column.networkNames += 1
}

const YES_NO = /^(yes|no|y|n|true|false|да|нет|ja|nein|oui|non|si|sí)$/i

/** Names of networks only: `@name@mastodon.social` holds one but is a handle. */
function isNetworkName(text: string): boolean {
  return /^[\p{L}+][\p{L}\p{N}+ _-]{0,29}$/u.test(text) && networkByHint(text) !== undefined
}

/** True where no value of a column stands there twice, as far as values are remembered. */
export function tellsApart(column: ColumnCensus): boolean {
  return column.distinct.size === Math.min(column.filled, DISTINCT_KEPT)
}

/** Share of the values looked at, 0 to 1. */
export function share(column: ColumnCensus, count: number): number {
  return column.looked === 0 ? 0 : count / column.looked
}
