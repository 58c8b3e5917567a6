import { Disposition } from '#shared/model/words.ts'
import { aboutLines, countedLines, gapLines, referenceLines } from './about-sheet.ts'
import { modelLines, solutionLines } from './assumptions.ts'
import { figureRows, figureText } from './figures.ts'
import { groupedBy } from './grouping.ts'
import { headline } from './headline.ts'
import { mergeGroups } from './merge-map.ts'
import { type DecisionLine, held, isOpen, type Report } from './report.ts'
import type { Say } from './say.ts'
import { nowText, stateText } from './sections/changes.ts'
import { coverageByBrand, openText } from './sections/coverage-after.ts'
import { reasonText } from './sections/decisions.ts'
import { byRule } from './sections/findings.ts'
import { byWeight } from './sections/work.ts'
import { webAddress } from './table.ts'
import { planTasks } from './tasks.ts'

/** A cell of a table in a document: a text, or one that carries a colour or leads somewhere. */
export type DocCell = {
  readonly text: string
  readonly quiet?: string
  readonly link?: string | null
  readonly tone?: string
}
export type DocColumn = { readonly head: string; readonly share: number; readonly right?: boolean }

/** A part of a document that is read from top to bottom; how it looks is up to the writer. */
export type DocBlock =
  | { readonly kind: 'title'; readonly text: string; readonly facts: readonly string[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string; readonly note?: string }
  | { readonly kind: 'text'; readonly text: string; readonly quiet?: boolean }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table'
      readonly columns: readonly DocColumn[]
      readonly rows: readonly (readonly DocCell[])[]
      /** Room to sign in. */
      readonly tall?: boolean
    }

const cell = (text: string | null): DocCell => ({ text: text ?? '–' })
const heading = (level: 1 | 2, text: string, note?: string): DocBlock => ({
  kind: 'heading',
  level,
  text,
  ...(note === undefined ? {} : { note }),
})
const text = (words: string): DocBlock => ({ kind: 'text', text: words })

/** Severe findings told by rule. */
const MOST_RISKS = 20

/** The plan as a text that can be read aloud and worked on: where things stand, what is to become of every account and why, who does it, what it rests on. */
export function narrative(report: Report, say: Say): DocBlock[] {
  const { title, facts } = headline(report, say)
  const head: DocBlock = { kind: 'title', text: title, facts }
  if (report.inventory.length === 0) return [head, text(say.text('emptyWorkspace'))]
  return [
    head,
    ...standing(report, say),
    ...planPart(report, say),
    ...coveragePart(report, say),
    ...mergePart(report, say),
    ...wavePart(report, say),
    ...riskPart(report, say),
    ...openPart(report, say),
    ...decisionPart(report, say),
    ...changePart(report, say),
    ...taskPart(report, say),
    ...approvalPart(report, say),
    ...aboutPart(report, say),
  ]
}

