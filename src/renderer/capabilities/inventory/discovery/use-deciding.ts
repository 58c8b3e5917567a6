import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QueryInput } from '#shared/contract/index.ts'
import type { Candidate, CandidateDecision } from '#shared/model/candidate.ts'
import { ask } from '../../../api.ts'
import { useFormat } from '../../../app/format.ts'
import { toastDone } from '../../../app/history.ts'
import { tellProblem } from '../../../app/problems.ts'
import { queryClient } from '../../../app/queries.ts'
import { hideToast } from '../../../components/notice/toast.tsx'
import { nothingSelected, type Selection, selectedCount } from '../../../components/table/selection.ts'
import { change } from '../accounts/change.ts'
import type { Candidates } from './use-candidates.ts'
import type { Place } from './use-place.ts'

/** Candidates decided in one step; a longer choice becomes several steps. */
const MOST = 10_000
type Decide = QueryInput<'discovery.decide'>
/** Brand and market chosen in the panel instead of the proposed ones. */
export type GoesIn = { id: string; brandId?: string | null; marketId?: string | null }

/** Decisions about the selected candidates or, without a selection, about the current one. Each can be undone. */
export function useDeciding(list: Candidates, place: Place) {
  const { t } = useTranslation('discovery')
  const format = useFormat()
  const [selection, setSelection] = useState<Selection>(nothingSelected)
  const [asking, setAsking] = useState(false)
  const [goesIn, setGoesIn] = useState<GoesIn>({ id: '' })
  const selected = selectedCount(selection, list.total)
  // The selection bar stands where the last toast would cover it.
  useEffect(() => {
    if (selected > 0) hideToast('done')
  }, [selected])
  const one = place.id ?? place.row?.id ?? null
  // Keys come faster than answers: what is being decided is passed over, and the key means the next one below.
  const leaving = useRef(new Set<string>())
  const nextOne = (): string | null => {
    if (one === null || !leaving.current.has(one)) return one
    for (let index = (place.current ?? list.total) + 1; index < list.total; index++) {
      const row = list.rowAt(index)
      if (!row) return null
      if (!leaving.current.has(row.id)) return row.id
    }
    return null
  }

  const ids = async (): Promise<string[]> => {
    if (selected === 0) {
      const next = nextOne()
      if (next !== null) leaving.current.add(next)
      return next === null ? [] : [next]
    }
    if (selection.mode === 'some') return [...selection.ids]
    const all = await ask('discovery.ids', list.query)
    return all.ids.filter((id) => !selection.ids.has(id))
  }
  const words = (decision: CandidateDecision | null, count: number, created: number, day: string | null): string => {
    if (decision === null) return t('did_reset', { count })
    if (decision === 'later') return t('did_later', { count, date: format.day(day) })
    if (decision === 'ours') return created > 0 ? t('did_ours', { count: created }) : t('did_oursKnown', { count })
    return t(`did_${decision}`, { count })
  }
  const decide = async (decision: CandidateDecision | null, day: string | null): Promise<void> => {
    const chosen = await ids()
    if (chosen.length === 0) return
    const [only] = chosen
    const own = selected === 0 && goesIn.id === only ? goesIn : null
    const patch: Omit<Decide, 'ids'> = {
      decision,
      ...(day === null ? {} : { laterOn: day }),
      ...(decision === 'ours' && own?.brandId !== undefined ? { brandId: own.brandId } : {}),
      ...(decision === 'ours' && own?.marketId !== undefined ? { marketId: own.marketId } : {}),
    }
    for (const id of chosen) leaving.current.add(id)
    try {
      let created = 0
      for (let from = 0; from < chosen.length; from += MOST)
        created += (await ask('discovery.decide', { ids: chosen.slice(from, from + MOST), ...patch })).created
      setSelection(nothingSelected)
      await queryClient.invalidateQueries()
      toastDone(words(decision, chosen.length, created, day))
    } finally {
      for (const id of chosen) leaving.current.delete(id)
    }
  }
  const run = (decision: CandidateDecision | null, day: string | null = null): void => {
    setAsking(false)
    decide(decision, day).catch(tellProblem)
  }
  return {
    selection,
    setSelection,
    selected,
    count: selected > 0 ? selected : one === null ? 0 : 1,
    /** Whether the day of `later` is being asked. */
    asking,
    goesIn,
    setGoesIn,
    ours: () => run('ours'),
    impostor: () => run('impostor'),
    notOurs: () => run('not_ours'),
    askLater: () => setAsking(selected > 0 || one !== null),
    stopAsking: () => setAsking(false),
    later: (day: string) => run('later', day),
    putBack: () => run(null),
    /** Keeps what a person noted on a candidate, whatever was decided. */
    note: ({ id, decision, laterOn }: Candidate, note: string | null) =>
      change('discovery.decide', { ids: [id], decision, laterOn, note }, () => t('did_note')),
  }
}
export type Deciding = ReturnType<typeof useDeciding>
