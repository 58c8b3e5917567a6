import type { ConsentBook } from '#main/adapters/machine/consents.ts'
import { netClient, type NetLimits } from '#main/adapters/net/client.ts'
import { NetProblem } from '#main/adapters/net/problem.ts'
import type { KeptCounts } from '#main/capabilities/sync/keep.ts'
import type { SyncSteps } from '#main/capabilities/sync/steps.ts'
import type { Mirror } from '#main/mirror/open.ts'
import { nextTaskAt, taskRow } from '#main/mirror/queries/sync/tasks.ts'
import { Refusal } from '#shared/contract/error.ts'
import type { Answer, Query } from '#shared/contract/index.ts'
import type { SyncResult, WaitReason } from '#shared/model/sync.ts'
import type { SyncNames } from './names.ts'
import { fetchStream } from './fetch-stream.ts'
import { consentOf, layingOf, planDue, type Planned, readPlan, readSources, type Source } from './plan.ts'
import { afterMiss, FOLLOWED, HELD, isPassing, isStrange, WOKEN } from './policy.ts'
import { newRun, type Run, Runs } from './runs.ts'
import {
  connectorsAnswer,
  hostsOf,
  kindsAnswer,
  nowAnswer,
  queueAnswer,
  reasonOf,
  remembering,
  type Standing,
} from './view.ts'

export type SyncSetup = {
  readonly db: Mirror
  /** Asks the writer; refuses in a program that only reads. @throws Refusal */
  write<N extends keyof SyncSteps>(
    name: N,
    query: Parameters<SyncSteps[N]>[1],
  ): Promise<Awaited<ReturnType<SyncSteps[N]>>>
  readonly consents: ConsentBook
  secret(connector: string): Promise<string | null>
  /** Something about the queue is different. */
  told(): void
  /** Whether this program has the writer's place; another one only looks. */
  readonly canWrite: boolean
  /** Goes on by itself; otherwise only what `run` was asked for is fetched. */
  readonly auto: boolean
  readonly limits?: NetLimits
}

export type SyncEngine = {
  answer(name: SyncNames, query: unknown): Promise<unknown>
  run(
    query: Query<'sync.run'>,
    signs: { isCancelled(): boolean; progress(done: number, total: number, subject: string | null): void },
  ): Promise<SyncResult>
  /** The workspace changed: the queue follows. */
  follow(entities: readonly string[]): void
  /** Streams or connectors were held or let go on. */
  look(): void
  close(): Promise<void>
}

const AT_ONCE = 4
const FOLLOW_MS = 1000
const TELL_MS = 300
const FACTS_MS = 4000
/** The longest a timer is set for; what is due later is looked at again then. */
const LONGEST_MS = 6 * 3_600_000

/**
 * Works through the queue: due streams, one a host and four at once, in this process beside the queries; what comes is written
 * by the writer. While nothing is due a single timer waits for the next.
 */
