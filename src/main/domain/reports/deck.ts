import { Disposition } from '#shared/model/words.ts'
import { aboutLines } from './about-sheet.ts'
import { modelLines, solutionLines } from './assumptions.ts'
import { figureRows, figureText } from './figures.ts'
import { footer, headline } from './headline.ts'
import { mergeGroups } from './merge-map.ts'
import { held, isOpen, type Report } from './report.ts'
import type { Say } from './say.ts'
import { coverageByBrand, openText } from './sections/coverage-after.ts'
import { placeText } from './sections/account-cell.ts'
import { reasonText } from './sections/decisions.ts'
import { byRule } from './sections/findings.ts'
import { byWeight } from './sections/work.ts'

/** A place on a slide in inches; a slide is 13.33 × 7.5. */
export type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number }
export type Series = { readonly name: string; readonly values: readonly (number | null)[]; readonly tone: string }
export type SlideCell = {
  readonly text: string
  readonly tone?: string
  readonly bold?: boolean
  readonly quiet?: string
}

export type SlidePart =
  /** Bars side by side, or on top of each other. The program's own chart: its figures can be edited. */
  | {
      readonly kind: 'bars'
      readonly at: Box
      readonly labels: readonly string[]
      readonly series: readonly Series[]
      readonly lying: boolean
      /** A colour for every bar of the only series. */
      readonly tones?: readonly string[]
    }
  /** Points over a common scale. */
  | {
      readonly kind: 'points'
      readonly at: Box
      readonly xs: readonly number[]
      readonly series: readonly (Series & { readonly line: boolean })[]
      readonly axes: readonly [string, string]
    }
  | {
      readonly kind: 'table'
      readonly at: Box
      readonly columns: readonly { readonly head: string; readonly share: number; readonly right?: boolean }[]
      readonly rows: readonly (readonly SlideCell[])[]
      readonly size: number
    }
  /** Who goes into whom, drawn: boxes on the left, an arrow, a box on the right. */
  | {
      readonly kind: 'merges'
      readonly at: Box
      readonly rows: readonly { readonly from: string; readonly into: string; readonly note: string }[]
    }
  | { readonly kind: 'figure'; readonly at: Box; readonly value: string; readonly label: string }
  | {
      readonly kind: 'text'
      readonly at: Box
      readonly lines: readonly string[]
      readonly size: number
      readonly quiet?: boolean
    }

export type Slide = { readonly title: string; readonly note: string; readonly parts: readonly SlidePart[] }
export type Deck = {
  readonly title: string
  readonly facts: readonly string[]
  readonly footer: string
  readonly slides: readonly Slide[]
}

const LEFT = 0.6
const WIDE = 12.13
const TOP = 1.45
const BODY: Box = { x: LEFT, y: TOP, w: WIDE, h: 5.2 }

const cell = (text: string | null, more: Partial<SlideCell> = {}): SlideCell => ({ text: text ?? '–', ...more })

/** Rows of a table on one slide, and how many slides a table may go over; the workbook has the rest. */
const ROWS = 10
const MOST_SLIDES = 4
const MERGES = 9
const NETWORKS = 12

/** The plan as slides for a board: what changes, what it costs, who goes into whom, when, and what may go wrong. */
export function boardDeck(report: Report, say: Say): Deck {
  const { title, facts } = headline(report, say)
  const slides =
    report.inventory.length === 0 || report.plan === null
      ? [textSlide(say.text('planTitle'), [say.text(report.inventory.length === 0 ? 'emptyWorkspace' : 'noPlan')])]
      : [
          beforeAfter(report, say),
          ...dispositions(report, say),
          ...frontier(report, say),
          ...coverage(report, say),
          ...merges(report, say),
          ...changes(report, say),
          ...waves(report, say),
          ...risks(report, say),
          ...approvals(report, say),
        ]
  return { title, facts, footer: footer(report, say), slides: [...slides, assumptions(report, say)] }
}

const textSlide = (title: string, lines: readonly string[]): Slide => ({
  title,
  note: '',
  parts: [{ kind: 'text', at: BODY, lines, size: 18 }],
})

