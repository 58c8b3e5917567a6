import type { CarryFacts } from '#main/domain/plan/carry/facts.ts'
import { runbookOf } from '#main/domain/plan/carry/runbook.ts'
import type { ChangeWriter } from '#main/mirror/changes.ts'
import { dependenciesOf, type StoredTask, tasksOfAccounts } from '#main/mirror/queries/carry/tasks.ts'
import { planScenario } from '#main/mirror/queries/plan-figures.ts'
import type { Mirror } from '#main/mirror/open.ts'
import { Refusal } from '#shared/contract/error.ts'
import { dayShifted } from '#shared/model/calendar-day.ts'

/** What writes tasks: the open batch and new ids. */
export type Writing = { readonly db: Mirror; readonly changes: ChangeWriter; readonly newId: () => string }

/** The plan that is carried out. @throws Refusal `not_found` while there is none */
export function planOf(db: Mirror): string {
  const scenario = planScenario(db)
  if (!scenario) throw new Refusal('not_found', 'there is no plan yet')
  return scenario.id
}

/** The day of a task that is so many days before its wave's. */
export const dueOf = (waveDue: string | null, daysBefore: number): string | null =>
  waveDue === null ? null : dayShifted(waveDue, -daysBefore)

/** Writes the runbook of one account into a wave. @returns the id of the step that ends it, for what has to wait for it */
export function addRunbook(
  { changes, newId }: Writing,
  account: CarryFacts,
  wave: { readonly id: string; readonly dueOn: string | null },
): { tasks: number; byCode: ReadonlyMap<string, string> } {
  const steps = runbookOf({
    disposition: account.disposition,
    network: account.network,
    hasSuccessor: account.into !== null,
  })
  const byCode = new Map(steps.map(({ code }) => [code, newId()]))
  for (const [position, { code, daysBefore }] of steps.entries())
    changes.insert('task', byCode.get(code) ?? newId(), {
      wave_id: wave.id,
      account_id: account.id,
      position,
      code,
      title: '',
      owner_id: account.owner !== null && !account.owner.left ? account.owner.id : null,
      days_before: daysBefore,
      due_on: dueOf(wave.dueOn, daysBefore),
    })
  for (const { code, needs } of steps)
    for (const need of needs) {
      const [task, needed] = [byCode.get(code), byCode.get(need)]
      if (task !== undefined && needed !== undefined)
        changes.insert('task_dependency', newId(), { task_id: task, needs_id: needed })
    }
  return { tasks: steps.length, byCode }
}

/** Takes tasks away with the links to and from them. */
export function removeTasks({ db, changes }: Writing, ids: readonly string[]): number {
  for (const link of dependenciesOf(db, ids)) changes.remove('task_dependency', link)
  let removed = 0
  for (const id of ids) if (changes.remove('task', id)) removed++
  return removed
}

export const removeAccountTasks = (writing: Writing, scenario: string, accounts: readonly string[]): number =>
  removeTasks(
    writing,
    tasksOfAccounts(writing.db, scenario, accounts).map(({ id }) => id),
  )

/** Ticks the open tasks of an account with this code, with what proves it. */
export function tickTasks(
  { db, changes }: Pick<Writing, 'db' | 'changes'>,
  {
    scenario,
    account,
    code,
    now,
    actor,
    proof,
  }: {
    readonly scenario: string
    readonly account: string
    readonly code: string
    readonly now: number
    readonly actor: string
    readonly proof: string | null
  },
): number {
  let ticked = 0
  for (const task of tasksOfAccounts(db, scenario, [account]))
    if (task.code === code && task.done_at === null) {
      changes.update('task', task.id, { done_at: now, done_by: actor, proof })
      ticked++
    }
  return ticked
}

/** Moves tasks to the day of their wave: those not done whose day nobody set by hand. */
export function moveTasks({ changes }: Writing, tasks: readonly StoredTask[], waveDue: string | null): void {
  for (const task of tasks)
    if (task.done_at === null && task.days_before !== null)
      changes.update('task', task.id, { due_on: dueOf(waveDue, task.days_before) })
}
