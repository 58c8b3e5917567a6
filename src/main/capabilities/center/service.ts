import { percentile } from '#main/domain/center/percentile.ts'
import { FIRST_ANSWER_MINUTES, LATE_HOURS, RESOLVING, SERVICE_DAYS } from '#main/domain/center/reference.ts'
import {
  type AnswerTime,
  answerTimes,
  generalTarget,
  type HelpCount,
  helpCounts,
} from '#main/mirror/queries/center-service.ts'
import { servicePeriod } from '#main/mirror/queries/plan-facts.ts'
import type { Scope } from '#main/mirror/queries/plan-figures.ts'
import type { CenterFigures } from '#shared/contract/center.ts'
import type { Language } from '#shared/model/words.ts'
import type { ReadContext } from '../handler.ts'
import { functionWord, WITHOUT } from './words.ts'

type Gap = NonNullable<CenterFigures['serviceGap']>

/** Teams that had requests in time, one entry a function: its team's name, or the function's where several share it. */
function byFunction(counts: readonly HelpCount[], language: Language): Gap['byTeam'] {
  const groups = new Map<string, { teams: Set<string>; count: number; word: string }>()
  for (const row of counts) {
    if (row.fate !== 'reached') continue
    const key = row.function ?? 'other'
    const group = groups.get(key) ?? {
      teams: new Set<string>(),
      count: 0,
      word: row.function ? functionWord(row.function, language) : WITHOUT[language].team,
    }
    if (row.team !== null) group.teams.add(row.team)
    group.count += row.count
    groups.set(key, group)
  }
  return [...groups]
    .map(([key, { teams, count, word }]) => {
      const [only] = teams
      return { team: teams.size === 1 && only !== undefined ? only : word, function: key, count }
    })
    .toSorted((one, other) => other.count - one.count || (one.function < other.function ? -1 : 1))
}

/** What became of requests for help in the period; the parts add up to `needed`. Null when nobody asked for any. */
export function serviceGap({ db, now, language }: ReadContext, scope: Scope): CenterFigures['serviceGap'] {
  const period = servicePeriod(db, now, SERVICE_DAYS)
  const counts = helpCounts(db, scope, period.since, period.until, LATE_HOURS, RESOLVING)
  if (counts.length === 0) return null
  const sum = (fate: HelpCount['fate']): number =>
    counts.reduce((total, row) => total + (row.fate === fate ? row.count : 0), 0)
  return {
    needed: counts.reduce((total, row) => total + row.count, 0),
    neverReached: sum('never'),
    late: sum('late'),
    answeredByPublisher: sum('publisher'),
    byTeam: byFunction(counts, language),
    days: SERVICE_DAYS,
  }
}

const answered = (times: readonly AnswerTime[]): number[] =>
  times.flatMap(({ minutes }) => (minutes === null ? [] : [minutes]))
/** Share answered within the target of everything that needed an answer; what nobody answered is outside it. */
const share = (times: readonly AnswerTime[], target: number): number | null =>
  times.length === 0 ? null : times.filter(({ minutes }) => minutes !== null && minutes <= target).length / times.length

/** How long customers wait for a first answer, per brand. Null when nobody waited. */
export function firstAnswer({ db, now, language }: ReadContext, scope: Scope): CenterFigures['firstAnswer'] {
  const period = servicePeriod(db, now, SERVICE_DAYS)
  const times = answerTimes(db, scope, period.since, period.until)
  if (times.length === 0) return null
  const target = generalTarget(db) ?? FIRST_ANSWER_MINUTES
  const brands = new Map<string, { name: string; times: AnswerTime[] }>()
  for (const time of times) {
    const id = time.brand_id ?? 'none'
    const brand = brands.get(id) ?? { name: time.brand ?? WITHOUT[language].brand, times: [] }
    brand.times.push(time)
    brands.set(id, brand)
  }
  return {
    targetMinutes: target,
    withinTarget: share(times, target),
    byBrand: [...brands]
      .map(([id, brand]) => {
        const minutes = answered(brand.times)
        return {
          id,
          name: brand.name,
          medianMinutes: percentile(minutes, 0.5),
          p90Minutes: percentile(minutes, 0.9),
          within: share(brand.times, target),
          answered: minutes.length,
        }
      })
      .toSorted((one, other) => other.answered - one.answered || (one.name < other.name ? -1 : 1)),
  }
}
