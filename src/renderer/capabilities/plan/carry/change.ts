import i18next from 'i18next'
import type { Answer, NamesOf, QueryInput } from '#shared/contract/index.ts'
import { ask } from '../../../api.ts'
import { toastDone } from '../../../app/history.ts'
import { problemOf, tellProblem } from '../../../app/problems.ts'
import { showToast } from '../../../components/notice/toast.tsx'

/** What stands in the way of carrying out, by the reason the service gives. */
const WORDS = {
  circle: 'carry:conflict_circle',
  unchanged: 'carry:conflict_unchanged',
  undecided: 'carry:conflict_undecided',
  unready: 'carry:conflict_unready',
} as const
const isKnown = (reason: unknown): reason is keyof typeof WORDS =>
  typeof reason === 'string' && Object.hasOwn(WORDS, reason)

/** Runs a command and says what was done with the way back, or why it was refused. @returns null when it was refused */
export async function change<N extends NamesOf<'command'>>(
  name: N,
  query: QueryInput<N>,
  said: (answer: Answer<N>) => string,
): Promise<Answer<N> | null> {
  try {
    const answer = (await ask(name, query)) as Answer<N>
    toastDone(said(answer))
    return answer
  } catch (error) {
    const { code, details = {} } = problemOf(error)
    const { reason } = details
    if (code !== 'conflict' || !isKnown(reason)) tellProblem(error)
    else showToast({ id: 'done', message: i18next.t(WORDS[reason], details), closeLabel: i18next.t('frame:close') })
    return null
  }
}
