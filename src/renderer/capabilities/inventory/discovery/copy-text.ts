import i18next from 'i18next'
import { askShell } from '../../../api.ts'
import { tellProblem } from '../../../app/problems.ts'
import { showToast } from '../../../components/notice/toast.tsx'

/** Puts a text on the clipboard and says so. */
export function copyText(text: string): void {
  askShell('shell.copyDetails', { text }).then(
    () =>
      showToast({
        id: 'copied',
        message: i18next.t('discovery:copied'),
        closeLabel: i18next.t('frame:close'),
        stay: 3000,
      }),
    (error: unknown) => tellProblem(error),
  )
}
