import { Disposition } from '#shared/model/words.ts'

/** What is chosen on a slip: its place among the dispositions, from 1, as on the keys. */
export const CHOICES = Disposition.options.filter((one) => one !== 'undecided')

const MARK = 'MUSTER'

/** What the code of a slip holds. Capital letters, digits and colons keep a QR code small. `paper` is the secret of the seat. */
export const slipText = (paper: string, disposition: Disposition): string =>
  `${MARK}:${paper}:${CHOICES.indexOf(disposition as (typeof CHOICES)[number]) + 1}`

export type Slip = { readonly paper: string; readonly disposition: (typeof CHOICES)[number] }

/** A slip as it was read; null for any other code that lay in the picture. */
export function readSlip(text: string): Slip | null {
  const found = /^MUSTER:([A-Z2-7]{16}):([1-6])$/.exec(text)
  const disposition = CHOICES[Number(found?.[2]) - 1]
  return found?.[1] === undefined || disposition === undefined ? null : { paper: found[1], disposition }
}

/** The votes of a lot by seat: a seat that said two different things has none of them. */
export function oneEach<D extends Disposition>(
  read: readonly { readonly seat: string; readonly disposition: D }[],
): { votes: Map<string, D>; doubled: Set<string> } {
  const votes = new Map<string, D>()
  const doubled = new Set<string>()
  for (const { seat, disposition } of read) {
    const before = votes.get(seat)
    if (before !== undefined && before !== disposition) doubled.add(seat)
    else votes.set(seat, disposition)
  }
  for (const seat of doubled) votes.delete(seat)
  return { votes, doubled }
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** The secret of a seat's ballots out of ten random bytes: 80 bits in 16 letters. */
export function paperSecret(bytes: Uint8Array): string {
  let bits = 0n
  for (const byte of bytes.subarray(0, 10)) bits = (bits << 8n) | BigInt(byte)
  return Array.from({ length: 16 }, (_, at) => LETTERS[Number((bits >> BigInt(5 * (15 - at))) & 31n)]).join('')
}
