import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeTweets } from './conversation-rows.ts'
import { writeList } from './import-list.ts'
import type { BenchResult } from './bench.ts'

const ROWS = { few: 100_000, many: 1_000_000 }
const ONCE = fileURLToPath(new URL('import-once.ts', import.meta.url))

/** Peak memory of a process that takes so many rows into a new workspace, megabytes. */
function peakOf(job: string, write: (file: string, rows: number) => void, rows: number): number {
  const folder = mkdtempSync(join(tmpdir(), 'muster-bench-'))
  try {
    const list = join(folder, 'list.csv')
    write(list, rows)
    const told = execFileSync(process.execPath, [ONCE, job, list, join(folder, 'w.muster')], { encoding: 'utf8' })
    return Number(told.split(' ')[1])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Ten times the rows must not take much more memory: neither a list nor the texts of messages are ever held. */
export function run(): BenchResult[] {
  const kinds = [
    { name: 'rows of CSV', job: 'import.run', write: writeList, aim: 1.25 },
    { name: 'messages', job: 'conversations.import', write: writeTweets, aim: 1.1 },
  ]
  return kinds.map(({ name, job, write, aim }) => {
    const few = peakOf(job, write, ROWS.few)
    return {
      name: `peak memory of an import of ${ROWS.many} ${name}`,
      unit: 'MB',
      measured: peakOf(job, write, ROWS.many),
      baseline: few,
      aim,
      notes: [`the baseline is the peak at ${ROWS.few}`],
    }
  })
}
