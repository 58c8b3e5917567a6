import { nameKey } from './name-key.ts'

/** A single letter stands inside nearly every name. */
const SHORTEST = 2

/**
 * What says a brand's name: the whole name, and where a short form stands in brackets, either of the two
 * (`National Weather Service (NWS)`). Each as letters and digits alone.
 */
export function brandWords(name: string): string[] {
  const short = /\(([^()]+)\)/.exec(name)?.[1] ?? ''
  const long = name.replace(/\([^()]*\)/, ' ')
  return [...new Set([name, short, long].map(nameKey))].filter((word) => word.length >= SHORTEST)
}
