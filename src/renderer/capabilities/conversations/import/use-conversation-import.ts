import { useCallback, useEffect, useState } from 'react'
import type { ConversationImportPreview, ConversationImportResult } from '#shared/contract/conversations-import.ts'
import { runJob } from '../../../api.ts'
import { cancelJob, useJobs } from '../../../app/state/jobs.ts'

/** What a person says of the file: its columns, whose network it is, and whether private messages are wanted. */
export type Reading = {
  readonly file: string
  readonly mapping: Readonly<Record<string, string>>
  readonly withPrivate: boolean
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
        (result) => setHeld((before) => ({ ...before, result, error: null })),
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
    setPrivate: (withPrivate: boolean) => setReading((before) => ({ ...before, withPrivate })),
  }
}
export type ConversationImport = ReturnType<typeof useConversationImport>
