import Database from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createWorkspace, openReader } from '#main/mirror/open.ts'
import { stemQuery } from '#main/mirror/stems.ts'
import { openService, type Service } from '#main/service/service.ts'
import type { BenchResult } from './bench.ts'
import { COLUMNS, tweetRow, VOCABULARY, word, writeTweets } from './conversation-rows.ts'

const MESSAGES = Number(process.env['MUSTER_BENCH_MESSAGES'] ?? 1_000_000)
/** Conversations of the list that is paged through. */
const LISTED = Math.min(400_000, MESSAGES)
const HELPING = 10_000
const THREAD = fileURLToPath(new URL('../../out/main/thread.cjs', import.meta.url))
const SHOWN = 50

/** The same rows, already parsed, put into a plain table one by one, and a full-text index built over their texts. */
function insertRaw(file: string): number {
  const db = new Database(file)
  try {
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = NORMAL')
    db.exec(`CREATE TABLE list (${COLUMNS.map((name) => `"${name}" TEXT`).join(', ')})`)
    db.exec("CREATE VIRTUAL TABLE words USING fts5 (text, content='list', tokenize='unicode61 remove_diacritics 2')")
    const insert = db.prepare(`INSERT INTO list VALUES (${COLUMNS.map(() => '?').join(', ')})`)
    let took = 0
    const timed = (work: () => void): void => {
      const started = performance.now()
      work()
      took += performance.now() - started
    }
    timed(() => db.exec('BEGIN'))
    for (let from = 0; from < MESSAGES; from += HELPING) {
      const rows = Array.from({ length: Math.min(HELPING, MESSAGES - from) }, (_, place) => tweetRow(from + place))
      timed(() => {
        for (const row of rows) insert.run(row)
      })
    }
    timed(() => db.exec("INSERT INTO words (words) VALUES ('rebuild'); COMMIT"))
    return took
  } finally {
    db.close()
  }
}

async function serviceOn(file: string): Promise<Service> {
  createWorkspace(file, { id: '01900000-0000-7000-8000-000000000000', name: 'Bench', at: 1 })
  const devices = { printPdf: () => Promise.reject(new Error('no printer')) }
  return openService({ file, mode: 'write', actor: 'bench', device: 'bench', keepBackups: 0, thread: THREAD, devices })
}

/** @returns milliseconds */
async function importWhole(service: Service, folder: string, rows: number): Promise<number> {
  const list = join(folder, `${rows}.csv`)
  writeTweets(list, rows)
  const started = performance.now()
  const result = await service.run('conversations.import', { file: list })
  const took = performance.now() - started
  rmSync(list)
  if (result.created !== rows)
    throw new Error(`messages are missing: ${JSON.stringify({ ...result, rejects: [], notes: [] })}`)
  return took
}

/** The time that 95 of 100 stay below. */
function percentile95(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? 0
}
function timed(work: () => unknown): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

/** Words from places of the order of how often they are said. */
const wordsFrom = (first: number, step: number, count: number): string[] =>
  Array.from({ length: count }, (_, at) => word(first + at * step))
const TERMS = {
  common: [...wordsFrom(0, 1, 40), ...wordsFrom(1, 1, 20).map((one, at) => `${one} ${word(at + 20)}`)],
  rare: [
    ...wordsFrom(5000, Math.floor((VOCABULARY - 5000) / 41), 40),
    ...wordsFrom(6000, 300, 20).map((one) => `${one} order`),
  ],
}

/** What is typed into the search beside a bare full-text query that brings the texts of as many best matches. */
async function searches(service: Service, file: string): Promise<BenchResult[]> {
  const bare = openReader(file)
  const statement = bare.prepare(
    `SELECT m.text FROM (SELECT rowid, rank FROM message_search WHERE message_search MATCH ? ORDER BY rank LIMIT ${SHOWN}) s JOIN message m ON m.rid = s.rowid`,
  )
  try {
    const results: BenchResult[] = []
    for (const [name, terms] of Object.entries(TERMS)) {
      const own: number[] = []
      const raw: number[] = []
      let hits = 0
      for (let round = 0; round < 3; round++)
        for (const term of terms) {
          raw.push(timed(() => statement.all(stemQuery(term))))
          const started = performance.now()
          const answer = await service.run('search.all', { text: term, scope: 'conversations', limit: SHOWN })
          own.push(performance.now() - started)
          hits += answer.hits.length
        }
      const measured = percentile95(own)
      results.push({
        name: `search of ${MESSAGES} messages, ${name} words, 95th percentile`,
        measured,
        baseline: percentile95(raw),
        aim: 1.5,
        notes: [
          `${measured.toFixed(1)} ms (aim ≤ 50 ms), median ${percentile50(own).toFixed(1)} ms against ${percentile50(raw).toFixed(2)} ms; ${terms.length} words, ${hits} hits`,
        ],
      })
    }
    return results
  } finally {
    bare.close()
  }
}
const percentile50 = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

