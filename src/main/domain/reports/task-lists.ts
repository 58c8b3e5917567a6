import { versionText } from './headline.ts'
import { held, type Report } from './report.ts'
import type { Say } from './say.ts'
import type { Value } from './table.ts'
import { type TaskLine, toDo } from './tasks.ts'

type TaskColumn = { readonly id: string; readonly kind: 'text'; value(row: TaskLine): Value }
type TaskList = { readonly columns: readonly TaskColumn[]; readonly rows: readonly TaskLine[] }

/** Jira takes no longer summary, and no line breaks in it. */
const SUMMARY = 255
const oneLine = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length <= SUMMARY ? line : `${line.slice(0, SUMMARY - 1)}…`
}
const text = (id: string, value: (row: TaskLine) => Value): TaskColumn => ({ id, kind: 'text', value })
/** A label of Jira has no spaces. */
const label = (words: string): string => words.trim().replaceAll(/\s+/g, '-')

type Around = {
  readonly note: string
  readonly priorityOf: (row: TaskLine) => number
  readonly descriptionOf: (row: TaskLine) => string
}

function around(report: Report, say: Say): Around {
  const rows = new Map(report.decisions.map((row) => [row.account, row]))
  const rowOf = (task: TaskLine) => (task.account === null ? undefined : rows.get(task.account))
  const note = `${report.about.workspace}, ${versionText(report, say)}, ${say.day(report.about.day)}`
  return {
    note,
    /** What has severe findings goes first: 1 high, 2 medium. */
    priorityOf: (task) => {
      const worst = rowOf(task)?.line?.worstSeverity
      return worst === 'critical' || worst === 'high' ? 1 : 2
    },
    descriptionOf: (task) => {
      const row = rowOf(task)
      return [
        row ? `${say.column('disposition')}: ${say.word(held(row).disposition)}` : '',
        task.why ?? '',
        row?.line?.url ?? '',
        task.needs.length > 0 ? `${say.column('needs')}: ${task.needs.join('; ')}` : '',
        note,
      ]
        .filter((line) => line !== '')
        .join('\n')
    },
  }
}

/** Columns that the CSV import of Jira knows; people are named as they are here and matched there. */
export function jiraTasks(report: Report, say: Say): TaskList {
  const { priorityOf, descriptionOf } = around(report, say)
  return {
    rows: toDo(report, say),
    columns: [
      text('Issue Id', (row) => row.id),
      text('Issue Type', () => 'Task'),
      text('Summary', (row) => oneLine(row.title)),
      text('Description', descriptionOf),
      text('Status', (row) => (row.doneOn === null ? 'To Do' : 'Done')),
      text('Priority', (row) => (priorityOf(row) === 1 ? 'High' : 'Medium')),
      text('Assignee', (row) => row.owner),
      text('Due Date', (row) => row.dueOn),
      text('Labels', (row) => label(row.wave ?? 'muster')),
      text('Components', (row) => row.network),
    ],
  }
}

/** Columns of a task list as Planner and like tools take it from a spreadsheet; a wave is a bucket. */
export function plannerTasks(report: Report, say: Say): TaskList {
  const { priorityOf, descriptionOf } = around(report, say)
  return {
    rows: toDo(report, say),
    columns: [
      text('Task Name', (row) => oneLine(row.title)),
      text('Bucket', (row) => row.wave ?? report.about.workspace),
      text('Progress', (row) => (row.doneOn === null ? 'Not started' : 'Completed')),
      text('Priority', (row) => (priorityOf(row) === 1 ? 'Important' : 'Medium')),
      text('Assigned To', (row) => row.owner),
      text('Due Date', (row) => row.dueOn),
      text('Completed Date', (row) => row.doneOn),
      text('Labels', (row) => row.network),
      text('Notes', descriptionOf),
      text('Task ID', (row) => row.id),
    ],
  }
}
