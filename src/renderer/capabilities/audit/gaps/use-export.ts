import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer, QueryInput } from '#shared/contract/index.ts'
import { askShell, runJob } from '../../../api.ts'
import { useFormat } from '../../../app/format.ts'
import { tellProblem } from '../../../app/problems.ts'
import { cancelJob, useJobs } from '../../../app/state/jobs.ts'

type Wish = Omit<QueryInput<'questionnaire.export'>, 'folder'>
type File = Answer<'questionnaire.export'>['files'][number]

/** Writes questionnaires into a folder the person chooses, and tells how far it is. */
export function useExport() {
  const { t } = useTranslation('asking')
  const format = useFormat()
  const [written, setWritten] = useState<readonly File[]>([])
  const job = useJobs(({ jobs }) => jobs.find((one) => one.name === 'questionnaire.export' && one.finishedAt === null))
  const write = async (wish: Wish): Promise<void> => {
    const { file: folder } = await askShell('shell.chooseFolder', {})
    if (!folder) return
    setWritten([])
    setWritten((await runJob('questionnaire.export', { ...wish, folder: folder.token })).files)
  }
  const known = job !== undefined && job.total > 0
  return {
    written,
    running: job !== undefined,
    share: known ? job.done / job.total : null,
    text: known ? t('writingOf', { done: format.number(job.done), total: format.number(job.total) }) : t('writing'),
    start: (wish: Wish) => void write(wish).catch(tellProblem),
    cancel: () => job && cancelJob(job.id),
  }
}
