import type { JourneyStage } from '#shared/model/words.ts'
import { type Cue, cue } from '../triage/cue.ts'
import { AFTER, BEFORE, DURING } from './cues/stages.ts'
import type { Inferred, Read, ReadThread } from './thread.ts'

/** Any of the signs of a stage, and each of them: most messages hold none, which one look tells. */
type Signs = { readonly any: Cue; readonly each: readonly Cue[] }
const signsIn = (text: string): Signs => ({
  any: cue(text),
  each: text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => cue(line)),
})
const CUES: Readonly<Record<JourneyStage, Signs>> = {
  before: signsIn(BEFORE),
  during: signsIn(DURING),
  after: signsIn(AFTER),
}
const CODES = { before: 'choosing', during: 'under_way', after: 'using' } as const
/** Later in the journey goes before where the signs are even: whoever has it had to choose and to order it. */
const LATER_FIRST: readonly JourneyStage[] = ['after', 'during', 'before']
/** What a sign of the first message counts against one of a later message: it says what the thread is about. */
const OPENING = 2

const found = ({ any, each }: Signs, low: string): number =>
  any(low) === null ? 0 : each.filter((look) => look(low) !== null).length
const signs = (read: Read, stage: JourneyStage): number =>
  found(CUES[stage], read.clean.low) + (stage === 'before' && read.judgement.intent === 'purchase_intent' ? 1 : 0)

/** Where the person stands in the journey, by what they say of it; null where nothing tells. */
export function inferStage({ theirs }: ReadThread): Inferred<JourneyStage> | null {
  const points = { before: 0, during: 0, after: 0 }
  const shown: Partial<Record<JourneyStage, number>> = {}
  for (const [at, read] of theirs.entries())
    for (const stage of LATER_FIRST) {
      const weight = signs(read, stage) * (at === 0 ? OPENING : 1)
      points[stage] += weight
      if (weight > 0) shown[stage] ??= read.id
    }
  const [first, second] = LATER_FIRST.toSorted((one, other) => points[other] - points[one])
  if (first === undefined || second === undefined || points[first] === 0) return null
  const clear = points[second] === 0
  return {
    value: first,
    code: CODES[first],
    confidence: clear ? 0.85 : points[first] > points[second] ? 0.7 : 0.55,
    message: shown[first] ?? 0,
  }
}
