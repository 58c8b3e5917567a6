import { versionText } from './headline.ts'
import { isOpen, type Report } from './report.ts'
import type { Say } from './say.ts'
import { planTasks } from './tasks.ts'

/** A whole day in a calendar. `id` stays the same from one export to the next, so that a calendar replaces what it has. */
export type CalendarDay = {
  readonly id: string
  readonly day: string
  readonly title: string
  readonly text: string
}

/** Days on which something is due: tasks that are not done, waves, findings. With none, the day of the export says so. */
export function calendarDays(report: Report, say: Say): CalendarDay[] {
  const { about, work, findings } = report
  const tasks = planTasks(report).flatMap((task) =>
    task.dueOn === null || task.doneOn !== null
      ? []
      : [
          {
            id: `task-${task.id}`,
            day: task.dueOn,
            title: task.accountName === null ? task.title : `${task.title}: ${task.accountName}`,
            text: [task.wave, task.network, task.owner, task.why].filter(Boolean).join('\n'),
          },
        ],
  )
  const waves = (work?.waves ?? []).flatMap((wave) => {
    const text = `${say.counted('nAccounts', wave.accounts)}, ${say.text('progressOf', { done: wave.done, total: say.counted('nTasks', wave.tasks) })}`
    return [
      ...(wave.startsOn === null
        ? []
        : [
            {
              id: `wave-${wave.id}-start`,
              day: wave.startsOn,
              title: say.text('waveStarts', { wave: wave.name }),
              text,
            },
          ]),
      ...(wave.dueOn === null
        ? []
        : [{ id: `wave-${wave.id}-end`, day: wave.dueOn, title: say.text('waveEnds', { wave: wave.name }), text }]),
    ]
  })
  const due = findings.flatMap((finding) =>
    finding.dueOn === null || !isOpen(finding)
      ? []
      : [
          {
            id: `finding-${finding.id}`,
            day: finding.dueOn,
            title: `${say.text('findingDue', { title: finding.ruleTitle })}: ${finding.accountName ?? finding.subject ?? '–'}`,
            text: [finding.message, finding.assignee, ...finding.remedy].filter(Boolean).join('\n'),
          },
        ],
  )
  const days = [...waves, ...tasks, ...due].toSorted((one, other) => one.day.localeCompare(other.day))
  if (days.length > 0) return days
  return [
    {
      id: `plan-${about.day}`,
      day: about.day,
      title: say.text('nothingDue', { workspace: about.workspace }),
      text: versionText(report, say),
    },
  ]
}

export const calendarName = (report: Report, say: Say): string =>
  say.text('calendarName', { workspace: report.about.workspace, version: versionText(report, say) })
