import { Refusal } from '#shared/contract/error.ts'
import { planScenario } from '#main/mirror/queries/plan-figures.ts'
import type { JobHandlers } from '../handler.ts'
import { planFacts } from './facts.ts'

/** Seconds one point may take before the frontier is given up. */
const POINT_SECONDS = 60

export const frontierJobs: JobHandlers<'plan.frontier'> = {
  'plan.frontier': {
    thread: 'reader',
    async run(context, { points }) {
      const { db, now } = context
      const [{ frontierOf }, { portfolioInstance }, { solveByHighs }] = await Promise.all([
        import('#main/domain/plan/frontier.ts'),
        import('#main/domain/plan/portfolio.ts'),
        import('#main/adapters/solver/highs.ts'),
      ])
      const facts = planFacts(db, planScenario(db)?.id ?? null, now)
      if (facts.accounts.length === 0) throw new Refusal('not_found', 'there are no accounts to plan')
      return frontierOf(
        portfolioInstance(facts),
        (model) => solveByHighs(model, { seconds: POINT_SECONDS, gap: 0 }),
        points,
        (done, total) => context.progress(done, total),
      )
    },
  },
}
