import { type CellValue, cellText } from '#shared/model/list.ts'
import { isExportColumn } from './exports/index.ts'
import { isKnownHeader } from './header-words.ts'

/** How many rows at the top of a table may be titles and remarks before the header is given up on. */
export const HEADER_SEARCH_ROWS = 30

/** Where a table's column names stand. `row` is an index into the rows given; -1 where the table has no header at all. */
export interface HeaderFound {
  readonly row: number
  /** How many of the column names are known words. */
  readonly known: number
}

const LONGEST_NAME = 120

/**
 * Finds the row of column names among the first rows of a table: text only, no addresses, about as wide as the rows
 * below it, as many known names as possible, and the upper one of two equals. Titles above are narrower.
 * Null when neither names nor profile addresses are there, so that this is no table of accounts.
 */
export function findHeader(rows: readonly (readonly CellValue[])[]): HeaderFound | null {
  const looked = rows.slice(0, HEADER_SEARCH_ROWS)
  const width = usualWidth(looked)
  let best: HeaderFound | null = null
  let bestScore = 0
  for (const [index, cells] of looked.entries()) {
    const score = headerScore(cells, width)
    if (score === null) {
      if (cells.some(looksLikeAddress)) break
      continue
    }
    if (score > bestScore) {
      best = { row: index, known: cells.filter((cell) => isKnown(cellText(cell))).length }
      bestScore = score
    }
  }
  if (best && (best.known > 0 || rows.length > best.row + 1)) return best
  return looked.some((cells) => cells.some(looksLikeAddress)) ? { row: -1, known: 0 } : best
}

/** True for anything that begins like a web address of some host. */
export function looksLikeAddress(value: CellValue | undefined): boolean {
  const text = cellText(value)
  return (
    /^(https?:\/\/|www\.)\S+\.\S+$/i.test(text) ||
    /^[\w-]+(\.[\w-]+)*\.[a-z]{2,}\/\S+$/i.test(text) ||
    (value !== null && typeof value === 'object' && 'link' in value)
  )
}

const isKnown = (name: string): boolean => isKnownHeader(name) || isExportColumn(name)

function headerScore(cells: readonly CellValue[], width: number): number | null {
  const texts = cells.map((cell) => cellText(cell)).filter((text) => text !== '')
  if (texts.length === 0 || texts.length < width / 2) return null
  if (cells.some((cell) => typeof cell === 'boolean' || looksLikeAddress(cell))) return null
  if (texts.some((text) => text.length > LONGEST_NAME || text.includes('://'))) return null
  const numbers = texts.filter((text) => /^[\d.,:/ -]+$/.test(text)).length
  if (numbers > texts.length / 4) return null
  const distinct = new Set(texts.map((text) => text.toLowerCase())).size
  const known = texts.filter(isKnown).length
  return 1 + known * 4 + distinct / Math.max(width, texts.length) - numbers
}

/** The median number of filled cells. */
function usualWidth(rows: readonly (readonly CellValue[])[]): number {
  const widths = rows.map((cells) => cells.filter((cell) => cellText(cell) !== '').length).filter((count) => count > 0)
  widths.sort((a, b) => a - b)
  return widths[Math.floor(widths.length / 2)] ?? 0
}

const TOTAL_WORD =
  /^(grand |sub)?(total|totals|sum|итого|всего|summe|gesamt|gesamtsumme|zwischensumme|somme|suma|totale|total général)\s*:?$/i

/** True for a line of sums under (or over) a table: it begins with a word for "total" and holds nothing but numbers besides. */
export function isTotalRow(values: readonly CellValue[]): boolean {
  const beginning = cellText(values.find((cell) => cellText(cell) !== ''))
  if (!TOTAL_WORD.test(beginning)) return false
  const texts = values.map((cell) => cellText(cell)).filter((text) => text !== '')
  return texts.slice(1).every((text) => /^[\d\s.,'%-]+$/.test(text))
}
