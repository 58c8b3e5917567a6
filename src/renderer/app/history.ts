import i18next from 'i18next'
import { hideToast, showToast } from '../components/notice/toast.tsx'
import { ask, ProblemError } from '../api.ts'
import { queryClient, useAsk } from './queries.ts'
import { problemOf, tellProblem } from './problems.ts'

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

async function revert(
  asked: () => Promise<Step>,
  said: 'undone' | 'redone',
  refused: (error: unknown) => void = tellProblem,
): Promise<void> {
  try {
    const step = await asked()
    // What it said was done is not as it says any more.
    hideToast('done')
    tell(i18next.t(`frame:${said}`, { what: stepWords(step) }), 4000)
    await queryClient.invalidateQueries()
  } catch (error) {
    if (!(error instanceof ProblemError && error.problem.code === 'nothing_to_undo')) refused(error)
  }
}

function tell(message: string, stay: number): void {
  showToast({ id: 'history', message, closeLabel: i18next.t('frame:close'), stay })
}

/** Takes back the latest step and says which. */
export const undo = (): Promise<void> => revert(() => ask('history.undo', {}), 'undone')
export const redo = (): Promise<void> => revert(() => ask('history.redo', {}), 'redone')

/** Takes back exactly this step; where newer work stands on it, says so. */
function takeBack(step: Step & { batch: string }): void {
  const refused = (error: unknown): void => {
    if (problemOf(error).code === 'conflict') tell(i18next.t('frame:notUndone', { what: stepWords(step) }), 8000)
    else tellProblem(error)
  }
  void revert(() => ask('history.undo', { batch: step.batch }), 'undone', refused)
}

/** The step that was told of last; a command that changed nothing made no newer one. */
let told: string | null = null

async function sayDone(message: string): Promise<void> {
  const made = await ask('history.state', {}).then(
    (state) => state.undo,
    () => null,
  )
  const step = made?.batch === told ? null : made
  told = step?.batch ?? told
  showToast({
    id: 'done',
    message,
    closeLabel: i18next.t('frame:close'),
    ...(step ? { undo: { label: i18next.t('frame:undo'), keys: 'Ctrl Z', onUndo: () => takeBack(step) } } : {}),
  })
}

/** Says what was done, with the way back for exactly that. */
export function toastDone(message: string): void {
  void sayDone(message)
}
