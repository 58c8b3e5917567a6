import { grown, KeyTable } from './key-hash.ts'

/** What is kept of a message until the threads are known. Writers and accounts are numbers the caller gave them. */
export type Said = {
  readonly at: number
  readonly ours: boolean
  readonly hidden: boolean
  readonly writer: number
  /** The account of ours it was said on or to; -1 for none that is known. */
  readonly account: number
  /** Whom a message of ours is addressed to; -1 for nobody. */
  readonly toward: number
}

/** One thread: messages that are linked by replies, or that the file names as one. */
export type Thread = {
  /** A message by which it is found. */
  readonly root: number
  /** Number of its earliest message. */
  readonly first: number
  readonly startedAt: number
  readonly lastAt: number
  readonly messages: number
  /** The first message of the other side; null where only we speak. */
  readonly askedAt: number | null
  /** Our first word after that. */
  readonly firstAnswerAt: number | null
  /** The first message of theirs after our last word. */
  readonly waitingSince: number | null
  readonly contact: number
  readonly account: number
}

const OURS = 1
const HIDDEN = 2
const WRITTEN = 4
const IS_PARENT = 8

/**
 * Puts threads together from links in whatever order they come, in one pass. About 60 bytes a message are held and no
 * text, so that a million messages fit into 60 MB.
 */
export class Threads {
  readonly #keys = new KeyTable()
  #above = new Int32Array(512)
  #parent = new Int32Array(512)
  #at = new Float64Array(512)
  #writer = new Int32Array(512)
  #account = new Int32Array(512)
  #toward = new Int32Array(512)
  #known = new Int32Array(512)
  #flags = new Uint8Array(512)
  #threadOf = new Int32Array(0)

  get size(): number {
    return this.#keys.size
  }

