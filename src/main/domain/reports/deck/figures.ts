import { Disposition } from '#shared/model/words.ts'
import { solutionLines } from '../assumptions.ts'
import { figureRows, figureText, planSentences } from '../figures.ts'
import { held, type Report } from '../report.ts'
import type { Say } from '../say.ts'
import { coverageByBrand, openText } from '../sections/coverage-after.ts'
import { BODY, cell, LEFT, type Slide, TOP, WIDE } from './slide.ts'

/** Networks drawn by name. */
const NETWORKS = 12

export function beforeAfter(report: Report, say: Say): Slide {
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
    note: plan ? planSentences(plan, say) : '',
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

export function dispositions(report: Report, say: Say): Slide[] {
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

export function frontier({ frontier: found, plan }: Report, say: Say): Slide[] {
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

export function coverage(report: Report, say: Say): Slide[] {
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
