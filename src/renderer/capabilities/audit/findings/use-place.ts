import { useEffect } from 'react'
import type { Finding } from '#shared/model/finding.ts'
import { useCurrentRow, useFoundRow } from '../../../app/list-place.ts'
import { useParameters } from '../../../app/navigation.ts'
import { useAsk } from '../../../app/queries.ts'
import { onlyFinding } from './list-query.ts'
import { placeOf } from './read-all.ts'
import type { Findings } from './use-findings.ts'

/** The finding of the link, asked for by itself while it is not the current row. */
function useAlone(id: string | null, row: Finding | undefined) {
  const shown = row !== undefined && row.id === id ? row : undefined
  const wanted = id !== null && shown === undefined
  const alone = useAsk('findings.list', { text: onlyFinding(id ?? ''), group: 'none', limit: 1 }, wanted)
  const loaded = alone.data?.findings[0]
  const finding = shown ?? (loaded !== undefined && loaded.id === id ? loaded : null)
  const answered = alone.isError || (alone.isSuccess && !alone.isPlaceholderData)
  return {
    finding,
    arrived: !wanted || finding !== null || answered,
    gone: wanted && answered && !alone.isError && finding === null,
  }
}

/**
 * The row the keyboard is on and the finding in the panel. The panel is in the link; while it is open it shows the
 * current row, so that the next finding follows when one leaves the list.
 */
export function usePlace(list: Findings) {
  const [parameters, set] = useParameters()
  const id = parameters.get('finding')
  const { current, setCurrent } = useCurrentRow(list)
  const row = current === null ? undefined : list.rowAt(current)
  const { query, settled } = list
  const missing = current === null && settled && list.total > 0 ? id : null

  const found = useFoundRow(query, missing, placeOf, setCurrent)
  const followed = settled && id !== null && row !== undefined && row.id !== id ? row.id : null
  useEffect(() => {
    if (followed !== null) set({ finding: followed })
  }, [followed, set])

  const { finding, arrived, gone } = useAlone(id, row)
  const show = (index: number): void => {
    setCurrent(index)
    const next = list.rowAt(index)
    if (next) set({ finding: next.id })
  }
  return {
    current,
    row,
    /** Where a finding that the link asks for was found, to bring it into the middle. */
    found,
    /** The finding of the panel; null when it is closed, on its way, or gone. */
    finding,
    /** What the link asks for is on screen, or cannot be. */
    arrived,
    /** The panel is open on a finding that no run has any more. */
    gone,
    move: (index: number) => (id === null ? setCurrent(index) : show(index)),
    open: show,
    /** Shows another finding, wherever it stands now. */
    follow: (next: string) => {
      setCurrent(null)
      set({ finding: next })
    },
    close: () => set({ finding: null }),
  }
}
export type Place = ReturnType<typeof usePlace>
