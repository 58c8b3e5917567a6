import { setFlagsFromString } from 'node:v8'
import { Refusal } from '#shared/contract/error.ts'
import type { Devices, JobContext, WriteContext } from '#main/capabilities/handler.ts'
import type { BatchHeader, ChangeWriter } from '#main/mirror/changes.ts'
import { runBeside } from '../beside.ts'
import { newId } from '../new-id.ts'
import type { FromThread, JobStep, ToThread } from '../thread-protocol.ts'
import type { Opened } from './opened.ts'

const PROGRESS_EVERY_MS = 100
const LONG_JOB_MS = 1_000

/** What work on an opened workspace needs of its thread. */
export type Work = Opened & {
  readonly post: (message: FromThread) => void
  readonly devices: Devices
  /** What is kept in memory of the audit may no longer be what the file says. */
  readonly forget: () => void
}

let sparing = false
/**
 * Per cent by which what lives may grow before it is looked through: left to itself a long import lets it grow fourfold. Looking
 * costs time that a start and short work should not pay.
 */
function spareMemory(): void {
  if (!sparing) setFlagsFromString('--heap-growing-percent=60')
  sparing = true
}

/** What other people in the room do, and where the room stands: the facilitator's undo never takes a vote back. Nor does undo join a hub again. */
const NO_STEPS: ReadonlySet<string> = new Set([
  'workshop.turn',
  'workshop.vote',
  'workshop.join',
  'workshop.hands',
  'workshop.dots',
  'workshop.paper',
  'workshop.makeBallots',
  'hub.leave',
  'hub.takeBack',
])

function header({ data }: Opened, action: string, kind: BatchHeader['kind'] = 'do'): BatchHeader {
  return { id: newId(), at: Date.now(), actor: data.actor, action, kind }
}

/** The kind of batch a command makes: undo and redo are steps on the stack themselves. */
function batchOf(opened: Opened, name: string): BatchHeader {
  if (name === 'history.undo') return header(opened, 'undo', 'undo')
  if (name === 'history.redo') return header(opened, 'redo', 'redo')
  return header(opened, name, NO_STEPS.has(name) ? 'quiet' : 'do')
}

function begin({ log }: Opened, batch: BatchHeader): ChangeWriter {
  if (log === null) throw new Error('a reader changes nothing')
  return log.begin(batch)
}

const handlers = () => import('#main/capabilities/index.ts')

/** Runs a command in one transaction, which is one batch of the change log. */
export async function runCommand(work: Work, message: Extract<ToThread, { type: 'command' }>): Promise<unknown> {
  const { data, db } = work
  const { commands, readContext } = await handlers()
  const run = commands[message.name as keyof typeof commands] as (context: unknown, query: unknown) => unknown
  const batch = batchOf(work, message.name)
  const changes = begin(work, batch)
  const value = db
    .transaction(() => {
      const context: WriteContext = {
        ...readContext({ db, language: message.language, now: batch.at, file: data.file, home: data.home }),
        actor: data.actor,
        newId,
        changes,
        batch,
        also: (name, query) => {
          const other = commands[name] as (context: WriteContext, query: unknown) => unknown
          return other(context, query) as ReturnType<typeof context.also<typeof name>>
        },
      }
      const answer = run(context, message.query)
      changes.finish()
      return answer
    })
    .immediate()
  announce(work, changes)
  return value
}

function announce({ post }: Work, changes: ChangeWriter): void {
  if (changes.touched().length > 0) post({ type: 'changed', entities: changes.touched(), batch: changes.batch })
}

async function exclusively<T>({ db }: Opened, act: () => Promise<T> | T): Promise<T> {
  db.exec('BEGIN IMMEDIATE')
  try {
    const value = await act()
    db.exec('COMMIT')
    return value
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK')
    throw error
  }
}

/** Runs a step of a job: it says how far it is, stops when it is cancelled, and may span several transactions. */
export async function runJob(work: Work, message: Extract<ToThread, { type: 'job' }>): Promise<unknown> {
  const { data, db, post } = work
  const { jobs, steps, readContext } = await handlers()
  type Run = (context: JobContext, query: unknown) => Promise<unknown>
  const own = Object.hasOwn(steps, message.name) ? { run: steps[message.name as keyof typeof steps] } : undefined
  const job = (own ?? jobs[message.name as keyof typeof jobs]) as Record<JobStep, Run>
  const cancelled = new Int32Array(message.cancel)
  let told = 0
  const began = Date.now()
  const context: JobContext = {
    ...readContext({ db, language: message.language, now: Date.now(), file: data.file, home: data.home }),
    actor: data.actor,
    device: data.device,
    devices: work.devices,
    newId,
    progress(done, total, subject) {
      if (Atomics.load(cancelled, 0) === 1) throw new Refusal('cancelled', `${message.name} was cancelled`)
      const now = Date.now()
      if (now - told < PROGRESS_EVERY_MS && done < total) return
      told = now
      if (now - began > LONG_JOB_MS) spareMemory()
      post({ type: 'progress', id: message.id, done, total, subject: subject ?? null })
    },
    part(name, query, progress) {
      const other = jobs[name].run as Run
      return other({ ...context, progress }, query) as ReturnType<typeof context.part<typeof name>>
    },
    async transaction(act, kind) {
      const changes = begin(work, header(work, message.name, kind))
      const value = await exclusively(work, async () => {
        const result = await act(changes)
        changes.finish()
        return result
      })
      announce(work, changes)
      return value
    },
    async rehearse(act) {
      const changes = begin(work, header(work, message.name))
      db.exec('BEGIN IMMEDIATE')
      try {
        return await act(changes)
      } finally {
        if (db.inTransaction) db.exec('ROLLBACK')
      }
    },
    async facts(act) {
      const value = await exclusively(work, act)
      if (message.name !== 'audit.run') work.forget()
      post({ type: 'changed', entities: ['facts'], batch: null })
      return value
    },
    beside: (step, query, take) =>
      runBeside(data.entry, { file: data.file, step: step.name, query }, take as (piece: unknown) => void) as never,
    aside: (act) => exclusively(work, act),
  }
  return job[message.step](context, message.query)
}
