import type { Answer, NamesOf, QueryInput } from '#shared/contract/index.ts'
import { ask } from '../../api.ts'
import { toastDone } from '../../app/history.ts'
import { tellProblem } from '../../app/problems.ts'

type WorkshopName = Extract<NamesOf<'command'> | NamesOf<'query'>, `workshop.${string}`>

/**
 * Does something in the room; a refusal is told in its own words.
 * @param said said with the way back, for what undo can take back
 * @returns null when it was refused
 */
export async function act<N extends WorkshopName>(
  name: N,
  query: QueryInput<N>,
  said?: string,
): Promise<Answer<N> | null> {
  try {
    const answer = (await ask(name, query)) as Answer<N>
    if (said !== undefined) toastDone(said)
    return answer
  } catch (error) {
    tellProblem(error)
    return null
  }
}
