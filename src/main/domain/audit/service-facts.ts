import type { ServiceFacts } from './account-facts.ts'
import type { ConversationRecord } from './account-record.ts'
import { startOfToday } from './ages.ts'
import type { Today } from './rule.ts'

const DAY_MS = 86_400_000
/** How far back the service rules look, in days before today. */
const SERVICE_DAYS = 90
const OPEN_DAYS = 30

/** Counts and the median wait of the conversations of one account; only those of the last 90 days are given and counted. */
export function serviceFacts(conversations: readonly ConversationRecord[], today: Today): ServiceFacts {
  const since = startOfToday(today) - SERVICE_DAYS * DAY_MS
  const lately = startOfToday(today) - OPEN_DAYS * DAY_MS
  let neededHelp = 0
  let neverAnswered = 0
  let neverReached = 0
  let helpAnswered = 0
  let helpAnsweredLate = 0
  let reachedLate = 0
  let openLately = 0
  const waits: number[] = []
  for (const one of conversations) {
    if (one.startedAt < since || one.startedAt > today.at) continue
    if (one.needsHelp === 1) {
      neededHelp++
      if (one.firstAnswerAt === null) neverAnswered++
      else {
        helpAnswered++
        if (one.firstAnswerAt - one.startedAt > DAY_MS) helpAnsweredLate++
      }
      if (one.reachedResolverAt === null) neverReached++
      else if (one.reachedResolverAt - one.startedAt > DAY_MS) reachedLate++
    }
    if (one.firstAnswerAt !== null) waits.push((one.firstAnswerAt - one.startedAt) / 60_000)
    if (one.startedAt >= lately && one.status !== 'resolved' && one.resolvedAt === null) openLately++
  }
  return {
    neededHelp,
    neverAnswered,
    neverReached,
    answered: waits.length,
    helpAnswered,
    helpAnsweredLate,
    reachedLate,
    medianMinutes: median(waits),
    openLately,
  }
}

function median(values: number[]): number | null {
  if (values.length === 0) return null
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2
}
