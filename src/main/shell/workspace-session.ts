import { realpathSync } from 'node:fs'
import type { Envelope, Problem } from '#shared/contract/error.ts'
import { Refusal } from '#shared/contract/error.ts'
import type { EventName, JobStatus } from '#shared/contract/event.ts'
import type { NamesOf, QueryInput } from '#shared/contract/index.ts'
import type { ShellState } from '#shared/contract/shell.ts'
import { WorkspaceInfo } from '#shared/contract/workspace.ts'
import type { Language } from '#shared/model/words.ts'
import { failure } from '#main/service/envelope.ts'
import { type HostListener, type ServiceHost, serviceHost, type ServiceProcess } from '#main/service/host.ts'
import type { OpenOptions } from '#main/service/protocol.ts'
import { jobEnds } from './job-ends.ts'
import { log } from './logging.ts'

const RESTARTS = { most: 3, withinMs: 60_000 }
/** A service that does not close by itself is ended; what was committed is in the file. */
const CLOSING_MS = 20_000

export type SessionState = Pick<ShellState, 'workspace' | 'problem' | 'service'>

export type SessionSetup = {
  start(): ServiceProcess
  /** Who and where, for the change log; asked anew for every opening. */
  origin(): Pick<OpenOptions, 'actor' | 'device' | 'home' | 'keepBackups' | 'live'>
  language(): Language
  printPdf: HostListener['printPdf']
  secret(connector: string): string | null
  changed(): void
  event(name: EventName, body: unknown): void
}

export type WorkspaceSession = {
  state(): SessionState
  /** Opens a file, or makes it first. What is open stays open when that fails; then the state has the problem. */
  open(file: string, create?: NonNullable<OpenOptions['create']>): Promise<boolean>
  request(name: string, query: unknown): Promise<Envelope<unknown>>
  /** Runs a job to its end; answers with what went wrong, or null. */
  run<N extends NamesOf<'job'>>(name: N, query: QueryInput<N>): Promise<Problem | null>
  close(): Promise<void>
  report(problem: Problem): void
}

type Running = { process: ServiceProcess; host: ServiceHost; file: string; ended: boolean }

