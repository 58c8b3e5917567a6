import i18next from 'i18next'
import { askShell, runJob } from '../../../api.ts'
import { tellProblem } from '../../../app/problems.ts'
import { showToast } from '../../../components/notice/toast.tsx'
import type { Reading } from './choosing.ts'

/** Asks where the refused rows go. A token, or null when the person cancels. */
async function targetFor(name: string): Promise<string | null> {
  const stem = name.replace(/\.[^.]+$/, '').slice(0, 120)
  const { file } = await askShell('shell.chooseRejectsTarget', {
    name: `${i18next.t('import:rejectsFile', { name: stem })}.csv`,
  })
  return file?.token ?? null
}

function tell({ path, rows }: { path: string; rows: number }): void {
  showToast({
    message: i18next.t('import:rejectsSaved', { count: rows, file: path.split(/[\\/]/).at(-1) ?? path }),
    closeLabel: i18next.t('frame:close'),
    undo: {
      label: i18next.t('import:showFile'),
      keys: '',
      onUndo: () => void askShell('shell.reveal', { path }).catch(tellProblem),
    },
  })
}

/** Saves the rows of a file that its import would refuse, cell by cell as they stand in it. */
export async function saveRejects(reading: Reading, name: string): Promise<void> {
  const target = await targetFor(name)
  // The dialog of the system has asked before it gave a name that is taken.
  if (target !== null) tell(await runJob('import.rejects', { ...reading, target, replace: true }))
}

/** The same for an import that was made. */
export async function saveRejectsOf(id: string, name: string): Promise<void> {
  const target = await targetFor(name)
  if (target !== null) tell(await runJob('import.rejectsOf', { id, target, replace: true }))
}