  /** The number of a key. `known` says which conversation holds it already, by its row number, and is asked once. */
  node(key: string, known: (key: string) => number): number {
    const before = this.#keys.size
    const node = this.#keys.numberOf(key)
    if (this.#keys.size > before) {
      if (node >= this.#above.length) this.#grow()
      this.#above[node] = node
      this.#parent[node] = -1
      this.#known[node] = known(key)
    }
    return node
  }

  /** Row number of the conversation that holds a message already; 0 for a new one. */
  knownAt(node: number): number {
    return this.#known[node] ?? 0
  }

  /** A short name for a message, the same whenever its key is the same. */
  nameOf(node: number): string {
    return this.#keys.nameOf(node)
  }

  /** Takes a message. @returns false when its key came before in this file */
  say(node: number, said: Said): boolean {
    const flags = this.#flags[node] ?? 0
    if ((flags & WRITTEN) !== 0) return false
    this.#flags[node] = flags | WRITTEN | (said.ours ? OURS : 0) | (said.hidden ? HIDDEN : 0)
    this.#at[node] = said.at
    this.#writer[node] = said.writer
    this.#account[node] = said.account
    this.#toward[node] = said.toward
    return true
  }

  /** Links an answer to what it answers. A link that would close a circle is left out. @returns what became of it */
  link(answer: number, parent: number): 'linked' | 'cycle' | 'itself' {
    if (answer === parent) return 'itself'
    if (this.find(answer) === this.find(parent) && this.#leadsTo(parent, answer)) return 'cycle'
    this.#parent[answer] = parent
    this.#flags[parent] = (this.#flags[parent] ?? 0) | IS_PARENT
    this.unite(answer, parent)
    return 'linked'
  }

  /** True when going up from `from` comes by `to`. What nobody answers lies above nothing. */
  #leadsTo(from: number, to: number): boolean {
    if (!this.#is(to, IS_PARENT)) return false
    for (let node = from; node !== -1; node = this.#parent[node] ?? -1) if (node === to) return true
    return false
  }

  /** Two messages of one thread, whichever answers which. */
  unite(one: number, other: number): void {
    const a = this.find(one)
    const b = this.find(other)
    if (a !== b) this.#above[Math.max(a, b)] = Math.min(a, b)
  }

  find(node: number): number {
    let root = node
    while (this.#above[root] !== root) root = this.#above[root] ?? root
    for (let at = node; at !== root;) {
      const next = this.#above[at] ?? root
      this.#above[at] = root
      at = next
    }
    return root
  }

  /** Every thread with a message of this file, and which conversations of the workspace its messages are in already. */
  *threads(): Generator<Thread & { readonly known: ReadonlySet<number> }> {
    const { order, starts } = this.#grouped()
    this.#threadOf = new Int32Array(this.size).fill(-1)
    let place = 0
    for (let at = 0; at + 1 < starts.length; at++) {
      const nodes = order.subarray(starts[at], starts[at + 1])
      const thread = this.#summed(nodes)
      if (!thread) continue
      for (const node of nodes) this.#threadOf[node] = place
      place++
      yield thread
    }
  }

  /** Which thread a message became part of, counted as `threads` gave them. */
  threadOf(node: number): number {
    return this.#threadOf[node] ?? -1
  }

  /** Messages of one thread next to one another, by counting. */
  #grouped(): { order: Int32Array; starts: Int32Array } {
    const { size } = this
    const group = new Int32Array(size).fill(-1)
    const of = new Int32Array(size)
    let groups = 0
    for (let node = 0; node < size; node++) {
      const root = this.find(node)
      if (group[root] === -1) group[root] = groups++
      of[node] = group[root] ?? 0
    }
    const starts = new Int32Array(groups + 1)
    for (let node = 0; node < size; node++) starts[(of[node] ?? 0) + 1] = (starts[(of[node] ?? 0) + 1] ?? 0) + 1
    for (let at = 0; at < groups; at++) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0)
    const next = starts.slice()
    const order = new Int32Array(size)
    for (let node = 0; node < size; node++) {
      const at = of[node] ?? 0
      order[next[at] ?? 0] = node
      next[at] = (next[at] ?? 0) + 1
    }
    return { order, starts }
  }

  #summed(nodes: Int32Array): (Thread & { known: ReadonlySet<number> }) | null {
    const known = new Set<number>()
    const said: number[] = []
    for (const node of nodes) {
      const rid = this.knownAt(node)
      if (rid > 0) known.add(rid)
      if (this.#is(node, WRITTEN)) said.push(node)
    }
    const at = (node: number): number => this.#at[node] ?? 0
    said.sort((a, b) => at(a) - at(b) || a - b)
    const [first] = said
    const last = said.at(-1)
    if (first === undefined || last === undefined) return null
    const ours = said.filter((node) => this.#is(node, OURS))
    const theirs = said.filter((node) => !this.#is(node, OURS))
    const asked = theirs[0]
    const lastWord = ours.at(-1)
    const after = (from: number | undefined): number => (from === undefined ? -1 : said.lastIndexOf(from))
    const waiting = said.slice(after(lastWord) + 1).find((node) => !this.#is(node, OURS))
    const answer = asked === undefined ? undefined : said.slice(after(asked) + 1).find((node) => this.#is(node, OURS))
    const named = (numbers: Int32Array, among: readonly number[]): number =>
      among.map((node) => numbers[node] ?? -1).find((number) => number !== -1) ?? -1
    const own = named(this.#account, ours)
    return {
      root: this.find(first),
      first,
      startedAt: at(first),
      lastAt: at(last),
      messages: said.length,
      askedAt: asked === undefined ? null : at(asked),
      firstAnswerAt: answer === undefined ? null : at(answer),
      waitingSince: waiting === undefined ? null : at(waiting),
      contact: asked === undefined ? named(this.#toward, ours) : (this.#writer[asked] ?? -1),
      account: own === -1 ? named(this.#account, theirs) : own,
      known,
    }
  }

  #is(node: number, flag: number): boolean {
    return ((this.#flags[node] ?? 0) & flag) !== 0
  }

  #grow(): void {
    this.#above = grown(this.#above, Int32Array)
    this.#parent = grown(this.#parent, Int32Array)
    this.#at = grown(this.#at, Float64Array)
    this.#writer = grown(this.#writer, Int32Array)
    this.#account = grown(this.#account, Int32Array)
    this.#toward = grown(this.#toward, Int32Array)
    this.#known = grown(this.#known, Int32Array)
    this.#flags = grown(this.#flags, Uint8Array)
  }
}
