import type { Solve } from '#main/domain/plan/instance/linear-model.ts'
import type { PriceBasis } from '#main/domain/plan/price.ts'
import { onceForState } from '#main/mirror/same-state.ts'
import { calendarDay } from '#shared/model/calendar-day.ts'
import type { JobHandlers } from '../handler.ts'
import { planFacts } from './facts.ts'
import { askedScenario, limitsOf } from './recommend.ts'

/** Accounts up to which a plan is solved at all; beyond, rules suggest one and there is nothing to compare with. */
const MOST = 5000
/** Seconds one solution may take to be proven. */
const SECONDS = 15

export const priceJobs: JobHandlers<'plan.price'> = {
  'plan.price': {
    thread: 'reader',
    async run({ db, now, progress }, { account, scenario: asked }) {
      progress(0, 0)
      const [{ priceBasis, priceOfOverruling }, { solveByHighs }, { askedOf }] = await Promise.all([
        import('#main/domain/plan/price.ts'),
        import('#main/adapters/solver/highs.ts'),
        import('./best.ts'),
      ])
      const nothing = { price: null, unproven: false }
      const scenario = askedScenario(db, asked)
      if (scenario === null || scenario.suggested_at === null) return nothing
      const stop = (): boolean => {
        progress(0, 0)
        return false
      }
      const solve: Solve = (model, { start } = {}) => solveByHighs(model, { seconds: SECONDS, gap: 0, start, stop })
      // From one account to the next only one of the two plans is another.
      const known = onceForState(
        db,
        `plan.price ${scenario.id} ${calendarDay(now)}`,
        (): { basis: PriceBasis | null } => ({ basis: null }),
      )
      if (known.basis === null) {
        const facts = planFacts(db, scenario.id, now)
        if (facts.accounts.length > MOST) return nothing
        known.basis = await priceBasis(facts, askedOf(limitsOf(scenario)), solve)
      }
      const price = await priceOfOverruling(known.basis, account, solve)
      return price === 'unproven' ? { price: null, unproven: true } : { price, unproven: false }
    },
  },
}
