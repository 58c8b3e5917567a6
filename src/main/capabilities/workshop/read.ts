import { SERVICE_DAYS } from '#main/domain/center/reference.ts'
import { networkById } from '#main/domain/networks/index.ts'
import { DEFUNCT } from '#main/domain/plan/summary.ts'
import { councilCheck } from '#main/domain/workshop/council.ts'
import { tallyOf } from '#main/domain/workshop/tally.ts'
import { type CardRow, cardRow, cardRows, functionsOfDeck } from '#main/mirror/queries/workshop/cards.ts'
import { handRows, parkedRows, type SeatRow, seatRows, voteRows } from '#main/mirror/queries/workshop/seats.ts'
import { type SessionRow, sessionRows } from '#main/mirror/queries/workshop/sessions.ts'
import { EVERYTHING, neededCells } from '#main/mirror/queries/plan-figures.ts'
import { stayingByDecisions } from '#main/mirror/queries/workshop/progress.ts'
import { helpAsked } from '#main/mirror/queries/workshop/help.ts'
import { onceForStep } from '#main/mirror/same-state.ts'
import { calendarDay } from '#shared/model/calendar-day.ts'
import { servicePeriod } from '#main/mirror/queries/plan-facts.ts'
import type { CardFace, Participant, SessionCard, SessionSummary } from '#shared/model/workshop.ts'
import type { TeamFunction } from '#shared/model/words.ts'
import type { QueryHandlers, ReadContext } from '../handler.ts'
import { dotsNow } from './dots.ts'
import { agendaOf, rulesOf, sessionOf } from './room.ts'

const SHOWN_FINDINGS = 4

const summaryOf = (row: SessionRow): SessionSummary => ({
  id: row.id,
  name: row.name,
  heldOn: row.held_on,
  state: row.state,
  cards: row.cards,
  decided: row.decided,
  participants: row.participants,
  createdAt: row.created_at,
})

const cardFrom = (row: CardRow): SessionCard => ({
  id: row.id,
  account: row.account_id,
  name: row.handle,
  networkIcon: networkById(row.network)?.icon ?? 'world',
  networkName: networkById(row.network)?.name ?? row.network,
  brand: row.brand,
  market: row.market,
  position: row.position,
  state: row.state,
  disposition: row.state === 'decided' ? row.disposition : null,
})

const seatFrom = (row: SeatRow): Participant => ({
  id: row.id,
  name: row.name,
  function: row.function,
  team: row.team,
  teamId: row.team_id,
  role: row.role,
  language: row.language,
  joined: row.joined === 1,
  device: row.device,
  voted: row.voted === 1,
  agrees: row.agrees === 1,
  number: row.number,
})

type Known = Omit<CardFace, 'card' | 'note' | 'tally'>

/** What is known of an account, as far as the room may see it. */
function knownOf(context: ReadContext, id: string, hidden: boolean): Known {
  const { db, now } = context
  const account = context.ask('accounts.get', { id })
  const plan = context.ask('plan.row', { account: id })
  const why = context.ask('plan.why', { account: id })
  const { findings } = context.ask('findings.list', {
    text: `account:${id}`,
    group: 'none',
    offset: 0,
    limit: SHOWN_FINDINGS,
  })
  const help = helpAsked(db, id, servicePeriod(db, now, SERVICE_DAYS))
  return {
    account,
    purpose: account.purpose.why ?? account.purpose.what,
    findings: findings.map(({ severity, message }) => ({ severity, message })),
    askedForHelp: help.asked,
    withoutHelp: help.without,
    suggestion:
      plan === null || plan.suggested === 'undecided' || hidden
        ? null
        : { disposition: plan.suggested, into: plan.suggestedInto, intoName: plan.suggestedIntoName, why: plan.why },
    overlaps: (why?.overlaps ?? []).map(({ account: other, name, stays }) => ({ id: other, name, stays })),
    overlapCount: why?.overlapCount ?? 0,
    outcome: why?.outcome ?? null,
  }
}

/** The card that is shown, with what the room may see of it at this moment. While votes come in only they are read anew. */
function faceOf(context: ReadContext, session: SessionRow, row: CardRow): CardFace {
  const { db, language } = context
  const rules = rulesOf(session)
  const open = session.phase === 'revealed'
  const hidden = rules.hideSuggestion && !open
  const known = onceForStep(db, `workshop.face ${row.id} ${session.round} ${hidden} ${language}`, () =>
    knownOf(context, row.account_id, hidden),
  )
  return {
    ...known,
    card: cardFrom(row),
    note: row.note,
    tally: open ? tallyOf(voteRows(db, row.id, session.round), handRows(db, row.id, session.round), rules) : null,
  }
}

export const readQueries: QueryHandlers<'workshop.sessions' | 'workshop.session' | 'workshop.progress'> = {
  'workshop.sessions': ({ db }) => ({ sessions: sessionRows(db).map(summaryOf) }),

  'workshop.progress': ({ db, now }) =>
    onceForStep(db, `workshop.progress ${calendarDay(now)}`, () => {
      const cells = neededCells(db, EVERYTHING, now, DEFUNCT, null, 'decisions')
      return {
        ...stayingByDecisions(db),
        cellsNeeded: cells.length,
        cellsBefore: cells.filter((cell) => cell.active >= cell.minimum).length,
        cellsCovered: cells.filter((cell) => cell.after >= cell.minimum).length,
      }
    }),

  /** @throws Refusal `not_found` */
  'workshop.session': (context, { id }) => {
    const { db } = context
    const session = sessionOf(db, id)
    const seats = seatRows(db, id).map(seatFrom)
    const present = new Set(seats.flatMap((seat): TeamFunction[] => (seat.function === null ? [] : [seat.function])))
    const current = session.card_id === null ? null : cardRow(db, session.card_id)
    return {
      ...summaryOf(session),
      goal: session.goal,
      deck: session.deck,
      rules: rulesOf(session),
      round: session.round,
      phase: session.phase,
      timerUntil: session.timer_until,
      timerLeft: session.timer_left,
      seats,
      deckCards: cardRows(db, id).map(cardFrom),
      agenda: agendaOf(session),
      agendaAt: session.agenda_at,
      dots: dotsNow(context, session),
      current: current && faceOf(context, session, current),
      council: councilCheck(new Set(functionsOfDeck(db, id)), present),
      parked: parkedRows(db, id).map((row) => ({
        id: row.id,
        text: row.text,
        card: row.card_id,
        account: row.account,
        owner: row.owner,
        ownerId: row.owner_id,
        at: row.at,
        done: row.done_at !== null,
      })),
    }
  },
}
