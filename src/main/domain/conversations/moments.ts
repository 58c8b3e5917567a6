import { type DateProblem, type DateSigns, readDate } from '#main/domain/intake/dates.ts'

/** Reads the moment of a message: a date with time in any of the usual ways, or seconds or milliseconds since 1970. */
export function readMoment(
  text: string,
  signs: DateSigns,
): { readonly at: number } | { readonly problem: DateProblem } {
  const plain = text.trim()
  if (/^\d{10}(\.\d+)?$/.test(plain)) return { at: Math.round(Number(plain) * 1000) }
  if (/^\d{13}$/.test(plain)) return { at: Number(plain) }
  const read = readDate(plain, signs)
  return 'problem' in read ? read : { at: read.instant }
}
