import { aboutLines } from '../about-sheet.ts'
import { modelLines } from '../assumptions.ts'
import { held, isOpen, type Report } from '../report.ts'
import type { Say } from '../say.ts'
import { longPlaces, placeText } from '../sections/account-cell.ts'
import { reasonText } from '../sections/decisions.ts'
import { byRule } from '../sections/findings.ts'
import { byWeight } from '../sections/work.ts'
import { cell, clipped, LEFT, type Slide, tableSlides, TOP, ROWS } from './slide.ts'

const SHOWN_CHANGES = 20
const REASONS = 2
/** Percent of the width a disposition takes, with and without the account that takes over. */
const MERGED = 16
const STAYING = 9
/** Percent of the width that long places take from what stands beside them. */
const LONGER = 12

export function changes(report: Report, say: Say): Slide[] {
  const rows = report.decisions
    .filter((row) => !['keep', 'undecided'].includes(held(row).disposition))
    .toSorted((one, other) => (other.audience ?? -1) - (one.audience ?? -1))
    .slice(0, SHOWN_CHANGES)
  const long = longPlaces(rows) ? LONGER : 0
  const into = rows.some((row) => held(row).into !== null) ? MERGED : STAYING
  return tableSlides(
    say.text('topDecisions'),
    say.text('topDecisionsNote'),
    [
      { head: say.column('account'), share: 22 },
      { head: say.column('brand'), share: 17 + long },
      { head: say.text('audience'), share: 9, right: true },
      { head: say.column('disposition'), share: into },
      { head: say.text('why'), share: 52 - into - long },
    ],
    rows.map((row) => {
      const { disposition, into } = held(row)
      return [
        cell(row.name, { quiet: row.line?.networkName ?? row.network }),
        cell(placeText(row.brand, row.market)),
        cell(say.compact(row.audience)),
        cell(into === null ? say.word(disposition) : `${say.word(disposition)} → ${into}`, { tone: disposition }),
        cell(clipped(reasonText(row, say, REASONS), 110)),
      ]
    }),
    say,
  )
}

export function waves({ work }: Report, say: Say): Slide[] {
  if (work === null || work.waves.length === 0) return []
  return tableSlides(
    say.text('waves'),
    say.counted('nTasks', work.tasks.length),
    [
      { head: say.text('wave'), share: 34 },
      { head: say.column('starts_on'), share: 18 },
      { head: say.text('due'), share: 18 },
      { head: say.text('accounts'), share: 10, right: true },
      { head: say.text('tasks'), share: 20 },
    ],
    work.waves.map((wave) => [
      cell(wave.name),
      cell(say.day(wave.startsOn)),
      cell(say.day(wave.dueOn)),
      cell(say.number(wave.accounts)),
      cell(say.text('progressOf', { done: say.number(wave.done), total: say.number(wave.tasks) })),
    ]),
    say,
  )
}

export function risks({ work, findings }: Report, say: Say): Slide[] {
  const register =
    work === null
      ? []
      : tableSlides(
          say.text('risks'),
          '',
          [
            { head: say.text('risks'), share: 38 },
            { head: say.text('likelihood'), share: 11, right: true },
            { head: say.text('impact'), share: 9, right: true },
            { head: say.text('mitigation'), share: 42 },
          ],
          byWeight(work.risks).map((risk) => [
            cell(clipped(risk.title, 120)),
            cell(say.number(risk.likelihood)),
            cell(say.number(risk.impact)),
            cell(clipped(risk.mitigation ?? '–', 130)),
          ]),
          say,
        )
  const severe = byRule(
    findings.filter((finding) => isOpen(finding) && (finding.severity === 'critical' || finding.severity === 'high')),
  ).slice(0, ROWS)
  return [
    ...register,
    ...tableSlides(
      say.text('topRisks'),
      say.text('topRisksNote'),
      [
        { head: say.column('rule_title'), share: 40 },
        { head: say.text('count'), share: 10, right: true },
        { head: say.text('remedy'), share: 50 },
      ],
      severe.map(({ first, rows }) => [
        cell(clipped(first.ruleTitle, 90), { tone: first.severity }),
        cell(say.number(rows.length)),
        cell(clipped(first.remedy[0] ?? '–', 120)),
      ]),
      say,
    ),
  ]
}

export function approvals({ work }: Report, say: Say): Slide[] {
  if (work === null || work.approvals.length === 0) return []
  return tableSlides(
    say.text('approvals'),
    '',
    [
      { head: say.column('market'), share: 22 },
      { head: say.text('signs'), share: 22 },
      { head: say.column('status'), share: 14 },
      { head: say.text('signature'), share: 28 },
      { head: say.text('signatureDay'), share: 14 },
    ],
    work.approvals.map((one) => [
      cell(one.market ?? say.text('noMarket')),
      cell(one.person ?? ''),
      cell(say.word(`state_${one.state}`)),
      cell(''),
      cell(one.at === null ? '' : say.date(one.at)),
    ]),
    say,
  )
}

export function assumptions(report: Report, say: Say): Slide {
  return {
    title: say.text('about'),
    note: '',
    parts: [
      {
        kind: 'table',
        at: { x: LEFT, y: TOP, w: 5.5, h: 5 },
        size: 11,
        columns: [
          { head: '', share: 40 },
          { head: '', share: 60 },
        ],
        rows: aboutLines(report, say).map(({ label, text }) => [cell(label), cell(text)]),
      },
      {
        kind: 'table',
        at: { x: 6.4, y: TOP, w: 6.33, h: 5 },
        size: 11,
        columns: [
          { head: say.text('modelTitle'), share: 55 },
          { head: say.text('value'), share: 45 },
        ],
        rows: modelLines(say).map(({ label, value }) => [cell(label), cell(value)]),
      },
    ],
  }
}
