import Database from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBundle, recordsOf, writeBundle } from '#main/adapters/exchange/bundle-file.ts'
import { ownKey } from '#main/adapters/exchange/keys.ts'
import { mergeLines } from '#main/domain/exchange/merge.ts'
import { lineRecord, recordReader, stepRecord } from '#main/domain/exchange/records.ts'
import { isExchanged } from '#main/domain/exchange/shape.ts'
import { changeLog } from '#main/mirror/changes.ts'
import { arrive } from '#main/mirror/exchange/arrive.ts'
import { knowsOf, stepsHere, stepsOf, unknownTo } from '#main/mirror/exchange/knows.ts'
import { createWorkspace, type Mirror, openWriter } from '#main/mirror/open.ts'
import type { BenchResult } from './bench.ts'

const CHANGES = 100_000
/** Steps the changes were made in: one list, and as many edits. */
const STEPS = 400

const workspace = (file: string): Mirror => {
  createWorkspace(file, { id: 'bench', name: 'Bench', at: 1 })
  return openWriter(file, 1).db
}

type Made = { id: string; handle: string; at: number }
const rows: readonly Made[] = Array.from({ length: CHANGES }, (_, at) => ({
  id: `0190${String(at).padStart(8, '0')}`,
  handle: `handle${at}`,
  at: 1_700_000_000_000 + at,
}))

/** The least work: the same rows in the same table with its indexes, without log, conflicts or a way back. */
function raw(db: Mirror): number {
  const started = performance.now()
  const insert = db.prepare(
    'INSERT INTO account (id, network, handle, handle_key, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?)',
  )
  db.transaction(() => {
    for (const { id, handle, at } of rows) insert.run(id, 'x', handle, handle, at, at)
  })()
  return performance.now() - started
}

function work(db: Mirror): void {
  const log = changeLog(db, 'theirs')
  const size = CHANGES / STEPS
  for (let step = 0; step < STEPS; step++)
    db.transaction(() => {
      const changes = log.begin({
        id: `s${step}`,
        at: 1_700_000_000_000 + step,
        actor: 'Anna',
        action: 'import',
        kind: 'do',
      })
      for (const { id, handle, at } of rows.slice(step * size, (step + 1) * size))
        changes.insert('account', id, { network: 'x', handle, handle_key: handle, created_at: at, updated_at: at })
      changes.finish()
    })()
}

async function merge(db: Mirror, file: string): Promise<{ all: number; read: number }> {
  const started = performance.now()
  const opened = openBundle(file)
  const reader = recordReader({ hasColumn: () => true, width: () => 0 })
  for await (const record of recordsOf(opened, file)) if (!reader.take(record)) throw new Error('a record does not fit')
  const read = performance.now() - started
  const { steps } = reader.read
  const here = stepsHere(
    db,
    steps.map(({ id }) => id),
  )
  const log = changeLog(db, 'mine')
  db.transaction(() => {
    const changes = log.begin({
      id: 'merge',
      at: 1_800_000_000_000,
      actor: 'Boris',
      action: 'exchange.import',
      kind: 'do',
    })
    const arrived = arrive(
      db,
      changes,
      steps.filter(({ id }) => !here.has(id)),
      opened.manifest.has.steps,
    )
    mergeLines(arrived.store, arrived, arrived.touched)
    arrived.finish()
    changes.finish()
  })()
  return { all: performance.now() - started, read }
}

/** A bundle of 100,000 changes by somebody else, from the file to rows, log and a way back. */
export async function run(): Promise<BenchResult> {
  const folder = mkdtempSync(join(tmpdir(), 'muster-bench-'))
  try {
    const theirs = workspace(join(folder, 'theirs.muster'))
    work(theirs)
    const file = join(folder, 'all.musterbundle')
    const seqs = unknownTo(theirs, {})
    const records = [...stepsOf(theirs, seqs, isExchanged)].flatMap((step) => [
      stepRecord(step),
      ...step.lines.map(lineRecord),
    ])
    const bytes = writeBundle(
      file,
      ownKey(folder),
      {
        schema: 1,
        workspace: { id: 'bench', name: 'Bench' },
        from: { name: 'Anna', device: 'theirs' },
        at: 1,
        to: null,
        has: { steps: knowsOf(theirs), facts: {} },
        counts: { steps: STEPS, changes: CHANGES, facts: 0 },
        summary: [],
      },
      records,
    )
    theirs.close()
    const plain = workspace(join(folder, 'plain.muster'))
    const baseline = raw(plain)
    plain.close()
    const mine = workspace(join(folder, 'mine.muster'))
    const { all, read } = await merge(mine, file)
    mine.close()
    const check = new Database(join(folder, 'mine.muster'), { readonly: true })
    const merged = check.prepare('SELECT count(*) FROM account').pluck().get() as number
    check.close()
    return {
      name: `merge of ${CHANGES.toLocaleString('en')} foreign changes from a bundle`,
      measured: all,
      baseline,
      aim: 6,
      notes: [
        `the baseline inserts the same rows raw; ${merged.toLocaleString('en')} rows merged`,
        `the file has ${Math.round(bytes / 1024).toLocaleString('en')} kB and is read in ${Math.round(read)} ms of the time`,
      ],
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
