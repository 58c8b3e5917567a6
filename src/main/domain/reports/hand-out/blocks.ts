import { Disposition, type TeamFunction } from '#shared/model/words.ts'
import type { CardRecord } from '#shared/model/workshop-record.ts'
import { groupedBy } from '../grouping.ts'
import { cell, type DocBlock, type DocCell, heading, text } from '../narrative/blocks.ts'
import type { Say } from '../say.ts'
import { webAddress } from '../table.ts'
import type { HandOut } from './hand-out.ts'
import { nextSteps } from './steps.ts'

export const handOutTitle = ({ session }: HandOut, say: Say): string => say.text('handOutTitle', { name: session.name })

/** The left part of the page foot. */
export const handOutFooter = (handOut: HandOut, say: Say): string =>
  [handOut.workspace, handOutTitle(handOut, say), say.day(handOut.day), 'Muster'].join(' · ')

const accountCell = (card: CardRecord): DocCell => ({
  text: card.name,
  quiet: card.networkName,
  link: webAddress(card.url),
})
const placeOf = (card: CardRecord): string => [card.brand, card.market].filter(Boolean).join(', ') || '–'

/** The session on paper: what was decided and why, who thought otherwise, what is open, who does what next. */
export function handOutBlocks(handOut: HandOut, say: Say): DocBlock[] {
  return [
    headOf(handOut, say),
    ...summary(handOut, say),
    ...decisions(handOut, say),
    ...dissent(handOut, say),
    ...open(handOut, say),
    ...steps(handOut, say),
    ...dots(handOut, say),
    ...people(handOut, say),
    ...method(handOut, say),
  ]
}

function headOf(handOut: HandOut, say: Say): DocBlock {
  const { session, workspace } = handOut
  const held = session.heldOn === null ? [] : [say.day(session.heldOn)]
  return {
    kind: 'title',
    text: handOutTitle(handOut, say),
    facts: [
      [workspace, ...held, say.text('exportedOn', { moment: say.moment(handOut.exportedAt) })].join(' · '),
      ...(session.goal === null ? [] : [session.goal]),
    ],
  }
}

function summary({ session, progress }: HandOut, say: Say): DocBlock[] {
  const decided = session.cards.filter(({ state }) => state === 'decided')
  const counts = Disposition.options.flatMap((one) => {
    const found = decided.filter(({ disposition }) => disposition === one).length
    return found === 0 ? [] : [`${say.word(one).toLocaleLowerCase(say.language)} ${say.number(found)}`]
  })
  const among = counts.length === 0 ? '' : `: ${counts.join(', ')}`
  const later = session.cards.length - decided.length
  return [
    heading(1, say.text('inShort')),
    {
      kind: 'list',
      items: [
        `${say.text('decidedCards', { done: say.number(decided.length), all: say.number(session.cards.length) })}${among}`,
        ...(later > 0 ? [say.counted('leftCards', later)] : []),
        say.text('stayingAfter', { before: say.number(progress.accounts), after: say.number(progress.staying) }),
        say.text('coveredAfter', {
          before: say.number(progress.cellsBefore),
          after: say.number(progress.cellsCovered),
          needed: say.number(progress.cellsNeeded),
        }),
      ],
    },
  ]
}

/** How many of the last round said what was recorded: "5 of 7". */
function votesOf(card: CardRecord, say: Say): string {
  const last = card.rounds.at(-1)?.tally
  if (!last || last.votes === 0) return '–'
  const same = last.lines.find(({ disposition }) => disposition === card.disposition)?.votes ?? 0
  return say.text('ofNeeded', { n: say.number(same), needed: say.number(last.votes) })
}

function decisions({ session }: HandOut, say: Say): DocBlock[] {
  const decided = session.cards.filter(({ disposition }) => disposition !== null)
  if (decided.length === 0) return [heading(1, say.text('roomDecided')), text(say.text('noDecisions'))]
  const groups = groupedBy(decided, ({ disposition }) => disposition)
  return [
    heading(1, say.text('roomDecided'), say.text('roomDecidedNote')),
    ...Disposition.options.flatMap((one): DocBlock[] => {
      const rows = groups.get(one)
      if (!rows) return []
      const merging = one === 'merge'
      return [
        heading(
          2,
          say.text('dispositionPart', { word: say.word(one), accounts: say.counted('nAccounts', rows.length) }),
        ),
        {
          kind: 'table',
          columns: [
            { head: say.column('account'), share: 25 },
            { head: say.text('brandAndMarket'), share: 19 },
            ...(merging ? [{ head: say.column('into'), share: 16 }] : []),
            { head: say.text('votesFor'), share: 10, right: true },
            { head: say.text('why'), share: merging ? 30 : 46 },
          ],
          rows: rows.map((card) => [
            accountCell(card),
            cell(placeOf(card)),
            ...(merging ? [cell(card.into)] : []),
            cell(votesOf(card, say)),
            cell(card.reason ?? say.text('noReason')),
          ]),
        },
      ]
    }),
  ]
}

