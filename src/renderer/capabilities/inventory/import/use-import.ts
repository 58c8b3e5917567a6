import { useCallback, useEffect, useState } from 'react'
import type { JobStatus } from '#shared/contract/event.ts'
import type { WholeList } from '#shared/contract/inventory-lists.ts'
import type { ImportPreview, ImportResult } from '#shared/contract/inventory.ts'
import { runJob } from '../../../api.ts'
import { problemOf } from '../../../app/problems.ts'
import { cancelJob, useJobs } from '../../../app/state/jobs.ts'

/** What is going on: reading the file, waiting for the person, importing, done, or refused. */
export type Phase = 'reading' | 'preview' | 'importing' | 'done' | 'refused'

export type ImportState = {
  readonly phase: Phase
  readonly preview: ImportPreview | null
  readonly result: ImportResult | null
  readonly error: unknown
  readonly stopped: boolean
  readonly job: JobStatus | null
  choose: (column: string, field: string) => void
  /** Set when the file is the whole list of a source. */
  readonly list: WholeList | null
  setList: (list: WholeList | null) => void
  readAgain: () => void
  run: () => void
  stop: () => void
}

/** One reading of the file; another choice of a column asks for another reading. */
type Reading = { readonly file: string; readonly mapping: Readonly<Record<string, string>>; readonly list?: WholeList }

/** How far a reading came. */
type Held = Pick<ImportState, 'preview' | 'result' | 'error' | 'stopped'> & {
  readonly of: Reading | null
  readonly phase: Phase
}

const isCancelled = (error: unknown): boolean => problemOf(error).code === 'cancelled'

/** One file on its way into the inventory: read, corrected by the person, imported. */
export function useImport(file: string): ImportState {
  const [reading, setReading] = useState<Reading>({ file, mapping: {} })
  const [held, setHeld] = useState<Held>({
    of: null,
    phase: 'reading',
    preview: null,
    result: null,
    error: null,
    stopped: false,
  })
  const [jobId, setJobId] = useState<string | null>(null)
  const job = useJobs(({ jobs }) => jobs.find(({ id }) => id === jobId) ?? null)

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

  return {
    ...held,
    phase: held.of === reading ? held.phase : 'reading',
    job,
    choose: useCallback(
      (column, field) => setReading((before) => ({ ...before, mapping: { ...before.mapping, [column]: field } })),
      [],
    ),
    list: reading.list ?? null,
    setList: useCallback(
      (list) => setReading(({ file: own, mapping }) => ({ file: own, mapping, ...(list ? { list } : {}) })),
      [],
    ),
    readAgain: useCallback(() => setReading((before) => ({ ...before })), []),
    run,
    stop: useCallback(() => {
      if (jobId !== null) cancelJob(jobId)
    }, [jobId]),
  }
}
