/** What stands where an id should: the id, nothing, or digits that a spreadsheet made unusable. */
export type IdRead = { readonly id: string } | { readonly destroyed: string } | null

const EXPONENT = /^[+-]?\d+(?:[.,]\d+)?E\+?\d+$/i
const PLAIN = /^\d+$/
const WHOLE_FLOAT = /^(\d+)\.0+$/

/**
 * Reads an id. Numbers that were written as floats lose their `.0`; `5.70E+17` and, in a column that shows it, numbers of
 * which a spreadsheet kept fifteen digits are destroyed: many messages share them, so that they can be nobody's key.
 */
export function readId(text: string, rounded: boolean): IdRead {
  const trimmed = text.trim()
  if (PLAIN.test(trimmed)) return rounded && isRounded(trimmed) ? { destroyed: trimmed } : { id: trimmed }
  if (trimmed === '' || trimmed === 'null' || trimmed === 'None' || trimmed === 'NaN' || trimmed === 'nan') return null
  if (EXPONENT.test(trimmed)) return { destroyed: trimmed }
  const id = WHOLE_FLOAT.exec(trimmed)?.[1] ?? trimmed
  return rounded && isRounded(id) ? { destroyed: trimmed } : { id }
}

/** Longer than fifteen digits, and nothing but zeros behind them. */
const isRounded = (id: string): boolean => /^\d{15}0+$/.test(id)

/** True for a column whose long numbers have all been rounded to fifteen digits. One such number alone may be chance. */
export function isRoundedColumn(values: readonly string[]): boolean {
  const long = values.map((value) => value.trim().replace(/\.0+$/, '')).filter((value) => /^\d{16,}$/.test(value))
  return long.length >= 3 && long.filter(isRounded).length >= long.length * 0.9
}
