import { useCallback, useEffect, useRef } from 'react'
import { create } from 'zustand'
import type { Answer } from '#shared/contract/index.ts'
import { runJob } from '../../../api.ts'
import { cancelJob, useJobs } from '../../../app/state/jobs.ts'
import { useShell } from '../../../app/state/shell.ts'

export type Themes = Answer<'insights.find'>
type Query = { brand: string | null; since: string | null }

/** Themes found since the window is open, by workspace and question: looking again costs a pass over all messages. */
const useFound = create<{ found: Readonly<Record<string, Themes>>; ended: Readonly<Record<string, Error>> }>(() => ({
  found: {},
  ended: {},
}))

/** Themes of a period: looked for once when they are first asked for, and again when a person says so. */
export function useThemes(query: Query) {
  const file = useShell(({ state }) => state?.workspace?.file ?? '')
  const key = JSON.stringify([file, query.brand, query.since])
  const themes = useFound(({ found }) => found[key] ?? null)
  const ended = useFound((state) => state.ended[key] ?? null)
  const job = useJobs(({ jobs }) => jobs.find((one) => one.name === 'insights.find' && one.finishedAt === null))
  const running = useRef<string | null>(null)
  const { brand, since } = query
  const find = useCallback(async (): Promise<void> => {
    if (running.current === key) return
    running.current = key
    try {
      const answer = await runJob('insights.find', { brand, since })
      useFound.setState((state) => ({ found: { ...state.found, [key]: answer } }))
    } catch (error) {
      const why = error instanceof Error ? error : new Error(String(error))
      useFound.setState((state) => ({ ended: { ...state.ended, [key]: why } }))
    } finally {
      if (running.current === key) running.current = null
    }
  }, [key, brand, since])
  useEffect(() => {
    if (themes === null && ended === null) void find()
  }, [themes, ended, find])
  return {
    themes,
    running: job !== undefined,
    /** Why the last search ended without themes: a person stopped it, or it was refused. */
    ended: job === undefined ? ended : null,
    share: job !== undefined && job.total > 0 ? job.done / job.total : null,
    find: () => void find(),
    cancel: () => job && cancelJob(job.id),
    /** Says what became of a theme, so that the list shows it without another search. */
    mark: (title: string, insight: string | null): void => {
      useFound.setState((state) => {
        const known = state.found[key]
        if (!known) return state
        const kept =
          insight === null
            ? known.themes.filter((one) => one.title !== title)
            : known.themes.map((one) => (one.title === title ? { ...one, insight } : one))
        return { found: { ...state.found, [key]: { ...known, themes: kept } } }
      })
    },
  }
}
