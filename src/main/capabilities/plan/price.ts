import type { JobHandlers } from '../handler.ts'
import { planFacts } from './facts.ts'
import { askedScenario, limitsOf } from './recommend.ts'

/** Accounts up to which the price of one decision is worked out: it takes two solutions. */
const MOST = 1000
const SECONDS = 10

export const priceJobs: JobHandlers<'plan.price'> = {
  'plan.price': {
    thread: 'reader',
    async run({ db, now, progress }, { account, scenario: asked }) {
      progress(0, 0)
      const [{ priceOfOverruling }, { solveByHighs }, { askedOf }] = await Promise.all([
        import('#main/domain/plan/price.ts'),
        import('#main/adapters/solver/highs.ts'),
        import('./best.ts'),
      ])
      const scenario = askedScenario(db, asked)
      const facts = planFacts(db, scenario?.id ?? null, now)
      if (scenario === null || scenario.suggested_at === null || facts.accounts.length > MOST) return { price: null }
      const solve = (model: Parameters<typeof solveByHighs>[0]) => solveByHighs(model, { seconds: SECONDS, gap: 0 })
      return { price: await priceOfOverruling(facts, askedOf(limitsOf(scenario)), account, solve) }
    },
  },
}
