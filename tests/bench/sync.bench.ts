import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { createWorkspace } from '#main/mirror/open.ts'
import type { BenchResult } from './bench.ts'
import { memoryOfTree } from './process-memory.ts'

/** Feeds that were fetched and wait for their hour. */
const STREAMS = 300
const HOSTS = 30
const IDLE_MS = Number(process.env['MUSTER_BENCH_IDLE_MS'] ?? 20_000)
const SETTLE_MS = 6000
const service = join(import.meta.dirname, '..', '..', 'out', 'main', 'service.cjs')

type Connector = { streams: number; waiting: number; running: number; stuck: number }
const FEED = '<rss version="2.0"><channel><title>Nothing new</title></channel></rss>'

type Message = { type: string; id?: number; envelope?: { ok: boolean; value: unknown } }

/** The process behind the window with streams that wait for their hour, beside the same process without any: processor time and memory while nothing happens. */
export async function run(): Promise<BenchResult[]> {
  if (process.platform !== 'linux') return []
  const folder = mkdtempSync(join(tmpdir(), 'muster-bench-sync-'))
  const server = createServer((_, response) => void response.end(FEED))
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve))
  try {
    const empty = join(folder, 'empty.muster')
    const connected = join(folder, 'connected.muster')
    createWorkspace(empty, { id: 'bench', name: 'Bench', at: Date.now() })
    copyFileSync(empty, connected)
    const without = await idle(empty, folder, null)
    const with_ = await idle(connected, folder, (server.address() as AddressInfo).port)
    return [
      {
        name: `idle for ${IDLE_MS / 1000} s with ${STREAMS} streams that wait: processor time ÷ without sync`,
        measured: with_.cpu,
        baseline: without.cpu,
        aim: 1.5,
        notes: [`${((with_.cpu / IDLE_MS) * 100).toFixed(2)} % of a processor`],
      },
      {
        name: 'memory while idle and connected ÷ without sync',
        unit: 'MB',
        measured: with_.memory,
        baseline: without.memory,
        aim: 1.5,
        notes: [],
      },
    ]
  } finally {
    server.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function idle(file: string, home: string, port: number | null): Promise<{ cpu: number; memory: number }> {
  const child = fork(service, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], serialization: 'advanced' })
  try {
    const ask = asking(child)
    child.send({
      type: 'open',
      options: { file, mode: 'write', actor: 'Bench', device: 'bench', home, keepBackups: 0, live: true },
    })
    await once(child, 'message')
    // Either way a person has changed something: what carries out commands is loaded.
    await ask('accounts.add', { address: 'https://blog.example', hint: 'website' })
    if (port !== null) await connect(ask, port)
    await wait(SETTLE_MS)
    const before = ticksOf(child.pid ?? 0)
    await wait(IDLE_MS)
    // A tick is a hundredth of a second.
    const cpu = (ticksOf(child.pid ?? 0) - before) * 10
    return { cpu: Math.max(cpu, 10), memory: (memoryOfTree(child.pid ?? 0) ?? 0) / 1_000_000 }
  } finally {
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
}

/** Feeds on several hosts, each fetched once: what a host allows a minute would take long with one alone. */
async function connect(ask: ReturnType<typeof asking>, port: number): Promise<void> {
  const feeds = Array.from(
    { length: STREAMS },
    (_, at) => `http://127.0.0.${1 + (at % HOSTS)}:${port}/${at} website:blog.example`,
  )
  const settings = { feeds: feeds.join('\n'), inside: 'yes' }
  const { id } = (await ask('sync.add', { type: 'feed', name: 'Feeds', settings })) as { id: string }
  const hosts = Array.from({ length: HOSTS }, (_, at) => `127.0.0.${1 + at}:${port}`)
  await ask('sync.agree', { id, hosts })
  for (;;) {
    const { connectors } = (await ask('sync.connectors', {})) as { connectors: Connector[] }
    const [feed] = connectors
    if (feed?.streams === STREAMS && feed.waiting + feed.running + feed.stuck === 0) return
    await wait(500)
  }
}

function asking(child: ChildProcess): (name: string, query: unknown) => Promise<unknown> {
  let next = 1
  const open = new Map<number, (value: unknown) => void>()
  child.on('message', (message: Message) => {
    if (message.type !== 'reply' || message.id === undefined) return
    open.get(message.id)?.(message.envelope?.value)
    open.delete(message.id)
  })
  return (name, query) =>
    new Promise((resolve) => {
      const id = next++
      open.set(id, resolve)
      child.send({ type: 'request', id, name, query, language: 'en' })
    })
}

function ticksOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return Number(fields[11]) + Number(fields[12])
}
