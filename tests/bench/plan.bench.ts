import { readInstance, solveInstance } from '#main/capabilities/plan/instance.ts'
import { generator, randomInstance } from '#tests/unit/plan/random-instance.ts'
import type { BenchResult } from './bench.ts'

const CASES = [
  { accounts: 178, cells: 60, density: 0.08, tight: 0, gap: 0, aim: 1000 },
  { accounts: 178, cells: 60, density: 0.08, tight: 1, gap: 0, aim: 1000 },
  { accounts: 2000, cells: 500, density: 0.02, tight: 1, gap: 0.01, aim: 20_000 },
]

/** Bare planning instances of two sizes; the baseline is the limit that is promised, not a measurement. */
export async function run(): Promise<BenchResult[]> {
  const results: BenchResult[] = []
  // The solver is loaded once, with the first model it gets.
  await solveInstance(readInstance('none', { accounts: [{ id: 1 }] }))
  for (const { gap, aim, ...shape } of CASES) {
    const instance = readInstance('made up', randomInstance(generator(shape.accounts + shape.tight), shape))
    const started = performance.now()
    const answer = await solveInstance(instance, { gap })
    results.push({
      name: `plan of ${shape.accounts} accounts × ${shape.cells} cells`,
      measured: performance.now() - started,
      baseline: aim,
      aim: 1,
      notes: [
        `the baseline is the limit of ${aim} ms; ${answer.status}, gap ${answer.gap ?? '–'}`,
        `objective ${Math.round(answer.objective ?? 0)}, greedy ${answer.greedy === null ? '–' : Math.round(answer.greedy)}`,
      ],
    })
  }
  return results
}
