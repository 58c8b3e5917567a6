import type { Random } from './random.ts'

/**
 * Makes ids in the form of UUIDv7 from the sample's own chance: each is one millisecond younger than
 * the one before, so that they sort in the order in which they were made.
 * @param from milliseconds since 1970 of the first id
 */
export function idMaker(chance: Random, from: number): () => string {
  let time = from
  const hex = (digits: number): string =>
    Math.floor(chance.next() * 16 ** digits)
      .toString(16)
      .padStart(digits, '0')
  return () => {
    const stamp = (time++).toString(16).padStart(12, '0')
    const variant = (8 + chance.whole(0, 3)).toString(16)
    return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(6)}${hex(6)}`
  }
}
