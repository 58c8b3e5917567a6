import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { liveAudit } from '#main/capabilities/audit/live/index.ts'
import { judging } from '#main/capabilities/audit/judge.ts'
import { auditQueries } from '#main/capabilities/audit/index.ts'
import { findPack } from '#main/capabilities/audit/packs/find.ts'
import { coverageQueries } from '#main/capabilities/center/coverage-map.ts'
import type { ReadContext } from '#main/capabilities/handler.ts'
import { matrixQueries } from '#main/capabilities/inventory/charter/matrix.ts'
import { summary } from '#main/capabilities/plan/recommend.ts'
import { resolveRules } from '#main/domain/audit/packs/resolve.ts'
import { changeLog } from '#main/mirror/changes.ts'
import { type Mirror, openReader, openWriter } from '#main/mirror/open.ts'
import { allRules } from '#main/domain/audit/rules/all.ts'
import { newId } from '#main/service/new-id.ts'
import { openService } from '#main/service/service.ts'
import type { Row } from '#main/mirror/entities.ts'
import type { BenchResult } from './bench.ts'
import { writeAuditedRows } from './audited-rows.ts'
import { writeLargeWorkspace } from './large-workspace.ts'

const COUNT = Number(process.env['MUSTER_BENCH_ACCOUNTS'] ?? 100_000)
const ROUNDS = 3
const EDITS = 200
const THREAD = fileURLToPath(new URL('../../out/main/thread.cjs', import.meta.url))

/** The rows an audit reads, as SQLite gives them: each table from its beginning to its end; of snapshots none, as it looks up two of each account. */
const ROWS = [
  'SELECT * FROM account a LEFT JOIN purpose p ON p.id = a.id',
  'SELECT * FROM access',
  'SELECT * FROM conversation',
  'SELECT * FROM account_stage',
  'SELECT * FROM account_goal',
]

