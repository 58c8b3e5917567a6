import Database from 'better-sqlite3'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openReader } from '#main/mirror/open.ts'
import { openService, type Service } from '#main/service/service.ts'
import type { BenchResult } from './bench.ts'
import { COLUMNS, tweetRow } from './conversation-rows.ts'
import { writeLargeWorkspace } from './large-workspace.ts'

const ACCOUNTS = Number(process.env['MUSTER_BENCH_ACCOUNTS'] ?? 100_000)
const MESSAGES = Number(process.env['MUSTER_BENCH_MESSAGES'] ?? 1_000_000)
const THREAD = fileURLToPath(new URL('../../out/main/thread.cjs', import.meta.url))
const ROUNDS = 5
const THREAD_LENGTH = 4
const AIM_MS = 150

async function started(file: string): Promise<Service> {
  const devices = { printPdf: () => Promise.reject(new Error('no printer')) }
  return openService({ file, mode: 'write', actor: 'bench', device: 'bench', keepBackups: 0, thread: THREAD, devices })
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now()
  await work()
  return performance.now() - before
}
const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
const slowest = (times: readonly number[]): number => Math.max(...times)

/** Threads of four messages on listed accounts, a third of them calls for help, as bulk rows: only reading is measured. */
function writeConversations(db: Database.Database): void {
  const conversation = db.prepare(
    `INSERT INTO conversation (id, account_id, natural_key, started_at, last_at, asked_at, waiting_since, status, needs_answer, needs_help, first_answer_at, reached_resolver_at)
     VALUES (@id, @account, @id, @first, @last, @first, @waiting, @status, 1, @help, @answered, @answered)`,
  )
  const message = db.prepare(
    'INSERT INTO message (conversation_id, natural_key, direction, at, text) VALUES (?, ?, ?, ?, ?)',
  )
  db.transaction(() => {
    for (let at = 0; at < MESSAGES; at += THREAD_LENGTH) {
      const thread = at / THREAD_LENGTH
      const id = `c${thread}`
      const said = Array.from({ length: THREAD_LENGTH }, (_, place) => {
        const [key = '', , inbound, created = '', text = ''] = tweetRow(at + place)
        return { key, ours: inbound === 'False', at: Date.parse(created), text }
      }).toSorted((one, other) => one.at - other.at)
      const answer = said.find(({ ours }) => ours)?.at ?? null
      const [first, last] = [said[0]?.at ?? 0, said.at(-1)?.at ?? 0]
      conversation.run({
        id,
        account: `account-${(thread * 7919) % ACCOUNTS}`,
        first,
        last,
        waiting: said.at(-1)?.ours === true ? null : last,
        status: thread % 3 === 0 ? 'open' : 'resolved',
        help: thread % 3 === 0 ? 1 : 0,
        answered: answer,
      })
      for (const one of said) message.run(id, one.key, one.ours ? 'out' : 'in', one.at, one.text)
    }
  })()
}

/** Accounts with journey stages, conversations of as many messages, and a real audit of it all. */
async function fill(file: string): Promise<void> {
  writeLargeWorkspace(file, ACCOUNTS, Date.now())
  const db = new Database(file)
  db.exec(`INSERT INTO account_stage (id, account_id, stage)
    SELECT 's' || rid, id, CASE rid % 3 WHEN 0 THEN 'before' WHEN 1 THEN 'during' ELSE 'after' END FROM account WHERE rid % 2 = 0`)
  writeConversations(db)
  db.close()
  const service = await started(file)
  await service.run('audit.run', {})
  await service.run('center.visit', {})
  await service.close()
  // Whoever was away all the time is told of everything the log knows.
  const away = new Database(file)
  away.exec('UPDATE visit SET since_at = 1, since_step = 0')
  away.close()
}

/** What the least work costs: one count that an index answers. */
function indexedCount(file: string): number {
  const db = openReader(file)
  try {
    const count = db.prepare('SELECT count(*) FROM account WHERE merged_into IS NULL AND brand_id = ?').pluck()
    const times = Array.from({ length: 20 }, () => {
      const before = performance.now()
      count.get('brand-Kornwell')
      return performance.now() - before
    })
    return median(times)
  } finally {
    db.close()
  }
}

type Look = { first: number; behind: string[]; caughtUp: number }
/** The page as it opens: what it can show at once, and how long until nothing is behind. */
async function look(service: Service): Promise<Look> {
  let behind: string[] = []
  const first = await timed(async () => {
    const figures = await service.run('center.figures', { known: true })
    behind = figures.behind.map(({ part }) => part)
    if (figures.behind.some(({ known }) => !known)) throw new Error('a figure is not there')
  })
  const caughtUp = behind.length === 0 ? 0 : await timed(() => service.run('center.refresh', {}))
  const after = await service.run('center.figures', { known: true })
  if (after.behind.length > 0 || after.accounts.total === 0) throw new Error('figures are still behind')
  return { first, behind, caughtUp }
}

/** The command center of a large workspace: its first figures after a start, after an edit and after a message. */
export async function run(): Promise<BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'muster-bench-'))
  const file = join(folder, 'large.muster')
  try {
    await fill(file)
    const baseline = indexedCount(file)
    let service = await started(file)
    const whole = await timed(() => service.run('center.refresh', {}))
    await service.close()

    const cold: Look[] = []
    for (let round = 0; round < ROUNDS; round++) {
      service = await started(file)
      cold.push(await look(service))
      await service.close()
    }
    service = await started(file)
    const edited: Look[] = []
    for (let round = 0; round < ROUNDS; round++) {
      await service.run('accounts.update', {
        ids: [`account-${round}`],
        patch: { ownerId: round % 2 === 0 ? null : 'person-1' },
      })
      edited.push(await look(service))
    }
    const said: Look[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const one = join(folder, `one${round}.csv`)
      writeFileSync(one, `${COLUMNS.join(',')}\n${tweetRow(MESSAGES + 4 * round).join(',')}\n`)
      const { created } = await service.run('conversations.import', { file: one })
      if (created !== 1) throw new Error('the message did not arrive')
      said.push(await look(service))
    }
    await service.close()
    const result = (name: string, looks: readonly Look[], ...more: string[]): BenchResult => {
      const first = looks.map((one) => one.first)
      const behind = [...new Set(looks.flatMap((one) => one.behind))]
      return {
        name: `command center, ${ACCOUNTS} accounts, ${MESSAGES} messages: first figures ${name}`,
        measured: median(first),
        baseline,
        aim: null,
        notes: [
          `slowest ${slowest(first).toFixed(1)} ms (aim ≤ ${AIM_MS} ms)`,
          behind.length === 0
            ? 'nothing was behind'
            : `behind: ${behind.join(', ')}; counted anew beside it in ${median(looks.map((one) => one.caughtUp)).toFixed(0)} ms`,
          ...more,
        ],
      }
    }
    return [
      result('after a start', cold, `all of it counted from nothing: ${whole.toFixed(0)} ms`),
      result('after an edit of an account', edited),
      result('after a new message', said),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
