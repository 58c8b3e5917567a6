import type { Urgency } from '#shared/model/triage.ts'
import type { Wish } from './intent.ts'
import type { Reason, ReasonCode } from './reason.ts'
import type { Feeling } from './sentiment.ts'
import type { Signal, Signals } from './signals.ts'

/** What presses, by how much: two points are pressing. */
const PRESSING: readonly (readonly [Signal & ReasonCode, number])[] = [
  ['security', 2],
  ['legal', 2],
  ['hurry', 2],
  ['needy', 2],
  ['repeated', 1],
  ['leaving', 1],
  ['patience', 1],
]
const HIGH = 2
const FURIOUS = -4
/** A day named is less than a cry for haste. */
const MERE_DAY = /^(?:today|tonight|сегодня)$/

/** Whether it is urgent or can safely pass, with what presses. */
export function urgencyOf(wish: Wish, feeling: Feeling, signals: Signals): { urgency: Urgency; reasons: Reason[] } {
  if (!wish.needsAnswer) return { urgency: 'low', reasons: [{ code: 'can_pass' }] }
  if (signals.safety !== undefined && feeling.sentiment !== 'positive')
    return { urgency: 'critical', reasons: [{ code: 'safety', found: signals.safety }] }
  const reasons: Reason[] = []
  let points = feeling.score <= FURIOUS ? 1 : 0
  for (const [signal, weight] of PRESSING) {
    const found = signals[signal]
    if (found === undefined) continue
    points += MERE_DAY.test(found) ? 1 : weight
    if (signal !== 'patience') reasons.push({ code: signal, found })
  }
  if (points < HIGH) reasons.length = 0
  return { urgency: points >= HIGH ? 'high' : 'normal', reasons }
}