/** The one workspace the window shows, and the service process that holds it. */
export function workspaceSession(setup: SessionSetup): WorkspaceSession {
  let running: Running | null = null
  let state: SessionState = { workspace: null, problem: null, service: 'none' }
  let recovering: Promise<unknown> | null = null
  let crashes: number[] = []
  let refreshing = false
  const ends = jobEnds()

  function become(next: Partial<SessionState>): void {
    state = { ...state, ...next }
    setup.changed()
  }

  function start(file: string): Running {
    const process = setup.start()
    const host = serviceHost(process, {
      event: (name, body) => {
        if (running !== own) return
        setup.event(name as EventName, body)
        if (name === 'job') ends.heard(body as JobStatus)
        if (name === 'changed') void refresh()
      },
      crashed: (code) => {
        own.ended = true
        if (running === own) recovering = recover(own, code)
      },
      printPdf: setup.printPdf,
      secret: (connector) => setup.secret(connector),
    })
    const own: Running = { process, host, file, ended: false }
    return own
  }

  /** Starts a service on the file and reads what it holds; a service that cannot is ended again. */
  async function begin(
    file: string,
    create?: OpenOptions['create'],
  ): Promise<Envelope<{ service: Running; info: WorkspaceInfo }>> {
    const service = start(file)
    const opened = await service.host.open({ file, mode: 'write', ...setup.origin(), ...(create ? { create } : {}) })
    const answer = opened.ok ? await service.host.request('workspace.info', {}, setup.language()) : opened
    const info = answer.ok ? WorkspaceInfo.safeParse(answer.value) : null
    if (info?.success) return { ok: true, value: { service, info: info.data } }
    await end(service)
    return answer.ok
      ? failure(new Error(`the service described the workspace wrongly: ${info?.error?.message ?? ''}`))
      : answer
  }

  /** Work under way is given up: an import is all or nothing, so nothing half-done stays. */
  async function cancelJobs(service: Running): Promise<void> {
    const list = await service.host.request('jobs.list', {}, setup.language())
    if (!list.ok) return
    const { jobs } = list.value as { jobs: JobStatus[] }
    const open = jobs.filter((job) => job.finishedAt === null)
    await Promise.all(open.map((job) => service.host.request('jobs.cancel', { id: job.id }, setup.language())))
  }

  async function end(service: Running): Promise<void> {
    let limit: NodeJS.Timeout | undefined
    const late = new Promise<void>((resolve) => {
      limit = setTimeout(() => {
        log.warn('the service did not close in time and was ended')
        service.process.kill()
        resolve()
      }, CLOSING_MS)
    })
    await Promise.race([cancelJobs(service).then(() => service.host.close()), late])
    clearTimeout(limit)
  }

  async function recover(crashed: Running, code: number | null): Promise<void> {
    log.error(`the service process ended unexpectedly (${code ?? 'signal'})`)
    const problem: Problem = {
      code: 'service_stopped',
      message: `the service process ended (${code ?? 'signal'})`,
      details: { file: crashed.file },
    }
    ends.stopped(problem)
    const now = Date.now()
    crashes = [...crashes.filter((at) => now - at < RESTARTS.withinMs), now]
    if (crashes.length > RESTARTS.most) return become({ service: 'stopped', problem })
    become({ service: 'starting' })
    const begun = await begin(crashed.file)
    if (running !== crashed) {
      if (begun.ok) await end(begun.value.service)
      return
    }
    if (!begun.ok) return become({ service: 'stopped', problem: begun.error })
    running = begun.value.service
    become({ service: 'recovered', workspace: begun.value.info, problem })
  }

  /** Keeps name and figures of the state true after changes; one question at a time is enough. */
  async function refresh(): Promise<void> {
    const asked = running
    if (refreshing || !asked) return
    refreshing = true
    const answer = await asked.host.request('workspace.info', {}, setup.language())
    refreshing = false
    if (answer.ok && running === asked) become({ workspace: WorkspaceInfo.parse(answer.value) })
  }

  return {
    state: () => state,
    async open(file, create) {
      if (running && !running.ended && samePlace(running.file, file)) {
        become({ problem: null })
        return true
      }
      const before = state.service
      // A second failure of the same kind is news again.
      become({ service: 'starting', problem: null })
      const begun = await begin(file, create)
      if (!begun.ok) {
        log.warn(`a workspace could not be opened: ${begun.error.code}`)
        become({ service: running ? before : 'none', problem: begun.error })
        return false
      }
      const previous = running
      running = begun.value.service
      crashes = []
      become({ service: 'ready', workspace: begun.value.info, problem: null })
      if (previous && !previous.ended) await end(previous)
      if (running.ended) recovering = recover(running, null)
      return true
    },
    async request(name, query) {
      await recovering
      if (!running) return failure(new Refusal('no_workspace', 'no workspace is open'))
      const answer = await running.host.request(name, query, setup.language())
      // The name is no part of the mirror, so changing it is no event.
      if (name === 'workspace.rename') await refresh()
      return answer
    },
    async run(name, query) {
      if (!running) return { code: 'no_workspace', message: 'no workspace is open' }
      const started = await running.host.request(name, query, setup.language())
      return started.ok ? ends.of((started.value as { job: string }).job) : started.error
    },
    async close() {
      await recovering
      const closing = running
      running = null
      become({ workspace: null, problem: null, service: 'none' })
      if (closing && !closing.ended) await end(closing)
    },
    report(problem) {
      become({ problem: null })
      become({ problem })
    },
  }
}

function samePlace(one: string, other: string): boolean {
  try {
    return realpathSync(one) === realpathSync(other)
  } catch {
    return one === other
  }
}
