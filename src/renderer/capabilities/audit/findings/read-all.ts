import type { QueryInput } from '#shared/contract/index.ts'
import type { Finding } from '#shared/model/finding.ts'
import { ask } from '../../../api.ts'

type Query = Pick<QueryInput<'findings.list'>, 'text' | 'group'>
/** Findings read at once. */
const MOST = 1000

async function* allOf(query: Query): AsyncGenerator<Finding> {
  for (let offset = 0; ; offset += MOST) {
    const { findings } = await ask('findings.list', { ...query, offset, limit: MOST })
    yield* findings
    if (findings.length < MOST) return
  }
}

/** Where a finding stands in a list; null when it is not in it. */
export async function placeOf(query: Query, id: string): Promise<number | null> {
  let place = 0
  for await (const finding of allOf(query)) {
    if (finding.id === id) return place
    place++
  }
  return null
}

/** Every id of a list, in its order. */
export async function idsOf(query: Query): Promise<string[]> {
  const ids: string[] = []
  for await (const finding of allOf(query)) ids.push(finding.id)
  return ids
}
