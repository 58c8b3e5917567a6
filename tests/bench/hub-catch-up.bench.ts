import Database from 'better-sqlite3'
import { setTimeout as after } from 'node:timers/promises'
import { connectHub, initHub } from '#main/adapters/hub/index.ts'
import { migrate } from '#main/mirror/migrate.ts'
import { SCHEMA } from '#main/mirror/migrations/index.ts'
import type { Step } from '#shared/model/exchange.ts'
import { realDesk } from '../support/desk.ts'
import { accountSteps } from '../support/hub-load.ts'
import { startPostgres } from '../support/postgres.ts'
import type { BenchResult } from './bench.ts'

const CHANGES = Number(process.env['MUSTER_BENCH_CHANGES'] ?? 100_000)
const IDLE_MS = Number(process.env['MUSTER_BENCH_IDLE_MS'] ?? 20_000)
const PORTION = 20
const MB = 1024 * 1024

/** The least work: the same rows into a workspace's tables without a log. */
function inserted(steps: readonly Step[]): number {
  const db = new Database(':memory:')
  migrate(db)
  const insert = db.prepare(
    'INSERT INTO account (id, network, handle, handle_key, created_at, updated_at) VALUES (@id, @network, @handle, @handle_key, @created_at, @updated_at)',
  )
  const started = performance.now()
  db.transaction(() => {
    for (const { lines } of steps) for (const { key, after: row } of lines) insert.run({ ...row, id: key })
  })()
  const took = performance.now() - started
  db.close()
  return took
}

/** A workspace that joins a team with much behind it, and then stays connected while nothing happens. */
export async function run(): Promise<BenchResult[]> {
  const server = await startPostgres()
  try {
    const url = await server.makeDatabase('bench')
    const steps = accountSteps(CHANGES, 250)
    const owner = { url, password: server.password }
    const { login } = await initHub(owner, { id: 'w', name: 'W' }, SCHEMA, {
      name: 'Anna',
      device: 'bench',
      password: 'hers',
    })
    const address = { url: url.replace('postgres@', `${login}@`), password: 'hers' }
    const hub = await connectHub(address, SCHEMA)
    for (let at = 0; at < steps.length; at += PORTION) {
      const { refused } = await hub.push(steps.slice(at, at + PORTION))
      if (refused.length > 0) throw new Error(`refused: ${JSON.stringify(refused[0])}`)
    }
    const baseline = inserted(steps)
    const desk = realDesk('late', () => Date.now())
    let peak = 0
    const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20)
    const before = process.memoryUsage().rss
    const started = performance.now()
    const came = await desk.round(hub, () => undefined)
    const measured = performance.now() - started
    clearInterval(watch)
    if (came !== steps.length || desk.rows('account').size !== CHANGES) throw new Error(`${came} steps came`)

    let news = 0
    const stop = await hub.listen(
      () => news++,
      () => undefined,
    )
    const cpu = process.cpuUsage()
    await after(IDLE_MS)
    const { user, system } = process.cpuUsage(cpu)
    stop()
    await hub.close()
    return [
      {
        name: `hub: a fresh workspace catches up on ${CHANGES} changes ÷ raw inserts of the rows`,
        measured,
        baseline,
        aim: null,
        notes: [
          `${Math.round(CHANGES / (measured / 1000))} changes a second, ${Math.round((peak - before) / MB)} MB more at the peak`,
        ],
      },
      {
        name: `hub: processor while connected and nothing happens, of ${Math.round(IDLE_MS / 1000)} s`,
        measured: (user + system) / 1000,
        baseline: IDLE_MS,
        aim: 0.01,
        notes: [`${news} news`],
      },
    ]
  } finally {
    await server.stop()
  }
}
