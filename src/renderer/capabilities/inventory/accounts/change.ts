import type { Answer, NamesOf, QueryInput } from '#shared/contract/index.ts'
import { calendarDay } from '#shared/model/calendar-day.ts'
import { ask } from '../../../api.ts'
import { toastDone } from '../../../app/history.ts'
import { tellProblem } from '../../../app/problems.ts'

/**
 * Runs a command and says what was done, with the way back; a refusal is told in its own words.
 * @param said nothing is said without it: the field itself shows what was saved
 * @returns null when it was refused
 */
export async function change<N extends NamesOf<'command'>>(
  name: N,
  query: QueryInput<N>,
  said?: (answer: Answer<N>) => string,
): Promise<Answer<N> | null> {
  try {
    const answer = (await ask(name, query)) as Answer<N>
    if (said) toastDone(said(answer))
    return answer
  } catch (error) {
    tellProblem(error)
    return null
  }
}

/** Today where the person is, as a calendar day. */
export const today = (): string => calendarDay(Date.now())
