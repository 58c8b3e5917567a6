import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { create } from 'zustand'
import type { Answer, QueryInput } from '#shared/contract/index.ts'
import { askShell, runJob } from '../../../api.ts'
import { useFormat } from '../../../app/format.ts'
import { tellProblem } from '../../../app/problems.ts'
import { queryClient } from '../../../app/queries.ts'
import { cancelJob, useJobs } from '../../../app/state/jobs.ts'

export type Result = Answer<'discovery.read'>

/** What the last run brought, until it is hidden or another one ends. */
export const useResult = create<{ result: Result | null }>(() => ({ result: null }))

async function look(run: () => Promise<Result>): Promise<void> {
  try {
    const result = await run()
    // Evidence of known accounts is a fact beside the log: nothing says that it changed.
    await queryClient.invalidateQueries()
    useResult.setState({ result })
  } catch (error) {
    tellProblem(error)
  }
}

const read = (query: QueryInput<'discovery.read'>): void => void look(() => runJob('discovery.read', query))

async function choose(what: 'folder' | 'page' | 'results'): Promise<void> {
  const { file } =
    what === 'folder' ? await askShell('shell.chooseFolder', {}) : await askShell('shell.chooseDiscovery', { what })
  if (file) read({ file: file.token, ...(what === 'results' ? { as: 'scan' as const } : {}) })
}

/** The ways to look for accounts, and how far a run is, whoever started it. */
export function useLooking() {
  const { t } = useTranslation('discovery')
  const format = useFormat()
  const job = useJobs(({ jobs }) => jobs.find((one) => one.name.startsWith('discovery.') && one.finishedAt === null))
  const known = job !== undefined && job.total > 0
  const ways = useMemo(
    () => ({
      read: (file: string) => read({ file }),
      chooseFolder: () => void choose('folder').catch(tellProblem),
      choosePage: () => void choose('page').catch(tellProblem),
      chooseResults: () => void choose('results').catch(tellProblem),
      propose: () => void look(() => runJob('discovery.propose', {})),
    }),
    [],
  )
  return {
    ...ways,
    running: job !== undefined,
    share: known ? job.done / job.total : null,
    text: known
      ? t('readingOf', {
          done: format.number(job.done),
          total: format.number(job.total),
          subject: job.subject?.split('/').at(-1) ?? '',
        })
      : t('reading'),
    cancel: () => job && cancelJob(job.id),
  }
}
export type Looking = ReturnType<typeof useLooking>
