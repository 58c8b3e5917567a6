import { useCallback, useEffect, useMemo, useState } from 'react'
import type { JobStatus } from '#shared/contract/event.ts'
import type { ImportChoices } from '#shared/contract/inventory-import.ts'
import type { ImportPreview, ImportResult } from '#shared/contract/inventory.ts'
import { runJob } from '../../../api.ts'
import { problemOf } from '../../../app/problems.ts'
import { cancelJob, useJobs } from '../../../app/state/jobs.ts'
import { type Choosing, type Reading, useChoosing } from './choosing.ts'

/** What is going on: reading the file, waiting for the person, importing, done, or refused. */
export type Phase = 'reading' | 'preview' | 'importing' | 'done' | 'refused'

export type ImportState = Choosing & {
  readonly phase: Phase
  readonly preview: ImportPreview | null
  readonly result: ImportResult | null
  readonly error: unknown
  readonly stopped: boolean
  readonly job: JobStatus | null
  readonly reading: Reading
  run: () => void
  stop: () => void
}

/** How far a reading came. */
type Held = Pick<ImportState, 'preview' | 'result' | 'error' | 'stopped'> & {
  readonly of: Reading | null
  readonly phase: Phase
}

const isCancelled = (error: unknown): boolean => problemOf(error).code === 'cancelled'
const NOTHING = { preview: null, result: null, error: null, stopped: false }
const FIRST: ImportChoices = { recall: true }

/** One file on its way into the inventory: read, corrected by the person, imported. */
export function useImport(file: string): ImportState {
  const [reading, setReading] = useState<Reading>({ file, mapping: {}, choices: FIRST })
  const [held, setHeld] = useState<Held>({ ...NOTHING, of: null, phase: 'reading' })
  const [jobId, setJobId] = useState<string | null>(null)
  const job = useJobs(({ jobs }) => jobs.find(({ id }) => id === jobId) ?? null)
  const choosing = useChoosing(setReading)

  useEffect(() => {
    let current = true
    let own: string | null = null
    const settle = (change: Partial<Held>): void => {
      if (current) setHeld((before) => ({ ...before, error: null, stopped: false, ...change, of: reading }))
    }
    runJob('import.preview', reading, (id) => {
      own = id
      if (current) setJobId(id)
      else cancelJob(id)
    }).then(
      (preview) => settle({ phase: 'preview', preview }),
      (error: unknown) =>
        settle(isCancelled(error) ? { phase: 'refused', stopped: true } : { phase: 'refused', error }),
    )
    return () => {
      current = false
      if (own !== null) cancelJob(own)
    }
  }, [reading])

  const run = useCallback(() => {
    setHeld((before) => ({ ...before, phase: 'importing', stopped: false }))
    runJob('import.run', reading, setJobId).then(
      (result) => setHeld((before) => ({ ...before, phase: 'done', result })),
      (error: unknown) =>
        setHeld((before) =>
          isCancelled(error) ? { ...before, phase: 'preview', stopped: true } : { ...before, phase: 'refused', error },
        ),
    )
  }, [reading])

  const stop = useCallback(() => {
    if (jobId !== null) cancelJob(jobId)
  }, [jobId])
  const phase = held.of === reading ? held.phase : 'reading'
  return useMemo(
    () => ({ ...held, ...choosing, phase, job, reading, run, stop }),
    [held, choosing, phase, job, reading, run, stop],
  )
}
