import { Worker } from 'node:worker_threads'
import type { Envelope } from '#shared/contract/error.ts'
import type { Language } from '#shared/model/words.ts'
import type { Devices } from '#main/capabilities/handler.ts'
import { failure, ok, unwrap } from './envelope.ts'
import type { FromThread, JobStep, ThreadData, ToThread } from './thread-protocol.ts'

export type ThreadListener = {
  progress(done: number, total: number, subject: string | null): void
}

export type ThreadClient = {
  /** The copy made before a migration, when one ran. */
  readonly backup: string | null
  command(name: string, query: unknown, language: Language): Promise<Envelope<unknown>>
  job(
    name: string,
    step: JobStep,
    query: unknown,
    language: Language,
    cancel: SharedArrayBuffer,
    listener: ThreadListener,
  ): Promise<Envelope<unknown>>
  backUp(): void
  close(): Promise<void>
}

type Pending = { resolve(envelope: Envelope<unknown>): void; listener: ThreadListener | null }

/** Megabytes in which new objects are made: the more there are, the more of them live on until somebody looks. */
const YOUNG_MB = 48

/**
 * Starts one worker thread on the workspace.
 * @param entry path of the thread's entry file (source or bundle)
 * @throws Refusal when the workspace cannot be opened
 */
export async function startThread(
  entry: string,
  data: Omit<ThreadData, 'entry'>,
  devices: Devices,
  changed: (entities: string[], batch: string | null) => void,
): Promise<ThreadClient> {
  const worker = new Worker(entry, {
    workerData: { ...data, entry } satisfies ThreadData,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  })
  const pending = new Map<number, Pending>()
  let next = 1
  const send = (message: ToThread): void => worker.postMessage(message)
  const ready = Promise.withResolvers<{ backup: string | null }>()
  const closed = Promise.withResolvers<void>()

  worker.on('message', (message: FromThread) => {
    if (message.type === 'ready') {
      try {
        ready.resolve(unwrap(message.envelope))
      } catch (error) {
        ready.reject(error)
      }
    } else if (message.type === 'reply') {
      pending.get(message.id)?.resolve(message.envelope)
      pending.delete(message.id)
    } else if (message.type === 'progress')
      pending.get(message.id)?.listener?.progress(message.done, message.total, message.subject)
    else if (message.type === 'changed') changed(message.entities, message.batch)
    else if (message.type === 'device') void answerDevice(message)
    else closed.resolve()
  })
  worker.on('error', (error) => stopped(error))
  worker.on('exit', (code) => stopped(new Error(`the ${data.role} thread ended with ${code}`)))

  function stopped(error: unknown): void {
    ready.reject(error)
    closed.resolve()
    for (const waiting of pending.values()) waiting.resolve(failure(error))
    pending.clear()
  }
  async function answerDevice(message: Extract<FromThread, { type: 'device' }>): Promise<void> {
    try {
      const run = devices[message.call as keyof Devices] as (query: unknown) => Promise<unknown>
      send({ type: 'device', id: message.id, envelope: ok(await run(message.query)) })
    } catch (error) {
      send({ type: 'device', id: message.id, envelope: failure(error) })
    }
  }
  function ask(build: (id: number) => ToThread, listener: ThreadListener | null): Promise<Envelope<unknown>> {
    const id = next++
    return new Promise((resolve) => {
      pending.set(id, { resolve, listener })
      send(build(id))
    })
  }

  let backup: string | null
  try {
    ;({ backup } = await ready.promise)
  } catch (error) {
    await worker.terminate()
    throw error
  }
  return {
    backup,
    command: (name, query, language) => ask((id) => ({ type: 'command', id, name, query, language }), null),
    job: (name, step, query, language, cancel, listener) =>
      ask((id) => ({ type: 'job', id, name, step, query, language, cancel }), listener),
    backUp: () => send({ type: 'backup' }),
    async close() {
      send({ type: 'close' })
      await closed.promise
      await worker.terminate()
    },
  }
}
