import Database from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createWorkspace } from '#main/mirror/open.ts'
import { openService } from '#main/service/service.ts'
import { HEADER, listRow, writeList } from './import-list.ts'
import type { BenchResult } from './bench.ts'

const ROWS = Number(process.env['MUSTER_BENCH_ROWS'] ?? 100_000)
/** A very long list is imported once: its memory is what is looked at. */
const ROUNDS = ROWS > 200_000 ? 1 : 3
const HELPING = 10_000
const THREAD = fileURLToPath(new URL('../../out/main/thread.cjs', import.meta.url))
const MEGABYTE = 1024 * 1024

/** The same rows, already parsed, put into a plain table by prepared single-row inserts in one transaction. */
function insertRaw(file: string): number {
  const db = new Database(file)
  try {
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = NORMAL')
    db.exec(`CREATE TABLE list (${HEADER.map((name) => `"${name}" TEXT`).join(', ')})`)
    const insert = db.prepare(`INSERT INTO list VALUES (${HEADER.map(() => '?').join(', ')})`)
    let took = 0
    const timed = (work: () => void): void => {
      const started = performance.now()
      work()
      took += performance.now() - started
    }
    timed(() => db.exec('BEGIN'))
    for (let from = 0; from < ROWS; from += HELPING) {
      const rows = Array.from({ length: Math.min(HELPING, ROWS - from) }, (_, place) => listRow(from + place))
      timed(() => {
        for (const row of rows) insert.run(row)
      })
    }
    timed(() => db.exec('COMMIT'))
    return took
  } finally {
    db.close()
  }
}

async function importWhole(file: string, list: string): Promise<number> {
  createWorkspace(file, { id: '01900000-0000-7000-8000-000000000000', name: 'Bench', at: 1 })
  const devices = { printPdf: () => Promise.reject(new Error('no printer')) }
  const service = await openService({
    file,
    mode: 'write',
    actor: 'bench',
    device: 'bench',
    keepBackups: 0,
    thread: THREAD,
    devices,
  })
  try {
    const started = performance.now()
    const result = await service.run('import.run', { file: list })
    const took = performance.now() - started
    if (result.rows !== ROWS || result.created + result.merged !== ROWS)
      throw new Error(`rows are missing: ${JSON.stringify({ ...result, rejects: [], notes: [] })}`)
    return took
  } finally {
    await service.close()
  }
}

/** The round that other programs on the machine disturbed least. */
const best = (values: readonly number[]): number => Math.min(...values)

/** Import of a generated list with everything included, against raw inserts of the same rows. The best of three rounds. */
export async function run(): Promise<BenchResult> {
  const folder = mkdtempSync(join(tmpdir(), 'muster-bench-'))
  try {
    const list = join(folder, 'list.csv')
    writeList(list, ROWS)
    const raw: number[] = []
    const whole: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      raw.push(insertRaw(join(folder, `raw-${round}.db`)))
      whole.push(await importWhole(join(folder, `import-${round}.muster`), list))
    }
    return {
      name: `import of ${ROWS} rows of CSV`,
      measured: best(whole),
      baseline: best(raw),
      aim: 6,
      notes: [`peak memory of the process ${Math.round((process.resourceUsage().maxRSS * 1024) / MEGABYTE)} MB`],
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
