import { useEffect, useState } from 'react'
import type { Finding } from '#shared/model/finding.ts'
import { useParameters } from '../../../app/navigation.ts'
import { tellProblem } from '../../../app/problems.ts'
import { useAsk } from '../../../app/queries.ts'
import { onlyFinding } from './list-query.ts'
import type { Findings } from './use-findings.ts'

/**
 * The row the keyboard is on and the finding in the panel. The panel is in the link; while it is open it shows the
 * current row, so that the next finding follows when one leaves the list.
 */
export function usePlace(list: Findings) {
  const [parameters, set] = useParameters()
  const id = parameters.get('finding')
  const [current, setCurrent] = useState<number | null>(null)
  const [found, setFound] = useState<number | null>(null)
  const row = current === null ? undefined : list.rowAt(current)

  useEffect(() => setCurrent(null), [list.query])
  const { placeOf, settled, total } = list
  const missing = id !== null && current === null && settled && total > 0
  useEffect(() => {
    if (!missing || id === null) return undefined
    let wanted = true
    placeOf(id).then((place) => {
      if (!wanted || place === null) return
      setCurrent(place)
      setFound(place)
    }, tellProblem)
    return () => {
      wanted = false
    }
    // The list's functions are new with every render; what they read is in its query.
  }, [missing, id, list.query])
  useEffect(() => {
    if (current !== null && settled && total > 0 && current >= total) setCurrent(total - 1)
    else if (id !== null && settled && row !== undefined && row.id !== id) set({ finding: row.id })
  }, [id, row, current, settled, total, set])

  const shown = row !== undefined && row.id === id ? row : undefined
  const alone = useAsk(
    'findings.list',
    { text: onlyFinding(id ?? ''), group: 'none', limit: 1 },
    id !== null && shown === undefined,
  )
  const loaded = alone.data?.findings[0]
  const finding: Finding | null = shown ?? (loaded?.id === id ? loaded : null) ?? null
  return {
    current,
    row,
    /** Where a finding that the link asks for was found, to bring it into the middle. */
    found,
    /** The finding of the panel; null when it is closed, on its way, or gone. */
    finding,
    /** What the link asks for is on screen, or cannot be. */
    arrived: id === null || finding !== null || alone.isError || (alone.isSuccess && !alone.isPlaceholderData),
    /** The panel is open on a finding that no run has any more. */
    gone: id !== null && shown === undefined && alone.isSuccess && !alone.isPlaceholderData && loaded === undefined,
    move(index: number): void {
      setCurrent(index)
      const next = list.rowAt(index)
      if (id !== null && next) set({ finding: next.id })
    },
    open(index: number): void {
      setCurrent(index)
      const next = list.rowAt(index)
      if (next) set({ finding: next.id })
    },
    /** Shows another finding, wherever it stands now. */
    follow(next: string): void {
      setCurrent(null)
      set({ finding: next })
    },
    close: () => set({ finding: null }),
  }
}
export type Place = ReturnType<typeof usePlace>
