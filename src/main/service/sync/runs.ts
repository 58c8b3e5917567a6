import { type KeptCounts, noCounts } from '#main/capabilities/sync/keep.ts'
import type { TaskRow } from '#main/mirror/queries/sync/tasks.ts'
import { isPassing } from './policy.ts'

/** One run that somebody asked for: which streams are still to come to an end, and what came meanwhile. */
export type Run = {
  readonly left: Set<string>
  /** Until when failures that pass by themselves are waited out. */
  readonly deadline: number
  readonly counts: KeptCounts & { asked: number; unchanged: number; finished: number }
  readonly ended: PromiseWithResolvers<void>
  /** Streams that did not come to their end. */
  readonly waits: string[]
  progress(subject: string): void
}

/** @param patience seconds */
export function newRun(
  tasks: readonly string[],
  held: readonly string[],
  more: { patience: number; progress: (done: number, total: number, subject: string | null) => void },
): Run {
  const left = new Set(tasks)
  return {
    left,
    deadline: Date.now() + more.patience * 1000,
    counts: { ...noCounts(), asked: 0, unchanged: 0, finished: 0 },
    ended: Promise.withResolvers<void>(),
    waits: [...held],
    progress: (subject) => more.progress(tasks.length - left.size, tasks.length, subject),
  }
}

/** The runs under way. */
export class Runs {
  readonly #runs = new Set<Run>()
  readonly #taskOf: (id: string) => TaskRow | null

  /** @param taskOf a stream as the queue has it now */
  constructor(taskOf: (id: string) => TaskRow | null) {
    this.#taskOf = taskOf
  }

  get any(): boolean {
    return this.#runs.size > 0
  }
  all(): Run[] {
    return [...this.#runs]
  }
  add(run: Run): void {
    this.#runs.add(run)
  }
  delete(run: Run): void {
    this.#runs.delete(run)
  }
  of(task: string): Run[] {
    return this.all().filter(({ left }) => left.has(task))
  }
  wants(task: string): boolean {
    return this.of(task).length > 0
  }

  /** A stream that cannot go on while a run still has patience does not keep it. @param at when it could; null: not by itself */
  giveUp(task: string, at: number | null): void {
    for (const run of this.of(task)) if (at === null || at > run.deadline) leave(run, task)
  }

  /** A stream came to its end, or to something in its way. */
  settle(id: string, problem: string | null): void {
    if (!this.wants(id)) return
    const task = this.#taskOf(id)
    for (const run of this.of(id)) {
      // A stream with many pages lets others pass: it is not at its end yet.
      if (problem === null && task?.notBefore === 0) continue
      if (problem === null) {
        run.counts.finished++
        run.left.delete(id)
        if (run.left.size === 0) run.ended.resolve()
      } else if (!isPassing(problem) || task?.state !== 'waiting' || task.notBefore > run.deadline) leave(run, id)
    }
  }
}

function leave(run: Run, task: string): void {
  run.left.delete(task)
  run.waits.push(task)
  if (run.left.size === 0) run.ended.resolve()
}
