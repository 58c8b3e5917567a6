import { layTasks, makeDue, missTask, type NewTask, type TaskState } from '#main/mirror/queries/sync/tasks.ts'
import type { JobContext } from '../handler.ts'
import { keepPage } from './keep.ts'

export type Laying = { readonly added: readonly Omit<NewTask, 'id'>[]; readonly gone: readonly string[] }
export type Missing = {
  readonly task: string
  readonly state: TaskState
  readonly notBefore: number
  readonly problem: string
  readonly detail: string
}

/**
 * What the service itself asks of the writer while it fetches. No page of the window can: they are not in the contract.
 * All of it is bookkeeping of facts, and no step of undo.
 */
export const syncSteps = {
  'sync.keep': keepPage,
  /** The queue follows the connectors and the inventory. */
  'sync.lay': (context: JobContext, { added, gone }: Laying) =>
    quietly(context, () =>
      layTasks(
        context.db,
        added.map((one) => ({ ...one, id: context.newId() })),
        gone,
      ),
    ),
  'sync.miss': (context: JobContext, miss: Missing) => quietly(context, () => missTask(context.db, miss.task, miss)),
  'sync.due': (context: JobContext, { tasks }: { tasks: readonly string[] }) =>
    quietly(context, () => makeDue(context.db, tasks)),
  /** Facts came: what is computed from them is looked at again. */
  'sync.told': (context: JobContext, _nothing: Record<string, never>) => context.facts(() => null),
}
export type SyncSteps = typeof syncSteps

const quietly = <T>(context: JobContext, work: () => T): Promise<T> => context.transaction(work, 'quiet')
