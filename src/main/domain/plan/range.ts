import { COEFFICIENTS } from './coefficients.ts'
import { audienceOfAll, type PlanFacts } from './facts.ts'
import type { Solve } from './instance/linear-model.ts'
import { InstanceModel } from './instance/model.ts'
import { worthOf } from './instance/worth.ts'
import { checked } from './optimise.ts'
import { type Asked, problemOf } from './problem.ts'

/** What the best plan would be if fewer, or more, followers came along in merges; null where no plan holds. */
export type RangeEnd = {
  readonly retention: number
  readonly accounts: number
  readonly audienceKept: number | null
} | null

/** The best plan at both ends of the range of what merges keep. */
export async function retentionRange(
  facts: PlanFacts,
  asked: Asked,
  solve: Solve,
): Promise<{ low: RangeEnd; high: RangeEnd }> {
  const { retention, followShare } = COEFFICIENTS
  const total = audienceOfAll(facts.accounts)
  const at = async (end: 'low' | 'high'): Promise<RangeEnd> => {
    const rates = { retention: retention[end], follow: followShare[end] }
    const { instance } = await problemOf(facts, asked, solve, rates)
    const model = new InstanceModel(instance)
    const solution = await solve(model.best())
    if (solution.status !== 'optimal' && solution.status !== 'feasible') return null
    const { accounts, audience } = worthOf(instance, checked(instance, model, solution))
    return { retention: rates.retention, accounts, audienceKept: total > 0 ? audience / total : null }
  }
  return { low: await at('low'), high: await at('high') }
}
