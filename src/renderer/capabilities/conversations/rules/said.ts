import type { NamesOf, QueryInput } from '#shared/contract/index.ts'
import { ask } from '../../../api.ts'
import { toastDone } from '../../../app/history.ts'
import { tellProblem } from '../../../app/problems.ts'
import { queryClient } from '../../../app/queries.ts'

type Settable = Extract<NamesOf<'command'>, 'service.setTarget' | 'service.setHours' | 'service.setHoliday'>

/** Writes one rule and says so, with the way back. */
export async function say<N extends Settable>(name: N, query: QueryInput<N>, message: string): Promise<boolean> {
  try {
    await ask(name, query)
    await queryClient.invalidateQueries()
    toastDone(message)
    return true
  } catch (error) {
    tellProblem(error)
    return false
  }
}
