import { calendarDay } from '#shared/model/calendar-day.ts'
import { onceForState } from '#main/mirror/same-state.ts'
import { networkById } from '#main/domain/networks/index.ts'
import { storedReasons } from '#main/domain/plan/words/index.ts'
import { figureOrigins } from '#main/mirror/queries/accounts/figure-ages.ts'
import { type PlanLine, planLine, planLines } from '#main/mirror/queries/plan.ts'
import { NewCharter, type PlanRow } from '#shared/model/plan.ts'
import type { Language } from '#shared/model/words.ts'
import type { QueryHandlers } from '../handler.ts'
import { networkNames } from './filter.ts'
import { askedScenario, summary } from './recommend.ts'

function receiverOf(line: PlanLine): PlanRow['transferTo'] {
  if (line.transfer_to === null) return null
  const id = line.transfer_team_id ?? line.transfer_person_id
  const kind = line.transfer_team_id !== null ? 'team' : line.transfer_person_id !== null ? 'person' : 'outside'
  return { kind, id, name: line.transfer_to }
}

function rowOf(line: PlanLine, origins: ReturnType<typeof figureOrigins>, language: Language): PlanRow {
  return {
    account: line.id,
    name: line.handle,
    network: line.network,
    networkIcon: networkById(line.network)?.icon ?? 'world',
    brand: line.brand,
    market: line.market,
    owner: line.owner,
    audience: line.audience,
    audienceOf: origins.get(line.id)?.audience ?? null,
    findings: line.findings,
    suggested: line.suggested ?? 'undecided',
    suggestedInto: line.suggested_into,
    suggestedIntoName: line.suggested_into_name,
    why: line.why === null ? [] : storedReasons(line.why, language),
    decided: line.decided,
    decidedInto: line.decided_into,
    decidedIntoName: line.decided_into_name,
    reason: line.reason,
    transferTo: receiverOf(line),
    charter: line.charter === null ? null : NewCharter.parse(JSON.parse(line.charter)),
    decidedBy: line.decided_by,
    decidedAt: line.decided_at,
    locked: line.locked === 1,
  }
}

export const rowQueries: QueryHandlers<'plan.summary' | 'plan.rows' | 'plan.row'> = {
  'plan.summary': (context, { scenario }) =>
    onceForState(context.db, `plan.summary ${scenario ?? ''} ${context.language} ${calendarDay(context.now)}`, () =>
      summary(context, scenario),
    ),
  'plan.rows': ({ db, now, language }, query) => {
    const { total, lines } = planLines(db, query, now, networkNames, askedScenario(db, query.scenario)?.id ?? null)
    const origins = figureOrigins(
      db,
      lines.map(({ id }) => id),
    )
    return { total, rows: lines.map((line) => rowOf(line, origins, language)) }
  },
  'plan.row': ({ db, language }, { account, scenario }) => {
    const line = planLine(db, account, askedScenario(db, scenario)?.id ?? null)
    return line && rowOf(line, figureOrigins(db, [line.id]), language)
  },
}
