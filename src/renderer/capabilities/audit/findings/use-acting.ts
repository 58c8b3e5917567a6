import { useCallback, useEffect, useState } from 'react'
import { useLatest } from '../../../app/latest.ts'
import { tellProblem } from '../../../app/problems.ts'
import { hideToast } from '../../../components/notice/toast.tsx'
import { nothingSelected, type Selection, selectedCount } from '../../../components/table/selection.ts'
import { idsOf } from './read-all.ts'
import { useDecisions, type Waiver } from './use-decisions.ts'
import type { Findings } from './use-findings.ts'
import type { Place } from './use-place.ts'

/** What is being asked before it is done: who, when, why. */
export type Asking = 'assign' | 'due' | 'waive' | 'comment'

/** Decisions about the selected findings or, without a selection, about the current one. */
export function useActing(list: Findings, place: Place) {
  const decisions = useDecisions()
  const [selection, setSelection] = useState<Selection>(nothingSelected)
  const [asking, setAsking] = useState<Asking | null>(null)
  const selected = selectedCount(selection, list.total)
  // The selection bar stands where the last toast would cover it.
  useEffect(() => {
    if (selected > 0) hideToast('done')
  }, [selected])
  const one = place.finding ?? place.row ?? null
  /** Where the question appears: at the panel's own control, or over the list. */
  const at: 'panel' | 'list' = selected === 0 && place.finding !== null ? 'panel' : 'list'

  const ids = async (): Promise<string[]> => {
    if (selected === 0) return one ? [one.id] : []
    if (selection.mode === 'some') return [...selection.ids]
    return (await idsOf(list.query)).filter((id) => !selection.ids.has(id))
  }
  /** Below the finding in the panel, or above the last one: shown next when that one leaves the list. */
  const neighbour = (): string | null => {
    if (selected > 0 || place.finding === null || place.current === null || list.state === 'all') return null
    return (list.rowAt(place.current + 1) ?? list.rowAt(place.current - 1))?.id ?? null
  }
  const run = (decide: (ids: string[]) => Promise<void>, leaves = false): void => {
    setAsking(null)
    const next = leaves ? neighbour() : null
    const work = async (): Promise<void> => {
      const chosen = await ids()
      if (chosen.length === 0) return
      await decide(chosen)
      if (next !== null) place.follow(next)
      setSelection(nothingSelected)
    }
    work().catch(tellProblem)
  }
  const count = selected > 0 ? selected : one ? 1 : 0
  const { open } = place
  const latest = useLatest(open)
  const askFor = useCallback(
    (index: number) => {
      setSelection(nothingSelected)
      latest.current(index)
      setAsking('assign')
    },
    [latest],
  )
  return {
    selection,
    setSelection,
    selected,
    count,
    one,
    at,
    asking,
    ask: (what: Asking) => {
      if (count === 0) return
      // What is typed is typed in the panel, where it is read later.
      if (
        (what === 'waive' || what === 'comment') &&
        selected === 0 &&
        place.finding === null &&
        place.current !== null
      )
        open(place.current)
      setAsking(what)
    },
    /** Asks who takes the finding of a row. Stays the same function, so that rows are not drawn again for it. */
    askFor,
    /** Asks about the finding in the panel, whatever else is selected. */
    askOne: (what: Asking) => {
      setSelection(nothingSelected)
      setAsking(what)
    },
    stopAsking: () => setAsking(null),
    resolve: () => run(decisions.resolve, true),
    reopen: () => run(decisions.reopen, true),
    /** Takes the findings up; a single one that is in progress is put back. */
    progress: () => run(selected === 0 && one?.status === 'in_progress' ? decisions.reopen : decisions.start),
    waive: (waiver: Waiver) => run((chosen) => decisions.waive(chosen, waiver), true),
    comment: (text: string) => run((chosen) => decisions.comment(chosen, text)),
    removeComment: (id: string) => void decisions.removeComment(id),
    assign: (person: Parameters<typeof decisions.assign>[1]) => run((chosen) => decisions.assign(chosen, person)),
    due: (day: string | null) => run((chosen) => decisions.due(chosen, day)),
  }
}
export type Acting = ReturnType<typeof useActing>
