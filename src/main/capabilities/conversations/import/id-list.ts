import { parse, stringify, validate } from 'uuid'

const BYTES = 16

/**
 * Ids by number, sixteen bytes each: as texts, those of a quarter of a million threads take four times as much and are looked
 * through whenever memory is tidied up. Ids of another form are kept as they are.
 */
export class IdList {
  #bytes = new Uint8Array(BYTES * 512)
  readonly #others = new Map<number, string>()
  /** The number asked for last and its id: messages of one thread stand together. */
  #last = -1
  #lastId: string | undefined

  set(number: number, id: string): void {
    while ((number + 1) * BYTES > this.#bytes.length) {
      const wider = new Uint8Array(this.#bytes.length * 2)
      wider.set(this.#bytes)
      this.#bytes = wider
    }
    if (validate(id) && id === id.toLowerCase()) this.#bytes.set(parse(id), number * BYTES)
    else this.#others.set(number, id)
    this.#last = -1
  }

  /** The id of a number; undefined where none was set. */
  at(number: number): string | undefined {
    if (number !== this.#last) {
      this.#last = number
      this.#lastId = this.#others.get(number) ?? this.#read(number * BYTES)
    }
    return this.#lastId
  }

  #read(from: number): string | undefined {
    // A version stands in every id, so that none of them has a zero there.
    return (this.#bytes[from + 6] ?? 0) === 0 ? undefined : stringify(this.#bytes, from)
  }
}
