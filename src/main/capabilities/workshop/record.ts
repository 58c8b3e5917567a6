import { networkById } from '#main/domain/networks/index.ts'
import { stepsOf } from '#main/domain/workshop/replay.ts'
import { tallyOf } from '#main/domain/workshop/tally.ts'
import { dotOptions, dotRounds } from '#main/mirror/queries/workshop/dots.ts'
import {
  loggedTurns,
  recordedCards,
  recordedDissent,
  recordedHands,
  type RecordedVote,
  recordedVotes,
} from '#main/mirror/queries/workshop/record.ts'
import { parkedRows, seatRows } from '#main/mirror/queries/workshop/seats.ts'
import type { CardRecord, RoundRecord, SessionReplay } from '#shared/model/workshop-record.ts'
import type { WorkshopRules } from '#shared/model/workshop.ts'
import type { QueryHandlers, ReadContext } from '../handler.ts'
import { rulesOf, sessionOf } from './room.ts'

type ByCard<T> = ReadonlyMap<string, readonly T[]>

function byCard<T extends { card_id: string }>(rows: readonly T[]): ByCard<T> {
  const made = new Map<string, T[]>()
  for (const row of rows) made.set(row.card_id, [...(made.get(row.card_id) ?? []), row])
  return made
}

/** One round with as much of its votes as the rules say. */
function roundOf(
  round: number,
  votes: readonly RecordedVote[],
  hands: Parameters<typeof tallyOf>[1],
  rules: WorkshopRules,
): RoundRecord {
  const times = votes.map(({ at }) => at)
  return {
    round,
    tally: tallyOf(votes, hands, rules),
    voted: rules.votes === 'counts' ? [] : votes.map(({ name }) => ({ person: name })),
    named: rules.votes === 'names' ? votes.map(({ name, disposition }) => ({ person: name, disposition })) : [],
    firstAt: times.length === 0 ? null : Math.min(...times),
    lastAt: times.length === 0 ? null : Math.max(...times),
  }
}

function cardsOf({ db }: ReadContext, session: string, rules: WorkshopRules): CardRecord[] {
  const votes = byCard(recordedVotes(db, session))
  const hands = byCard(recordedHands(db, session))
  const dissent = byCard(recordedDissent(db, session))
  return recordedCards(db, session).map((row) => {
    const own = votes.get(row.id) ?? []
    const shown = hands.get(row.id) ?? []
    const rounds = [...new Set([...own, ...shown].map(({ round }) => round))].toSorted((one, other) => one - other)
    const decided = row.state === 'decided'
    return {
      card: row.id,
      account: row.account_id,
      name: row.handle,
      networkIcon: networkById(row.network)?.icon ?? 'world',
      networkName: networkById(row.network)?.name ?? row.network,
      brand: row.brand,
      market: row.market,
      owner: row.owner,
      url: row.url,
      position: row.position,
      state: row.state,
      disposition: decided ? row.disposition : null,
      into: decided ? row.into_name : null,
      reason: decided ? row.reason : null,
      decidedBy: decided ? row.decided_by : null,
      decidedAt: decided ? row.decided_at : null,
      rounds: rounds.map((round) =>
        roundOf(
          round,
          own.filter((vote) => vote.round === round),
          shown.filter((one) => one.round === round),
          rules,
        ),
      ),
      dissent: (dissent.get(row.id) ?? []).map(({ id, name, disposition, reason }) => ({
        id,
        person: name,
        disposition,
        reason,
      })),
    }
  })
}

/** A session as it went. A round whose votes are still silent is left out of it. */
export function recordOf(context: ReadContext, id: string): SessionReplay {
  const { db } = context
  const session = sessionOf(db, id)
  const rules = rulesOf(session)
  const silent = (card: string, round: number): boolean =>
    card === session.card_id && round === session.round && session.phase === 'voting' && session.state !== 'finished'
  const cards = cardsOf(context, id, rules).map((card) =>
    Object.assign(card, { rounds: card.rounds.filter(({ round }) => !silent(card.card, round)) }),
  )
  const byId = new Map(cards.map((card) => [card.card, card]))
  return {
    id,
    name: session.name,
    goal: session.goal,
    heldOn: session.held_on,
    state: session.state,
    votes: rules.votes,
    participants: seatRows(db, id).map(({ name, function: side, role }) => ({ person: name, function: side, role })),
    steps: stepsOf(loggedTurns(db, id)).map((step) => {
      const card = step.card === null ? undefined : byId.get(step.card)
      return {
        ...step,
        disposition: step.kind === 'decided' ? (card?.disposition ?? null) : null,
        text: step.kind === 'decided' ? (card?.reason ?? null) : null,
      }
    }),
    cards,
    questions: parkedRows(db, id).map(({ text, account, owner, at, done_at: done }) => ({
      text,
      account,
      owner,
      at,
      done: done !== null,
    })),
    dots: dotRounds(db, id)
      .filter((round) => round.shown_at !== null)
      .map((round) => ({
        id: round.id,
        title: round.title,
        budget: round.budget,
        voted: round.voted,
        options: dotOptions(db, round.id)
          .filter(({ dots }) => dots > 0)
          .toSorted((one, other) => other.dots - one.dots)
          .map(({ handle, dots }) => ({ name: handle, dots })),
      })),
  }
}

export const recordQueries: QueryHandlers<'workshop.replay'> = {
  /** @throws Refusal `not_found` */
  'workshop.replay': (context, { id }) => recordOf(context, id),
}
