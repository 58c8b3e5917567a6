import { Refusal } from '#shared/contract/error.ts'
import type { Answer, Query } from '#shared/contract/index.ts'
import type { TeamFunction } from '#shared/model/words.ts'
import { SERVICE_DAYS } from '#main/domain/center/reference.ts'
import { informedBy, movedBy, type Tried } from '#main/domain/routing/compare.ts'
import { placeOf, problemsOf } from '#main/domain/routing/tree.ts'
import type { ThreadMessage } from '#main/domain/triage/facts.ts'
import { triage } from '#main/domain/triage/triage.ts'
import type { JobContext } from '#main/capabilities/handler.ts'
import { serviceRules } from '#main/capabilities/service-rules.ts'
import { sqlPart } from '#main/mirror/filter-sql.ts'
import { EVERYTHING } from '#main/mirror/queries/plan-figures.ts'
import { servicePeriod } from '#main/mirror/queries/plan-facts.ts'
import { type StopRow, stopsIn } from '#main/mirror/queries/service-times.ts'
import {
  contactFacts,
  conversationBriefs,
  countToTriage,
  messagesOf,
  type TriageRow,
  triageRows,
} from '#main/mirror/queries/triage/facts.ts'
import { factsOf } from './facts-of.ts'
import { treeOf, weightsOf } from './rules.ts'

const PAGE = 500
const HOUR = 3_600_000

/**
 * Sends the conversations of a past period through a tree that is not saved yet and through the one in force, by what was
 * said before our first answer, and says what would have gone elsewhere and how much earlier. Writes nothing.
 * @throws Refusal `bad_routing`, `cancelled`
 */
export function tryTree(context: JobContext, { tree, days }: Query<'routing.tryTree'>): Answer<'routing.tryTree'> {
  const [problem] = problemsOf(tree)
  if (problem) throw new Refusal('bad_routing', `${problem.code}: ${problem.fact} ${problem.value}`, { ...problem })
  const { db, now } = context
  const period = servicePeriod(db, now, days ?? SERVICE_DAYS)
  const where = sqlPart('c.started_at > ? AND c.started_at <= ?', period.since, period.until)
  const [rules, { weights }, { tree: held }] = [serviceRules(db), weightsOf(db), treeOf(db)]
  const stops = Map.groupBy(stopsIn(db, EVERYTHING, period), (stop) => stop.conversation)
  const functions = new Map(rules.teams.map((team) => [team.id, team.function]))
  const total = countToTriage(db, where)
  const tried: Tried[] = []
  const paths = new Map<string, number>()
  for (let last = 0; ;) {
    context.progress(tried.length, total)
    const page = triageRows(db, where, last, PAGE)
    const final = page.at(-1)
    if (!final) break
    const messages = messagesOf(
      db,
      page.map((row) => row.id),
    )
    const contacts = contactFacts(
      db,
      page.flatMap((row) => row.contact_id ?? []),
    )
    for (const row of page) {
      const facts = factsOf(row, messages.get(row.id) ?? [], contacts, rules, row.started_at)
      const opening = { ...facts, messages: openingOf(facts.messages) }
      const before = triage(opening, weights, held, rules.teams)
      const after = triage(opening, weights, tree, rules.teams)
      count(paths, placeOf(after.path))
      tried.push({
        id: row.id,
        before: before.function,
        after: after.function,
        hours: hoursUntil(row, after.function, stops.get(row.id) ?? [], functions),
        told: after.leaf.loop.filter((job) => !before.leaf.loop.includes(job)),
        untold: before.leaf.loop.filter((job) => !after.leaf.loop.includes(job)),
      })
    }
    last = final.rid
  }
  const moved = movedBy(tried)
  const lines = new Map(
    conversationBriefs(
      db,
      moved.flatMap(({ examples }) => examples.map(({ id }) => id)),
    ).map((line) => [line.id, line]),
  )
  return {
    ...period,
    conversations: tried.length,
    paths: [...paths].map(([at, conversations]) => ({ at, conversations })),
    moved: moved.map((one) => ({
      ...one,
      examples: one.examples.flatMap(({ id, hours }) => {
        const line = lines.get(id)
        return line ? [{ ...line, hours }] : []
      }),
    })),
    informed: informedBy(tried),
  }
}

/** Counts a conversation at every place on its way. */
function count(paths: Map<string, number>, place: string): void {
  for (let at = 0; at <= place.length; at++) {
    const key = place.slice(0, at)
    paths.set(key, (paths.get(key) ?? 0) + 1)
  }
}

/** What they said before we answered for the first time. */
function openingOf(messages: readonly ThreadMessage[]): readonly ThreadMessage[] {
  const answer = messages.findIndex((message) => message.ours)
  return answer < 0 ? messages : messages.slice(0, answer)
}

/** Hours until a team of a function really had it: at once where it runs the account. */
function hoursUntil(
  row: TriageRow,
  wanted: TeamFunction | null,
  stops: readonly StopRow[],
  functions: ReadonlyMap<string, TeamFunction | null>,
): number | null {
  if (wanted === null) return null
  if (functions.get(row.team_id ?? '') === wanted) return 0
  const stop = stops.find((one) => one.function === wanted)
  return stop ? (stop.at - row.started_at) / HOUR : null
}
