import { Severity } from '#shared/model/words.ts'
import type { CriterionResult } from '#shared/model/maturity.ts'
import { headline } from '../headline.ts'
import type { Report } from '../report.ts'
import type { Say } from '../say.ts'
import type { FreeSheet, SheetCell } from '../sheet.ts'
import { asks } from './asks.ts'
import { healthBands } from './health-bands.ts'
import { risksByRule } from './risks.ts'

type Row = readonly SheetCell[]
const BLANK: Row = []
const heading = (text: string): Row => [{ value: text, look: 'heading' }]
const note = (text: string): Row => [{ value: text, look: 'quiet' }]
const heads = (first: string, ...rest: string[]): Row => [
  { value: first, look: 'head' },
  ...rest.map((value): SheetCell => ({ value, look: 'headRight' })),
]

/** The first sheet of an audit report: findings, what changed and why, risks, health, what is missing. */
export function auditSheet(report: Report, say: Say): FreeSheet {
  const { title, facts } = headline(report, say)
  const { audit, comparison, center, inventory, gaps, findings } = report
  const head: Row[] = [[{ value: title, look: 'title' }], ...facts.map(note), BLANK]
  const widths = [56, 14, 14, 60]
  if (!audit) return { name: say.text('auditSheet'), widths, rows: [...head, note(say.text('noAudit'))] }
  const rows: Row[] = [
    ...head,
    heads(say.text('findings'), say.text('count')),
    ...Severity.options.map((severity): Row => [
      { value: say.word(severity), look: 'label', tone: severity },
      { value: center.findings.bySeverity[severity].count, look: 'number' },
    ]),
    BLANK,
    heading(say.text('askTitle')),
    ...(asks(report, say).length === 0 ? [say.text('askNothing')] : asks(report, say)).map((text): Row => [
      { value: text, look: 'label' },
    ]),
    BLANK,
  ]
  if (comparison) {
    rows.push(
      heads(say.text('comparedTitle', { day: say.date(comparison.from.startedAt) }), say.text('count')),
      ...(['appeared', 'regressed', 'gone', 'worse', 'milder'] as const).map((kind): Row => [
        { value: say.text(`kind_${kind}`), look: 'label' },
        { value: comparison.counts[kind] ?? 0, look: 'number' },
      ]),
      [
        { value: say.text('unchanged'), look: 'label' },
        { value: comparison.same, look: 'number' },
      ],
      BLANK,
      heads(say.text('cause'), say.text('count')),
      ...comparison.causes.map(({ kind, count }): Row => [
        { value: say.text(`cause_${kind}`), look: 'label' },
        { value: count, look: 'number' },
      ]),
      BLANK,
    )
  }
  rows.push(
    [
      ...heads(say.text('risksTitle'), say.text('count'), say.text('risk')),
      { value: say.text('remedy'), look: 'head' },
    ],
    ...risksByRule(findings).map(({ first, rows: found, risk }): Row => [
      { value: first.ruleTitle, look: 'label', tone: first.severity },
      { value: found.length, look: 'number' },
      { value: risk, look: 'number' },
      { value: first.remedy[0] ?? '', look: 'text' },
    ]),
    note(say.text('risksNote')),
    BLANK,
    heads(say.text('healthTitle'), say.text('accounts')),
    ...healthBands(inventory).map(({ id, count }): Row => [
      { value: say.text(id), look: 'label' },
      { value: count, look: 'number' },
    ]),
    BLANK,
    heads(say.text('gapsTitle'), say.text('accounts')),
    ...gaps.map(({ label, accounts }): Row => [
      { value: label, look: 'label' },
      { value: accounts, look: 'number' },
    ]),
  )
  return { name: say.text('auditSheet'), widths, rows }
}

/** Stages and skills with their evidence. */
export function maturitySheet({ maturity }: Report, say: Say): FreeSheet {
  const widths = [80, 12, 12, 14, 16, 16]
  if (!maturity) return { name: say.text('maturitySheet'), widths, rows: [note(say.text('noAudit'))] }
  const line = ({ label, have, of, unknown, wanted, unit, state }: CriterionResult): Row => [
    { value: label, look: 'label' },
    { value: have, look: 'number' },
    { value: of, look: 'number' },
    { value: unknown, look: 'number' },
    { value: wanted, look: unit === 'share' ? 'share' : 'number' },
    { value: say.text(`state_${state}`), look: 'text' },
  ]
  const columns = heads(
    say.text('evidence'),
    say.text('count'),
    say.text('accounts'),
    say.text('unknownHead'),
    say.text('askedFor'),
    say.text('state'),
  )
  const name = (id: string): string => maturity.skills.find((one) => one.id === id)?.name ?? id
  return {
    name: say.text('maturitySheet'),
    widths,
    rows: [
      [{ value: say.text('maturityTitle'), look: 'title' }],
      note(say.text('maturitySource')),
      BLANK,
      columns,
      ...maturity.stages.flatMap((stage) => [
        heading(`${stage.name} · ${say.text(`state_${stage.state}`)}`),
        ...stage.criteria.map(line),
      ]),
      BLANK,
      ...maturity.skills.flatMap((skill) => [
        heading(`${skill.name} · ${say.text(`level_${skill.level}`)}`),
        ...skill.criteria.map(line),
      ]),
      BLANK,
      heading(say.text('feedsTitle')),
      ...maturity.feeds.flatMap(({ from, to, evidence }) => [note(`${name(from)} → ${name(to)}`), line(evidence)]),
    ],
  }
}