/** A whole audit beside reading the same rows, and one edit beside writing one row and reading the account again. */
export async function run(): Promise<BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'muster-bench-'))
  const file = join(folder, 'audit.muster')
  const now = Date.now()
  try {
    writeLargeWorkspace(file, COUNT, now)
    const filled = openWriter(file, now).db
    writeAuditedRows(filled, COUNT, now)
    filled.close()
    const audits = await wholeAudit(file, now)
    const { db } = openWriter(file, now)
    const results = [...audits, ...edits(db, now), ...queries(db, now)]
    db.close()
    return results
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const middle = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
const timed = async (work: () => unknown): Promise<number> => {
  const started = performance.now()
  await work()
  return performance.now() - started
}

async function wholeAudit(file: string, now: number): Promise<BenchResult[]> {
  const service = await openService({
    file,
    mode: 'write',
    actor: 'bench',
    device: 'bench',
    keepBackups: 0,
    thread: THREAD,
    devices: { printPdf: () => Promise.reject(new Error('no printer')) },
  })
  const db = openReader(file)
  const audits: number[] = []
  const reads: number[] = []
  const judged: number[] = []
  let findings = 0
  for (let round = 0; round < ROUNDS; round++) {
    reads.push(
      await timed(() => {
        for (const sql of ROWS) db.prepare(sql).all()
      }),
    )
    judged.push(await timed(() => judgeOnly(db, now)))
    audits.push(
      await timed(async () => {
        ;({ findings } = await service.run('audit.run', { pack: 'strict' }))
      }),
    )
  }
  db.close()
  await service.close()
  const baseline = middle(reads)
  return [
    {
      name: `audit of ${COUNT} accounts, ${allRules.length} rules`,
      measured: middle(audits),
      baseline,
      aim: 4,
      notes: [
        `${findings} findings written; the baseline reads and decodes the same rows`,
        `the first audit ${Math.round(audits[0] ?? 0)} ms; every audit writes all it finds`,
      ],
    },
    {
      name: 'the same, judged and not written',
      measured: middle(judged),
      baseline,
      aim: null,
      notes: ['reading, facts, twins and peers, all rules of accounts and of the portfolio'],
    },
  ]
}

/** Everything an audit does but keeping what it finds, in one thread. */
function judgeOnly(db: Mirror, now: number): void {
  judging.run({ db, hand: () => undefined }, { rules: resolveRules(findPack(db, 'strict').chain), now })
}

/** What the pages of the audit and the plan ask of the whole inventory, each beside reading the rows of all accounts. */
function queries(db: Mirror, now: number): BenchResult[] {
  const context = { db, now, language: 'en' } as ReadContext
  const asked: readonly (readonly [name: string, ask: () => unknown])[] = [
    [
      'charter matrix, first page',
      () => matrixQueries['charter.matrix'](context, { text: '', descending: false, offset: 0, limit: 100 }),
    ],
    ['charter summary', () => matrixQueries['charter.summary'](context, { text: '' })],
    ['coverage map', () => coverageQueries['coverage.map'](context, { when: 'today' })],
    ['audit summary', () => auditQueries['audit.summary'](context, {})],
    ['plan summary', () => summary(context)],
  ]
  return asked.map(([name, ask]) => {
    const times = [0, 1, 2].map(() => {
      const started = performance.now()
      ask()
      return performance.now() - started
    })
    const started = performance.now()
    db.prepare('SELECT * FROM account').all()
    return {
      name: `${name}, ${COUNT} accounts`,
      measured: middle(times),
      baseline: performance.now() - started,
      aim: null,
      notes: [],
    }
  })
}

/** What people edit most, on accounts all over the inventory, each by what the round makes of it. */
const EDITED = {
  owner: (round: number) => ({ owner_id: round % 2 === 0 ? null : 'person-3' }),
  name: (round: number) => ({ display_name: `Brisavo ${['Help', 'Care', 'Press'][round % 3] ?? ''}` }),
  team: (round: number) => ({ team_id: round % 2 === 0 ? 'team-pr' : 'team-hr' }),
} as const

/** One edit after another, and how long the audit takes to follow each. */
function edits(db: Mirror, now: number): BenchResult[] {
  const live = liveAudit(db)
  const log = changeLog(db, 'bench')
  const settle = (): number => {
    const started = performance.now()
    while (live.step(now).more);
    return performance.now() - started
  }
  const edit = (at: number, patch: Row<'account'>): void => {
    const changes = log.begin({ id: newId(), at: now, actor: 'Bench', action: 'edit', kind: 'do' })
    db.transaction(() => {
      changes.update('account', `account-${at}`, patch)
      changes.finish()
    })()
  }
  edit(0, { owner_id: 'person-1' })
  const building = settle()
  const write = db.prepare('UPDATE account SET note = ? WHERE id = ?')
  const read = db.prepare('SELECT * FROM account WHERE id = ?')
  return Object.entries(EDITED).map(([field, patch]) => {
    const times: number[] = []
    const raw: number[] = []
    for (let round = 0; round < EDITS; round++) {
      const at = (round * 7919 + 13) % COUNT
      edit(at, patch(round))
      times.push(settle())
      const started = performance.now()
      write.run(`n${round}`, `account-${at}`)
      read.get(`account-${at}`)
      raw.push(performance.now() - started)
    }
    const sorted = times.toSorted((a, b) => a - b)
    return {
      name: `audit follows one edit of ${COUNT} accounts: ${field}`,
      measured: middle(times),
      baseline: middle(raw),
      aim: null,
      notes: [
        `middle ${middle(times).toFixed(2)} ms, of ${EDITS} the slowest ${sorted.at(-1)?.toFixed(1) ?? ''} ms, aim ≤ 16 ms; one bare write and read ${middle(raw).toFixed(2)} ms`,
        `before the first edit after a start the inventory is read once in the background: ${Math.round(building)} ms in pages`,
      ],
    }
  })
}
