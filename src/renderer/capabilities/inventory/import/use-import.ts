import { useCallback, useEffect, useRef, useState } from 'react'
import type { JobStatus } from '#shared/contract/event.ts'
import type { ImportPreview, ImportResult } from '#shared/contract/inventory.ts'
import { runJob } from '../../../api.ts'
import { problemOf } from '../../../app/problems.ts'
import { cancelJob, useJobs } from '../../../app/state/jobs.ts'

export type Choices = Readonly<Record<string, string>>

export type ImportState = {
  /** What is going on: reading the file, waiting for the person, importing, done, or refused. */
  readonly phase: 'reading' | 'preview' | 'importing' | 'done' | 'refused'
  readonly preview: ImportPreview | null
  readonly result: ImportResult | null
  readonly error: unknown
  readonly stopped: boolean
  readonly job: JobStatus | null
  choose: (column: string, field: string) => void
  readAgain: () => void
  run: () => void
  stop: () => void
}

type Held = Pick<ImportState, 'phase' | 'preview' | 'result' | 'error' | 'stopped'>
const START: Held = { phase: 'reading', preview: null, result: null, error: null, stopped: false }

/** One file on its way into the inventory: read, corrected by the person, imported. */
export function useImport(file: string): ImportState {
  const [held, setHeld] = useState<Held>(START)
  const [choices, setChoices] = useState<Choices>({})
  const [jobId, setJobId] = useState<string | null>(null)
  const [round, setRound] = useState(0)
  const running = useRef<string | null>(null)
  const job = useJobs(({ jobs }) => jobs.find(({ id }) => id === jobId) ?? null)

  const started = useCallback((id: string) => {
    running.current = id
    setJobId(id)
  }, [])

  useEffect(() => {
    let current = true
    setHeld((before) => ({ ...before, phase: 'reading', error: null, stopped: false }))
    let own: string | null = null
    runJob('import.preview', { file, mapping: choices }, (id) => {
      own = id
      if (current) started(id)
      else cancelJob(id)
    }).then(
      (preview) => {
        if (current) setHeld((before) => ({ ...before, phase: 'preview', preview }))
      },
      (error: unknown) => {
        if (!current) return
        const cancelled = problemOf(error).code === 'cancelled'
        setHeld((before) =>
          cancelled
            ? { ...before, phase: before.preview ? 'preview' : 'refused', stopped: true }
            : { ...before, phase: 'refused', error },
        )
      },
    )
    return () => {
      current = false
      if (own !== null) cancelJob(own)
    }
  }, [file, choices, round, started])

  const run = useCallback(() => {
    setHeld((before) => ({ ...before, phase: 'importing', stopped: false }))
    runJob('import.run', { file, mapping: choices }, started).then(
      (result) => setHeld((before) => ({ ...before, phase: 'done', result })),
      (error: unknown) => {
        const cancelled = problemOf(error).code === 'cancelled'
        setHeld((before) =>
          cancelled ? { ...before, phase: 'preview', stopped: true } : { ...before, phase: 'refused', error },
        )
      },
    )
  }, [file, choices, started])

  return {
    ...held,
    job,
    choose: useCallback((column, field) => setChoices((before) => ({ ...before, [column]: field })), []),
    readAgain: useCallback(() => setRound((before) => before + 1), []),
    run,
    stop: useCallback(() => {
      if (running.current !== null) cancelJob(running.current)
    }, []),
  }
}
