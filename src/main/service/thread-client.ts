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

/** Threads that closed their workspace, by entry. They have loaded what they work with: the next workspace opens in them sooner. */
const resting = new Map<string, Worker[]>()
/** A writer and a reader. */
const MOST_RESTING = 2

function someThread(entry: string): Worker {
  const rested = resting.get(entry)?.pop()
  if (rested) {
    rested.ref()
    return rested
  }
  const worker = new Worker(entry, { workerData: null, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } })
  // Told to whoever holds it, by its end.
  worker.on('error', () => undefined)
  worker.on('exit', () => {
    const others = resting.get(entry)?.filter((one) => one !== worker)
    if (others) resting.set(entry, others)
  })
  return worker
}

/** A thread at rest does not keep the program from ending. */
async function rest(entry: string, worker: Worker): Promise<void> {
  const others = resting.get(entry) ?? []
  if (others.length >= MOST_RESTING) {
    await worker.terminate()
    return
  }
  worker.unref()
  resting.set(entry, [...others, worker])
}

/**
 * Has the workspace opened by a worker thread: one at rest, or a new one.
 * @param entry path of the thread's entry file (source or bundle)
 * @throws Refusal when the workspace cannot be opened
 */
export async function startThread(
  entry: string,
  data: Omit<ThreadData, 'entry'>,
  devices: Devices,
  changed: (entities: string[], batch: string | null) => void,
): Promise<ThreadClient> {
  const worker = someThread(entry)
  const pending = new Map<number, Pending>()
  let next = 1
  let ended = false
  const send = (message: ToThread): void => worker.postMessage(message)
  const ready = Promise.withResolvers<{ backup: string | null }>()
  const closed = Promise.withResolvers<void>()

  function heard(message: FromThread): void {
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
  }
  const exited = (code: number): void => stopped(new Error(`the ${data.role} thread ended with ${code}`))
  worker.on('message', heard).on('error', stopped).on('exit', exited)

  function stopped(error: unknown): void {
    ended = true
    ready.reject(error)
    closed.resolve()
    for (const waiting of pending.values()) waiting.resolve(failure(error))
    pending.clear()
  }
  /** It holds nothing any more: what it says from now on is not for us. */
  async function letGo(): Promise<void> {
    worker.off('message', heard).off('error', stopped).off('exit', exited)
    if (!ended) await rest(entry, worker)
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

  send({ type: 'open', data: { ...data, entry } })
  let backup: string | null
  try {
    ;({ backup } = await ready.promise)
  } catch (error) {
    await letGo()
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
      await letGo()
    },
  }
}