function dissent({ session }: HandOut, say: Say): DocBlock[] {
  const rows = session.cards.flatMap((card) => card.dissent.map((one) => ({ card, one })))
  return [
    heading(1, say.text('dissentTitle'), say.text('dissentNote')),
    rows.length === 0
      ? text(say.text('noDissent'))
      : {
          kind: 'table',
          columns: [
            { head: say.column('account'), share: 24 },
            { head: say.text('roomSaid'), share: 14 },
            { head: say.text('insteadSaid'), share: 14 },
            { head: say.text('who'), share: 18 },
            { head: say.text('why'), share: 30 },
          ],
          rows: rows.map(({ card, one }) => [
            accountCell(card),
            { text: say.word(card.disposition ?? 'undecided'), tone: card.disposition ?? 'undecided' },
            { text: say.word(one.disposition), tone: one.disposition },
            cell(one.person ?? say.text('withoutName')),
            cell(one.reason),
          ]),
        },
  ]
}

function open({ session }: HandOut, say: Say): DocBlock[] {
  const questions = session.questions.filter(({ done }) => !done)
  const left = session.cards.filter(({ state }) => state !== 'decided')
  const title = heading(1, say.text('openQuestions'))
  if (questions.length === 0 && left.length === 0) return [title, text(say.text('nothingOpen'))]
  return [
    title,
    ...(questions.length === 0
      ? []
      : [
          {
            kind: 'table',
            columns: [
              { head: say.text('question'), share: 54 },
              { head: say.column('account'), share: 26 },
              { head: say.column('owner'), share: 20 },
            ],
            rows: questions.map((one) => [cell(one.text), cell(one.account), cell(one.owner ?? say.text('noOwner'))]),
          } as const,
        ]),
    ...(left.length === 0 ? [] : [text(`${say.text('undecidedOpen')}: ${left.map(({ name }) => name).join(', ')}`)]),
  ]
}

function steps(handOut: HandOut, say: Say): DocBlock[] {
  const rows = nextSteps(handOut, say)
  return [
    heading(1, say.text('nextSteps')),
    rows.length === 0
      ? text(say.text('noSteps'))
      : {
          kind: 'table',
          columns: [
            { head: say.column('task'), share: 46 },
            { head: say.column('account'), share: 22 },
            { head: say.column('owner'), share: 18 },
            { head: say.text('due'), share: 14 },
          ],
          rows: rows.map((step) => [
            cell(step.title),
            cell(step.account),
            cell(step.owner ?? say.text('noOwner')),
            cell(say.day(step.dueOn)),
          ]),
        },
  ]
}

function dots({ session }: HandOut, say: Say): DocBlock[] {
  if (session.dots.length === 0) return []
  return [
    heading(1, say.text('dotsTitle')),
    ...session.dots.flatMap((round): DocBlock[] => [
      heading(
        2,
        round.title === '' ? say.text('dotsTitle') : round.title,
        `${say.counted('dotsEach', round.budget)}, ${say.counted('dotsVoted', round.voted)}`,
      ),
      round.options.length === 0
        ? text(say.text('noDots'))
        : {
            kind: 'table',
            columns: [
              { head: say.column('account'), share: 84 },
              { head: say.text('dots'), share: 16, right: true },
            ],
            rows: round.options.map((one) => [cell(one.name), cell(say.number(one.dots))]),
          },
    ]),
  ]
}

const sideOf = (side: TeamFunction | null, say: Say): string => (side === null ? '–' : say.word(side))

function people({ session }: HandOut, say: Say): DocBlock[] {
  if (session.participants.length === 0) return []
  return [
    heading(1, say.text('inTheRoom'), say.counted('nPeople', session.participants.length)),
    {
      kind: 'table',
      columns: [
        { head: say.text('who'), share: 40 },
        { head: say.text('side'), share: 30 },
        { head: say.text('role'), share: 30 },
      ],
      rows: session.participants.map((one) => [cell(one.person), cell(sideOf(one.function, say)), cell(one.role)]),
    },
  ]
}

function method({ session, decision, personal }: HandOut, say: Say): DocBlock[] {
  return [
    heading(1, say.text('howDecided')),
    {
      kind: 'list',
      items: [
        say.text(`rule_${decision}`),
        say.text(`votes_${session.votes}`),
        say.text('dissentNote'),
        say.text(personal ? 'withNames' : 'withoutNames'),
      ],
    },
  ]
}
