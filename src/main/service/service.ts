import { dirname } from 'node:path'
import { v7 as uuid } from 'uuid'
import type { Envelope } from '#shared/contract/error.ts'
import { Refusal } from '#shared/contract/error.ts'
import type { EventBody, EventName, JobStatus } from '#shared/contract/event.ts'
import type { Answer, Query, QueryInput, RequestName } from '#shared/contract/index.ts'
import type { Language } from '#shared/model/words.ts'
import type { Devices } from '#main/capabilities/handler.ts'
import { bringUpToDate } from '#main/mirror/older.ts'
import { createWorkspace, type Mirror, openReader } from '#main/mirror/open.ts'
import { hubRow } from '#main/mirror/hub/row.ts'
import { connectorRows } from '#main/mirror/queries/sync/connectors.ts'
import { refusalOf } from '#main/mirror/sqlite-error.ts'
import type { Door } from './door.ts'
import { isDoorRequest } from './door-requests.ts'
import { failure, ok, unwrap } from './envelope.ts'
import { jobList } from './jobs.ts'
import type { OpenOptions } from './protocol.ts'
import { parseQuery, specOf } from './registry.ts'
import type { HubEngine } from './hub/engine.ts'
import { isHubRequest } from './hub/names.ts'
import type { SyncEngine } from './sync/engine.ts'
import { isSyncRequest } from './sync/names.ts'
import { startThread, type ThreadClient } from './thread-client.ts'

const SLOW_QUERY_MS = 40
const BACKUP_CHECK_MS = 15 * 60 * 1000
/** Sources are asked after the window is there, not while it opens. */
const SYNC_AFTER_MS = 3000

export type ServiceListener = <N extends EventName>(name: N, body: EventBody<N>) => void

const SILENT = { progress: () => undefined }

/** The service on one open workspace: the same for the window, the command line and the tests. */
export type Service = {
  /** The copy made before a migration, when one ran. */
  readonly backup: string | null
  /** Any request by name, as it comes over a wall: parsed, answered in an envelope, never throws. */
  handle(name: string, query: unknown, language: Language): Promise<Envelope<unknown>>
  /** A request from our own code: typed, throws Refusal. A job is awaited to its end. */
  run<N extends RequestName>(name: N, query: QueryInput<N>, language?: Language): Promise<Answer<N>>
  /** Starts listening to events; returns how to stop. */
  on(listener: ServiceListener): () => void
  close: () => Promise<void>
}

export type ServiceSetup = OpenOptions & {
  /** Path of the thread entry (`thread.ts` in source, `thread.cjs` in a build). */
  thread: string
  devices: Devices
  /** Folder of the built window, whose phone page the workshop serves; without it no phone gets in. */
  pages?: string
  /** The secret of a connector, from wherever this program keeps it. */
  secret?: (connector: string) => Promise<string | null>
  /** Gets one line about a slow query: its name and milliseconds, never its content. */
  slow?: (line: string) => void
}

/**
 * Opens a workspace. In `write` mode a writer thread takes the lock, migrates and keeps the only
 * writing connection; this thread answers queries from a read-only connection at once. In `read` mode a file of an
 * earlier version is brought up to date first.
 * @throws Refusal `workspace_*` when the file cannot be used
 */
