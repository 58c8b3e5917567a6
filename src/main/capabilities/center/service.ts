import { FIRST_ANSWER_MINUTES, SERVICE_DAYS } from '#main/domain/center/reference.ts'
import { generalTarget } from '#main/mirror/queries/service-rules.ts'
import type { Scope } from '#main/mirror/queries/plan-figures.ts'
import type { CenterFigures } from '#shared/contract/center.ts'
import type { ReadContext } from '../handler.ts'
import { functionWord, WITHOUT } from './words.ts'

type Service = {
  gap: CenterFigures['serviceGap']
  firstAnswer: CenterFigures['firstAnswer']
  /** Conversations that wait for an answer longer than their target. */
  overdue: number
}

/** The service gap and how long customers wait for a first answer, as the Service view has them: the same rows, the same minutes. */
export function serviceOf(context: ReadContext, scope: Scope): Service {
  const { times, gap, groups } = context.ask('service.figures', { ...scope, by: 'brand' })
  const { language } = context
  const overdue = context.ask('service.rows', { ...scope, figure: 'overdue', by: 'none', offset: 0, limit: 1 }).total
  return {
    gap:
      gap.needed === 0
        ? null
        : {
            needed: gap.needed,
            neverReached: gap.never,
            late: gap.late,
            answeredByPublisher: gap.publisher,
            byTeam: gap.byFunction.map(({ function: job, team, count }) => ({
              team: team ?? (job === null ? WITHOUT[language].team : functionWord(job, language)),
              function: job ?? 'none',
              count,
            })),
            days: SERVICE_DAYS,
          },
    firstAnswer:
      times.needed === 0
        ? null
        : {
            targetMinutes: generalTarget(context.db) ?? FIRST_ANSWER_MINUTES,
            withinTarget: times.withinShare,
            needed: times.needed,
            within: times.within,
            byBrand: groups
              .filter((group) => group.times.needed > 0)
              .map((group) => ({
                id: group.key === '' ? 'none' : group.key,
                name: group.label ?? WITHOUT[language].brand,
                medianMinutes: group.times.firstMedian,
                p90Minutes: group.times.firstP90,
                within: group.times.withinShare,
                answered: group.times.answered,
              }))
              .toSorted((one, other) => other.answered - one.answered || (one.name < other.name ? -1 : 1)),
          },
    overdue,
  }
}