const LISTS = ['', 'status:open', 'unanswered:yes', 'account:acmecare', 'delivery', 'waiting:yes before:2017-01-01']
const ORDERS = ['last', 'oldest', 'waiting', 'priority'] as const

/** One page of the inbox in every order and at every depth, beside the bare rows of the same page. */
async function lists(service: Service, file: string): Promise<BenchResult> {
  const bare = openReader(file)
  const rows = bare.prepare('SELECT * FROM conversation ORDER BY last_at DESC LIMIT 100 OFFSET ?')
  const total = bare.prepare('SELECT count(*) FROM conversation').pluck().get() as number
  try {
    const own: number[] = []
    const raw: number[] = []
    const slow: { text: string; order: string; offset: number; took: number }[] = []
    const pages = Array.from({ length: 3 }, () => LISTS).flatMap((texts) =>
      texts.flatMap((text) =>
        ORDERS.flatMap((order) => [0, 1000, Math.floor(total / 2)].map((offset) => ({ text, order, offset }))),
      ),
    )
    for (const page of pages) {
      raw.push(timed(() => rows.all(page.offset)))
      const started = performance.now()
      await service.run('conversations.list', { ...page, limit: 100 })
      const took = performance.now() - started
      own.push(took)
      slow.push({ ...page, took })
    }
    const [worst] = slow.toSorted((a, b) => b.took - a.took)
    return {
      name: `a page of ${total} conversations, 95th percentile`,
      measured: percentile95(own),
      baseline: percentile95(raw),
      aim: null,
      notes: [
        `median ${percentile50(own).toFixed(1)} ms; slowest ${Math.round(worst?.took ?? 0)} ms: "${worst?.text}" in order ${worst?.order} from ${worst?.offset}`,
      ],
    }
  } finally {
    bare.close()
  }
}

/** Reads what came of every conversation, beside reading the rows of their messages. */
async function outcomes(service: Service, file: string): Promise<BenchResult> {
  const bare = openReader(file)
  try {
    const rows = bare.prepare('SELECT rid, at, author, direction, text FROM message WHERE rid > ? ORDER BY rid LIMIT ?')
    let letters = 0
    const baseline = timed(() => {
      for (let last = 0; ;) {
        const page = rows.all(last, HELPING) as { rid: number; text: string }[]
        const final = page.at(-1)
        if (!final) break
        for (const { text } of page) letters += text.length
        last = final.rid
      }
    })
    let read = 0
    const started = performance.now()
    for (let after = 0, left = 1; left > 0;) {
      const portion = await service.run('outcomes.infer', { after })
      after = portion.next
      left = portion.left
      read += portion.read
    }
    const measured = performance.now() - started
    const each = ((measured / read) * 1000).toFixed(0)
    return {
      name: `what came of ${read} conversations, read and kept`,
      measured,
      baseline,
      aim: null,
      notes: [`${each} µs each; the baseline reads the same ${letters} letters and does nothing with them`],
    }
  } finally {
    bare.close()
  }
}

/** Import, search and the list of conversations, each beside the least work that could do the same. */
export async function run(): Promise<BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'muster-bench-'))
  const files = { small: join(folder, 'small.muster'), large: join(folder, 'large.muster') }
  try {
    const small = await serviceOn(files.small)
    await importWhole(small, folder, LISTED)
    const page = await lists(small, files.small)
    await small.close()
    const baseline = insertRaw(join(folder, 'raw.db'))
    const large = await serviceOn(files.large)
    const measured = await importWhole(large, folder, MESSAGES)
    const imported: BenchResult = {
      name: `import of ${MESSAGES} messages`,
      measured,
      baseline,
      aim: 3,
      notes: ['its memory: npm run bench import-memory'],
    }
    const found = await searches(large, files.large)
    const read = await outcomes(large, files.large)
    await large.close()
    return [imported, ...found, read, page]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
