import type { CriterionResult } from '#shared/model/maturity.ts'
import type { Say } from '../say.ts'

/** "61 of 78 (78 %), 12 not known", "4", "nothing on record". */
export function evidenceText({ have, of, unknown, unit }: CriterionResult, say: Say): string {
  if (unit === 'count') return say.number(have)
  const all = of + unknown
  if (all === 0) return say.text('nothingOnRecord')
  const share = say.share(Math.floor((have / all) * 100) / 100)
  const counted = `${say.text('ofNeeded', { n: say.number(have), needed: say.number(all) })} (${share})`
  return unknown === 0 ? counted : `${counted}, ${say.text('notKnown', { n: say.number(unknown) })}`
}

/** What is asked of a piece of evidence. */
export const wantedText = ({ wanted, unit }: CriterionResult, say: Say): string =>
  unit === 'share' ? say.share(wanted) : say.number(wanted)
