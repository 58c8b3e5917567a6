import type { Requirement } from '#shared/model/plan-instance.ts'
import type { StoredRequirement } from '#shared/model/plan.ts'
import type { JourneyStage } from '#shared/model/words.ts'
import { audienceOfAll, type PlanFacts } from '../facts.ts'

/** A requirement of the model with the names people know, to be put into words where it is shown. */
export function requirementName(requirement: Requirement, facts: PlanFacts): StoredRequirement {
  if (requirement.kind === 'limit') {
    const { limit, value } = requirement
    const total = audienceOfAll(facts.accounts)
    return { kind: 'limit', limit, value: limit === 'minAudience' && total > 0 ? value / total : value }
  }
  if (requirement.kind === 'brand') {
    const own = facts.accounts.filter((account) => account.brand?.id === requirement.brand)
    const total = audienceOfAll(own)
    const share = total > 0 ? requirement.min / total : 1
    return { kind: 'brand', brand: own[0]?.brand?.name ?? '', share }
  }
  if (requirement.kind === 'lock') {
    const account = facts.accounts.find(({ id }) => id === requirement.account)
    const decided = facts.decisions.some((one) => one.account === requirement.account)
    return {
      kind: 'lock',
      name: account?.name ?? String(requirement.account),
      network: account?.network.name ?? '',
      locked: requirement.locked,
      decided,
    }
  }
  const [brandId, marketId, stage] = String(requirement.cell).split('|')
  const named = [...facts.required, ...facts.accounts]
  const brand = named.find((one) => one.brand?.id === brandId)?.brand?.name ?? ''
  const market = named.find((one) => one.market?.id === marketId)?.market?.name ?? ''
  return { kind: 'cell', brand, market, stage: stage as JourneyStage, min: requirement.min }
}
