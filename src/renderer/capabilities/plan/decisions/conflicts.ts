import i18next from 'i18next'
import { problemOf, tellProblem } from '../../../app/problems.ts'
import { showToast } from '../../../components/notice/toast.tsx'

/** What stands in the way of a decision, by the reason the service gives. */
const WORDS = {
  chain: 'plan:conflict_chain',
  itself: 'plan:conflict_itself',
  locked: 'plan:conflict_locked',
  network: 'plan:conflict_network',
  target: 'plan:conflict_target',
  undecided: 'plan:conflict_undecided',
} as const
const isKnown = (reason: unknown): reason is keyof typeof WORDS =>
  typeof reason === 'string' && Object.hasOwn(WORDS, reason)

/** Says why a decision cannot be: which account is in the way and what to do first. Anything else as any problem. */
export function tellConflict(error: unknown): void {
  const { code, details = {} } = problemOf(error)
  const { reason } = details
  if (code !== 'conflict' || !isKnown(reason)) return tellProblem(error)
  showToast({ id: 'done', message: i18next.t(WORDS[reason], details), closeLabel: i18next.t('frame:close') })
}
