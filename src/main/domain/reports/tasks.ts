import { networkById } from '#main/domain/networks/index.ts'
import { groupedBy } from './grouping.ts'
import { type DecisionLine, held, type Report } from './report.ts'
import type { Say } from './say.ts'

/** A task as lists write it. `needs` are titles. */
export type TaskLine = {
  readonly id: string
  readonly title: string
  readonly wave: string | null
  readonly account: string | null
  readonly accountName: string | null
  readonly network: string | null
  readonly owner: string | null
  readonly dueOn: string | null
  readonly doneOn: string | null
  readonly proof: string | null
  readonly needs: readonly string[]
  /** Why it is to be done; null where nothing says so. */
  readonly why: string | null
}

/** The tasks that were laid down, in the order of their waves. */
export function planTasks({ work, decisions }: Pick<Report, 'work' | 'decisions'>): TaskLine[] {
  if (work === null) return []
  const titles = new Map(work.tasks.map(({ id, title }) => [id, title]))
  const reasons = new Map(decisions.map((row) => [row.account, row.reason]))
  return work.tasks.map((task) => ({
    ...task,
    network: task.network === null ? null : (networkById(task.network)?.name ?? task.network),
    needs: task.needs.flatMap((id) => titles.get(id) ?? []),
    why: task.account === null ? null : (reasons.get(task.account) ?? null),
  }))
}

/** Tasks of the same title and day together, the earliest first; those without a day come last. */
export const sameTasks = (tasks: readonly TaskLine[]): TaskLine[][] =>
  [...groupedBy(tasks, ({ dueOn, title }) => `${dueOn ?? '9'} ${title}`)]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, same]) => same)

const WORDS = {
  keep: 'taskKeep',
  refocus: 'taskRefocus',
  transfer: 'taskTransfer',
  archive: 'taskArchive',
  close: 'taskClose',
  undecided: 'taskUndecided',
} as const

/** What a decision asks somebody to do. */
export function taskText(decision: DecisionLine, say: Say): string {
  const { disposition, into } = held(decision)
  if (disposition === 'merge') return into === null ? say.text('taskMergeOpen') : say.text('taskMerge', { name: into })
  if (disposition === 'transfer' && decision.transferTo !== null)
    return say.text('taskTransferTo', { name: decision.transferTo.name })
  return say.text(WORDS[disposition])
}

/** Elsewhere nothing but its title tells a task from the same one of another account. */
function titleInList({ title, accountName, network }: TaskLine): string {
  if (accountName === null) return title
  return network === null ? `${title}: ${accountName}` : `${title}: ${accountName} (${network})`
}

/** Dispositions that ask for nothing. */
const IDLE = new Set(['keep', 'undecided'])

/**
 * What is to be done, for tools that keep lists of tasks: the tasks laid down, or, where there are none, one for each account
 * that does not stay as it is.
 */
export function toDo(report: Pick<Report, 'work' | 'decisions'>, say: Say): TaskLine[] {
  const laid = planTasks(report)
  if (laid.length > 0) return laid.map((task) => ({ ...task, title: titleInList(task) }))
  return report.decisions
    .filter((row) => !IDLE.has(held(row).disposition))
    .map((row) => {
      const network = row.line?.networkName ?? networkById(row.network)?.name ?? row.network
      return {
        id: row.account,
        title: `${row.name} (${network}): ${taskText(row, say)}`,
        wave: null,
        account: row.account,
        accountName: row.name,
        network,
        owner: row.owner,
        dueOn: null,
        doneOn: null,
        proof: null,
        needs: [],
        why: row.reason ?? (row.why.map(({ text }) => text).join('. ') || null),
      }
    })
}
