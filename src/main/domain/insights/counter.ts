import type { Phrase } from './phrases.ts'

/** `votes` finds the wording that is said most often without keeping them all (Boyer and Moore's majority vote). */
type Entry = { now: number; before: number; said: string; votes: number; words: number; since: number }

export type Counted = {
  readonly key: string
  readonly said: string
  readonly words: number
  /** At least so many conversations; at most `missed` more. */
  readonly now: number
  readonly before: number
}

/** Conversations after which what was seen hardly ever is let go. */
const BUCKET = 10_000

/**
 * Counts in how many conversations a phrase was said, now and before, in memory that does not grow with their number: lossy
 * counting (Manku and Motwani, VLDB 2002). Of n conversations a count is too low by at most n / 10,000, and below 10,000 exact.
 */
export class PhraseCounter {
  readonly #entries = new Map<string, Entry>()
  #seen = 0
  #bucket = 0

  /** Takes the phrases of one conversation. */
  add(phrases: ReadonlyMap<string, Phrase>, period: 'now' | 'before'): void {
    for (const { key, said, words } of phrases.values()) {
      const entry = this.#entries.get(key)
      if (entry) {
        entry[period]++
        if (entry.said === said) entry.votes++
        else if (--entry.votes <= 0) Object.assign(entry, { said, votes: 1 })
      } else
        this.#entries.set(key, {
          now: period === 'now' ? 1 : 0,
          before: period === 'before' ? 1 : 0,
          said,
          votes: 1,
          words,
          since: this.#bucket,
        })
    }
    if (++this.#seen % BUCKET === 0) this.#letGo()
  }

  /** Phrases said in at least `least` conversations of either period. */
  *counted(least: number): Generator<Counted> {
    for (const [key, { said, words, now, before }] of this.#entries)
      if (now >= least || before >= least) yield { key, said, words, now, before }
  }

  #letGo(): void {
    this.#bucket++
    for (const [key, { now, before, since }] of this.#entries)
      if (now + before + since <= this.#bucket) this.#entries.delete(key)
  }
}
