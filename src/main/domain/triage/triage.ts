import type { RoutingNode, RoutingStep } from '#shared/model/routing.ts'
import type { TriagePart } from '#shared/model/triage-card.ts'
import type { Intent, Sentiment, TriageWeights, Urgency } from '#shared/model/triage.ts'
import type { ContactRole, TeamFunction } from '#shared/model/words.ts'
import { route, type Routed, type RoutingFacts } from '../routing/tree.ts'
import { teamFor, type TeamRecord } from '../routing/team-for.ts'
import type { ConversationFacts } from './facts.ts'
import type { Reason } from './reason.ts'
import { rolesShown, speakingRole, type InferredRole } from './role.ts'
import { readThread, type ThreadReading } from './thread.ts'
import { REACH, WITHIN_BY_PRIORITY } from './weights.ts'

export type Reach = 'wide' | 'some' | 'few' | 'unknown'
export type Priority = 1 | 2 | 3 | 4

/** The four answers about one conversation and what follows from them. */
export type Triage = {
  readonly language: string
  readonly sentiment: Sentiment
  readonly intent: Intent
  readonly needsAnswer: boolean
  readonly needsHelp: boolean
  readonly relationship: 'new' | 'known' | 'disputed'
  readonly reach: Reach
  readonly urgency: Urgency
  readonly priority: Priority
  readonly points: number
  /** What the points are made of; what adds nothing is left out. */
  readonly parts: readonly TriagePart[]
  readonly team: TeamRecord | null
  readonly function: TeamFunction | null
  readonly leaf: Routed['leaf']
  readonly path: readonly RoutingStep[]
  readonly role: ContactRole | null
  readonly roles: readonly InferredRole[]
  /** Working minutes within which an answer is owed; null when none is. */
  readonly respondWithin: number | null
  readonly waitingSince: number | null
  readonly reasons: readonly Reason[]
}

/** Triages one conversation: pure, from facts, weights, the routing tree and the teams there are. */
export function triage(
  facts: ConversationFacts,
  weights: TriageWeights,
  tree: RoutingNode,
  teams: readonly TeamRecord[],
): Triage {
  const thread = readThread(facts.messages)
  const said = thread.leading
  const roles = rolesShown(facts, said)
  const speaking = speakingRole(roles, said)
  const reach = reachOf(facts.followers)
  const relationship = relationshipOf(facts)
  const urgency = thread.needsAnswer ? said.urgency : 'low'
  const score = scored(facts, thread, { reach, relationship, urgency, role: speaking?.role ?? null }, weights)
  const priority = thread.needsAnswer ? priorityOf(score.points, weights) : 4
  const routed = route(tree, routingFacts(facts, thread, { reach, urgency, role: speaking?.role ?? null }))
  const team = teamFor(routed.leaf, facts.account, teams)
  const respondWithin = thread.needsAnswer
    ? Math.max(5, Math.round(facts.target.minutes * WITHIN_BY_PRIORITY[priority]))
    : null
  return {
    language: said.language,
    sentiment: said.sentiment,
    intent: said.intent,
    needsAnswer: thread.needsAnswer,
    needsHelp: thread.needsHelp,
    relationship,
    reach,
    urgency,
    priority,
    points: score.points,
    parts: score.parts,
    team,
    function: routed.leaf.to === 'own' ? facts.account.function : routed.leaf.to,
    leaf: routed.leaf,
    path: routed.path,
    role: speaking?.role ?? null,
    roles,
    respondWithin,
    waitingSince: thread.needsAnswer ? thread.waitingSince : null,
    reasons: [
      ...relationshipReasons(facts),
      ...roleReasons(speaking, facts, reach),
      ...score.reasons,
      ...said.reasons.filter(({ code }) => code !== 'can_pass'),
      ...(thread.needsAnswer ? [] : [{ code: 'can_pass' as const }]),
      routeReason(routed.leaf.to, routed.path),
    ],
  }
}

function routeReason(to: string, path: readonly RoutingStep[]): Reason {
  const held = path.findLast((step) => step.held)
  return held ? { code: 'route', found: to, more: held.is.join('/') } : { code: 'route_rest', found: to }
}

