import i18next from 'i18next'
import { ask } from '../../../../api.ts'
import { go } from '../../../../app/navigation.ts'
import { problemOf } from '../../../../app/problems.ts'
import { queryClient } from '../../../../app/queries.ts'
import { showToast } from '../../../../components/notice/toast.tsx'

/** Takes back exactly one import. Where something stands in the way, shows what. @throws ProblemError for anything else */
export async function undoImport({ id, batch, file }: { id: string; batch: string; file: string }): Promise<void> {
  try {
    await ask('history.undo', { batch })
  } catch (error) {
    if (problemOf(error).code !== 'conflict') throw error
    return go('import', { view: 'past', import: id })
  }
  showToast({
    id: 'history',
    message: i18next.t('import:undoneImport', { file }),
    closeLabel: i18next.t('frame:close'),
    stay: 4000,
  })
  await queryClient.invalidateQueries()
}
