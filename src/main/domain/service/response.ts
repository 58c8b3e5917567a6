import { percentile } from '../center/percentile.ts'

/** One turn of a thread: they said something, and we answered or have not yet. */
export type Turn = {
  readonly conversation: string
  readonly first: boolean
  readonly askedAt: number
  readonly answeredAt: number | null
}
export type Spoken = { readonly conversation: string; readonly ours: boolean; readonly at: number }

/** Turns of threads, from messages of which each thread's stand together, oldest first. What we say unasked opens no turn. */
export function turnsOf(messages: Iterable<Spoken>): Turn[] {
  const turns: Turn[] = []
  let conversation: string | null = null
  let askedAt: number | null = null
  let first = true
  const close = (answeredAt: number | null): void => {
    if (conversation === null || askedAt === null) return
    turns.push({ conversation, first, askedAt, answeredAt })
    askedAt = null
    first = false
  }
  for (const message of messages) {
    if (message.conversation !== conversation) {
      close(null)
      conversation = message.conversation
      askedAt = null
      first = true
    }
    if (message.ours) close(message.at)
    else askedAt ??= message.at
  }
  close(null)
  return turns
}

/** What is known of one conversation when times are counted: minutes are working minutes. */
export type Timed = {
  readonly needsAnswer: boolean
  /** Minutes to the first answer; null while there is none. */
  readonly first: number | null
  /** Minutes to every later answer. */
  readonly next: readonly number[]
  readonly resolution: number | null
  readonly target: number
  /** Minutes the other side waits now; null when nobody waits. */
  readonly waits: number | null
}

export type Times = {
  conversations: number
  needed: number
  answered: number
  answeredShare: number | null
  firstMedian: number | null
  firstP90: number | null
  nextMedian: number | null
  nextP90: number | null
  resolutionMedian: number | null
  resolved: number
  within: number
  withinShare: number | null
  waiting: number
  longestWaiting: number | null
}

/** Figures of several conversations. What nobody answered is outside the target. */
export function timesOf(all: readonly Timed[]): Times {
  const needed = all.filter((one) => one.needsAnswer)
  const first = needed.flatMap((one) => one.first ?? [])
  const within = needed.filter((one) => one.first !== null && one.first <= one.target).length
  const next = all.flatMap((one) => one.next)
  const resolution = all.flatMap((one) => one.resolution ?? [])
  const waits = all.flatMap((one) => one.waits ?? [])
  const share = (part: number): number | null => (needed.length === 0 ? null : part / needed.length)
  return {
    conversations: all.length,
    needed: needed.length,
    answered: first.length,
    answeredShare: share(first.length),
    firstMedian: percentile(first, 0.5),
    firstP90: percentile(first, 0.9),
    nextMedian: percentile(next, 0.5),
    nextP90: percentile(next, 0.9),
    resolutionMedian: percentile(resolution, 0.5),
    resolved: resolution.length,
    within,
    withinShare: share(within),
    waiting: waits.length,
    longestWaiting: waits.length === 0 ? null : waits.reduce((one, other) => Math.max(one, other)),
  }
}