function beforeAfter(report: Report, say: Say): Slide {
  const { plan, center } = report
  const { figures } = figureRows(report, say)
  const before = center.accounts.byNetwork
  const staying = new Map<string, number>()
  for (const row of report.decisions)
    if (!['merge', 'archive', 'close'].includes(held(row).disposition))
      staying.set(row.network, (staying.get(row.network) ?? 0) + 1)
  const shown = before.slice(0, NETWORKS)
  return {
    title: say.text('beforeAfter'),
    note: plan
      ? say.text('narrativePlan', {
          before: say.number(plan.before.accounts),
          after: say.number(plan.after.accounts),
          kept: say.share(plan.audienceKept),
          covered: say.number(plan.after.cellsCovered),
          needed: say.number(plan.after.cellsNeeded),
        })
      : '',
    parts: [
      {
        kind: 'table',
        at: { x: LEFT, y: TOP + 0.45, w: 5.7, h: 4.6 },
        size: 16,
        columns: [
          { head: say.text('keyFigures'), share: 46 },
          { head: say.text('today'), share: 25, right: true },
          { head: say.text('afterPlan'), share: 29, right: true },
        ],
        rows: figures.map((row) => [
          cell(row.label),
          cell(figureText(row, row.before, say)),
          cell(figureText(row, row.after, say), { bold: true }),
        ]),
      },
      {
        kind: 'text',
        at: { x: 6.7, y: TOP + 0.45, w: 6.03, h: 0.35 },
        size: 12,
        lines: [say.text('networksBeforeAfter')],
        quiet: true,
      },
      {
        kind: 'bars',
        at: { x: 6.6, y: TOP + 0.75, w: 6.13, h: 4.55 },
        lying: true,
        labels: shown.map(({ label }) => label),
        series: [
          { name: say.text('today'), values: shown.map(({ count }) => count), tone: 'before' },
          { name: say.text('afterPlan'), values: shown.map(({ key }) => staying.get(key) ?? 0), tone: 'after' },
        ],
      },
    ],
  }
}

function dispositions(report: Report, say: Say): Slide[] {
  const { plan } = report
  if (!plan) return []
  const filled = Disposition.options.filter((one) => plan.dispositions[one] > 0)
  return [
    {
      title: say.text('byDisposition'),
      note: say.text('narrativeDecided', {
        decided: say.number(plan.decided),
        total: say.number(plan.accounts),
        locked: say.number(plan.locked),
      }),
      parts: [
        {
          kind: 'bars',
          at: { x: LEFT, y: TOP + 0.5, w: 8, h: 4.7 },
          lying: false,
          labels: filled.map((one) => say.word(one)),
          series: [{ name: say.text('accounts'), values: filled.map((one) => plan.dispositions[one]), tone: 'after' }],
          tones: filled,
        },
        {
          kind: 'text',
          at: { x: 9, y: TOP + 0.6, w: 3.73, h: 4.5 },
          size: 14,
          lines: solutionLines(report, say),
        },
      ],
    },
  ]
}

function frontier({ frontier: found, plan }: Report, say: Say): Slide[] {
  if (found === null || plan === null || found.points.length === 0) return []
  const percent = (share: number | null): number | null => (share === null ? null : Math.round(share * 1000) / 10)
  const all = [
    ...found.points.map((point) => ({ x: point.accounts, best: percent(point.audienceKept), today: null, plan: null })),
    { x: found.today.accounts, best: null, today: percent(found.today.audienceKept ?? 1), plan: null },
    { x: plan.after.accounts, best: null, today: null, plan: percent(plan.audienceKept) },
  ].toSorted((one, other) => one.x - other.x)
  return [
    {
      title: say.text('frontier'),
      note: say.text('frontierNote'),
      parts: [
        {
          kind: 'points',
          at: BODY,
          xs: all.map(({ x }) => x),
          series: [
            { name: say.text('frontierBest'), values: all.map(({ best }) => best), tone: 'after', line: true },
            { name: say.text('frontierToday'), values: all.map(({ today }) => today), tone: 'before', line: false },
            { name: say.text('frontierPlan'), values: all.map(({ plan: at }) => at), tone: 'close', line: false },
          ],
          axes: [say.text('accountsAxis'), say.text('audienceAxis')],
        },
      ],
    },
  ]
}

function coverage(report: Report, say: Say): Slide[] {
  const brands = coverageByBrand(report)
  if (brands.length === 0) return []
  const open = brands.filter((one) => one.open.length > 0)
  const lines = open.map((one) => `${one.brand}: ${openText(one.open, say)}`)
  const long = lines.join('').length
  return [
    {
      title: say.text('coverage'),
      note: open.length === 0 ? say.text('uncoveredNone') : '',
      parts: [
        {
          kind: 'bars',
          at: { x: LEFT, y: TOP, w: open.length === 0 ? WIDE : 7, h: 5.2 },
          lying: true,
          labels: brands.map(({ brand }) => brand),
          series: [
            { name: say.text('cellsNeeded'), values: brands.map(({ needed }) => needed), tone: 'needed' },
            { name: say.text('coverageBefore'), values: brands.map(({ before }) => before), tone: 'before' },
            { name: say.text('coverageAfter'), values: brands.map(({ after }) => after), tone: 'after' },
          ],
        },
        ...(open.length === 0
          ? []
          : [
              {
                kind: 'text',
                at: { x: 7.9, y: TOP, w: 4.83, h: 0.35 },
                size: 13,
                lines: [`${say.text('uncovered')}:`],
              } as const,
              {
                kind: 'text',
                at: { x: 7.9, y: TOP + 0.4, w: 4.83, h: 4.8 },
                size: long > 900 ? 9 : long > 450 ? 11 : 13,
                lines: shortened(lines, 1600),
                quiet: true,
              } as const,
            ]),
      ],
    },
  ]
}