export async function openService(setup: ServiceSetup): Promise<Service> {
  const listeners = new Set<ServiceListener>()
  const tell: ServiceListener = (name, body) => {
    for (const listener of listeners) listener(name, body)
  }
  let door: Door | null = null
  let engine: Promise<SyncEngine> | null = null
  let hub: Promise<HubEngine> | null = null
  const changed = (entities: string[], batch: string | null): void => {
    tell('changed', { entities, batch })
    door?.follow()
    void engine?.then((one) => one.follow(entities))
    void hub?.then((one) => one.follow())
  }
  const home = setup.home ?? dirname(setup.file)
  const startedData = {
    file: setup.file,
    actor: setup.actor,
    device: setup.device,
    home,
    now: Date.now(),
    keepBackups: setup.keepBackups,
    live: setup.live === true,
  }

  if (setup.create) createWorkspace(setup.file, { id: uuid(), name: setup.create.name, at: Date.now() })
  // The writer opens the file while this thread loads what answers.
  const [writer, { jobs: jobHandlers, queries, readContext }] = await Promise.all([
    setup.mode === 'write'
      ? startThread(setup.thread, { role: 'writer', ...startedData }, setup.devices, changed)
      : null,
    import('#main/capabilities/index.ts'),
  ])
  let reader: Promise<ThreadClient> | null = null
  let db: Mirror
  try {
    if (!writer) bringUpToDate(setup.file, startedData.now)
    db = openReader(setup.file)
  } catch (error) {
    await writer?.close()
    throw error
  }
  /** Loaded with the first workshop: most days nobody opens the door. */
  async function theDoor(): Promise<Door> {
    const { workshopDoor } = await import('./door.ts')
    door ??= workshopDoor({
      pages: setup.pages ?? null,
      ask: (name, query) => answerQuery(name, query, 'en') as Answer<typeof name>,
      command: (name, query) => runCommand(name, parseQuery(name, query), 'en'),
      told: () => tell('changed', { entities: ['door'], batch: null }),
    })
    return door
  }
  /** Loaded with the first source: a workspace without one carries nothing of it. */
  function theEngine(): Promise<SyncEngine> {
    engine ??= (async () => {
      const [{ syncEngine }, { consentBook }] = await Promise.all([
        import('./sync/engine.ts'),
        import('#main/adapters/machine/consents.ts'),
      ])
      return syncEngine({
        db,
        write: async (name, query) =>
          unwrap(await writerFor(name).job(name, 'run', query, 'en', new SharedArrayBuffer(4), SILENT)) as never,
        consents: consentBook(setup.home ?? null),
        secret: async (connector) => (await setup.secret?.(connector)) ?? null,
        told: () => tell('changed', { entities: ['sync'], batch: null }),
        canWrite: writer !== null,
        auto: setup.live === true && writer !== null,
      })
    })()
    return engine
  }
  /** Loaded with the first look at the hub, and where the workspace is joined. */
  function theHub(): Promise<HubEngine> {
    hub ??= import('./hub/engine.ts').then(({ hubEngine }) =>
      hubEngine({
        db,
        write: async (name, query, signs) => {
          const cancel = new SharedArrayBuffer(4)
          const flag = new Int32Array(cancel)
          const progress = (done: number, total: number): void => {
            if (signs?.isCancelled() === true) Atomics.store(flag, 0, 1)
            signs?.progress('merge', done, total)
          }
          return unwrap(await writerFor(name).job(name, 'run', query, 'en', cancel, { progress })) as never
        },
        device: setup.device,
        secret: async (key) => (await setup.secret?.(key)) ?? null,
        told: () => tell('changed', { entities: ['hub'], batch: null }),
        canWrite: writer !== null,
        auto: setup.live === true && writer !== null,
      }),
    )
    return hub
  }
  const list = jobList((status) => tell('job', status))
  const schedule = setInterval(() => writer?.backUp(), BACKUP_CHECK_MS)
  schedule.unref()
  const later = setTimeout(() => {
    if (setup.live === true && writer !== null && connectorRows(db).length > 0) void theEngine()
    if (setup.live === true && writer !== null && hubRow(db) !== null) void theHub()
  }, SYNC_AFTER_MS)
  later.unref()

  function writerFor(name: string): ThreadClient {
    if (!writer) throw new Refusal('workspace_read_only', `${name} needs the writer's place`, { file: setup.file })
    return writer
  }
  function threadFor(name: string): Promise<ThreadClient> {
    const role = jobHandlers[name as keyof typeof jobHandlers].thread
    if (role === 'writer') return Promise.resolve(writerFor(name))
    reader ??= startThread(setup.thread, { role: 'reader', ...startedData }, setup.devices, changed)
    return reader
  }

  function startJob(name: string, query: unknown, language: Language): { id: string; settled: Promise<JobStatus> } {
    if (name === 'sync.run')
      return startOwn(name, async (signs) => (await theEngine()).run(query as Query<'sync.run'>, signs))
    if (name === 'hub.sync') return startOwn(name, async (signs) => (await theHub()).run(signs))
    const keeper = 'keep' in jobHandlers[name as keyof typeof jobHandlers] ? writerFor(name) : null
    const thread = threadFor(name)
    return list.start(name, async (cancel, progress) => {
      try {
        const found = await (await thread).job(name, 'run', query, language, cancel, { progress })
        if (!found.ok || keeper === null) return found
        return await keeper.job(name, 'keep', found.value, language, cancel, { progress })
      } catch (error) {
        return failure(error)
      }
    })
  }

  /** A job that waits for the network in this process, and writes through the writer. */
  function startOwn(
    name: string,
    run: (signs: {
      isCancelled(): boolean
      progress(done: number, total: number, subject: string | null): void
    }) => Promise<unknown>,
  ): { id: string; settled: Promise<JobStatus> } {
    writerFor(name)
    return list.start(name, async (cancel, progress) => {
      const flag = new Int32Array(cancel)
      try {
        return ok(await run({ isCancelled: () => Atomics.load(flag, 0) === 1, progress }))
      } catch (error) {
        return failure(error)
      }
    })
  }

  function answerQuery(name: string, query: unknown, language: Language): unknown {
    if (name === 'jobs.list') return { jobs: list.list() }
    if (name === 'jobs.cancel') return { cancelled: list.cancel((query as { id: string }).id) }
    const started = performance.now()
    const handler = queries[name as keyof typeof queries] as (context: unknown, query: unknown) => unknown
    const answer = handler(readContext({ db, language, now: Date.now(), file: setup.file, home }), query)
    const took = performance.now() - started
    if (took > SLOW_QUERY_MS) setup.slow?.(`slow query ${name}: ${Math.round(took)} ms`)
    return answer
  }

  function runCommand(name: string, query: unknown, language: Language): Promise<Envelope<unknown>> {
    return writerFor(name).command(name, query, language)
  }

  async function handle(name: string, query: unknown, language: Language): Promise<Envelope<unknown>> {
    try {
      const parsed = parseQuery(name, query)
      if (name === 'sync.wake') void hub?.then((one) => one.wake())
      if (isSyncRequest(name)) return ok(await (await theEngine()).answer(name, parsed))
      if (isHubRequest(name)) return ok(await (await theHub()).answer(name, parsed))
      if (isDoorRequest(name)) return ok(await (await theDoor()).answer(name, parsed))
      const { kind } = specOf(name)
      if (kind === 'query') return ok(answerQuery(name, parsed, language))
      if (kind === 'command') {
        const done = await runCommand(name, parsed, language)
        if (name.startsWith('sync.')) (await theEngine()).look()
        if (name.startsWith('hub.')) (await theHub()).look()
        return done
      }
      return ok({ job: startJob(name, parsed, language).id })
    } catch (error) {
      return failure(refusalOf(error, setup.file))
    }
  }

  return {
    backup: writer?.backup ?? null,
    handle,
    async run(name, query, language = 'en') {
      type Result = Answer<typeof name>
      if (specOf(name).kind !== 'job') return unwrap(await handle(name, query, language)) as Result
      const status = await startJob(name, parseQuery(name, query), language).settled
      if (status.error) throw new Refusal(status.error.code, status.error.message, status.error.details)
      return status.result as Result
    },
    on(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      clearInterval(schedule)
      clearTimeout(later)
      await door?.close()
      await (await engine)?.close()
      await (await hub)?.close()
      if (reader) await (await reader).close()
      db.close()
      await writer?.close()
    },
  }
}
