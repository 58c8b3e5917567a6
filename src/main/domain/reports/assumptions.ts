import { COEFFICIENTS } from '#main/domain/plan/coefficients.ts'
import type { Report } from './report.ts'
import type { Say } from './say.ts'

/** The numbers of the model that most plans turn on; docs/planner.md lists all of them. */
const NAMED = [
  'retention',
  'followShare',
  'audienceFloor',
  'runHours',
  'hourWorth',
  'mergeHours',
  'findingWorth',
  'helpWeight',
  'smallAudience',
] as const

type Line = { readonly label: string; readonly value: string; readonly source: string }

/** What the model takes for granted, each with the range it may sensibly have. */
export function modelLines(say: Say): Line[] {
  return NAMED.map((name) => {
    const { value, unit, low, high } = COEFFICIENTS[name]
    const share = unit.startsWith('share')
    const words = (number: number): string => (share ? say.share(number) : say.number(number))
    return {
      label: say.text(`model_${name}`),
      value: say.text('modelRange', { value: words(value), low: words(low), high: words(high) }),
      source: say.text('assumed'),
    }
  })
}

/** How sure the plan is, in a sentence, and what it would be at both ends of what followers do. */
export function solutionLines({ plan }: Report, say: Say): string[] {
  const solution = plan?.solution
  if (!solution) return []
  const { status, gap, range } = solution
  const sure = {
    optimal: say.text('proven'),
    feasible: say.text('nearBest', { gap: say.share(gap) }),
    infeasible: say.text('nothingHolds'),
    rules: say.text('byRules'),
  }[status]
  const ends = range === null ? [] : [range.low, range.high]
  return [
    sure,
    ...ends.flatMap((end) =>
      end === null || end.audienceKept === null
        ? []
        : [
            say.text('rangeEnd', {
              retention: say.share(end.retention),
              accounts: say.counted('nAccounts', end.accounts),
              kept: say.share(end.audienceKept),
            }),
          ],
    ),
  ]
}
