import { ACTIVITY_DAYS } from '#shared/model/words.ts'
import { modelLines, solutionLines } from './assumptions.ts'
import { readerOf, scopeText, versionText } from './headline.ts'
import type { Report } from './report.ts'
import type { Say } from './say.ts'
import type { FreeSheet, SheetCell } from './sheet.ts'

export type AboutLine = { readonly label: string; readonly text: string }

/** Facts about the export itself. */
export function aboutLines(report: Report, say: Say): AboutLine[] {
  const { about, audit, plan, center } = report
  const when = (at: number | null | undefined): string =>
    at === null || at === undefined ? say.text('notYet') : say.moment(at)
  return [
    { label: say.text('workspace'), text: about.workspace },
    { label: say.text('exportedAt'), text: say.moment(about.exportedAt) },
    { label: say.text('audienceFor'), text: readerOf(about.audience, say) },
    ...(about.report === 'plan' ? [{ label: say.text('version'), text: versionText(report, say) }] : []),
    { label: say.text('scope'), text: scopeText(report) ?? say.text('scopeAll') },
    { label: say.text('personalData'), text: say.text(about.personal ? 'withNames' : 'withoutNames') },
    { label: say.text('program'), text: `Muster ${about.version}` },
    { label: say.text('workspaceFormat'), text: String(about.schema) },
    {
      label: say.text('latestAudit'),
      text: audit
        ? say.text('auditNumbered', { n: center.auditNumber, when: when(audit.startedAt) })
        : say.text('notYet'),
    },
    { label: say.text('scenario'), text: plan?.scenario ?? say.text('notYet') },
    { label: say.text('latestPlan'), text: when(plan?.suggestedAt) },
  ]
}

/** How the figures come about, one sentence each. */
export const countedLines = (say: Say): string[] => [
  say.text('countedDecision'),
  say.text('countedActivity', { dormant: ACTIVITY_DAYS.dormant, abandoned: ACTIVITY_DAYS.abandoned }),
  say.text('countedAudience'),
  say.text('countedFindings'),
  say.text('countedUnknown'),
]

/** A threshold with its unit in words; a unit nobody translated stays as the rule names it. */
function inUnit(value: number, unit: string, say: Say): string {
  if (unit === 'share') return say.share(value)
  if (unit === 'days') return say.counted('days', value)
  return unit === 'minutes' ? say.counted('minutes', value) : `${say.number(value)} ${unit}`
}

/** Figures a rule compares with, and where each comes from. */
export const thresholdLines = ({ rules }: Report, say: Say): { label: string; value: string; source: string }[] =>
  rules.flatMap((rule) =>
    rule.threshold === null
      ? []
      : [
          {
            label: rule.title,
            value: inUnit(rule.threshold.value, rule.threshold.unit, say),
            source: rule.threshold.source,
          },
        ],
  )

/** Dated figures from outside. */
export function referenceLines({ center }: Report, say: Say): { label: string; value: string; source: string }[] {
  const all = [
    { label: say.text('referenceAccounts'), reference: center.accounts.reference },
    ...center.accounts.byNetwork.map((share) => ({
      label: say.text('referenceNetwork', { network: share.label }),
      reference: share.reference,
    })),
  ]
  return all.flatMap(({ label, reference }) =>
    reference === null
      ? []
      : [
          {
            label,
            value: reference.value.toLocaleString(say.language),
            source: `${reference.source}, ${reference.year}`,
          },
        ],
  )
}

/** Facts that checks wait for, the most wanted first. */
export const gapLines = ({ gaps }: Report, say: Say): AboutLine[] =>
  gaps.map((gap) => ({
    label: gap.label,
    text: say.text('missingFact', {
      accounts: say.counted('nAccounts', gap.accounts),
      rules: say.counted('nRules', gap.rules.length),
    }),
  }))

/** The last sheet: what the file is, how it was counted, what it rests on. */
export function aboutSheet(report: Report, say: Say): FreeSheet {
  const heading = (text: string): SheetCell[] => [{ value: text, look: 'heading' }]
  const pair = ({ label, text }: AboutLine): SheetCell[] => [
    { value: label, look: 'label' },
    { value: text, look: 'text' },
  ]
  const sourced = ({ label, value, source }: { label: string; value: string; source: string }): SheetCell[] => [
    { value: label, look: 'label' },
    { value: `${value} (${source})`, look: 'text' },
  ]
  const part = (title: string, rows: SheetCell[][]): SheetCell[][] =>
    rows.length === 0 ? [] : [[], heading(title), ...rows]
  return {
    name: say.text(report.about.report === 'plan' ? 'assumptionsSheet' : 'aboutSheet'),
    widths: [40, 90],
    rows: [
      [{ value: say.text('about'), look: 'title' }],
      [],
      ...aboutLines(report, say).map(pair),
      ...part(
        say.text('counted'),
        countedLines(say).map((text) => [
          { value: '', look: 'label' },
          { value: text, look: 'text' },
        ]),
      ),
      ...part(
        say.text('planTitle'),
        (report.about.report === 'plan' ? solutionLines(report, say) : []).map((text) => [
          { value: '', look: 'label' },
          { value: text, look: 'text' },
        ]),
      ),
      ...part(say.text('modelTitle'), report.about.report === 'plan' ? modelLines(say).map(sourced) : []),
      ...part(say.text('thresholds'), thresholdLines(report, say).map(sourced)),
      ...part(say.text('references'), referenceLines(report, say).map(sourced)),
      ...part(say.text('missingFacts'), gapLines(report, say).map(pair)),
    ],
  }
}
