import { useCallback, useEffect, useState } from 'react'
import type { ConversationImportPreview, ConversationImportResult } from '#shared/contract/conversations-import.ts'
import { runJob } from '../../../api.ts'
import { tellProblem } from '../../../app/problems.ts'
import { cancelJob, useJobs } from '../../../app/state/jobs.ts'

/** What a person says of the file: its columns, whose network it is, and whether private messages are wanted. */
export type Reading = {
  readonly file: string
  readonly mapping: Readonly<Record<string, string>>
  readonly withPrivate: boolean
  /** Whose archive it is, where the file does not say it. */
  readonly account?: string
}

type Held = {
  readonly of: Reading | null
  readonly preview: ConversationImportPreview | null
  readonly result: ConversationImportResult | null
  readonly error: unknown
}

/** One file of messages on its way into the mirror: read, corrected by the person, imported. */
export function useConversationImport(file: string) {
  const [reading, setReading] = useState<Reading>({ file, mapping: {}, withPrivate: false })
  const [held, setHeld] = useState<Held>({ of: null, preview: null, result: null, error: null })
  const [running, setRunning] = useState(false)
  const [jobId, setJobId] = useState<string | null>(null)
  const job = useJobs(({ jobs }) => jobs.find(({ id }) => id === jobId) ?? null)

  useEffect(() => {
    let current = true
    let own: string | null = null
    // An empty mapping is still the person's: in the window the columns can be said, so that nothing is refused for them.
    runJob('conversations.preview', { ...reading, mapping: { ...reading.mapping } }, (id) => {
      own = id
      if (current) setJobId(id)
      else cancelJob(id)
    }).then(
      (preview) => current && setHeld((before) => ({ ...before, of: reading, preview, error: null })),
      (error: unknown) => current && setHeld((before) => ({ ...before, of: reading, error })),
    )
    return () => {
      current = false
      if (own !== null) cancelJob(own)
    }
  }, [reading])

  const run = useCallback(() => {
    setRunning(true)
    runJob('conversations.import', { ...reading, mapping: { ...reading.mapping } }, setJobId)
      .then(
        (result) => {
          setHeld((before) => ({ ...before, result, error: null }))
          // What was said is read at once, so that plan and audit know who needed help. Its end is told like that of any job.
          if (result.batch !== null) runJob('triage.run', {}).catch(tellProblem)
        },
        (error: unknown) => setHeld((before) => ({ ...before, error })),
      )
      .finally(() => setRunning(false))
  }, [reading])

  return {
    ...held,
    reading,
    busy: running || held.of !== reading,
    running,
    job,
    run,
    stop: () => jobId !== null && cancelJob(jobId),
    setField: (column: string, field: string) =>
      setReading((before) => ({ ...before, mapping: { ...before.mapping, [column]: field } })),
    setAccount: (account: string) => setReading((before) => ({ ...before, account })),
    setPrivate: (withPrivate: boolean) => setReading((before) => ({ ...before, withPrivate })),
  }
}
export type ConversationImport = ReturnType<typeof useConversationImport>
