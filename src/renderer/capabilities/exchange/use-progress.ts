import { useEffect, useState } from 'react'
import { on } from '../../api.ts'

/** How far a job is, from 0 to 1; null while that is not known. */
export function useProgress(job: string | null): number | null {
  const [share, setShare] = useState<number | null>(null)
  useEffect(
    () =>
      on('job', (status) => {
        if (status.id === job && status.total > 0) setShare(status.done / status.total)
      }),
    [job],
  )
  return share
}