export function syncEngine(setup: SyncSetup): SyncEngine {
  const { db, consents } = setup
  const client = netClient(setup.limits)
  const running = new Map<string, { host: string; connector: string; abort: AbortController; ended: Promise<void> }>()
  const secrets = new Map<string, boolean>()
  const runs = new Runs((id) => taskRow(db, id))
  let sources: Map<string, Source> | null = null
  let laid: Promise<void> = Promise.resolve()
  let online: boolean | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  let following: ReturnType<typeof setTimeout> | null = null
  let telling: ReturnType<typeof setTimeout> | null = null
  let facts: ReturnType<typeof setTimeout> | null = null
  let closed = false

  const allSources = (): Map<string, Source> => (sources ??= readSources(db))
  const standing = (): Standing => ({
    consents: remembering(consents),
    now: Date.now(),
    isRunning: (task) => running.has(task),
    closedUntil: (host) => client.closedUntil(host),
    hasSecret: (connector) => secrets.get(connector),
  })
  function tell(): void {
    telling ??= setTimeout(() => {
      telling = null
      setup.told()
    }, TELL_MS)
  }
  function tellFacts(): void {
    facts ??= setTimeout(() => {
      facts = null
      void setup.write('sync.told', {}).catch(() => undefined)
    }, FACTS_MS)
  }

  /** Brings the queue in step with the connectors and the inventory. One at a time. */
  function lay(): Promise<void> {
    laid = laid.catch(() => undefined).then(layOnce)
    return laid
  }
  async function layOnce(): Promise<void> {
    if (closed) return
    sources = readSources(db)
    if (!setup.canWrite) return
    const laying = layingOf(db, sources)
    if (laying !== null) await setup.write('sync.lay', laying)
    for (const [id, { streams }] of sources)
      if ([...streams.values()].some(({ secret }) => secret !== false))
        secrets.set(id, (await setup.secret(id)) !== null)
  }

  const isFree = ({ task, reason }: { task: Planned['task']; reason: WaitReason }): boolean =>
    task.state === 'waiting' && (reason === 'due' || reason === 'later' || isPassing(reason) || isStrange(reason))

  /**
   * Starts what can be started, and sets the timer for what cannot yet. It is called whenever a stream ends, so it reads no
   * more of the queue than it has room for.
   */
  function pump(): void {
    if (closed) return
    if (timer !== null) clearTimeout(timer)
    timer = null
    const now = Date.now()
    const here = standing()
    let next = Math.min(now + LONGEST_MS, nextTaskAt(db, now) ?? Number.POSITIVE_INFINITY)
    const room = (online === false ? 1 : AT_ONCE) - running.size
    const busy = new Set([...running.values()].map(({ host }) => host))
    const chosen: Planned[] = []
    for (const one of room > 0 ? planDue(db, allSources(), now) : []) {
      const { id } = one.task
      if (running.has(id) || !isWanted(id)) continue
      const host = one.stream.hosts[0] ?? ''
      const closedUntil = here.closedUntil(host) ?? 0
      if (!isFree({ task: one.task, reason: reasonOf(one, here) })) runs.giveUp(id, null)
      else if (closedUntil > now) {
        runs.giveUp(id, closedUntil)
        next = Math.min(next, closedUntil)
      } else if (!busy.has(host)) {
        busy.add(host)
        chosen.push(one)
        if (chosen.length >= room) break
      }
    }
    for (const one of chosen) start(one)
    if (running.size === 0 || setup.auto) {
      timer = setTimeout(pump, Math.max(20, next - now))
      if (setup.auto) timer.unref()
    }
  }

  /** Runs do not wait for streams that were held or taken away meanwhile. */
  function leaveHeld(): void {
    if (!runs.any) return
    const here = standing()
    const plan = new Map(readPlan(db, allSources()).map((one) => [one.task.id, one]))
    for (const id of runs.all().flatMap(({ left }) => [...left])) {
      const one = plan.get(id)
      if (!one || (!running.has(id) && !isFree({ task: one.task, reason: reasonOf(one, here) }))) runs.giveUp(id, null)
    }
  }

  const isWanted = (task: string): boolean => setup.auto || runs.wants(task)

  function start(one: Planned): void {
    const abort = new AbortController()
    const { task, source, stream } = one
    const entry = { host: stream.hosts[0] ?? '', connector: source.row.id, abort, ended: Promise.resolve() }
    running.set(task.id, entry)
    entry.ended = work(one, abort.signal).then((end) => {
      running.delete(task.id)
      runs.settle(task.id, end)
      tell()
      if (!closed) setImmediate(pump)
    })
    tell()
  }

  /** @returns what was in the way of it; null where nothing was */
  async function work(one: Planned, signal: AbortSignal): Promise<string | null> {
    const { task, source, stream } = one
    for (const run of runs.of(task.id)) run.counts.asked++
    try {
      const secret = stream.secret === false ? null : await setup.secret(source.row.id)
      if (stream.secret !== false) secrets.set(source.row.id, secret !== null)
      if (secret === null && stream.secret === 'must') return 'no_secret'
      await fetchStream(one, {
        db,
        client,
        agreed: consents.of(consentOf(source))?.hosts ?? new Set(),
        secret,
        signal,
        chance: Math.random,
        keep: (page) => setup.write('sync.keep', page),
        kept(counts, unchanged) {
          online = true
          for (const run of runs.of(task.id)) {
            for (const name of Object.keys(counts) as (keyof KeptCounts)[]) run.counts[name] += counts[name]
            if (unchanged) run.counts.unchanged++
            run.progress(stream.label)
          }
          if (Object.values(counts).some((count) => count > 0)) tellFacts()
          tell()
        },
      })
      return null
    } catch (error) {
      const problem = error instanceof NetProblem ? error : new NetProblem('refused', '', String(error))
      if (problem.kind === 'offline') online = false
      if (problem.kind === 'stopped' || closed) return 'stopped'
      const miss = afterMiss(problem, task.tries, Date.now(), Math.random())
      await setup
        .write('sync.miss', { task: task.id, ...miss, problem: problem.kind, detail: problem.message.slice(0, 300) })
        .catch(() => undefined)
      return problem.kind
    }
  }

  const handlers: { [N in SyncNames]: (query: Query<N>) => Promise<Answer<N>> | Answer<N> } = {
    'sync.kinds': kindsAnswer,
    'sync.connectors': () => ({
      connectors: connectorsAnswer(allSources(), readPlan(db, allSources()), standing()),
      online,
    }),
    'sync.now': () => ({ ...nowAnswer(allSources(), readPlan(db, allSources()), standing()), online }),
    'sync.queue': (query) => queueAnswer(readPlan(db, allSources()), query, standing()),
    async 'sync.agree'({ id, hosts }) {
      const source = sourceOf(id)
      const known = new Set(hostsOf(source, consents).map(({ host }) => host))
      const foreign = hosts.find((host) => !known.has(host))
      if (foreign !== undefined)
        throw new Refusal('not_found', `the connector does not ask ${foreign}`, { id: foreign })
      consents.agree(consentOf(source), hosts, Date.now())
      await begin()
      return { agreed: hosts.length }
    },
    'sync.withdraw'({ id }) {
      const withdrawn = consents.withdraw(consentOf(sourceOf(id)))
      for (const one of running.values()) if (one.connector === id) one.abort.abort()
      tell()
      return { withdrawn }
    },
    async 'sync.wake'() {
      secrets.clear()
      const asleep = readPlan(db, allSources()).filter(
        ({ task }) =>
          task.state === 'waiting' && task.problem !== null && WOKEN.has(task.problem) && task.notBefore > Date.now(),
      )
      if (asleep.length > 0) await setup.write('sync.due', { tasks: asleep.map(({ task }) => task.id) })
      await begin()
      return { woken: asleep.length }
    },
  }

  function sourceOf(id: string): Source {
    const found = allSources().get(id)
    if (!found) throw new Refusal('not_found', `no connector ${id}`, { id })
    return found
  }

  /** Lays the queue and goes on, where this program does so by itself. */
  async function begin(): Promise<void> {
    if (closed) return
    await lay()
    tell()
    if (setup.auto || runs.any) pump()
  }

  async function run(
    { connector, patience }: Query<'sync.run'>,
    signs: { isCancelled(): boolean; progress(done: number, total: number, subject: string | null): void },
  ): Promise<SyncResult> {
    await lay()
    if (connector !== null) sourceOf(connector)
    const here = standing()
    const chosen = readPlan(db, allSources()).filter(({ source }) => connector === null || source.row.id === connector)
    const asked = chosen.filter((one) => !HELD.has(reasonOf(one, here)))
    const made = newRun(
      asked.map(({ task }) => task.id),
      chosen.filter((one) => HELD.has(reasonOf(one, here))).map(({ task }) => task.id),
      { patience, progress: (done, total, subject) => signs.progress(done, total, subject) },
    )
    if (made.left.size > 0) {
      await setup.write('sync.due', { tasks: [...made.left] })
      runs.add(made)
      const watch = setInterval(() => {
        if (signs.isCancelled()) stop(made)
      }, 200)
      try {
        pump()
        await made.ended.promise
      } finally {
        clearInterval(watch)
        runs.delete(made)
      }
      if (signs.isCancelled()) throw new Refusal('cancelled', 'sync.run was cancelled')
    }
    const after = standing()
    const now = new Map(readPlan(db, allSources()).map((one) => [one.task.id, one]))
    const { finished, ...counts } = made.counts
    return {
      ...counts,
      finished,
      waiting: made.waits.flatMap((id) => {
        const one = now.get(id)
        if (!one) return []
        const host = one.stream.hosts[0] ?? ''
        const at = one.task.state === 'waiting' && one.task.notBefore > 0 ? one.task.notBefore : null
        return [{ subject: one.stream.label, host, reason: reasonOf(one, after), nextAt: at }]
      }),
    }
  }

  /** What a run asked for is left alone: what was written stays, the rest waits in the queue. */
  function stop(made: Run): void {
    const tasks = [...made.left]
    made.left.clear()
    for (const task of tasks) running.get(task)?.abort.abort()
    made.ended.resolve()
  }

  if (setup.auto) setImmediate(() => void begin().catch(() => undefined))
  return {
    answer: async (name, query) => (handlers[name] as (query: unknown) => unknown)(query),
    run,
    follow(entities) {
      if (closed || !entities.some((name) => FOLLOWED.has(name))) return
      following ??= setTimeout(() => {
        following = null
        void begin().catch(() => undefined)
      }, FOLLOW_MS)
      if (entities.includes('connector')) sources = null
    },
    look() {
      sources = null
      const held = new Map(readPlan(db, allSources()).map((one) => [one.task.id, one]))
      for (const [task, { abort }] of running) {
        const one = held.get(task)
        if (!one || one.task.state !== 'waiting' || one.source.row.paused === 1) abort.abort()
      }
      leaveHeld()
      void begin().catch(() => undefined)
    },
    async close() {
      closed = true
      for (const one of [timer, following, telling]) if (one !== null) clearTimeout(one)
      if (facts !== null) clearTimeout(facts)
      for (const { abort } of running.values()) abort.abort()
      await Promise.allSettled([...running.values()].map(({ ended }) => ended))
      for (const one of runs.all()) stop(one)
      await client.close()
    },
  }
}
