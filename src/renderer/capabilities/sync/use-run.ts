import { useTranslation } from 'react-i18next'
import { create } from 'zustand'
import { ProblemError, runJob } from '../../api.ts'
import { tellProblem } from '../../app/problems.ts'
import { showToast } from '../../components/notice/toast.tsx'

const useBusy = create<{ busy: boolean }>(() => ({ busy: false }))

/** Asks the sources now, all or one, and says what came. It goes on when the page is left. */
export function useRun(): { busy: boolean; start(connector: string | null): void } {
  const { t } = useTranslation('sync')
  const { busy } = useBusy()
  return {
    busy,
    start(connector) {
      if (busy) return
      useBusy.setState({ busy: true })
      runJob('sync.run', { connector })
        .then(
          ({ messages, waiting }) => {
            const waits = waiting.filter(({ reason }) => reason !== 'paused' && reason !== 'cancelled').length
            const words = [
              t('doneToast', { count: messages }),
              ...(waits > 0 ? [t('waitToast', { count: waits })] : []),
            ]
            showToast({ id: 'sync', message: words.join('. '), closeLabel: t('close') })
          },
          (error: unknown) => {
            if (!(error instanceof ProblemError && error.problem.code === 'cancelled')) tellProblem(error)
          },
        )
        .finally(() => useBusy.setState({ busy: false }))
    },
  }
}
