import { statSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { parentPort, workerData } from 'node:worker_threads'
import { Refusal } from '#shared/contract/error.ts'
import type { LiveAudit } from '#main/capabilities/audit/live/index.ts'
import type { Devices, JobContext, WriteContext } from '#main/capabilities/handler.ts'
import { changeLog, type BatchHeader, type ChangeWriter } from '#main/mirror/changes.ts'
import { listBackups, scheduledBackup } from '#main/mirror/backup.ts'
import { takeWriterLock, type WriterLock } from '#main/mirror/lock.ts'
import { type Mirror, openReader, openWriter } from '#main/mirror/open.ts'
import { refusalOf } from '#main/mirror/sqlite-error.ts'
import { failure, ok, unwrap } from './envelope.ts'
import { newId } from './new-id.ts'
import { runBeside, serveBeside } from './beside.ts'
import type { BesideData, FromThread, JobStep, ThreadData, ToThread } from './thread-protocol.ts'

/**
 * Entry of all worker threads of the service. The `writer` holds the only writing connection and
 * does one thing after another, so a transaction may span awaits; the `reader` runs long reading; one `beside` the writer
 * reads for a job of it and ends with that. What carries out commands and jobs is loaded with the first of them: opening a
 * workspace waits for the file alone.
 */
const started = workerData as ThreadData | BesideData
const data = started as ThreadData
const port = parentPort
if (!port) throw new Error('started outside a worker thread')
const post = (message: FromThread): void => port.postMessage(message)

const BACKUP_EVERY_MS = 6 * 60 * 60 * 1000
const PROGRESS_EVERY_MS = 100
const LONG_JOB_MS = 1_000
/** From this size on, in bytes, what was committed is moved from the log beside the file into the file. */
const LONG_LOG = 4 * 1024 * 1024

let lock: WriterLock | null = null
let db: Mirror
let log: ReturnType<typeof changeLog>
const calls = new Map<number, (message: Extract<ToThread, { type: 'device' }>) => void>()
let nextCall = 1

function start(): { backup: string | null } {
  if (data.role === 'reader') {
    db = openReader(data.file)
    return { backup: null }
  }
  lock = takeWriterLock(data.file)
  try {
    const opened = openWriter(data.file, data.now)
    db = opened.db
    db.pragma('wal_autocheckpoint = 0')
    db.pragma(`journal_size_limit = ${LONG_LOG / 4}`)
    log = changeLog(db, data.device)
    return { backup: opened.backup }
  } catch (error) {
    lock.release()
    throw error
  }
}

const devices: Devices = {
  printPdf: (page) => call('printPdf', page),
}
function call(name: keyof Devices, query: unknown): Promise<void> {
  const id = nextCall++
  return new Promise((resolve, reject) => {
    calls.set(id, (message) => {
      calls.delete(id)
      try {
        unwrap(message.envelope)
        resolve()
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)))
      }
    })
    post({ type: 'device', id, call: name, query })
  })
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

const header = (action: string, kind: BatchHeader['kind'] = 'do'): BatchHeader => ({
  id: newId(),
  at: Date.now(),
  actor: data.actor,
  action,
  kind,
})

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

/** The kind of batch a command makes: undo and redo are steps on the stack themselves. */
function batchOf(name: string): BatchHeader {
  if (name === 'history.undo') return header('undo', 'undo')
  if (name === 'history.redo') return header('redo', 'redo')
  return header(name, NO_STEPS.has(name) ? 'quiet' : 'do')
}

const handlers = () => import('#main/capabilities/index.ts')

async function runCommand(message: Extract<ToThread, { type: 'command' }>): Promise<unknown> {
  const { commands, readContext } = await handlers()
  const run = commands[message.name as keyof typeof commands] as (context: unknown, query: unknown) => unknown
  const batch = batchOf(message.name)
  const changes = log.begin(batch)
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
  announce(changes)
  return value
}

function announce(changes: ChangeWriter): void {
  if (changes.touched().length > 0) post({ type: 'changed', entities: changes.touched(), batch: changes.batch })
}

async function exclusively<T>(work: () => Promise<T> | T): Promise<T> {
  db.exec('BEGIN IMMEDIATE')
  try {
    const value = await work()
    db.exec('COMMIT')
    return value
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK')
    throw error
  }
}

