import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Answer } from '#shared/contract/index.ts'
import type { PlanSummary } from '#shared/model/plan.ts'
import { on, runJob } from '../../../api.ts'
import { cancelJob } from '../../../app/state/jobs.ts'
import { useScenario } from '../scenario/use-scenario.ts'

/** Accounts up to which the frontier is worked out unasked. */
const UNASKED = 500

type Frontier = Answer<'plan.frontier'>

/**
 * The frontier of the scenario that is shown. It is worked out once and remembered by the service until a decision or an
 * account changes it; of a large portfolio only when it is asked for.
 */
export function useFrontier(summary: PlanSummary) {
  const { of } = useScenario()
  const { accounts, audience } = summary.before
  const state = `${summary.scenarioId} ${accounts} ${audience} ${summary.decided} ${summary.locked}`
  const [asked, setAsked] = useState<string | null>(null)
  const [share, setShare] = useState<number | null>(null)
  const wanted = accounts > 0 && (accounts <= UNASKED || asked === state)
  const { data, isFetching, error } = useQuery<Frontier>({
    queryKey: ['plan.frontier', of],
    enabled: wanted,
    // Another scenario's line would be a wrong one.
    placeholderData: undefined,
    queryFn: async ({ signal }) => {
      let job: string | null = null
      const stop = on('job', ({ id, done, total }) => {
        if (id === job) setShare(total > 0 ? done / total : null)
      })
      try {
        return await runJob('plan.frontier', of, (id) => {
          job = id
          if (signal.aborted) cancelJob(id)
          else signal.addEventListener('abort', () => cancelJob(id))
        })
      } finally {
        stop()
        setShare(null)
      }
    },
  })
  return {
    frontier: data ?? null,
    error,
    running: isFetching,
    share,
    /** Asks for a frontier that is not worked out unasked; null where it is. */
    ask: wanted ? null : () => setAsked(state),
    cancel: () => setAsked(null),
    /** It is there, or does not come by itself. */
    settled: !wanted || data !== undefined || error !== null,
  }
}
export type FrontierState = ReturnType<typeof useFrontier>
