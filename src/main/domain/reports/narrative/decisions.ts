import { Disposition } from '#shared/model/words.ts'
import { alike, muchAlike } from '../alike.ts'
import { groupedBy } from '../grouping.ts'
import { type DecisionLine, held, type Report } from '../report.ts'
import type { Say } from '../say.ts'
import { nowText, stateText } from '../sections/changes.ts'
import { longPlaces, placeText } from '../sections/account-cell.ts'
import { reasonText } from '../sections/decisions.ts'
import { webAddress } from '../table.ts'
import { cell, type DocBlock, heading, text } from './blocks.ts'

/** Accounts told by name where they are not listed anyway. */
const MOST_NAMES = 12

function named(rows: readonly DecisionLine[], say: Say): string {
  const names = rows
    .slice(0, MOST_NAMES)
    .map((row) => row.name)
    .join(', ')
  const more = rows.length - MOST_NAMES
  return more > 0 ? say.text('andMore', { names, n: say.number(more) }) : names
}

export function openPart({ plan, decisions }: Report, say: Say): DocBlock[] {
  if (!plan) return []
  const undecided = decisions.filter((row) => held(row).disposition === 'undecided')
  const items = [
    ...(undecided.length === 0 ? [] : [`${say.text('undecidedOpen')}: ${named(undecided, say)}`]),
    ...(plan.uncovered.length === 0 ? [] : [`${say.text('uncovered')}: ${plan.uncovered.join('; ')}`]),
  ]
  return [
    heading(1, say.text('openQuestions')),
    items.length === 0 ? text(say.text('nothingOpen')) : { kind: 'list', items },
  ]
}

export function decisionPart({ plan, decisions }: Report, say: Say): DocBlock[] {
  if (!plan) return []
  const groups = groupedBy(decisions, (row) => held(row).disposition)
  return [
    heading(1, say.text('accountsGoing'), say.text('suggestedNote')),
    ...Disposition.options.flatMap((one): DocBlock[] => {
      const rows = groups.get(one)
      if (!rows) return []
      return [
        heading(
          2,
          say.text('dispositionPart', { word: say.word(one), accounts: say.counted('nAccounts', rows.length) }),
        ),
        one === 'undecided' ? undecidedTable(rows, say) : decisionTable(rows, one === 'merge', say),
      ]
    }),
  ]
}

/** Accounts of which too little is known: what is missing is told once for all that lack the same. */
function undecidedTable(rows: readonly DecisionLine[], say: Say): DocBlock {
  const groups = alike(rows, (row) => reasonText(row, say))
  if (!muchAlike(groups)) return decisionTable(rows, false, say)
  return {
    kind: 'table',
    columns: [
      { head: say.text('accounts'), share: 46 },
      { head: `${say.column('brand')}, ${say.column('market').toLocaleLowerCase(say.language)}`, share: 18 },
      { head: say.text('why'), share: 36 },
    ],
    rows: groups.map(({ rows: same, network, place }) => [
      cell(`${network}: ${same.map(({ name }) => name).join(', ')}`),
      cell(place),
      cell(same[0] === undefined ? null : reasonText(same[0], say)),
    ]),
  }
}

/** Percent of the width that long places take from the reasons. */
const LONGER = 12

function decisionTable(rows: readonly DecisionLine[], merging: boolean, say: Say): DocBlock {
  const long = longPlaces(rows) ? LONGER : 0
  return {
    kind: 'table',
    columns: [
      { head: say.column('account'), share: 24 },
      { head: `${say.column('brand')}, ${say.column('market').toLocaleLowerCase(say.language)}`, share: 16 + long },
      { head: say.text('audience'), share: 13, right: true },
      ...(merging ? [{ head: say.column('into'), share: 16 }] : []),
      { head: say.text('why'), share: (merging ? 31 : 47) - long },
    ],
    rows: rows.map((row) => [
      {
        text: row.name,
        quiet: row.line?.networkName ?? row.network,
        link: webAddress(row.line?.url ?? null),
      },
      cell(placeText(row.brand, row.market)),
      cell(say.compact(row.audience)),
      ...(merging ? [cell(held(row).into)] : []),
      {
        text: reasonText(row, say),
        ...(held(row).decided
          ? { quiet: say.text('decidedBy', { who: row.decidedBy ?? '–', day: say.date(row.decidedAt) }) }
          : {}),
      },
    ]),
  }
}

export function changePart({ since, changes }: Report, say: Say): DocBlock[] {
  if (since === null) return []
  const title = heading(1, say.text('changesSince', { n: since.number, day: say.date(since.issuedAt) }))
  if (changes.length === 0) return [title, text(say.text('noChanges', { n: since.number }))]
  return [
    title,
    {
      kind: 'table',
      columns: [
        { head: say.column('account'), share: 28 },
        { head: say.column('was'), share: 22 },
        { head: say.column('now'), share: 22 },
        { head: say.text('why'), share: 28 },
      ],
      rows: changes.map((change) => [
        cell(change.name),
        cell(stateText(change.was, say)),
        cell(nowText(change, say)),
        cell(change.reason),
      ]),
    },
  ]
}