const reachOf = (followers: number | null): Reach =>
  followers === null ? 'unknown' : followers >= REACH.wide ? 'wide' : followers >= REACH.some ? 'some' : 'few'

function relationshipOf({ earlier, inRecords, roles }: ConversationFacts): Triage['relationship'] {
  if (earlier.lastFelt === 'hated' || earlier.lastFelt === 'disliked') return 'disputed'
  return earlier.conversations > 0 || inRecords || roles.length > 0 ? 'known' : 'new'
}

function relationshipReasons({ earlier, inRecords, roles }: ConversationFacts): Reason[] {
  const reasons: Reason[] = []
  if (earlier.conversations === 0)
    reasons.push({ code: inRecords ? 'in_records' : roles.length > 0 ? 'on_record' : 'first_contact' })
  else reasons.push({ code: 'earlier', found: String(earlier.conversations) })
  if (earlier.unanswered > 0) reasons.push({ code: 'unanswered_before', found: String(earlier.unanswered) })
  if (earlier.lastFelt === 'hated' || earlier.lastFelt === 'disliked') reasons.push({ code: 'left_unhappy' })
  return reasons
}

function roleReasons(speaking: InferredRole | null, { followers }: ConversationFacts, reach: Reach): Reason[] {
  const reasons: Reason[] = []
  if (speaking) reasons.push({ code: `role_by_${speaking.by}`, found: speaking.evidence, more: speaking.role })
  if (reach === 'wide' || reach === 'some') reasons.push({ code: 'reaches', found: String(followers ?? 0) })
  return reasons
}

type Known = { reach: Reach; relationship: Triage['relationship']; urgency: Urgency; role: ContactRole | null }

function scored(
  facts: ConversationFacts,
  thread: ThreadReading,
  known: Known,
  weights: TriageWeights,
): { points: number; parts: TriagePart[]; reasons: Reason[] } {
  const reasons: Reason[] = []
  const parts: TriagePart[] = []
  const add = (weight: TriagePart['weight'], holds: boolean, points = weights[weight]): void => {
    if (holds && points > 0) parts.push({ weight, points })
  }
  const { urgency, relationship, role, reach } = known
  for (const level of ['critical', 'high', 'normal'] as const) add(level, urgency === level)
  add('negative', thread.leading.sentiment === 'negative')
  add('returning', facts.earlier.unanswered > 0)
  add('disputed', relationship === 'disputed')
  add('critic', role === 'critic')
  add('advocate', role === 'advocate')
  add('someReach', reach === 'some')
  add('wideReach', reach === 'wide')
  if (thread.needsAnswer && thread.waitingSince !== null) {
    const waited = facts.worked(thread.waitingSince)
    const targets = waited / facts.target.minutes
    add('late', targets >= 1, Math.min(weights.latest, Math.floor(targets) * weights.late))
    reasons.push({
      code: targets >= 1 ? 'late' : 'in_time',
      found: String(Math.round(waited)),
      more: String(facts.target.minutes),
    })
  }
  return { points: parts.reduce((sum, { points }) => sum + points, 0), parts, reasons }
}

const priorityOf = (points: number, weights: TriageWeights): Priority =>
  points >= weights.first ? 1 : points >= weights.second ? 2 : points >= weights.third ? 3 : 4

const ROUTED_SIGNALS = ['safety', 'legal', 'security', 'job', 'press', 'leaving', 'repeated', 'needy'] as const

function routingFacts(
  facts: ConversationFacts,
  { leading }: ThreadReading,
  known: Omit<Known, 'relationship'>,
): RoutingFacts {
  const some = (value: string | null): string[] => (value === null ? [] : [value])
  return {
    intent: [leading.intent],
    urgency: [known.urgency],
    sentiment: [leading.sentiment],
    role: some(known.role),
    reach: [known.reach],
    // Danger is routed as danger only when the message is not praise that speaks of fire.
    signal: ROUTED_SIGNALS.filter(
      (signal) => leading.signals[signal] !== undefined && (signal !== 'safety' || known.urgency === 'critical'),
    ),
    team: some(facts.account.function),
    language: [leading.language],
    network: some(facts.network),
    brand: some(facts.brand),
    market: some(facts.market),
  }
}
