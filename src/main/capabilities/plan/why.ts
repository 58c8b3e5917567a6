import { networkById } from '#main/domain/networks/index.ts'
import { coefficient } from '#main/domain/plan/coefficients.ts'
import { whyOf } from '#main/domain/plan/why.ts'
import { mergeLines, standings } from '#main/mirror/queries/scenarios.ts'
import { type MergeGroup, type NamedAccount, TAKING_OVER } from '#shared/model/plan.ts'
import type { QueryHandlers } from '../handler.ts'
import { planFacts } from './facts.ts'
import { askedScenario } from './recommend.ts'

const iconOf = (network: string): string => networkById(network)?.icon ?? 'world'

export const whyQueries: QueryHandlers<'plan.why' | 'plan.merges'> = {
  'plan.why': ({ db, now }, { account, scenario }) => {
    const head = askedScenario(db, scenario)
    return whyOf(
      planFacts(db, head?.id ?? null, now),
      head === null ? [] : standings(db, head.id),
      account,
      ({ id, name, network, brand, market, audience }): NamedAccount => ({
        account: id,
        name,
        network: network.id,
        networkIcon: iconOf(network.id),
        brand: brand?.name ?? null,
        market: market?.name ?? null,
        audience,
      }),
    )
  },

  'plan.merges': ({ db }, { scenario }) => {
    const head = askedScenario(db, scenario)
    const groups = new Map<string, MergeGroup>()
    for (const line of head === null ? [] : mergeLines(db, head.id)) {
      const stays = TAKING_OVER.has(line.into_disposition)
      const group = groups.get(line.into_id) ?? {
        into: {
          account: line.into_id,
          name: line.into_name,
          network: line.network,
          networkIcon: iconOf(line.network),
          brand: line.into_brand,
          market: line.into_market,
          audience: line.into_audience,
        },
        stays,
        from: [],
        brings: 0,
      }
      groups.set(line.into_id, group)
      group.from.push({
        account: line.id,
        name: line.name,
        network: line.network,
        networkIcon: iconOf(line.network),
        brand: line.brand,
        market: line.market,
        audience: line.audience,
        decided: line.decided === 1,
        locked: line.locked === 1,
      })
      if (stays) group.brings += Math.round((line.audience ?? 0) * coefficient('retention'))
    }
    return { groups: [...groups.values()] }
  },
}