/** Lines as far as they fit; the workbook has all. */
function shortened(lines: readonly string[], most: number): string[] {
  const kept: string[] = []
  let left = most
  for (const line of lines) {
    if (left <= 0) return [...kept, '…']
    kept.push(line.length <= left ? line : `${line.slice(0, left)}…`)
    left -= line.length
  }
  return kept
}

/** Names as far as a line has room for, with how many more there are. */
function named(names: readonly string[], most: number): string {
  let text = ''
  for (const [at, name] of names.entries()) {
    if (at > 0 && text.length + name.length > most) return `${text} +${names.length - at}`
    text += at === 0 ? name : `, ${name}`
  }
  return text
}

function merges(report: Report, say: Say): Slide[] {
  const groups = mergeGroups(report)
  if (groups.length === 0) return []
  const parts = Math.min(MOST_SLIDES, Math.ceil(groups.length / MERGES))
  const rest = groups.length - parts * MERGES
  return Array.from({ length: parts }, (_, at): Slide => {
    const last = at === parts - 1
    return {
      title: titled(say.text('merges'), at, parts, say),
      note: last && rest > 0 ? say.counted('mergesMore', rest) : say.text('mergesNote'),
      parts: [
        {
          kind: 'merges',
          at: BODY,
          rows: groups.slice(at * MERGES, (at + 1) * MERGES).map(({ from, into, network, audience }) => ({
            from: named(
              from.map((row) => `${row.name} (${say.compact(row.audience)})`),
              105,
            ),
            into: `${into} (${say.compact(audience)})`,
            note: network,
          })),
        },
      ],
    }
  })
}

const titled = (title: string, at: number, parts: number, say: Say): string =>
  parts === 1 ? title : `${title} (${say.text('slideOf', { n: at + 1, total: parts })})`

type Columns = Extract<SlidePart, { kind: 'table' }>['columns']

/** A table over as many slides as it needs, its head on each. */
function tableSlides(
  title: string,
  note: string,
  columns: Columns,
  rows: readonly (readonly SlideCell[])[],
  say: Say,
): Slide[] {
  const parts = Math.min(MOST_SLIDES, Math.ceil(rows.length / ROWS))
  const rest = rows.length - parts * ROWS
  return Array.from({ length: parts }, (_, at) => ({
    title: titled(title, at, parts, say),
    note: at === parts - 1 && rest > 0 ? say.counted('moreRows', rest) : note,
    parts: [{ kind: 'table', at: BODY, size: 13, columns, rows: rows.slice(at * ROWS, (at + 1) * ROWS) } as const],
  }))
}

const SHOWN_CHANGES = 20
const REASONS = 2

function changes(report: Report, say: Say): Slide[] {
  const rows = report.decisions
    .filter((row) => !['keep', 'undecided'].includes(held(row).disposition))
    .toSorted((one, other) => (other.audience ?? -1) - (one.audience ?? -1))
    .slice(0, SHOWN_CHANGES)
  return tableSlides(
    say.text('topDecisions'),
    say.text('topDecisionsNote'),
    [
      { head: say.column('account'), share: 22 },
      { head: say.column('brand'), share: 15 },
      { head: say.text('audience'), share: 10, right: true },
      { head: say.column('disposition'), share: 18 },
      { head: say.text('why'), share: 35 },
    ],
    rows.map((row) => {
      const { disposition, into } = held(row)
      return [
        cell(row.name, { quiet: row.line?.networkName ?? row.network }),
        cell(placeText(row.brand, row.market)),
        cell(say.compact(row.audience)),
        cell(into === null ? say.word(disposition) : `${say.word(disposition)} → ${into}`, { tone: disposition }),
        cell(clipped(reasonText(row, say, REASONS), 100)),
      ]
    }),
    say,
  )
}

const clipped = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`

function waves({ work }: Report, say: Say): Slide[] {
  if (work === null || work.waves.length === 0) return []
  return tableSlides(
    say.text('waves'),
    say.counted('nTasks', work.tasks.length),
    [
      { head: say.text('wave'), share: 40 },
      { head: say.column('starts_on'), share: 16 },
      { head: say.text('due'), share: 16 },
      { head: say.text('accounts'), share: 12, right: true },
      { head: say.text('tasks'), share: 16 },
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

function risks({ work, findings }: Report, say: Say): Slide[] {
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

function approvals({ work }: Report, say: Say): Slide[] {
  if (work === null || work.approvals.length === 0) return []
  return tableSlides(
    say.text('approvals'),
    '',
    [
      { head: say.column('market'), share: 30 },
      { head: say.column('owner'), share: 30 },
      { head: say.column('status'), share: 20 },
      { head: say.text('signatureDay'), share: 20 },
    ],
    work.approvals.map((one) => [
      cell(one.market ?? say.text('noMarket')),
      cell(one.person),
      cell(say.word(`state_${one.state}`)),
      cell(one.at === null ? null : say.date(one.at)),
    ]),
    say,
  )
}

function assumptions(report: Report, say: Say): Slide {
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