function standing(report: Report, say: Say): DocBlock[] {
  const { center, audit, about, plan } = report
  const audience = plan?.before.audience ?? center.activity.groups.reduce((sum, group) => sum + group.audience, 0)
  const severe = center.findings.bySeverity.critical.count + center.findings.bySeverity.high.count
  return [
    heading(1, say.text('narrativeTitle')),
    text(
      say.text('narrativeToday', {
        workspace: about.workspace,
        accounts: say.counted('nAccounts', center.accounts.total),
        networks: say.counted('nNetworks', plan?.before.networks ?? center.accounts.byNetwork.length),
        audience: say.compact(audience),
        covered: say.number(center.coverage.covered),
        needed: say.number(center.coverage.needed),
      }),
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

function planPart(report: Report, say: Say): DocBlock[] {
  const { plan } = report
  if (!plan) return [heading(1, say.text('planTitle')), text(say.text('noPlan'))]
  const { figures } = figureRows(report, say)
  return [
    heading(1, say.text('planTitle')),
    text(
      say.text('narrativePlan', {
        before: say.number(plan.before.accounts),
        after: say.number(plan.after.accounts),
        kept: say.share(plan.audienceKept),
        covered: say.number(plan.after.cellsCovered),
        needed: say.number(plan.after.cellsNeeded),
      }),
    ),
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

function coveragePart(report: Report, say: Say): DocBlock[] {
  const brands = coverageByBrand(report)
  if (!report.plan || brands.length === 0) return []
  return [
    heading(1, say.text('coverage')),
    {
      kind: 'table',
      columns: [
        { head: say.column('brand'), share: 18 },
        { head: say.text('cellsNeeded'), share: 11, right: true },
        { head: say.text('coverageBefore'), share: 11, right: true },
        { head: say.text('coverageAfter'), share: 12, right: true },
        { head: say.text('uncovered'), share: 48 },
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

function mergePart(report: Report, say: Say): DocBlock[] {
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

function wavePart({ work }: Report, say: Say): DocBlock[] {
  if (work === null || work.waves.length === 0) return []
  return [
    heading(1, say.text('waves')),
    {
      kind: 'table',
      columns: [
        { head: say.text('wave'), share: 34 },
        { head: say.column('starts_on'), share: 16 },
        { head: say.text('due'), share: 16 },
        { head: say.text('accounts'), share: 12, right: true },
        { head: say.text('tasks'), share: 22 },
      ],
      rows: work.waves.map((wave) => [
        cell(wave.name),
        cell(say.day(wave.startsOn)),
        cell(say.day(wave.dueOn)),
        cell(say.number(wave.accounts)),
        cell(say.text('progressOf', { done: say.number(wave.done), total: say.number(wave.tasks) })),
      ]),
    },
  ]
}

function riskPart({ work, findings, audit }: Report, say: Say): DocBlock[] {
  const severe = byRule(
    findings.filter((finding) => isOpen(finding) && (finding.severity === 'critical' || finding.severity === 'high')),
  )
  const register: DocBlock[] =
    work === null || work.risks.length === 0
      ? []
      : [
          {
            kind: 'table',
            columns: [
              { head: say.text('risks'), share: 36 },
              { head: say.text('likelihood'), share: 12, right: true },
              { head: say.text('impact'), share: 10, right: true },
              { head: say.text('mitigation'), share: 42 },
            ],
            rows: byWeight(work.risks).map((risk) => [
              cell(risk.title),
              cell(say.number(risk.likelihood)),
              cell(say.number(risk.impact)),
              cell(risk.mitigation),
            ]),
          },
        ]
  if (register.length === 0 && severe.length === 0)
    return audit ? [heading(1, say.text('risks')), text(say.text('noFindings'))] : []
  return [
    heading(1, say.text('risks')),
    ...register,
    ...(severe.length === 0
      ? []
      : [
          heading(2, say.text('topRisks'), say.text('topRisksNote')),
          {
            kind: 'table',
            columns: [
              { head: say.column('rule_title'), share: 36 },
              { head: say.text('count'), share: 10, right: true },
              { head: say.text('remedy'), share: 54 },
            ],
            rows: severe
              .slice(0, MOST_RISKS)
              .map(({ first, rows }) => [
                { text: first.ruleTitle, tone: first.severity },
                cell(say.number(rows.length)),
                cell(first.remedy[0] ?? null),
              ]),
          } as const,
        ]),
  ]
}

function openPart({ plan, decisions }: Report, say: Say): DocBlock[] {
  if (!plan) return []
  const undecided = decisions.filter((row) => held(row).disposition === 'undecided')
  const items = [
    ...(undecided.length === 0 ? [] : [`${say.text('undecidedOpen')}: ${undecided.map((row) => row.name).join(', ')}`]),
    ...(plan.uncovered.length === 0 ? [] : [`${say.text('uncovered')}: ${plan.uncovered.join('; ')}`]),
  ]
  return [
    heading(1, say.text('openQuestions')),
    items.length === 0 ? text(say.text('nothingOpen')) : { kind: 'list', items },
  ]
}

function decisionPart({ plan, decisions }: Report, say: Say): DocBlock[] {
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
        decisionTable(rows, one === 'merge', say),
      ]
    }),
  ]
}

function decisionTable(rows: readonly DecisionLine[], merging: boolean, say: Say): DocBlock {
  return {
    kind: 'table',
    columns: [
      { head: say.column('account'), share: 24 },
      { head: say.column('brand'), share: 16 },
      { head: say.text('audience'), share: 10, right: true },
      ...(merging ? [{ head: say.column('into'), share: 16 }] : []),
      { head: say.text('why'), share: merging ? 34 : 50 },
    ],
    rows: rows.map((row) => [
      {
        text: row.name,
        quiet: row.line?.networkName ?? row.network,
        link: webAddress(row.line?.url ?? null),
      },
      cell([row.brand, row.market].filter(Boolean).join(', ') || '–'),
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

function changePart({ since, changes }: Report, say: Say): DocBlock[] {
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

function taskPart(report: Report, say: Say): DocBlock[] {
  const tasks = planTasks(report)
  if (tasks.length === 0) return []
  return [
    heading(1, say.text('tasks')),
    ...[...groupedBy(tasks, ({ wave }) => wave)].flatMap(([wave, rows]): DocBlock[] => [
      heading(2, wave ?? say.text('noWave'), say.counted('nTasks', rows.length)),
      {
        kind: 'table',
        columns: [
          { head: say.column('task'), share: 44 },
          { head: say.column('account'), share: 24 },
          { head: say.column('owner'), share: 18 },
          { head: say.text('due'), share: 14 },
        ],
        rows: rows.map((task) => [
          cell(task.title),
          { text: task.accountName ?? '–', ...(task.network === null ? {} : { quiet: task.network }) },
          cell(task.owner),
          cell(task.doneOn === null ? say.day(task.dueOn) : say.text('taskDone', { day: say.day(task.doneOn) })),
        ]),
      },
    ]),
  ]
}

function approvalPart({ work }: Report, say: Say): DocBlock[] {
  if (work === null || work.approvals.length === 0) return []
  return [
    heading(1, say.text('approvals')),
    {
      kind: 'table',
      tall: true,
      columns: [
        { head: say.column('market'), share: 24 },
        { head: say.column('owner'), share: 22 },
        { head: say.column('status'), share: 14 },
        { head: say.text('signature'), share: 26 },
        { head: say.text('signatureDay'), share: 14 },
      ],
      rows: work.approvals.map((one) => [
        cell(one.market ?? say.text('noMarket')),
        { text: one.person ?? '' },
        cell(say.word(`state_${one.state}`)),
        { text: '' },
        { text: one.at === null ? '' : say.date(one.at) },
      ]),
    },
  ]
}

function aboutPart(report: Report, say: Say): DocBlock[] {
  const pairs = (rows: readonly { label: string; text: string }[]): DocBlock => ({
    kind: 'table',
    columns: [
      { head: '', share: 36 },
      { head: '', share: 64 },
    ],
    rows: rows.map((row) => [cell(row.label), cell(row.text)]),
  })
  const sourced = (rows: readonly { label: string; value: string; source: string }[]): DocBlock => ({
    kind: 'table',
    columns: [
      { head: '', share: 44 },
      { head: say.text('value'), share: 24 },
      { head: say.text('source'), share: 32 },
    ],
    rows: rows.map((row) => [cell(row.label), cell(row.value), cell(row.source)]),
  })
  const references = referenceLines(report, say)
  const gaps = gapLines(report, say)
  return [
    heading(1, say.text('about')),
    pairs(aboutLines(report, say)),
    heading(2, say.text('counted')),
    { kind: 'list', items: countedLines(say) },
    heading(2, say.text('modelTitle')),
    sourced(modelLines(say)),
    ...(references.length === 0 ? [] : [heading(2, say.text('references')), sourced(references)]),
    ...(gaps.length === 0 ? [] : [heading(2, say.text('missingFacts')), pairs(gaps)]),
  ]
}
