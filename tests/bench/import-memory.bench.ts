import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeList } from './import-list.ts'
import type { BenchResult } from './bench.ts'

const ROWS = { few: 100_000, many: 1_000_000 }
const ONCE = fileURLToPath(new URL('import-once.ts', import.meta.url))

/** Peak memory of a process that imports a list of so many rows into a new workspace, megabytes. */
function peakOf(rows: number): number {
  const folder = mkdtempSync(join(tmpdir(), 'muster-bench-'))
  try {
    const list = join(folder, 'list.csv')
    writeList(list, rows)
    return Number(execFileSync(process.execPath, [ONCE, list, join(folder, 'w.muster')], { encoding: 'utf8' }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Ten times the rows must not take much more memory: a list is never held. */
export function run(): BenchResult {
  const few = peakOf(ROWS.few)
  return {
    name: `peak memory of an import of ${ROWS.many} rows of CSV`,
    unit: 'MB',
    measured: peakOf(ROWS.many),
    baseline: few,
    aim: 1.25,
    notes: [`the baseline is the peak at ${ROWS.few} rows`],
  }
}
