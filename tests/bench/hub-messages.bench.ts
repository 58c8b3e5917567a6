import Database from 'better-sqlite3'
import { connectHub, initHub } from '#main/adapters/hub/index.ts'
import { fingerprinter } from '#main/mirror/erase/fingerprint.ts'
import { migrate } from '#main/mirror/migrate.ts'
import { SCHEMA } from '#main/mirror/migrations/index.ts'
import type { HubFactSent } from '#shared/model/hub-fact.ts'
import { realDesk } from '../support/desk.ts'
import { startPostgres } from '../support/postgres.ts'
import type { BenchResult } from './bench.ts'

/** `MUSTER_BENCH_MESSAGES=1000000` is the size the hub is made for. */
const MESSAGES = Number(process.env['MUSTER_BENCH_MESSAGES'] ?? 100_000)
const A_THREAD = 4
const PORTION = 5_000
const MB = 1024 * 1024

const WORDS =
  'my kettle leaks since Monday and nobody answers please help me with the parcel that never came what do you think'.split(
    ' ',
  )
const text = (at: number): string =>
  Array.from({ length: 16 }, (_, n) => WORDS[(at * 7 + n * n) % WORDS.length]).join(' ')

type Said = { key: string; thread: string; at: number; ours: boolean; text: string }
function* messages(): Generator<Said> {
  for (let at = 0; at < MESSAGES; at++)
    yield {
      key: `x:${at}`,
      thread: `t${Math.floor(at / A_THREAD)}`,
      text: text(at),
      at: 1_600_000_000_000 + at * 1_000,
      ours: at % A_THREAD === 1,
    }
}

function* facts(fingerprint: (key: string) => string): Generator<HubFactSent> {
  const common = { stamps: null, state: 0, stamp: 1, fresh: true } as const
  for (let thread = 0; thread * A_THREAD < MESSAGES; thread++) {
    const [started, handle] = [1_600_000_000_000 + thread * A_THREAD * 1_000, `person${thread % 200_000}`]
    const person = { name: handle, crm: null, identities: [['x', handle, handle, null]], roles: [] }
    const row = {
      natural_key: `t${thread}`,
      account_id: 'x:brand',
      spoken_as: 'x:brand',
      status: 'open',
      started_at: started,
      last_at: started,
      person,
    }
    yield { ...common, kind: 'thread', key: fingerprint(`t${thread}`), thread: null, row: JSON.stringify(row) }
  }
  for (const { key, thread, at, ours, text: said } of messages()) {
    const row = {
      natural_key: key,
      thread,
      direction: ours ? 'out' : 'in',
      visibility: 'public',
      at,
      author: 'somebody',
      team_id: null,
      text: said,
      language: 'en',
      deleted_upstream_at: null,
    }
    yield { ...common, kind: 'message', key: fingerprint(key), thread: fingerprint(thread), row: JSON.stringify(row) }
  }
}

/** The least work: the same messages into the tables of a workspace, with their indexes, without search and without a hub. */
function inserted(): number {
  const db = new Database(':memory:')
  migrate(db)
  const thread = db.prepare(
    "INSERT INTO conversation (id, account_id, spoken_as, natural_key, started_at, last_at) VALUES (?, 'x:brand', 'x:brand', ?, ?, ?)",
  )
  const message = db.prepare(
    "INSERT INTO message (conversation_id, natural_key, direction, at, author, text, language) VALUES (?, ?, ?, ?, 'somebody', ?, 'en')",
  )
  const started = performance.now()
  db.transaction(() => {
    let last = ''
    for (const one of messages()) {
      if (one.thread !== last) thread.run(one.thread, one.thread, one.at, one.at)
      last = one.thread
      message.run(one.thread, one.key, one.ours ? 'out' : 'in', one.at, one.text)
    }
  })()
  const took = performance.now() - started
  db.close()
  return took
}

/** A workspace that joins a team with very many messages. */
export async function run(): Promise<BenchResult[]> {
  const server = await startPostgres()
  try {
    const url = await server.makeDatabase('bench')
    const desk = realDesk('late', () => Date.now())
    const fingerprint = fingerprinter(desk.db)
    const { login } = await initHub({ url, password: server.password }, { id: 'w', name: 'W' }, SCHEMA, {
      name: 'Anna',
      device: 'bench',
      password: 'hers',
    })
    const hub = await connectHub({ url: url.replace('postgres@', `${login}@`), password: 'hers' }, SCHEMA)
    const pushing = performance.now()
    for (let part: HubFactSent[] = [], all = facts(fingerprint), next = all.next(); ; next = all.next()) {
      if (!next.done) part.push(next.value)
      if (part.length < PORTION && !next.done) continue
      const { refused } = await hub.facts.push(part)
      if (refused.length > 0) throw new Error(`refused: ${JSON.stringify(refused[0])}`)
      if (next.done) break
      part = []
    }
    const pushed = performance.now() - pushing
    const baseline = inserted()
    let peak = 0
    const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20)
    const before = process.memoryUsage().rss
    const started = performance.now()
    await desk.round(hub, () => undefined)
    const measured = performance.now() - started
    clearInterval(watch)
    const came = desk.db.prepare('SELECT count(*) FROM message').pluck().get()
    if (came !== MESSAGES) throw new Error(`${String(came)} messages came`)
    await hub.close()
    return [
      {
        name: `hub: a fresh workspace catches up on ${MESSAGES} messages, searchable ÷ raw inserts of the rows`,
        measured,
        baseline,
        aim: null,
        notes: [
          `${Math.round(MESSAGES / (measured / 1000))} messages a second, ${Math.round((peak - before) / MB)} MB more at the peak (the workspace itself is in memory)`,
          `sent before that at ${Math.round(MESSAGES / (pushed / 1000))} messages a second`,
        ],
      },
    ]
  } finally {
    await server.stop()
  }
}
