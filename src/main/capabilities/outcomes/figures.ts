import type { Answer, Query } from '#shared/contract/index.ts'
import type { JourneyLoop, OutcomeCounts } from '#shared/model/outcome.ts'
import { dayStart } from '#shared/model/filter-values.ts'
import { SERVICE_DAYS } from '#main/domain/center/reference.ts'
import { networkById } from '#main/domain/networks/index.ts'
import { LEAST_KNOWN, place } from '#main/domain/outcomes/place.ts'
import { OUTCOME_RULES } from '#main/domain/outcomes/read-outcome.ts'
import type { ReadContext } from '#main/capabilities/handler.ts'
import {
  type OutcomeGroup,
  outcomeGroups,
  type OutcomeScope,
  placedRows,
} from '#main/mirror/queries/outcomes/figures.ts'
import { countDue } from '#main/mirror/queries/outcomes/results.ts'
import { servicePeriod } from '#main/mirror/queries/plan-facts.ts'

type Asked = { readonly brand: string | null; readonly market: string | null; readonly since: string | null }

/** The scope asked for; without a day the days the command center judges service by, from midnight UTC of the first. */
export function outcomeScope(
  { db, now }: ReadContext,
  { brand, market, since }: Asked,
): OutcomeScope & { readonly day: string; readonly until: number } {
  const usual = servicePeriod(db, now, SERVICE_DAYS)
  const day = since ?? new Date(usual.since).toISOString().slice(0, 10)
  return { brand, market, since: dayStart(day) ?? usual.since, day, until: usual.until }
}

const BRANDS = 40

/** What came of the conversations of a scope: each thing by its values, with what is not known told apart. */
export function outcomeFigures(context: ReadContext, query: Query<'outcomes.figures'>): Answer<'outcomes.figures'> {
  const scope = outcomeScope(context, query)
  const groups = outcomeGroups(context.db, scope, context.now)
  const brands = Map.groupBy(
    groups.filter(({ brand_id }) => brand_id !== null),
    ({ brand_id }) => brand_id ?? '',
  )
  return {
    since: scope.day,
    until: scope.until,
    conversations: sum(groups),
    unread: countDue(context.db, OUTCOME_RULES).due,
    felt: counts(groups, ({ felt }) => felt),
    rated: groups.reduce((total, { rated }) => total + rated, 0),
    consequence: counts(groups, ({ consequence }) => consequence),
    settled: counts(groups, ({ settled }) => (settled === null ? null : settled === 1 ? 'yes' : 'no')),
    loop: loopOf(groups),
    brands: [...brands]
      .map(([id, own]) => ({ id, name: own[0]?.brand ?? '', loop: loopOf(own) }))
      .toSorted((one, other) => other.loop.conversations - one.loop.conversations || (one.id < other.id ? -1 : 1))
      .slice(0, BRANDS),
  }
}

const sum = (groups: readonly OutcomeGroup[]): number => groups.reduce((total, { count }) => total + count, 0)

function counts(groups: readonly OutcomeGroup[], of: (group: OutcomeGroup) => string | null): OutcomeCounts {
  const known: Record<string, number> = {}
  let unknown = 0
  for (const group of groups) {
    const value = of(group)
    if (value === null) unknown += group.count
    else known[value] = (known[value] ?? 0) + group.count
  }
  return { known, unknown }
}

function loopOf(groups: readonly OutcomeGroup[]): JourneyLoop {
  const stages = counts(groups, ({ stage }) => stage)
  const { known } = counts(groups, ({ influence }) => influence)
  return {
    conversations: sum(groups),
    stages: {
      before: stages.known['before'] ?? 0,
      during: stages.known['during'] ?? 0,
      after: stages.known['after'] ?? 0,
    },
    unknown: stages.unknown,
    influences: {
      recommends: known['recommends'] ?? 0,
      warns: known['warns'] ?? 0,
      answers: known['answers'] ?? 0,
    },
  }
}

/** Accounts by vanity against outcome, with what cannot be placed counted apart. */
export function outcomeAccounts(context: ReadContext, query: Query<'outcomes.accounts'>): Answer<'outcomes.accounts'> {
  const scope = outcomeScope(context, query)
  const { placed, ...rest } = place(placedRows(context.db, scope, query.measure, context.now))
  return {
    since: scope.day,
    accounts: placed.map((one) => ({ ...one, networkIcon: networkById(one.network)?.icon ?? null })),
    least: LEAST_KNOWN,
    ...rest,
  }
}
