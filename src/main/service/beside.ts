import type { MessagePort } from 'node:worker_threads'
import { Worker } from 'node:worker_threads'
import { besides } from '#main/capabilities/besides.ts'
import { openReader } from '#main/mirror/open.ts'
import { refusalOf } from '#main/mirror/sqlite-error.ts'
import { failure, ok, unwrap } from './envelope.ts'
import type { BesideData, FromBeside } from './thread-protocol.ts'

/** What a step makes of its rows dies young, if there is room: with less, a fifth of its time goes into looking for what still lives. */
const YOUNG_MB = 96

/** Pieces that may wait to be taken: enough that neither side waits for the other's every step. */
const AHEAD = 8

/**
 * Starts a thread that runs a step over what was last committed, and takes its pieces one after another, in order.
 * @param entry path of the file that threads are started by
 * @returns what the step answers
 * @throws what the step or `take` throws; the thread is gone then
 */
export async function runBeside(
  entry: string,
  asked: { file: string; step: string; query: unknown },
  take: (piece: unknown) => void,
): Promise<unknown> {
  const taken = new Int32Array(new SharedArrayBuffer(4))
  const data: BesideData = { role: 'beside', ...asked, taken: taken.buffer }
  const worker = new Worker(entry, { workerData: data, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } })
  const ended = Promise.withResolvers<unknown>()
  worker.on('message', (message: FromBeside) => {
    try {
      if (message.type === 'end') ended.resolve(unwrap(message.envelope))
      else {
        take(message.piece)
        Atomics.add(taken, 0, 1)
        Atomics.notify(taken, 0)
      }
    } catch (error) {
      worker.removeAllListeners('message')
      ended.reject(error)
    }
  })
  worker.on('error', ended.reject)
  worker.on('exit', (code) => ended.reject(new Error(`the thread of ${asked.step} ended with ${code}`)))
  try {
    return await ended.promise
  } finally {
    await worker.terminate()
  }
}

/** The other side: runs the step in this thread and hands over what it finds. */
export async function serveBeside(port: MessagePort, { file, step, query, taken: shared }: BesideData): Promise<void> {
  const taken = new Int32Array(shared)
  const post = (message: FromBeside): void => port.postMessage(message)
  let handed = 0
  function hand(piece: unknown): void {
    post({ type: 'piece', piece })
    handed++
    for (;;) {
      const done = Atomics.load(taken, 0)
      if (handed - done < AHEAD) return
      Atomics.wait(taken, 0, done)
    }
  }
  try {
    const wanted = await besides[step]?.()
    if (!wanted) throw new Error(`no step ${step}`)
    const db = openReader(file)
    try {
      // One snapshot for all that is read.
      db.exec('BEGIN')
      post({ type: 'end', envelope: ok(await wanted.run({ db, hand }, query)) })
    } finally {
      db.close()
    }
  } catch (error) {
    post({ type: 'end', envelope: failure(refusalOf(error, file)) })
  }
}
