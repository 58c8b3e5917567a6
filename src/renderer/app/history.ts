import i18next from 'i18next'
import { hideToast, showToast } from '../components/notice/toast.tsx'
import { ask, ProblemError } from '../api.ts'
import { queryClient, useAsk } from './queries.ts'
import { tellProblem } from './problems.ts'

type Step = { action: string; count: number }

/** A step in words: "change of 5 accounts". */
export function stepWords({ action, count }: Step): string {
  if (action === 'accounts.update' && count > 1) return i18next.t('frame:action_accounts_update_many', { count })
  return i18next.t(`frame:action_${action.replace('.', '_')}`, { defaultValue: action })
}

export function useHistoryState(): { undo: Step | null; redo: Step | null } {
  const { data } = useAsk('history.state', {})
  return data ?? { undo: null, redo: null }
}

async function revert(name: 'history.undo' | 'history.redo', said: 'undone' | 'redone'): Promise<void> {
  try {
    const step: Step = await ask(name, {})
    // What it said was done is not as it says any more, and its way back would take back something else.
    hideToast('done')
    showToast({
      id: 'history',
      message: i18next.t(`frame:${said}`, { what: stepWords(step) }),
      closeLabel: i18next.t('frame:close'),
      stay: 4000,
    })
    await queryClient.invalidateQueries()
  } catch (error) {
    if (!(error instanceof ProblemError && error.problem.code === 'nothing_to_undo')) tellProblem(error)
  }
}

/** Takes back the latest step and says which. */
export const undo = (): Promise<void> => revert('history.undo', 'undone')
export const redo = (): Promise<void> => revert('history.redo', 'redone')

/** Says what was done, with the way back. */
export function toastDone(message: string): void {
  showToast({
    id: 'done',
    message,
    closeLabel: i18next.t('frame:close'),
    undo: { label: i18next.t('frame:undo'), keys: 'Ctrl Z', onUndo: () => void undo() },
  })
}
