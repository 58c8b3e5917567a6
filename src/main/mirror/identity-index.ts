/**
 * Row numbers of accounts by their identities, in 16 bytes an account where a map of texts takes 250. An identity is kept
 * as 96 bits made of it: of a million identities two are the same by one chance in 10^17. A number is never 0.
 */
export class IdentityIndex {
  #one = new Uint32Array(FIRST)
  #two = new Uint32Array(FIRST)
  #three = new Uint32Array(FIRST)
  #numbers = new Int32Array(FIRST)
  #size = 0

  get(identity: string): number | undefined {
    return this.#numbers[this.#placeOf(identity)] || undefined
  }

  has(identity: string): boolean {
    return this.get(identity) !== undefined
  }

  set(identity: string, number: number): void {
    const place = this.#placeOf(identity)
    if (this.#numbers[place] === 0) this.#size++
    this.#put(place, made[0], made[1], made[2], number)
    if (this.#size * 10 > this.#numbers.length * 6) this.#grow()
  }

  #put(place: number, one: number, two: number, three: number, number: number): void {
    this.#one[place] = one
    this.#two[place] = two
    this.#three[place] = three
    this.#numbers[place] = number
  }

  /** Where an identity stands, or the empty place where it would; its three numbers are then in `made`. */
  #placeOf(identity: string): number {
    make(identity)
    const [one, two, three] = made
    const last = this.#numbers.length - 1
    let place = one & last
    while (
      this.#numbers[place] !== 0 &&
      (this.#one[place] !== one || this.#two[place] !== two || this.#three[place] !== three)
    )
      place = (place + 1) & last
    return place
  }

  #grow(): void {
    const [ones, twos, threes, numbers] = [this.#one, this.#two, this.#three, this.#numbers]
    const length = numbers.length * 2
    this.#one = new Uint32Array(length)
    this.#two = new Uint32Array(length)
    this.#three = new Uint32Array(length)
    this.#numbers = new Int32Array(length)
    for (let at = 0; at < numbers.length; at++) {
      const number = numbers[at] ?? 0
      if (number === 0) continue
      const one = ones[at] ?? 0
      let place = one & (length - 1)
      while (this.#numbers[place] !== 0) place = (place + 1) & (length - 1)
      this.#put(place, one, twos[at] ?? 0, threes[at] ?? 0, number)
    }
  }
}

/** Places at first; always a power of two. */
const FIRST = 4096

/** The three numbers of the identity that was asked for last: reused, because a million are asked for. */
const made: [number, number, number] = [0, 0, 0]

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
