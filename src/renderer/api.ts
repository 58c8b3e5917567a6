import type { Bridge } from '#shared/contract/bridge.ts'
import type { Envelope, Problem } from '#shared/contract/error.ts'
import type { JobStatus } from '#shared/contract/event.ts'
import type { Answer, NamesOf, QueryInput, Reply, RequestName } from '#shared/contract/index.ts'
import type { FileToken, ShellAnswer, ShellInput, ShellName } from '#shared/contract/shell.ts'

declare global {
  interface Window {
    readonly muster: Bridge
  }
}

/** A refusal as the page catches it; the words come from `shared/locale/problem.ts`. */
export class ProblemError extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.message)
    this.name = 'ProblemError'
    this.problem = problem
  }
}

function valueOf<T>(envelope: Envelope<T>): T {
  if (envelope.ok) return envelope.value
  throw new ProblemError(envelope.error)
}

const bridge = window.muster
export const on: Bridge['on'] = bridge.on

/** Asks the service. @throws ProblemError */
export async function ask<N extends RequestName>(name: N, query: QueryInput<N>): Promise<Reply<N>> {
  return valueOf(await bridge.request(name, query))
}

/** Asks the shell: documents, dialogs, preferences. @throws ProblemError */
export async function askShell<N extends ShellName>(name: N, query: ShellInput<N>): Promise<ShellAnswer<N>> {
  return valueOf(await bridge.shell(name, query))
}

/** A job's reply is its id. */
function jobOf(reply: unknown): string {
  return (reply as { job: string }).job
}

/** A dropped file as a token. @throws ProblemError */
export async function fileToken(file: File): Promise<FileToken> {
  return valueOf(await bridge.fileToken(file))
}

/**
 * Runs a job to its end.
 * @param started gets the job's id as soon as it is known, for cancelling
 * @throws ProblemError when it fails; code `cancelled` when it was stopped
 */
export function runJob<N extends NamesOf<'job'>>(
  name: N,
  query: QueryInput<N>,
  started?: (id: string) => void,
): Promise<Answer<N>> {
  return new Promise((resolve, reject) => {
    const early = new Map<string, JobStatus>()
    let id: string | null = null
    const settle = (status: JobStatus): void => {
      if (status.finishedAt === null) return
      stop()
      if (status.state === 'done') resolve(status.result as Answer<N>)
      else reject(new ProblemError(status.error ?? { code: 'internal', message: `${name} ended without a reason` }))
    }
    const stop = on('job', (status) => {
      if (id === null) early.set(status.id, status)
      else if (status.id === id) settle(status)
    })
    ask(name, query).then(
      (reply) => {
        id = jobOf(reply)
        started?.(id)
        const known = early.get(id)
        if (known) settle(known)
      },
      (error: unknown) => {
        stop()
        reject(error instanceof Error ? error : new Error(String(error)))
      },
    )
  })
}
