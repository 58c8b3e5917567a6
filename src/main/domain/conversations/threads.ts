import { grown, KeyTable } from './key-hash.ts'

/** What is kept of a message until the threads are known. People and accounts are numbers the caller gave them. */
export type Said = {
  readonly at: number
  readonly ours: boolean
  /** The account of ours it was said on or to; -1 for none that is known. */
  readonly account: number
  /** The other side: who wrote to us, or whom we addressed; -1 for nobody. */
  readonly person: number
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
const WRITTEN = 2
const IS_PARENT = 4

/**
 * Puts threads together from links in whatever order they come, in one pass. About 45 bytes a message are held and no
 * text until the threads are known, and 20 from then on, so that a million messages fit into 45 MB.
 */
export class Threads {
  readonly #keys = new KeyTable()
  #above = new Int32Array(512)
  #parent = new Int32Array(512)
  #at = new Float64Array(512)
  #account = new Int32Array(512)
  #person = new Int32Array(512)
  #flags = new Uint8Array(512)
  /** As long as the last message that a conversation of the workspace holds: empty where all are new. */
  #known = new Int32Array(0)
  /** The threads of the messages; takes the place of `above` when they are known. */
  #threadOf: Int32Array<ArrayBuffer> | null = null

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
      this.#know(node, known(key))
    }
    return node
  }

  #know(node: number, conversation: number): void {
    if (conversation === 0) return
    if (node >= this.#known.length) {
      const wider = new Int32Array(this.#above.length)
      wider.set(this.#known)
      this.#known = wider
    }
    this.#known[node] = conversation
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
    this.#flags[node] = flags | WRITTEN | (said.ours ? OURS : 0)
    this.#at[node] = said.at
    this.#account[node] = said.account
    this.#person[node] = said.person
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

  /**
   * Every thread with a message of this file, and which conversations of the workspace its messages are in already. Can be
   * gone through once: what the threads were put together from is given up with it.
   */
  *threads(): Generator<Thread & { readonly known: ReadonlySet<number> }> {
    const { order, starts } = this.#grouped()
    const threadOf = this.#above
    let place = 0
    for (let at = 0; at + 1 < starts.length; at++) {
      const nodes = order.subarray(starts[at], starts[at + 1])
      const thread = this.#summed(nodes)
      for (const node of nodes) threadOf[node] = thread ? place : -1
      if (!thread) continue
      place++
      yield thread
    }
    this.#threadOf = threadOf
    this.#above = new Int32Array(0)
    this.#at = new Float64Array(0)
    this.#account = new Int32Array(0)
    this.#person = new Int32Array(0)
    this.#flags = new Uint8Array(0)
  }

  /** Which thread a message became part of, counted as `threads` gave them; -1 for none. */
  threadOf(node: number): number {
    return this.#threadOf?.[node] ?? -1
  }

  /** Messages of one thread next to one another, by counting, those with lower numbers first. */
  #grouped(): { order: Int32Array; starts: Int32Array } {
    this.#parent = new Int32Array(0)
    const { size } = this
    // What is above a message has a lower number, so that its group is known already: groups take the place of what is above.
    const group = this.#above
    let groups = 0
    for (let node = 0; node < size; node++) {
      const above = group[node] ?? node
      group[node] = above === node ? groups++ : (group[above] ?? 0)
    }
    const starts = new Int32Array(groups + 1)
    const count = (at: number, more: number): number => (starts[at] = (starts[at] ?? 0) + more)
    for (let node = 0; node < size; node++) count((group[node] ?? 0) + 1, 1)
    for (let at = 0; at < groups; at++) count(at + 1, starts[at] ?? 0)
    const next = starts.slice()
    const order = new Int32Array(size)
    for (let node = 0; node < size; node++) {
      const at = group[node] ?? 0
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
      root: nodes[0] ?? first,
      first,
      startedAt: at(first),
      lastAt: at(last),
      messages: said.length,
      askedAt: asked === undefined ? null : at(asked),
      firstAnswerAt: answer === undefined ? null : at(answer),
      waitingSince: waiting === undefined ? null : at(waiting),
      contact: asked === undefined ? named(this.#person, ours) : (this.#person[asked] ?? -1),
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
    this.#account = grown(this.#account, Int32Array)
    this.#person = grown(this.#person, Int32Array)
    this.#flags = grown(this.#flags, Uint8Array)
  }
}
