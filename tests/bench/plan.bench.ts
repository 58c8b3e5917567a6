import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { solveByHighs } from '#main/adapters/solver/highs.ts'
import { askedOf, bestPlan } from '#main/capabilities/plan/best.ts'
import { planFacts } from '#main/capabilities/plan/facts.ts'
import { FEW_POINTS, pointSolver } from '#main/capabilities/plan/frontier.ts'
import { readInstance, solveInstance } from '#main/capabilities/plan/instance.ts'
import type { PlanFacts } from '#main/domain/plan/facts.ts'
import { frontierOf } from '#main/domain/plan/frontier.ts'
import type { Solve } from '#main/domain/plan/instance/linear-model.ts'
import { priceBasis, priceOfOverruling } from '#main/domain/plan/price.ts'
import { openReader, openWriter } from '#main/mirror/open.ts'
import { generator, randomInstance } from '#tests/unit/plan/random-instance.ts'
import type { BenchResult } from './bench.ts'
import { densePortfolio } from './dense-portfolio.ts'
import { writeLargeWorkspace } from './large-workspace.ts'

const CASES = [
  { accounts: 178, cells: 60, density: 0.08, tight: 0, gap: 0, aim: 1000 },
  { accounts: 178, cells: 60, density: 0.08, tight: 1, gap: 0, aim: 1000 },
  { accounts: 2000, cells: 500, density: 0.02, tight: 1, gap: 0.01, aim: 20_000 },
]

/** Planning problems of two sizes, bare and of a whole workspace; the baseline is the limit that is promised, not a measurement. */
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
  results.push(await workspacePlan(178, 1000), await workspacePlan(2000, 20_000))
  results.push(await denseFrontier(2000, 20_000), await pricesOf(2000, 10_000))
  return results
}

/** The frontier of a portfolio in which nearly everything could merge. */
async function denseFrontier(count: number, aim: number): Promise<BenchResult> {
  const instance = densePortfolio(count)
  let told = 0
  const started = performance.now()
  const { points, gap } = await frontierOf(
    instance,
    0,
    pointSolver(count, () => false),
    FEW_POINTS,
    () => void (told += 1),
  )
  return {
    name: `frontier of ${count} accounts × ${instance.required.length} cells`,
    measured: performance.now() - started,
    baseline: aim,
    aim: 1,
    notes: [
      `the baseline is the limit of ${aim} ms; ${points.length} points, all within ${(gap * 100).toFixed(2)} % of the best, told ${told} times how far it is`,
    ],
  }
}

/** What one decision more costs, of a workspace whose best plan is known already. */
async function pricesOf(count: number, aim: number): Promise<BenchResult> {
  const facts = workspaceFacts(count)
  const solve: Solve = (model, { start } = {}) => solveByHighs(model, { seconds: 60, gap: 0, start })
  const first = performance.now()
  const basis = await priceBasis(facts, askedOf({ maxAccounts: Math.round(count * 0.9) }), solve)
  const basisTook = performance.now() - first
  const asked = facts.accounts.filter((_, at) => at % Math.floor(count / 10) === 0)
  let slowest = 0
  let unproven = 0
  for (const { id } of asked) {
    const started = performance.now()
    if ((await priceOfOverruling(basis, id, solve)) === 'unproven') unproven += 1
    slowest = Math.max(slowest, performance.now() - started)
  }
  return {
    name: `price of overruling one of ${count} accounts`,
    measured: slowest,
    baseline: aim,
    aim: 1,
    notes: [
      `the baseline is the limit of ${aim} ms; the slowest of ${asked.length}, ${unproven} of them not proven; the best plan beside it, once, ${Math.round(basisTook)} ms`,
    ],
  }
}

/** The suggestion for a workspace of so many accounts of eight brands in twenty markets, each naming its stages. */
async function workspacePlan(count: number, aim: number): Promise<BenchResult> {
  const facts = workspaceFacts(count)
  let progress = 0
  const context = { language: 'en', progress: () => void (progress += 1) } as const
  const started = performance.now()
  const { solution } = await bestPlan(facts, { maxAccounts: Math.round(count * 0.9) }, context)
  return {
    name: `suggestion for a workspace of ${count} accounts`,
    measured: performance.now() - started,
    baseline: aim,
    aim: 1,
    notes: [
      `the baseline is the limit of ${aim} ms; ${solution.status}, gap ${solution.gap ?? '–'}, told ${progress} times how far it is`,
      `worth ${Math.round(solution.objective ?? 0)}, greedy ${solution.greedy === null ? '–' : Math.round(solution.greedy)}; with both ends of the range up to 500 accounts`,
    ],
  }
}

function workspaceFacts(count: number): PlanFacts {
  const file = join(tmpdir(), `muster-bench-plan-${process.pid}.muster`)
  const now = Date.now()
  try {
    writeLargeWorkspace(file, count, now)
    const { db: writer } = openWriter(file, now)
    writer.exec(`DELETE FROM decision; DELETE FROM suggestion;
      INSERT INTO account_stage (id, account_id, stage)
        SELECT a.id || s.value, a.id, s.value FROM account a JOIN json_each('["before","during","after"]') s
        WHERE (a.rid + s.key) % 2 = 0;`)
    writer.close()
    const db = openReader(file)
    const facts = planFacts(db, null, now)
    db.close()
    return facts
  } finally {
    for (const ending of ['', '-wal', '-shm', '.lock']) rmSync(`${file}${ending}`, { force: true })
  }
}
