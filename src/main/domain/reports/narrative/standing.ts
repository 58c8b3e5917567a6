import { solutionLines } from '../assumptions.ts'
import { Disposition } from '#shared/model/words.ts'
import { cellsSentence, figureRows, figureText, planSentences } from '../figures.ts'
import { mergeGroups } from '../merge-map.ts'
import type { Report } from '../report.ts'
import type { Say } from '../say.ts'
import { coverageByBrand, openText } from '../sections/coverage-after.ts'
import { cell, type DocBlock, heading, text } from './blocks.ts'

export function standing(report: Report, say: Say): DocBlock[] {
  const { center, audit, about, plan } = report
  const audience = plan?.before.audience ?? center.activity.groups.reduce((sum, group) => sum + group.audience, 0)
  const severe = center.findings.bySeverity.critical.count + center.findings.bySeverity.high.count
  return [
    heading(1, say.text('narrativeTitle')),
    text(
      `${say.text(audience === 0 ? 'narrativeTodayUnknown' : 'narrativeToday', {
        workspace: about.workspace,
        accounts: say.counted('nAccounts', center.accounts.total),
        networks: say.counted('nNetworks', plan?.before.networks ?? center.accounts.byNetwork.length),
        audience: say.compact(audience),
      })} ${cellsSentence('narrativeCellsToday', center.coverage.covered, center.coverage.needed, say)}`,
    ),
    text(
      audit
        ? say.text('narrativeAudit', {
            day: say.date(audit.startedAt),
            findings: say.counted('nFindings', center.findings.total),
            severe: say.number(severe),
          })
        : say.text('noAudit'),
    ),
  ]
}

export function planPart(report: Report, say: Say): DocBlock[] {
  const { plan } = report
  if (!plan) return [heading(1, say.text('planTitle')), text(say.text('noPlan'))]
  const { figures } = figureRows(report, say)
  return [
    heading(1, say.text('planTitle')),
    text(planSentences(plan, say)),
    text(
      say.text('narrativeDecided', {
        decided: say.number(plan.decided),
        total: say.number(plan.accounts),
        locked: say.number(plan.locked),
      }),
    ),
    ...solutionLines(report, say).map(text),
    heading(2, say.text('beforeAfter')),
    {
      kind: 'table',
      columns: [
        { head: say.text('keyFigures'), share: 50 },
        { head: say.text('today'), share: 25, right: true },
        { head: say.text('afterPlan'), share: 25, right: true },
      ],
      rows: figures.map((row) => [
        cell(row.label),
        cell(figureText(row, row.before, say)),
        cell(figureText(row, row.after, say)),
      ]),
    },
    heading(2, say.text('byDisposition')),
    {
      kind: 'table',
      columns: [
        { head: say.word('disposition'), share: 50 },
        { head: say.text('accounts'), share: 25, right: true },
        { head: say.text('share'), share: 25, right: true },
      ],
      rows: Disposition.options.map((one) => [
        { text: say.word(one), tone: one },
        cell(say.number(plan.dispositions[one])),
        cell(plan.accounts === 0 ? '–' : say.share(plan.dispositions[one] / plan.accounts)),
      ]),
    },
  ]
}

export function coveragePart(report: Report, say: Say): DocBlock[] {
  const brands = coverageByBrand(report)
  if (!report.plan || brands.length === 0) return []
  return [
    heading(1, say.text('coverage')),
    {
      kind: 'table',
      columns: [
        { head: say.column('brand'), share: 18 },
        { head: say.text('cellsNeeded'), share: 13, right: true },
        { head: say.text('coverageBefore'), share: 14, right: true },
        { head: say.text('coverageAfter'), share: 16, right: true },
        { head: say.text('uncovered'), share: 39 },
      ],
      rows: brands.map((one) => [
        cell(one.brand),
        cell(say.number(one.needed)),
        cell(say.number(one.before)),
        cell(say.number(one.after)),
        cell(one.open.length === 0 ? '–' : openText(one.open, say)),
      ]),
    },
  ]
}

export function mergePart(report: Report, say: Say): DocBlock[] {
  if (!report.plan) return []
  const groups = mergeGroups(report)
  if (groups.length === 0) return [heading(1, say.text('merges')), text(say.text('mergesNone'))]
  return [
    heading(1, say.text('merges'), say.text('mergesNote')),
    {
      kind: 'table',
      columns: [
        { head: say.text('nGoing'), share: 58 },
        { head: say.column('into'), share: 28 },
        { head: say.column('network'), share: 14 },
      ],
      rows: groups.map(({ from, into, audience, network }) => [
        cell(from.map((row) => `${row.name} (${say.compact(row.audience)})`).join(', ')),
        cell(`${into} (${say.compact(audience)})`),
        cell(network),
      ]),
    },
  ]
}
