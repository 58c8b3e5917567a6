import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanRow } from '#shared/model/plan.ts'
import type { Disposition } from '#shared/model/words.ts'
import { ask } from '../../../api.ts'
import { toastDone } from '../../../app/history.ts'
import { hideToast } from '../../../components/notice/toast.tsx'
import { nothingSelected, type Selection, selectedCount } from '../../../components/table/selection.ts'
import { useScenario } from '../scenario/use-scenario.ts'
import { tellConflict } from './conflicts.ts'
import { idsOf } from './read-all.ts'
import type { Place } from './use-place.ts'
import type { PlanRows } from './use-plan-rows.ts'

/** Accounts decided in one step; a longer choice becomes several steps. */
const MOST = 10_000

/** Decisions about the selected accounts or, without a selection, about the current one. */
export function useDeciding(list: Pick<PlanRows, 'total' | 'query'>, place: Pick<Place, 'row' | 'current' | 'open'>) {
  const { of } = useScenario()
  const { t } = useTranslation(['plan', 'words'])
  const [selection, setSelection] = useState<Selection>(nothingSelected)
  /** The account a merge is being asked for, or `selection`. */
  const [merging, setMerging] = useState<string | null>(null)
  /** The reason being typed for the account in the panel. */
  const [draft, setDraft] = useState<{ account: string; text: string } | null>(null)
  const selected = selectedCount(selection, list.total)
  // The selection bar stands where the last toast would cover it.
  useEffect(() => {
    if (selected > 0) hideToast('done')
  }, [selected])
  const { row } = place
  const reasonOf = (account: string): string | null =>
    draft?.account === account && draft.text.trim() !== '' ? draft.text.trim() : null

  const chosen = async (): Promise<string[]> => {
    if (selected === 0) return row ? [row.account] : []
    if (selection.mode === 'some') return [...selection.ids]
    return (await idsOf(list.query)).filter((id) => !selection.ids.has(id))
  }
  const run = (change: (accounts: string[]) => Promise<{ changed: number }>, said: (count: number) => string): void => {
    const many = selected > 0
    const work = async (): Promise<void> => {
      const accounts = await chosen()
      let changed = 0
      for (let from = 0; from < accounts.length; from += MOST)
        changed += (await change(accounts.slice(from, from + MOST))).changed
      if (changed > 0) toastDone(said(changed))
      setMerging(null)
      setDraft(null)
      if (many) setSelection(nothingSelected)
    }
    work().catch(tellConflict)
  }
  const decideNow = (disposition: Disposition, into: string | null): void => {
    const reason = selected === 0 && row ? reasonOf(row.account) : null
    const what = t(`words:${disposition}`)
    run(
      (accounts) => ask('plan.decide', { ...of, accounts, disposition, into, reason }),
      (count) => (disposition === 'undecided' ? t('didTakeBack', { count }) : t('didDecide', { count, what })),
    )
  }
  const count = selected > 0 ? selected : row ? 1 : 0
  return {
    selection,
    setSelection,
    selected,
    count,
    row,
    merging,
    stopMerging: () => setMerging(null),
    draft,
    setDraft: (account: string, text: string) => setDraft({ account, text }),
    /** Merge asks for the account that takes over; everything else is done at once. */
    decide: (disposition: Disposition): void => {
      if (count === 0) return
      if (disposition !== 'merge') return decideNow(disposition, null)
      if (selected === 0 && row && place.current !== null) place.open(place.current)
      setMerging(selected > 0 ? 'selection' : (row?.account ?? null))
    },
    /** One account by itself, wherever the keyboard is: a merge is asked for where `open` shows it. */
    decideOne: (one: PlanRow, disposition: Disposition, open: () => void): void => {
      if (disposition === 'merge') {
        open()
        setMerging(one.account)
        return
      }
      const what = t(`words:${disposition}`)
      ask('plan.decide', { ...of, accounts: [one.account], disposition, into: null, reason: null })
        .then(({ changed }) => {
          if (changed > 0)
            toastDone(disposition === 'undecided' ? t('didTakeBack', { count: 1 }) : t('didDecide', { count: 1, what }))
        })
        .catch(tellConflict)
    },
    mergeInto: (into: string) => decideNow('merge', into),
    /** Decides as it is suggested. */
    accept: (one: PlanRow) => decideNow(one.suggested, one.suggestedInto),
    lock: (): void => {
      const locked = selected > 0 || !row?.locked
      run(
        (accounts) => ask('plan.lock', { ...of, accounts, locked }),
        (done) => t(locked ? 'didLock' : 'didUnlock', { count: done }),
      )
    },
    /** Keeps the typed reason with the decision that stands. */
    keepReason: (one: PlanRow): void => {
      if (one.decided === null) return
      ask('plan.decide', {
        ...of,
        accounts: [one.account],
        disposition: one.decided,
        into: one.decidedInto,
        reason: draft?.text.trim() || null,
      })
        .then(({ changed }) => {
          setDraft(null)
          if (changed > 0) toastDone(t('didReason'))
        })
        .catch(tellConflict)
    },
  }
}
export type Deciding = ReturnType<typeof useDeciding>
