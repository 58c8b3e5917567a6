import { Refusal } from '#shared/contract/error.ts'
import type { Answer, Query } from '#shared/contract/index.ts'
import type { TriageCard } from '#shared/model/triage-card.ts'
import { Urgency } from '#shared/model/triage.ts'
import { ContactRole } from '#shared/model/words.ts'
import { stepText } from '#main/domain/routing/path-words.ts'
import { questionOf } from '#main/domain/triage/questions.ts'
import { quoteOf, reasonText } from '#main/domain/triage/reason.ts'
import type { Triage } from '#main/domain/triage/triage.ts'
import type { ReadContext } from '#main/capabilities/handler.ts'
import { stopsOf } from '#main/mirror/queries/conversations/detail.ts'
import { inboxPriority, saidOf, type SaidRow } from '#main/mirror/queries/triage/judged.ts'
import { triageNow } from './triage-now.ts'

const ANSWERS = ['priority', 'urgency', 'team', 'role', 'within', 'needsAnswer'] as const

/** The four answers about one conversation as they are at this moment, with every reason. @throws Refusal `not_found` */
export function triageCard({ db, now, language }: ReadContext, { id }: Query<'triage.card'>): Answer<'triage.card'> {
  const known = triageNow(db, id, now)
  if (!known) throw new Refusal('not_found', `no conversation ${id}`, { id })
  const { facts, found } = known
  const said = saidOf(db, id)
  const computed = {
    priority: found.priority,
    urgency: found.urgency,
    teamId: found.team?.id ?? null,
    team: found.team?.name ?? null,
    role: found.role,
    respondWithinMinutes: found.respondWithin,
    needsAnswer: found.needsAnswer,
  }
  const why = new Map(found.reasons.map((reason) => [reasonText(reason, language), reason] as const))
  return {
    computed,
    held: held(computed, said, inboxPriority(db, id)),
    overruled:
      said === null ? [] : ANSWERS.filter((answer) => said[answer] !== null && differs(answer, said, computed)),
    judged: said === null ? null : { by: said.by, at: said.at },
    points: found.points,
    parts: [...found.parts],
    relationship: found.relationship,
    reach: found.reach,
    followers: facts.followers,
    intent: found.intent,
    sentiment: found.sentiment,
    waitedMinutes: found.waitingSince === null ? null : Math.round(facts.worked(found.waitingSince)),
    target: facts.target,
    why: [...why].map(([text, reason]) => ({ question: questionOf(reason.code), text, quote: quoteOf(reason) })),
    roles: [...found.roles],
    function: found.function,
    path: found.path.map((step) => ({ question: stepText(step, language), held: step.held })),
    leaf: { to: found.leaf.to, loop: [...found.leaf.loop] },
    handedElsewhere: handedElsewhere(db, id, found.function),
  }
}

type Answers = TriageCard['held']

function held(computed: Answers, said: SaidRow | null, inbox: number | null): Answers {
  if (said === null) return { ...computed, priority: inbox ?? computed.priority }
  const needsAnswer = said.needsAnswer === null ? computed.needsAnswer : said.needsAnswer === 1
  return {
    priority: said.priority ?? inbox ?? computed.priority,
    urgency: said.urgency === null ? computed.urgency : Urgency.parse(said.urgency),
    teamId: said.team ?? computed.teamId,
    team: said.team === null ? computed.team : said.team_name,
    role: said.role === null ? computed.role : ContactRole.parse(said.role),
    respondWithinMinutes: needsAnswer ? (said.within ?? computed.respondWithinMinutes) : null,
    needsAnswer,
  }
}

function differs(answer: (typeof ANSWERS)[number], said: SaidRow, computed: Answers): boolean {
  switch (answer) {
    case 'team':
      return said.team !== computed.teamId
    case 'within':
      return said.within !== computed.respondWithinMinutes
    case 'needsAnswer':
      return (said.needsAnswer === 1) !== computed.needsAnswer
    case 'priority':
    case 'urgency':
    case 'role':
      return said[answer] !== computed[answer]
  }
}

/** The last hand-over decided here to a team of another function than the tree says. */
function handedElsewhere(db: ReadContext['db'], id: string, said: Triage['function']): TriageCard['handedElsewhere'] {
  const last = stopsOf(db, id).findLast((stop) => stop.own === 1)
  if (!last || last.team === null || last.function === said) return null
  return { team: last.team, by: last.actor, at: last.at }
}
