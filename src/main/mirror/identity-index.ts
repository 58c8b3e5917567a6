/**
 * Row numbers of accounts by their identities, in some 24 bytes an account where a map of texts takes 250. An identity is kept
 * as 96 bits made of it: of a million identities two are the same by one chance in 10^17. A number is never 0.
 *
 * It lies in many small tables, each of which grows by itself and by little: so there is never a second copy of everything
 * while it grows, and never much room that nobody uses.
 */
export class IdentityIndex {
  readonly #tables: Uint32Array[] = Array.from({ length: TABLES }, () => new Uint32Array(FIRST * WIDTH))
  readonly #filled = new Uint32Array(TABLES)

  get(identity: string): number | undefined {
    make(identity)
    const table = this.#tables[tableOf(made)] ?? NONE
    return numberAt(table, placeOf(table, made)) || undefined
  }

  has(identity: string): boolean {
    return this.get(identity) !== undefined
  }

  set(identity: string, number: number): void {
    make(identity)
    const at = tableOf(made)
    const table = this.#tables[at] ?? NONE
    const place = placeOf(table, made)
    if (numberAt(table, place) === 0) this.#filled[at] = (this.#filled[at] ?? 0) + 1
    put(table, place, made, number)
    if ((this.#filled[at] ?? 0) * WIDTH > table.length * FULL) this.#tables[at] = grown(table)
  }
}

/** Numbers a place holds: three made of the identity, and the row number. */
const WIDTH = 4
/** Which table an identity lies in is said by some bits of its second number. */
const TABLES = 256
/** Places of a table at first. */
const FIRST = 16
/** A table is made larger when this part of its places is taken. */
const FULL = 0.8
const LARGER = 1.4

const NONE = new Uint32Array(WIDTH)

type Made = [one: number, two: number, three: number]

const tableOf = ([, two]: Made): number => two % TABLES

const numberAt = (table: Uint32Array, place: number): number => (table[place + 3] ?? 0) | 0

/** Where looking for an identity begins, in a table of this length. */
const firstPlace = (one: number, length: number): number => Math.floor((one / 2 ** 32) * (length / WIDTH)) * WIDTH

/** Where an identity stands in its table, or the empty place where it would. */
function placeOf(table: Uint32Array, [one, two, three]: Made): number {
  let place = firstPlace(one, table.length)
  while (table[place + 3] !== 0 && (table[place] !== one || table[place + 1] !== two || table[place + 2] !== three)) {
    place = place + WIDTH === table.length ? 0 : place + WIDTH
  }
  return place
}

function put(table: Uint32Array, place: number, [one, two, three]: Made, number: number): void {
  table[place] = one
  table[place + 1] = two
  table[place + 2] = three
  table[place + 3] = number
}

function grown(table: Uint32Array): Uint32Array {
  const length = Math.ceil((table.length / WIDTH) * LARGER) * WIDTH
  const larger = new Uint32Array(length)
  for (let at = 0; at < table.length; at += WIDTH) {
    if (table[at + 3] === 0) continue
    let place = firstPlace(table[at] ?? 0, length)
    while (larger[place + 3] !== 0) place = place + WIDTH === length ? 0 : place + WIDTH
    for (let part = 0; part < WIDTH; part++) larger[place + part] = table[at + part] ?? 0
  }
  return larger
}

/** The three numbers of the identity that was asked for last: reused, because a million are asked for. */
const made: Made = [0, 0, 0]

/** Three runs of MurmurHash3's steps with constants of their own (Appleby, public domain), a unit of text at a time. */
function make(identity: string): void {
  let one = 0x9747_b28c
  let two = 0x3c6e_f372
  let three = 0x1b87_3593
  for (let at = 0; at < identity.length; at++) {
    const unit = identity.charCodeAt(at)
    one = Math.imul(one ^ unit, 0xcc9e_2d51)
    one = (one << 15) | (one >>> 17)
    two = Math.imul(two ^ unit, 0x85eb_ca6b)
    two = (two << 13) | (two >>> 19)
    three = Math.imul(three ^ unit, 0xc2b2_ae35)
    three = (three << 11) | (three >>> 21)
  }
  made[0] = mixed(one ^ identity.length)
  made[1] = mixed(two ^ identity.length)
  made[2] = mixed(three ^ identity.length)
}

/** Spreads every bit over all of them: the last step of MurmurHash3. */
function mixed(bits: number): number {
  let mix = bits
  mix = Math.imul(mix ^ (mix >>> 16), 0x85eb_ca6b)
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2_ae35)
  return (mix ^ (mix >>> 16)) >>> 0
}
