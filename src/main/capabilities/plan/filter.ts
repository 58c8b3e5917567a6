import { networks } from '#main/domain/networks/index.ts'
import { fieldInfos } from '#main/mirror/filter-values.ts'
import type { NetworkNames } from '#main/mirror/queries/accounts/fields.ts'
import { planFields, planValueCounts } from '#main/mirror/queries/plan.ts'
import type { QueryHandlers } from '../handler.ts'
import { answerValues } from '../filter-values.ts'

export const networkNames: NetworkNames = networks.map((network) => ({
  id: network.id,
  names: [network.id, network.name, ...network.aliases],
  defunct: network.status === 'defunct',
}))

/** Completion of the plan's filter. */
export const filterQueries: QueryHandlers<'plan.filterFields' | 'plan.filterValues'> = {
  'plan.filterFields': ({ db, now }) => ({ fields: fieldInfos(planFields(db, now, networkNames)) }),
  'plan.filterValues': ({ db, now }, query) =>
    answerValues(planFields(db, now, networkNames), query, ({ about }) =>
      planValueCounts(db, query.text, about, now, networkNames, query.scenario ?? null),
    ),
}
