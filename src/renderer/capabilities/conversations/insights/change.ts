import type { Answer, NamesOf, QueryInput } from '#shared/contract/index.ts'
import { ask } from '../../../api.ts'
import { toastDone } from '../../../app/history.ts'
import { tellProblem } from '../../../app/problems.ts'
import { queryClient } from '../../../app/queries.ts'

/** Runs a command and says what was done, with the way back. @returns null when it was refused */
export async function change<N extends NamesOf<'command'>>(
  name: N,
  query: QueryInput<N>,
  said: string,
): Promise<Answer<N> | null> {
  try {
    const answer = (await ask(name, query)) as Answer<N>
    await queryClient.invalidateQueries()
    toastDone(said)
    return answer
  } catch (error) {
    tellProblem(error)
    return null
  }
}
