import { STAYING, type WhyAccount } from '#shared/model/plan.ts'
import { boardOf } from './board.ts'
import type { Cell } from './cells.ts'
import { hoursOf } from './effort.ts'
import type { PlanAccount, PlanFacts } from './facts.ts'
import { samePurpose } from './rules/overlap.ts'
import type { Standing } from './takes.ts'

/** Accounts that are named as overlapping; the rest is counted. */
const NAMED = 6

/**
 * What speaks for an account: the cells nobody else serves, today and once the scenario is carried out; who else of its brand
 * serves the same; and what came of its conversations.
 * @param named an account in the words of the answer
 * @returns null where there is no such account
 */
export function whyOf<Named>(
  facts: PlanFacts,
  standings: readonly Standing[],
  id: string,
  named: (account: PlanAccount) => Named,
): (Omit<WhyAccount, 'overlaps'> & { overlaps: (Named & Overlap)[] }) | null {
  const account = facts.accounts.find((one) => one.id === id)
  if (!account) return null
  const { coverage, ...board } = boardOf(facts)
  const staying = new Set(standings.filter(({ disposition }) => STAYING.has(disposition)).map((one) => one.account))
  const cells = coverage.of(id)
  const serving = new Map(cells.map((cell) => [cell.key, new Set<string>()]))
  for (const other of facts.accounts)
    for (const { key } of coverage.of(other.id)) if (other.id !== id) serving.get(key)?.add(other.id)
  const others = (cell: Cell): string[] => [...(serving.get(cell.key) ?? [])]
  const alone = cells.filter((cell) => others(cell).length === 0)
  const afterwards = cells.filter((cell) => others(cell).every((other) => !staying.has(other)))
  const overlapping = board.ordered.filter((other) => cells.some((cell) => serving.get(cell.key)?.has(other.id)))
  return {
    alone: alone.map(inWords),
    aloneAfterwards: afterwards.map(inWords),
    shared: cells.length - alone.length,
    overlaps: overlapping.slice(0, NAMED).map((other) => ({
      ...named(other),
      stages: cells.filter((cell) => serving.get(cell.key)?.has(other.id)).map(({ stage }) => stage),
      samePurpose: other.network.id === account.network.id && samePurpose(account, other),
      stays: staying.has(other.id),
    })),
    overlapCount: overlapping.length,
    outcome: account.service,
    hours: hoursOf(account),
  }
}

type Overlap = Pick<WhyAccount['overlaps'][number], 'stages' | 'samePurpose' | 'stays'>

const inWords = ({ brand, market, stage }: Cell): WhyAccount['alone'][number] => ({
  brand: brand.name,
  market: market.name,
  stage,
})
