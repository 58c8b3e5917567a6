/** A hash of an image as tools write it: 64 bits or more as hexadecimal digits, whatever the method. */
const HASH = /^(?:0x)?([0-9a-f]{16}(?:[0-9a-f]{2})*)$/i

/** Digits of a hash of a picture in lower case; null when the text is none. */
export const logoHash = (text: string): string | null => HASH.exec(text.trim())?.[1]?.toLowerCase() ?? null

/** The share of bits in which two hashes differ, 0 to 1; 1 for hashes of different length, which different methods made. */
export function hashDifference(one: string, other: string): number {
  if (one.length !== other.length) return 1
  let bits = 0
  for (let at = 0; at < one.length; at += 4) {
    let left = Number.parseInt(one.slice(at, at + 4), 16) ^ Number.parseInt(other.slice(at, at + 4), 16)
    for (; left > 0; left &= left - 1) bits++
  }
  return bits / (one.length * 4)
}
