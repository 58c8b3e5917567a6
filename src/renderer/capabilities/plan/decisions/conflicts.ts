import i18next from 'i18next'
import { problemOf, tellProblem } from '../../../app/problems.ts'
import { showToast } from '../../../components/notice/toast.tsx'

/** Says why a decision cannot be: which account is in the way and what to do first. Anything else as any problem. */
export function tellConflict(error: unknown): void {
  const problem = problemOf(error)
  const key = `plan:conflict_${String(problem.details?.['reason'])}`
  if (problem.code !== 'conflict' || !i18next.exists(key)) return tellProblem(error)
  showToast({
    id: 'done',
    message: i18next.t(key as 'plan:conflict_locked', problem.details ?? {}),
    closeLabel: i18next.t('frame:close'),
  })
}
