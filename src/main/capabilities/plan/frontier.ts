import { createHash } from 'node:crypto'
import type { Frontier } from '#main/domain/plan/frontier.ts'
import type { Solve } from '#main/domain/plan/instance/linear-model.ts'
import { hoursToday } from '#main/domain/plan/effort.ts'
import type { PlanInstance } from '#shared/model/plan-instance.ts'
import { Refusal } from '#shared/contract/error.ts'
import type { Query } from '#shared/contract/index.ts'
import type { JobContext, JobHandlers } from '../handler.ts'
import { planFacts } from './facts.ts'
import { askedScenario } from './recommend.ts'

/** Up to so many accounts every point is proven; beyond, fewer points within `NEAR` of the best are good enough. */
const PROVEN = 500
/** Seconds one point may take; then the best found is taken with its distance. */
const POINT_SECONDS = 60
/** Seconds all points of a large portfolio should take: a hard one gets half of what is left, and never less than `LEAST_SECONDS`. */
const ALL_SECONDS = 30
const LEAST_SECONDS = 2
const NEAR = 0.002
export const FEW_POINTS = 24
/** Frontiers that are remembered, the newest of them. */
const KEPT = 8

/** Frontiers that were worked out, by what they were worked out from: whatever does not change the problem keeps them. */
const remembered = new Map<string, Frontier>()

function remember(key: string, frontier: Frontier): Frontier {
  remembered.delete(key)
  remembered.set(key, frontier)
  for (const old of [...remembered.keys()].slice(0, -KEPT)) remembered.delete(old)
  return frontier
}

const keyOf = (instance: PlanInstance, points: number): string =>
  createHash('sha256')
    .update(JSON.stringify([points, instance]))
    .digest('base64')

/**
 * The efficient frontier of a scenario, remembered while nothing that it depends on changes.
 * @throws Refusal `not_found` without accounts, and what `progress` throws
 */
async function planFrontier(
  context: Pick<JobContext, 'db' | 'now' | 'progress'>,
  { points, scenario }: Query<'plan.frontier'>,
): Promise<Frontier> {
  const { db, now } = context
  const { portfolioInstance } = await import('#main/domain/plan/portfolio.ts')
  const facts = planFacts(db, askedScenario(db, scenario)?.id ?? null, now)
  const count = facts.accounts.length
  if (count === 0) throw new Refusal('not_found', 'there are no accounts to plan')
  const instance = portfolioInstance(facts)
  const most = count > PROVEN ? Math.min(points, FEW_POINTS) : points
  const key = keyOf(instance, most)
  const known = remembered.get(key)
  if (known) return remember(key, known)
  const { frontierOf } = await import('#main/domain/plan/frontier.ts')
  const hours = facts.accounts.reduce((sum, account) => sum + hoursToday(account), 0)
  let done = 0
  let total = most
  const solve = pointSolver(count, () => {
    context.progress(done, total)
    return false
  })
  const progress = (now: number, all: number): void => {
    done = now
    total = all
    context.progress(now, all)
  }
  return remember(key, await frontierOf(instance, hours, solve, most, progress))
}

/**
 * Solves the points of a frontier of so many accounts: to proof, or of a large portfolio to nearly the best in a short time.
 * @param stop is asked while it works
 */
export function pointSolver(count: number, stop: () => boolean): Solve {
  const large = count > PROVEN
  const until = Date.now() + ALL_SECONDS * 1000
  const share = (): number => Math.max(LEAST_SECONDS, (until - Date.now()) / 2000)
  return async (model, { start, proven = !large } = {}) => {
    const { solveByHighs } = await import('#main/adapters/solver/highs.ts')
    return solveByHighs(model, {
      seconds: proven ? POINT_SECONDS : share(),
      gap: proven ? 0 : NEAR,
      start,
      stop,
    })
  }
}

export const frontierJobs: JobHandlers<'plan.frontier'> = {
  'plan.frontier': { thread: 'reader', run: planFrontier },
}
