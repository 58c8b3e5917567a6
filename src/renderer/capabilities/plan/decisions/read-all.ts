import type { QueryInput } from '#shared/contract/index.ts'
import type { PlanRow } from '#shared/model/plan.ts'
import { ask } from '../../../api.ts'

type Query = Pick<QueryInput<'plan.rows'>, 'scenario' | 'text' | 'sort' | 'descending'>
/** Rows read at once. */
const MOST = 1000

async function* allOf(query: Query): AsyncGenerator<PlanRow> {
  for (let offset = 0; ; offset += MOST) {
    const { rows } = await ask('plan.rows', { ...query, offset, limit: MOST })
    yield* rows
    if (rows.length < MOST) return
  }
}

/** Where an account stands in a list; null when it is not in it. */
export async function placeOf(query: Query, account: string): Promise<number | null> {
  let place = 0
  for await (const row of allOf(query)) {
    if (row.account === account) return place
    place++
  }
  return null
}

/** Every account of a list, in its order. */
export async function idsOf(query: Query): Promise<string[]> {
  const ids: string[] = []
  for await (const row of allOf(query)) ids.push(row.account)
  return ids
}
