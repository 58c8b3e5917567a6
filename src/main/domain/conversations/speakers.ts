import { handleKey } from '../identity/key.ts'
import { grown, KeyTable } from './key-hash.ts'
import { TextList } from './text-list.ts'

/** Somebody who wrote or was written to. */
export type Speaker = {
  readonly network: string
  readonly handle: string
  readonly key: string
  readonly name: string | null
  /** The account of the inventory, where it is there. */
  readonly accountId: string | null
}

/**
 * Everybody whom a file of messages names, by number. About 60 bytes a person are held and no object, so that the quarter
 * of a million people of a large file fit into 15 MB.
 */
export class Speakers {
  /** Handles as they are spelled and as they are compared; both lead to the same person. */
  readonly #spellings = new KeyTable()
  #spelled = new Int32Array(512)
  readonly #handles = new TextList()
  readonly #names = new TextList()
  #named = new Int32Array(512)
  readonly #networks: string[] = []
  #network = new Uint16Array(512)
  #ours = new Uint8Array(512)
  readonly #accounts = new Map<number, string>()
  readonly #accountOf: (network: string, key: string) => string | null

  /** @param accountOf the account of the inventory that an identity means; asked once for everybody */
  constructor(accountOf: (network: string, key: string) => string | null) {
    this.#accountOf = accountOf
  }

  get size(): number {
    return this.#handles.size
  }

  /** The number of whoever has this handle, however it is spelled; somebody new gets the next one. */
  number(network: string, handle: string): number {
    const before = this.#spellings.size
    const spelling = this.#spellings.numberOf(`${network} ${handle}`)
    if (spelling < before) return this.#spelled[spelling] ?? -1
    const key = handleKey(network, handle)
    const number = this.#byKey(network, key, handle)
    this.#lead(spelling, number)
    return number
  }

  /** The number of somebody who is known by the key of their handle; undefined for anybody else. */
  known(network: string, key: string): number | undefined {
    const spelling = this.#spellings.find(`${network} ${key}`)
    return spelling === -1 ? undefined : this.#spelled[spelling]
  }

  at(number: number): Speaker | null {
    if (number < 0 || number >= this.size) return null
    const network = this.#networks[this.#network[number] ?? 0] ?? ''
    const handle = this.#handles.at(number)
    const key = handleKey(network, handle)
    return { network, handle, key, name: this.nameOf(number), accountId: this.#accounts.get(number) ?? null }
  }

  handleOf(number: number): string {
    return this.#handles.at(number)
  }

  nameOf(number: number): string | null {
    const name = this.#named[number] ?? 0
    return name === 0 ? null : this.#names.at(name - 1)
  }

  /** Takes the name somebody gives; the first one counts. */
  name(number: number, name: string | null): void {
    if (name !== null && this.#named[number] === 0) this.#named[number] = this.#names.add(name) + 1
  }

  /** An account of ours, by the file or by the inventory. */
  isOurs(number: number): boolean {
    return this.#ours[number] === 1
  }

  speaksForUs(number: number): void {
    if (number >= 0) this.#ours[number] = 1
  }

  #byKey(network: string, key: string, handle: string): number {
    const before = this.#spellings.size
    const spelling = this.#spellings.numberOf(`${network} ${key}`)
    // The handle is spelled as it is compared: then it was new a moment ago.
    if (spelling < before && key !== handle) return this.#spelled[spelling] ?? -1
    const number = this.#handles.add(handle)
    if (number >= this.#ours.length) this.#grow()
    this.#network[number] = this.#networkNumber(network)
    const account = this.#accountOf(network, key)
    if (account !== null) {
      this.#accounts.set(number, account)
      this.#ours[number] = 1
    }
    this.#lead(spelling, number)
    return number
  }

  #lead(spelling: number, number: number): void {
    while (spelling >= this.#spelled.length) this.#spelled = grown(this.#spelled, Int32Array)
    this.#spelled[spelling] = number
  }

  #networkNumber(network: string): number {
    const known = this.#networks.indexOf(network)
    return known === -1 ? this.#networks.push(network) - 1 : known
  }

  #grow(): void {
    this.#named = grown(this.#named, Int32Array)
    this.#network = grown(this.#network, Uint16Array)
    this.#ours = grown(this.#ours, Uint8Array)
  }
}
