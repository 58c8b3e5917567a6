import { PlanInstance } from '#shared/model/plan-instance.ts'
import { generator } from '#tests/unit/plan/random-instance.ts'

const BRANDS = 10
const MARKETS = 10
const NETWORKS = 12
const STAGES = ['before', 'choosing', 'buying', 'during', 'after']

/**
 * A portfolio in which nearly everything could merge: every account may go into up to eight others of its brand on its network,
 * and every brand × market × stage has to be served, some of them twice.
 */
export function densePortfolio(count: number): PlanInstance {
  const random = generator(7)
  const upTo = (limit: number): number => Math.floor(random() * limit)
  const drawn = Array.from({ length: count }, (_, at) => ({
    id: `a${at}`,
    brand: `b${upTo(BRANDS)}`,
    market: upTo(MARKETS),
    network: upTo(NETWORKS),
    audience: Math.round(Math.exp(6 + random() * 7)),
    effort: 12 + upTo(10),
  }))
  const accounts = drawn.map(({ id, brand, market, network, audience, effort }) => ({
    id,
    brand,
    audience,
    effort,
    covers: STAGES.filter(() => random() < 0.45).map((stage) => `${brand}|${market}|${stage}`),
    mergeInto: drawn
      .filter((other) => other.id !== id && other.brand === brand && other.network === network && random() < 0.7)
      .toSorted((one, other) => other.audience - one.audience)
      .slice(0, 8)
      .map((other) => ({ id: other.id, retention: 0.7 })),
  }))
  const possible = new Map<string, number>()
  for (const { covers } of accounts) for (const cell of covers) possible.set(cell, (possible.get(cell) ?? 0) + 1)
  return PlanInstance.parse({
    accounts,
    required: [...possible].map(([cell, most]) => ({ cell, min: Math.min(most, 1 + Math.floor(random() * 1.3)) })),
  })
}
