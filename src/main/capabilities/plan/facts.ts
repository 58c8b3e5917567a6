import { LATE_HOURS, RESOLVING, SERVICE_DAYS } from '#main/domain/center/reference.ts'
import { networkById } from '#main/domain/networks/index.ts'
import { type NetworkFacts, pairKey, type PlanAccount, type PlanFacts } from '#main/domain/plan/facts.ts'
import {
  accountsWithFinding,
  declaredDifferent,
  heldDecisions,
  planAccounts,
  type PlanFactRow,
  planService,
  planStages,
  requiredCells,
  resolvingTeams,
  servicePeriod,
  severeFindings,
} from '#main/mirror/queries/plan-facts.ts'
import { calendarDay } from '#shared/model/calendar-day.ts'
import type { Mirror } from '#main/mirror/open.ts'

const DAY_MS = 86_400_000
/** The audit's rule that suspects somebody else behind an account. */
const IMPOSTOR_RULE = 'impostor-suspect'

const named = (id: string | null, name: string | null): { id: string; name: string } | null =>
  id === null || name === null ? null : { id, name }

function networkFacts(id: string): NetworkFacts {
  const network = networkById(id)
  const defunct = network?.status === 'defunct'
  return {
    id,
    name: network?.name ?? id,
    defunct,
    year: defunct ? (network.statusDate?.slice(0, 4) ?? null) : null,
    canMerge: network?.canMerge.value ?? false,
  }
}

/** Reads everything the planner looks at. `scenario` null: nothing was decided yet. */
export function planFacts(db: Mirror, scenario: string | null, now: number): PlanFacts {
  const networks = new Map<string, NetworkFacts>()
  const network = (id: string): NetworkFacts => {
    const known = networks.get(id) ?? networkFacts(id)
    networks.set(id, known)
    return known
  }
  const stages = planStages(db)
  const severe = severeFindings(db)
  const impostors = accountsWithFinding(db, IMPOSTOR_RULE)
  const period = servicePeriod(db, now, SERVICE_DAYS)
  const service = planService(db, period.since, period.until, LATE_HOURS)
  const today = calendarDay(now)
  const accountOf = (row: PlanFactRow): PlanAccount => ({
    id: row.id,
    name: row.handle,
    displayName: row.display_name,
    network: network(row.network),
    externalId: row.external_id,
    lifecycle: row.lifecycle,
    brand: named(row.brand_id, row.brand),
    market: named(row.market_id, row.market),
    team: named(row.team_id, row.team),
    teamFunction: row.function,
    language: row.language,
    stages: stages.get(row.id) ?? [],
    audience: row.audience,
    silentDays: row.last_post_at === null ? null : Math.max(0, Math.floor((now - row.last_post_at) / DAY_MS)),
    activity: row.activity,
    health: row.health,
    worst: row.worst,
    severe: severe.get(row.id) ?? 0,
    impostor: impostors.has(row.id),
    hasOwner: row.owner_id !== null,
    ownerLeft: row.owner_left_on !== null && row.owner_left_on <= today,
    hasPurpose: row.has_purpose === 1,
    service: service.get(row.id) ?? null,
  })
  return {
    accounts: planAccounts(db, now).map(accountOf),
    decisions: scenario === null ? [] : heldDecisions(db, scenario),
    required: requiredCells(db, scenario).map((row) => ({
      brand: { id: row.brand_id, name: row.brand },
      market: { id: row.market_id, name: row.market },
      stage: row.stage,
      minimum: row.minimum,
    })),
    notSame: new Set(declaredDifferent(db).map(([one, other]) => pairKey(one, other))),
    resolvers: resolvingTeams(db, RESOLVING),
  }
}
