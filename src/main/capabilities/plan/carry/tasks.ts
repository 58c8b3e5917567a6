import { networkById } from '#main/domain/networks/index.ts'
import { stepWords, waveName } from '#main/domain/plan/carry/words/index.ts'
import {
  dependencyId,
  type NeedRow,
  needRows,
  needsOf,
  type TaskPage,
  taskOwners,
  type TaskRow,
  taskRows,
  tasksById,
  tasksOfWave,
} from '#main/mirror/queries/carry/tasks.ts'
import { storedWave } from '#main/mirror/queries/carry/waves.ts'
import { Refusal } from '#shared/contract/error.ts'
import type { PlanTask, TaskState } from '#shared/model/carry-out.ts'
import { calendarDay } from '#shared/model/calendar-day.ts'
import type { Language } from '#shared/model/words.ts'
import type { CommandHandlers, QueryHandlers, ReadContext, WriteContext } from '../../handler.ts'
import { planOf, removeTasks } from './schedule.ts'

/** A task's own title, or the words of its step. */
const titleOf = (task: { title: string; code: string | null }, language: Language): string =>
  task.title === '' && task.code !== null ? stepWords(task.code, language) : task.title

const stateOf = (row: TaskRow): TaskState =>
  row.done_at !== null ? 'done' : row.late === 1 ? 'late' : row.blocked === 1 ? 'blocked' : 'open'

function taskOf(row: TaskRow, needs: readonly NeedRow[], language: Language): PlanTask {
  return {
    id: row.id,
    title: titleOf(row, language),
    code: row.code,
    wave: row.wave_id,
    waveName: row.wave === null ? null : waveName({ name: row.wave, code: row.wave_code }, language),
    account: row.account_id,
    accountName: row.handle,
    network: row.network,
    networkIcon: row.network === null ? null : (networkById(row.network)?.icon ?? 'world'),
    brand: row.brand,
    market: row.market,
    disposition: row.disposition,
    owner: row.owner,
    ownerId: row.owner_id,
    dueOn: row.due_on,
    needs: needs.map((need) => ({
      id: need.id,
      title: titleOf(need, language),
      account: need.handle,
      done: need.done === 1,
    })),
    state: stateOf(row),
    doneAt: row.done_at,
    doneBy: row.done_by,
    proof: row.proof,
    note: row.note,
  }
}

/** A page of the plan's tasks with what each waits for. @throws Refusal `bad_request` for a column nothing is sorted by */
export function tasksOf(
  { db, now, language }: Pick<ReadContext, 'db' | 'now' | 'language'>,
  page: TaskPage,
): { total: number; tasks: PlanTask[] } {
  const { total, rows } = taskRows(db, page, calendarDay(now))
  const needs = new Map<string, NeedRow[]>()
  for (const need of needRows(
    db,
    rows.map(({ id }) => id),
  )) {
    const list = needs.get(need.task) ?? []
    list.push(need)
    needs.set(need.task, list)
  }
  return { total, tasks: rows.map((row) => taskOf(row, needs.get(row.id) ?? [], language)) }
}

export const taskQueries: QueryHandlers<'plan.tasks' | 'plan.taskOwners'> = {
  'plan.tasks': (context, page) => tasksOf(context, page),
  'plan.taskOwners': ({ db }) => ({ owners: taskOwners(db) }),
}

/** The tasks of the plan with these ids. @throws Refusal `not_found` when one is not there */
function known({ db }: WriteContext, ids: readonly string[]): ReturnType<typeof tasksById> {
  const wanted = new Set(ids)
  const found = tasksById(db, planOf(db), [...wanted])
  const have = new Set(found.map(({ id }) => id))
  const gone = [...wanted].find((id) => !have.has(id))
  if (gone !== undefined) throw new Refusal('not_found', `no task ${gone}`, { id: gone })
  return found
}

export const taskCommands: CommandHandlers<
  'plan.addTask' | 'plan.editTasks' | 'plan.doTasks' | 'plan.removeTasks' | 'plan.linkTasks'
> = {
  'plan.addTask': ({ db, changes, newId }, { wave, account, title, owner, dueOn }) => {
    const scenario = planOf(db)
    const stored = storedWave(db, scenario, wave)
    if (!stored) throw new Refusal('not_found', `no wave ${wave}`, { id: wave })
    const id = newId()
    changes.insert('task', id, {
      wave_id: wave,
      account_id: account,
      position: tasksOfWave(db, scenario, wave).length,
      title,
      owner_id: owner,
      due_on: dueOn ?? stored.due_on,
    })
    return { id }
  },
  'plan.editTasks': (context, { ids, title, owner, dueOn, note }) => {
    let changed = 0
    for (const { id, code, due_on: before } of known(context, ids)) {
      if (title === '' && code === null) throw new Refusal('bad_request', 'a task needs a title', { field: 'title' })
      const done = context.changes.update('task', id, {
        ...(title === undefined ? {} : { title }),
        ...(owner === undefined ? {} : { owner_id: owner }),
        ...(dueOn === undefined || dueOn === before ? {} : { due_on: dueOn, days_before: null }),
        ...(note === undefined ? {} : { note }),
      })
      if (done) changed++
    }
    return { changed }
  },
  'plan.doTasks': (context, { ids, done, proof }) => {
    const { changes, now, actor } = context
    let changed = 0
    for (const task of known(context, ids)) {
      const same = (task.done_at !== null) === done
      if (same && !(done && proof !== null)) continue
      const patch = done
        ? { done_at: task.done_at ?? now, done_by: actor, proof }
        : { done_at: null, done_by: null, proof: null }
      if (changes.update('task', task.id, patch)) changed++
    }
    return { changed }
  },
  'plan.removeTasks': (context, { ids }) => ({
    changed: removeTasks(
      context,
      known(context, ids).map(({ id }) => id),
    ),
  }),
  'plan.linkTasks': (context, { task, needs, linked }) => {
    const { db, changes, newId } = context
    if (task === needs) throw new Refusal('conflict', 'a task cannot wait for itself', { reason: 'circle' })
    known(context, [task, needs])
    const link = dependencyId(db, task, needs)
    if (!linked) return { changed: link !== null && changes.remove('task_dependency', link) ? 1 : 0 }
    if (link !== null) return { changed: 0 }
    if (needsOf(db, needs).includes(task))
      throw new Refusal('conflict', 'the tasks would wait for each other', { reason: 'circle' })
    changes.insert('task_dependency', newId(), { task_id: task, needs_id: needs })
    return { changed: 1 }
  },
}