async function runJob(message: Extract<ToThread, { type: 'job' }>): Promise<unknown> {
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
    devices,
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
    async transaction(work, kind) {
      const changes = log.begin(header(message.name, kind))
      const value = await exclusively(async () => {
        const result = await work(changes)
        changes.finish()
        return result
      })
      announce(changes)
      return value
    },
    async rehearse(work) {
      const changes = log.begin(header(message.name))
      db.exec('BEGIN IMMEDIATE')
      try {
        return await work(changes)
      } finally {
        if (db.inTransaction) db.exec('ROLLBACK')
      }
    },
    async facts(work) {
      const value = await exclusively(work)
      if (message.name !== 'audit.run') live?.forget()
      post({ type: 'changed', entities: ['facts'], batch: null })
      return value
    },
    beside: (step, query, take) =>
      runBeside(data.entry, { file: data.file, step: step.name, query }, take as (piece: unknown) => void) as never,
    aside: exclusively,
  }
  return job[message.step](context, message.query)
}

/** One at a time, in the order asked: the writer must never interleave two pieces of work. */
let queue: Promise<void> = Promise.resolve()
function enqueue(id: number, work: () => unknown): void {
  queue = queue.then(async () => {
    try {
      post({ type: 'reply', id, envelope: ok(await work()) })
    } catch (error) {
      post({ type: 'reply', id, envelope: failure(refusalOf(error, data.file)) })
    }
    tidy()
    follow()
  })
}

let live: LiveAudit | null = null
let following = false
let closing = false

/** Lets the audit follow what was changed, behind everything that was asked until now. */
function follow(): void {
  if (data.role !== 'writer' || !data.live || following || closing) return
  following = true
  queue = queue.then(followOnce)
}

/** One bounded step; what was asked meanwhile comes before the next. */
async function followOnce(): Promise<void> {
  following = false
  if (closing) return
  try {
    live ??= (await import('#main/capabilities/audit/live/index.ts')).liveAudit(db)
    const { more, changed } = live.step(Date.now())
    if (changed) post({ type: 'changed', entities: ['audit'], batch: null })
    if (more) setImmediate(follow)
  } catch {
    // What is kept in memory may no longer be what the file says; it is read anew behind the next change.
    live?.forget()
  }
}

/** Moves what was committed into the file, after the answer: nobody waits for it, and the log stays short. */
function tidy(): void {
  if (data.role !== 'writer' || (statSync(`${data.file}-wal`, { throwIfNoEntry: false })?.size ?? 0) < LONG_LOG) return
  try {
    db.pragma('wal_checkpoint(PASSIVE)')
  } catch {
    // A full disk keeps the log as long as it is; everything committed is in it.
  }
}

function backUpWhenDue(): void {
  if (data.role !== 'writer' || data.keepBackups === 0) return
  const newest = listBackups(data.file).find((backup) => backup.why === 'scheduled')
  const last = db.prepare('SELECT max(at) FROM batch').pluck().get() as number | null
  const now = Date.now()
  if (last === null || (newest && (now - newest.at < BACKUP_EVERY_MS || newest.at > last))) return
  scheduledBackup(db, data.file, now, data.keepBackups)
}

function close(): void {
  if (data.role === 'writer') {
    try {
      backUpWhenDue()
      db.pragma('optimize')
      db.pragma('wal_checkpoint(TRUNCATE)')
    } catch {
      // A full disk must not keep the program from closing; everything committed is in the file already.
    }
  }
  db.close()
  lock?.release()
  post({ type: 'closed' })
  port?.close()
}

function listen(): void {
  try {
    post({ type: 'ready', envelope: ok(start()) })
    port?.on('message', (message: ToThread) => {
      if (message.type === 'command') enqueue(message.id, () => runCommand(message))
      else if (message.type === 'job') enqueue(message.id, () => runJob(message))
      else if (message.type === 'device') calls.get(message.id)?.(message)
      else if (message.type === 'backup') queue = queue.then(backUpWhenDue)
      else {
        closing = true
        queue = queue.then(close)
      }
    })
    follow()
  } catch (error) {
    post({ type: 'ready', envelope: failure(error) })
  }
}

if (started.role === 'beside') void serveBeside(port, started)
else listen()
