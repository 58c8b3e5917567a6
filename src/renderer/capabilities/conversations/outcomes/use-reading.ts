import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemError, runJob } from '../../../api.ts'
import { useFormat } from '../../../app/format.ts'
import { tellProblem } from '../../../app/problems.ts'
import { queryClient } from '../../../app/queries.ts'
import { cancelJob } from '../../../app/state/jobs.ts'

/**
 * Reads what came of conversations whose messages are new, a portion at a time, as soon as the view is open; what people do
 * meanwhile comes between two portions.
 * @param unread how many are still to be read; null while nobody knows
 */
export function useReading(unread: number | null) {
  const { t } = useTranslation('outcomes')
  const format = useFormat()
  const [state, setState] = useState<{ done: number; all: number } | null>(null)
  const running = useRef(false)
  const stopped = useRef(false)
  const job = useRef<string | null>(null)

  const read = async (): Promise<void> => {
    if (running.current) return
    running.current = true
    stopped.current = false
    try {
      for (let after = 0, more = true; more && !stopped.current;) {
        const portion = await runJob('outcomes.infer', { after }, (id) => {
          job.current = id
        })
        after = portion.next
        more = portion.left > 0 && portion.read > 0
        setState(more ? { done: portion.all - portion.left, all: portion.all } : null)
      }
      await queryClient.invalidateQueries()
    } catch (error) {
      stopped.current = true
      if (!(error instanceof ProblemError && error.problem.code === 'cancelled')) tellProblem(error)
    } finally {
      running.current = false
      job.current = null
      setState(null)
    }
  }
  const begin = useRef(read)
  useEffect(() => {
    begin.current = read
  })
  useEffect(() => {
    if (unread !== null && unread > 0 && !stopped.current) void begin.current()
  }, [unread])
  return {
    running: state !== null,
    share: state === null ? null : state.done / Math.max(1, state.all),
    text: state === null ? '' : t('reading', { done: format.number(state.done), all: format.number(state.all) }),
    start: () => void read(),
    cancel: () => {
      stopped.current = true
      if (job.current !== null) cancelJob(job.current)
    },
  }
}
export type Reading = ReturnType<typeof useReading>
