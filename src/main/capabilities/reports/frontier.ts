import type { Frontier } from '#main/domain/reports/work.ts'
import { planScenario } from '#main/mirror/queries/plan-figures.ts'
import type { JobContext } from '../handler.ts'

/** Points drawn in a document. */
const POINTS = 24
/** Accounts up to which a document waits for the frontier; a larger portfolio has it in the window. */
const MOST = 500

/**
 * The efficient frontier for a document; null without a plan, for a very large portfolio, and where nothing can hold.
 * @param step is called while it is worked out, to be stopped
 */
export async function documentFrontier(
  context: JobContext,
  accounts: number,
  step: () => void,
): Promise<Frontier | null> {
  if (planScenario(context.db) === null || accounts === 0 || accounts > MOST) return null
  try {
    return await context.part('plan.frontier', { points: POINTS }, step)
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('a portfolio that can be planned')) return null
    throw error
  }
}
