import { groupedBy } from '../grouping.ts'
import { isOpen, type Report } from '../report.ts'
import type { Say } from '../say.ts'
import { byRule } from '../sections/findings.ts'
import { byWeight } from '../sections/work.ts'
import { planTasks, sameTasks, type TaskLine } from '../tasks.ts'
import { cell, type DocBlock, heading, text } from './blocks.ts'

export function wavePart({ work }: Report, say: Say): DocBlock[] {
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

/** Severe findings told by rule. */
const MOST_RISKS = 20

export function riskPart({ work, findings, audit }: Report, say: Say): DocBlock[] {
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

/** What is to be done wave by wave, one line for what is done with many accounts on one day; the lists of tasks name each of them. */
export function taskPart(report: Report, say: Say): DocBlock[] {
  const tasks = planTasks(report)
  if (tasks.length === 0) return []
  return [
    heading(1, say.text('tasks'), say.text('tasksNote')),
    ...[...groupedBy(tasks, ({ wave }) => wave)].flatMap(([wave, rows]): DocBlock[] => [
      heading(2, wave ?? say.text('noWave'), say.counted('nTasks', rows.length)),
      {
        kind: 'table',
        columns: [
          { head: say.text('due'), share: 14 },
          { head: say.column('task'), share: 42 },
          { head: say.text('accounts'), share: 30 },
          { head: say.text('done'), share: 14, right: true },
        ],
        rows: sameTasks(rows).map((same) => [
          cell(say.day(same[0]?.dueOn ?? null)),
          cell(same[0]?.title ?? null),
          cell(accountsOf(same, say)),
          cell(
            say.text('ofNeeded', {
              n: say.number(same.filter(({ doneOn }) => doneOn !== null).length),
              needed: say.number(same.length),
            }),
          ),
        ]),
      },
    ]),
  ]
}

/** Up to so many accounts of a task are named. */
const NAMED = 3

function accountsOf(tasks: readonly TaskLine[], say: Say): string {
  const names = tasks.flatMap(({ accountName, network }) =>
    accountName === null ? [] : [network === null ? accountName : `${accountName} (${network})`],
  )
  return names.length <= NAMED ? names.join(', ') || '–' : say.counted('nAccounts', names.length)
}

export function approvalPart({ work }: Report, say: Say): DocBlock[] {
  if (work === null || work.approvals.length === 0) return []
  return [
    heading(1, say.text('approvals')),
    {
      kind: 'table',
      tall: true,
      columns: [
        { head: say.column('market'), share: 24 },
        { head: say.text('signs'), share: 22 },
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
