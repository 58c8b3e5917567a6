import { type Judgement, judge } from './classify.ts'
import type { ThreadMessage } from './facts.ts'
import { isClosing } from './signals.ts'
import { cleanText } from './text.ts'

/** Messages of theirs that are read: the first one and so many of the newest. */
const READ = 5
const HELP: ReadonlySet<string> = new Set(['needs_help', 'complaint'])
const RANK = { critical: 3, high: 2, normal: 1, low: 0 } as const

export type ThreadReading = {
  /** The message that says what the thread is about. */
  readonly leading: Judgement
  /** The newest message of theirs. */
  readonly newest: Judgement
  readonly needsAnswer: boolean
  /** Whether anything they said was a call for help. */
  readonly needsHelp: boolean
  /** First message of theirs after our last word; null when they said nothing since. */
  readonly waitingSince: number | null
  readonly asked: number
}

/**
 * Reads a thread: what it is about, and whether somebody waits for us. An answer is owed when they spoke last and asked
 * for something since our last word, or before it and have not said that it is settled.
 */
export function readThread(messages: readonly ThreadMessage[]): ThreadReading {
  const all = messages.filter((message) => !message.ours)
  const theirs = all.length > READ ? [...all.slice(0, 1), ...all.slice(-READ)] : all
  const lastOurs = messages.findLast((message) => message.ours)?.at ?? -Infinity
  const read = theirs.map((message) => ({ at: message.at, text: message.text, judgement: judge(message.text) }))
  const open = read.filter(({ at }) => at > lastOurs)
  const newest = read.at(-1)
  if (!newest) {
    const nothing = judge('')
    return { leading: nothing, newest: nothing, needsAnswer: false, needsHelp: false, waitingSince: null, asked: 0 }
  }
  const asked = read.filter(({ judgement }) => judgement.needsAnswer)
  const leading = (open.length > 0 ? most(open) : null) ?? most(asked) ?? newest
  const settled =
    isClosing(cleanText(newest.text).low) || newest.judgement.intent === 'praise' || newest.judgement.intent === 'spam'
  const openAsk = open.some(({ judgement }) => judgement.needsAnswer)
  const carriedOn = open.length > 0 && asked.length > 0 && !settled
  return {
    leading: leading.judgement,
    newest: newest.judgement,
    needsAnswer: open.length > 0 && (settled ? openAsk && newest.judgement.needsAnswer : openAsk || carriedOn),
    needsHelp: read.some(({ judgement }) => HELP.has(judgement.intent)),
    waitingSince: open[0]?.at ?? null,
    asked: all.length,
  }
}

/** The most pressing of several that ask for something; null when none does. */
function most<T extends { judgement: Judgement }>(read: readonly T[]): T | null {
  let found: T | null = null
  for (const one of read)
    if (one.judgement.needsAnswer && (!found || RANK[one.judgement.urgency] > RANK[found.judgement.urgency]))
      found = one
  return found
}
