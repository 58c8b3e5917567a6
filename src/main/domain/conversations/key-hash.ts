/** Two 32-bit hashes of a text in one go (cyrb53's mixing): 64 bits tell a hundred million keys apart. */
export function hashKey(text: string, into: Uint32Array): void {
  let one = 0xdeadbeef
  let two = 0x41c6ce57
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    one = Math.imul(one ^ unit, 2_654_435_761)
    two = Math.imul(two ^ unit, 1_597_334_677)
  }
  one = Math.imul(one ^ (one >>> 16), 2_246_822_507) ^ Math.imul(two ^ (two >>> 13), 3_266_489_909)
  two = Math.imul(two ^ (two >>> 16), 2_246_822_507) ^ Math.imul(one ^ (one >>> 13), 3_266_489_909)
  into[0] = one >>> 0
  into[1] = two >>> 0
}

const scratch = new Uint32Array(2)

/** A short stable name for a text, for messages that have no id of their own. */
export function digestOf(text: string): string {
  hashKey(text, scratch)
  return nameOf(scratch[0], scratch[1])
}

const nameOf = (one = 0, two = 0): string => `${one.toString(36)}${two.toString(36).padStart(7, '0')}`

/** Numbers keys in the order in which they come, with about 20 bytes a key and no text kept. */
export class KeyTable {
  #slots = new Int32Array(1024).fill(-1)
  #one = new Uint32Array(512)
  #two = new Uint32Array(512)
  size = 0

  /** @returns the number of a key; a new key gets the next one */
  numberOf(key: string): number {
    const slot = this.#slotOf(key)
    const found = this.#slots[slot] ?? -1
    if (found !== -1) return found
    const number = this.size++
    if (number >= this.#one.length) this.#grow()
    this.#one[number] = scratch[0] ?? 0
    this.#two[number] = scratch[1] ?? 0
    if (this.size * 2 > this.#slots.length) this.#rehash()
    else this.#slots[slot] = number
    return number
  }

  /** @returns the number of a key; -1 for one that has none */
  find(key: string): number {
    return this.#slots[this.#slotOf(key)] ?? -1
  }

  /** Where a key stands or would stand; its hash is left in `scratch`. */
  #slotOf(key: string): number {
    hashKey(key, scratch)
    const one = scratch[0] ?? 0
    const two = scratch[1] ?? 0
    const mask = this.#slots.length - 1
    let slot = one & mask
    for (let found = this.#slots[slot] ?? -1; found !== -1; found = this.#slots[slot] ?? -1) {
      if (this.#one[found] === one && this.#two[found] === two) return slot
      slot = (slot + 1) & mask
    }
    return slot
  }

  /** The hash of a key as a text. */
  nameOf(number: number): string {
    return nameOf(this.#one[number], this.#two[number])
  }

  #grow(): void {
    this.#one = grown(this.#one, Uint32Array)
    this.#two = grown(this.#two, Uint32Array)
  }

  #rehash(): void {
    const slots = new Int32Array(this.#slots.length * 2).fill(-1)
    const mask = slots.length - 1
    for (let number = 0; number < this.size; number++) {
      let slot = (this.#one[number] ?? 0) & mask
      while (slots[slot] !== -1) slot = (slot + 1) & mask
      slots[slot] = number
    }
    this.#slots = slots
  }
}

type Numbers = Int32Array | Uint32Array | Uint16Array | Float64Array | Uint8Array
/** The same numbers in an array twice as long. */
export function grown<T extends Numbers>(from: T, make: new (length: number) => T): T {
  const wider = new make(from.length * 2)
  wider.set(from)
  return wider
}
