import { grown } from './key-hash.ts'

/** Units of a text that become a string at once: more arguments are too many for one call. */
const AT_ONCE = 4096

/** Short texts by number, in two bytes a letter and four a text: a hundred thousand names are one object, not a hundred thousand. */
export class TextList {
  #units = new Uint16Array(4096)
  /** Where each text ends; it begins where the one before it ends. */
  #ends = new Uint32Array(512)
  size = 0

  /** @returns the number of the text */
  add(text: string): number {
    const from = this.#ends[this.size - 1] ?? 0
    const to = from + text.length
    while (to > this.#units.length) this.#units = grown(this.#units, Uint16Array)
    if (this.size >= this.#ends.length) this.#ends = grown(this.#ends, Uint32Array)
    for (let at = 0; at < text.length; at++) this.#units[from + at] = text.charCodeAt(at)
    this.#ends[this.size] = to
    return this.size++
  }

  /** The text of a number; '' for a number that was not given. */
  at(number: number): string {
    const to = this.#ends[number] ?? 0
    let text = ''
    for (let from = this.#ends[number - 1] ?? 0; from < to; from += AT_ONCE)
      text += String.fromCharCode(...this.#units.subarray(from, Math.min(to, from + AT_ONCE)))
    return text
  }
}
