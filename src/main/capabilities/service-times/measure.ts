import type { ServiceRow } from '#shared/model/service-times.ts'
import { LATE_HOURS, RESOLVING, SERVICE_DAYS } from '#main/domain/center/reference.ts'
import { percentile } from '#main/domain/center/percentile.ts'
import { fateOf, type HelpCall } from '#main/domain/service/gap.ts'
import { workedMinutes } from '#main/domain/service/hours.ts'
import { type Timed, type Turn, turnsOf } from '#main/domain/service/response.ts'
import { targetFor } from '#main/domain/service/targets.ts'
import type { ReadContext } from '#main/capabilities/handler.ts'
import { serviceRules } from '#main/capabilities/service-rules.ts'
import { keptFew } from '#main/mirror/queries/accounts/kept.ts'
import { servicePeriod } from '#main/mirror/queries/plan-facts.ts'
import type { Scope } from '#main/mirror/queries/plan-figures.ts'
import {
  type Period,
  rolesByContact,
  spokenIn,
  stopsIn,
  type StopRow,
  type TimedRow,
  timedRows,
} from '#main/mirror/queries/service-times.ts'

const DAY = 86_400_000

export type Asked = {
  readonly brand?: string | null | undefined
  readonly market?: string | null | undefined
  readonly since?: number | undefined
  readonly until?: number | undefined
  readonly days?: number | undefined
}
/** One conversation, measured: its row, its times, and its call for help where it was one. */
export type Measured = {
  readonly row: TimedRow
  readonly timed: Timed
  readonly call: HelpCall | null
  readonly stays: readonly { readonly team: string | null; readonly minutes: number }[]
}

export const scopeOf = ({ brand, market }: Asked): Scope => ({ brand: brand ?? null, market: market ?? null })

/** The period asked for; without one the days the command center judges service by. */
export function periodOf({ db, now }: ReadContext, { since, until, days = SERVICE_DAYS }: Asked): Period {
  const end = until ?? servicePeriod(db, now, 0).until
  return { since: since ?? end - days * DAY, until: end }
}

const MINUTE = 60_000
/** Scopes kept: the page asks for the same one by several groupings, and then for its rows page by page. */
const KEPT = 2

/** Every conversation of a scope and period, measured; kept for a minute while nothing is committed. */
export function measured(context: ReadContext, { brand, market, since, until, days }: Asked): readonly Measured[] {
  const asked = { brand, market, since, until, days }
  const key = JSON.stringify([Math.floor(context.now / MINUTE), asked])
  return keptFew(context.db, 'service.measured', KEPT, key, () => measure(context, asked))
}

function measure(context: ReadContext, asked: Asked): Measured[] {
  const { db, now } = context
  const [scope, period] = [scopeOf(asked), periodOf(context, asked)]
  const rules = serviceRules(db)
  const roles = rolesByContact(db)
  const turns = byConversation(turnsOf(spokenIn(db, scope, period)))
  const stops = byConversation(stopsIn(db, scope, period))
  return timedRows(db, scope, period).map((row) => {
    const hours = rules.hoursOf(row.market_id)
    const minutes = (since: number, until: number): number => workedMinutes(since, until, hours)
    const own = turns.get(row.id) ?? []
    const target = targetFor(rules.targets, {
      teamId: row.team_id,
      marketId: row.market_id,
      roles: roles.get(row.contact_id ?? '') ?? [],
    })
    const timed = timesIn(row, own, target.minutes, now, minutes)
    const route = stops.get(row.id) ?? []
    return { row, timed, call: callIn(row, route, minutes), stays: staysIn(row, route, minutes) }
  })
}

type Minutes = (since: number, until: number) => number

function timesIn(row: TimedRow, turns: readonly Turn[], target: number, now: number, minutes: Minutes): Timed {
  const opening = turns.find((turn) => turn.first)
  const answeredAt = opening?.answeredAt ?? null
  const waiting = turns.find((turn) => turn.answeredAt === null)
  const needed = row.needs_answer === 1 || answeredAt !== null
  const waits = row.status !== 'resolved' && row.needs_answer === 1 && waiting !== undefined
  return {
    needsAnswer: needed,
    first: opening && answeredAt !== null ? minutes(opening.askedAt, answeredAt) : null,
    next: turns.flatMap((turn) =>
      turn.first || turn.answeredAt === null ? [] : [minutes(turn.askedAt, turn.answeredAt)],
    ),
    resolution: row.resolved_at === null ? null : minutes(row.started_at, row.resolved_at),
    target,
    waits: waits ? minutes(waiting.askedAt, now) : null,
  }
}

const resolves = (stop: StopRow): boolean => stop.function !== null && RESOLVING.includes(stop.function)

function callIn(row: TimedRow, route: readonly StopRow[], minutes: Minutes): HelpCall | null {
  if (row.needs_help !== 1) return null
  const arrival = route.findIndex(resolves)
  const first = route[arrival]
  const reachedAt = row.reached_resolver_at
  return {
    startedAt: row.started_at,
    reachedAt,
    resolved: row.resolved_at !== null || row.status === 'resolved',
    teamKnown: row.team !== null || route.some(({ team }) => team !== null),
    hops: reachedAt === null || arrival < 0 ? route.length : arrival + 1,
    hours: reachedAt === null ? null : minutes(row.started_at, reachedAt) / 60,
    resolver:
      reachedAt === null
        ? null
        : first
          ? { team: first.team, function: first.function }
          : { team: row.team, function: row.function },
    stop: route.at(-1)?.team ?? row.team,
  }
}

/** How long it stood with each team that handed it on. */
function staysIn(
  row: TimedRow,
  route: readonly StopRow[],
  minutes: Minutes,
): { team: string | null; minutes: number }[] {
  const stays: { team: string | null; minutes: number }[] = []
  for (const [at, stop] of route.entries()) {
    const until = route[at + 1]?.at ?? row.resolved_at
    if (until !== null) stays.push({ team: stop.team, minutes: minutes(stop.at, until) })
  }
  return stays
}

function byConversation<T extends { readonly conversation: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(row.conversation)
    if (group) group.push(row)
    else groups.set(row.conversation, [row])
  }
  return groups
}

/** A measured conversation as it stands behind a figure. */
export function serviceRow({ row, timed, call }: Measured): ServiceRow {
  return {
    id: row.id,
    account: row.account,
    brand: row.brand,
    market: row.market,
    team: row.team,
    assignee: row.assignee,
    startedAt: row.started_at,
    needsAnswer: timed.needsAnswer,
    needsHelp: call !== null,
    firstMinutes: timed.first,
    nextMinutes: percentile(timed.next, 0.5),
    resolutionMinutes: timed.resolution,
    targetMinutes: timed.target,
    withinTarget: timed.needsAnswer ? timed.first !== null && timed.first <= timed.target : null,
    waitingMinutes: timed.waits,
    hops: call?.hops ?? 0,
    hoursToResolver: call?.hours ?? null,
    fate: call ? fateOf(call, LATE_HOURS) : null,
    stop: call?.stop ?? null,
  }
}
