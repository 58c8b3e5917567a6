import { useEffect, useState } from 'react'
import type { Problem } from '#shared/contract/error.ts'
import type { Answer } from '#shared/contract/index.ts'
import type { RoutingNode } from '#shared/model/routing.ts'
import { ask, ProblemError, runJob } from '../../../api.ts'

export type Trial = Answer<'routing.tryTree'>
/** Milliseconds without another change before a tree is tried. */
const PAUSE = 350

type State = { trial: Trial | null; problem: Problem | null; busy: boolean }

/** What the drawn tree would have changed on past conversations, tried anew after every change. */
export function useTrial(tree: RoutingNode | null, days: number): State {
  const [state, setState] = useState<State>({ trial: null, problem: null, busy: true })
  useEffect(() => {
    if (tree === null) return undefined
    let job: string | null = null
    let left = false
    const stop = (): void => {
      if (job !== null) ask('jobs.cancel', { id: job }).catch(() => undefined)
    }
    const timer = setTimeout(() => {
      setState((before) => ({ ...before, busy: true }))
      runJob('routing.tryTree', { tree, days }, (id) => {
        job = id
        if (left) stop()
      }).then(
        (trial) => left || setState({ trial, problem: null, busy: false }),
        (error: unknown) => {
          if (left) return
          const problem =
            error instanceof ProblemError ? error.problem : { code: 'internal' as const, message: String(error) }
          setState((before) => ({ trial: before.trial, problem, busy: false }))
        },
      )
    }, PAUSE)
    return () => {
      left = true
      clearTimeout(timer)
      stop()
    }
  }, [tree, days])
  return state
}
