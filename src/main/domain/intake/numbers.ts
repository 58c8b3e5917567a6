/** What the separators in a column's numbers have shown so far. */
export interface NumberSigns {
  /** Values in which the comma certainly stands for thousands (`1,234,567`, `1,234.5`), or the point, and so on. */
  commaThousands: number
  pointThousands: number
  commaDecimals: number
  pointDecimals: number
  /** Values such as `1,234` or `1.234` that only the rest of the column can explain. */
  commaEither: number
  pointEither: number
}

export function noNumberSigns(): NumberSigns {
  return { commaThousands: 0, pointThousands: 0, commaDecimals: 0, pointDecimals: 0, commaEither: 0, pointEither: 0 }
}

export type NumberProblem =
  | 'not_a_number'
  | 'not_whole'
  | 'negative_number'
  | 'ambiguous_number'
  | 'rounded_by_spreadsheet'
  | 'number_too_large'
export type CountRead = { readonly value: number | null } | { readonly problem: NumberProblem }

const SPACES = /[\s\u00a0\u202f'’]/g
/** Words people write where they know no number. */
const UNKNOWN = /^(n\/?a|none|null|unknown|нет данных|неизвестно|k\.? ?a\.?|keine angabe|[-–—?.]+)$/i
const MULTIPLIERS: Readonly<Record<string, number>> = {
  k: 1e3,
  тыс: 1e3,
  'тыс.': 1e3,
  tsd: 1e3,
  'tsd.': 1e3,
  m: 1e6,
  mln: 1e6,
  млн: 1e6,
  'млн.': 1e6,
  mio: 1e6,
  'mio.': 1e6,
  b: 1e9,
  bn: 1e9,
  млрд: 1e9,
}

/** Takes one value of a column into its signs. */
export function observeNumber(signs: NumberSigns, text: string): void {
  const bare = text.replace(SPACES, '')
  if (/^\d{1,3}(,\d{3}){2,}$/.test(bare) || /^\d{1,3}(,\d{3})+\.\d+$/.test(bare)) signs.commaThousands += 1
  else if (/^\d{1,3}(\.\d{3}){2,}$/.test(bare) || /^\d{1,3}(\.\d{3})+,\d+$/.test(bare)) signs.pointThousands += 1
  else if (/^[1-9]\d{0,2},\d{3}$/.test(bare)) signs.commaEither += 1
  else if (/^[1-9]\d{0,2}\.\d{3}$/.test(bare)) signs.pointEither += 1
  else if (/^\d+,\d+$/.test(bare)) signs.commaDecimals += 1
  else if (/^\d+\.\d+$/.test(bare)) signs.pointDecimals += 1
}

/** True for text that is a number in some spelling. */
export function looksLikeNumber(text: string): boolean {
  const bare = text.replace(SPACES, '')
  return (
    /^-?\d{1,18}$/.test(bare) ||
    /^-?\d{1,3}([.,]\d{3})+([.,]\d+)?$/.test(bare) ||
    /^-?\d+[.,]\d+$/.test(bare) ||
    /^\d+([.,]\d{1,2})?(k|m|тыс\.?|млн\.?|mio\.?|tsd\.?)$/i.test(bare)
  )
}

/**
 * A count (followers, posts): whole and not negative. Separators mean what the whole column says they mean; where
 * the column contradicts itself the value is refused instead of guessed. `12K` is read as 12,000.
 */
export function readCount(text: string, signs: NumberSigns): CountRead {
  if (text === '' || UNKNOWN.test(text)) return { value: null }
  const bare = text.replace(SPACES, '')
  if (/^\d+$/.test(bare)) return whole(bare)
  if (/^\d+([.,]\d+)?e\+?\d+$/i.test(bare)) return { problem: 'rounded_by_spreadsheet' }
  if (/^-\d/.test(bare)) return { problem: 'negative_number' }
  const short = /^(\d+)(?:[.,](\d{1,2}))?(\p{L}+\.?)$/u.exec(bare)
  if (short) return multiplied(short[1] ?? '', short[2] ?? '', short[3] ?? '')
  const parts = /^(\d{1,3})((?:[.,]\d{3})+)(?:([.,])(\d+))?$/.exec(bare)
  if (parts) return grouped(parts[1] ?? '', parts[2] ?? '', parts[3] ?? '', parts[4] ?? '', signs)
  const decimal = /^(\d+)[.,](\d+)$/.exec(bare)
  if (decimal) return /^0+$/.test(decimal[2] ?? '') ? whole(decimal[1] ?? '') : { problem: 'not_whole' }
  return { problem: 'not_a_number' }
}

function grouped(head: string, groups: string, decimalSign: string, decimals: string, signs: NumberSigns): CountRead {
  const separator = groups[0] ?? ''
  if (groups.includes(separator === ',' ? '.' : ',') || decimalSign === separator) return { problem: 'not_a_number' }
  if (decimals !== '' && !/^0+$/.test(decimals)) return { problem: 'not_whole' }
  const digits = whole(head + groups.replace(/[.,]/g, ''))
  const certain = groups.length > 4 || decimalSign !== ''
  if (certain) return digits
  const comma = separator === ','
  const asDecimals = comma ? signs.commaDecimals + signs.pointThousands : signs.pointDecimals + signs.commaThousands
  const otherEither = comma ? signs.pointEither : signs.commaEither
  return asDecimals > 0 || otherEither > 0 ? { problem: 'ambiguous_number' } : digits
}

function multiplied(head: string, decimals: string, unit: string): CountRead {
  const factor = MULTIPLIERS[unit.toLowerCase()]
  return factor === undefined
    ? { problem: 'not_a_number' }
    : { value: Math.round(Number(`${head}.${decimals || '0'}`) * factor) }
}

function whole(digits: string): CountRead {
  const value = Number(digits)
  return Number.isSafeInteger(value) ? { value } : { problem: 'number_too_large' }
}
