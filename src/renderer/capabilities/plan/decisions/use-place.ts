import { useEffect, useState } from 'react'
import type { PlanRow } from '#shared/model/plan.ts'
import { useParameters } from '../../../app/navigation.ts'
import { tellProblem } from '../../../app/problems.ts'
import { useAsk } from '../../../app/queries.ts'
import { useScenario } from '../scenario/use-scenario.ts'
import { placeOf } from './read-all.ts'
import type { PlanRows } from './use-plan-rows.ts'

type Found = { readonly query: PlanRows['query']; readonly index: number | null }

/** The keyboard's row in the list; another list has none. */
function useCurrent(list: PlanRows) {
  const { query, total } = list
  const [place, setPlace] = useState<Found>({ query, index: null })
  const index = place.query === query ? place.index : null
  return {
    current: index !== null && index < total ? index : null,
    setCurrent: (next: number | null) => setPlace({ query, index: next }),
  }
}

/** The account of the link, asked for by itself while it is not the current row. */
function useAlone(account: string | null, row: PlanRow | undefined) {
  const shown = row !== undefined && row.account === account ? row : undefined
  const wanted = account !== null && shown === undefined
  const { of } = useScenario()
  const alone = useAsk('plan.row', { ...of, account: account ?? '-' }, wanted)
  const loaded = alone.data ?? null
  const inPanel = shown ?? (loaded !== null && loaded.account === account ? loaded : null)
  return {
    inPanel,
    arrived: !wanted || inPanel !== null || alone.isError || (alone.isSuccess && !alone.isPlaceholderData),
  }
}

/**
 * The row the keyboard is on and the account in the panel. The panel is in the link. An account stays in the panel when
 * a decision moves its row elsewhere or out of the filter.
 */
export function usePlace(list: PlanRows) {
  const [parameters, set] = useParameters()
  const account = parameters.get('account')
  const { current, setCurrent } = useCurrent(list)
  const [found, setFound] = useState<Found | null>(null)
  const row = current === null ? undefined : list.rowAt(current)
  const { query, settled, total } = list
  const elsewhere = current === null || (row !== undefined && row.account !== account)
  const astray = settled && total > 0 && elsewhere ? account : null

  useEffect(() => {
    if (astray === null) return undefined
    let wanted = true
    placeOf(query, astray).then((index) => {
      if (wanted) setFound({ query, index })
    }, tellProblem)
    return () => {
      wanted = false
    }
  }, [astray, query])
  const [taken, setTaken] = useState(found)
  if (found !== null && found !== taken) {
    setTaken(found)
    setCurrent(found.index)
  }

  const { inPanel, arrived } = useAlone(account, row)
  const show = (index: number): void => {
    setCurrent(index)
    const next = list.rowAt(index)
    if (next) set({ account: next.account })
  }
  return {
    current,
    /** Where an account that the link asks for was found, to bring it into the middle. */
    found,
    /** The current row; the account in the panel where its row is not in the list. */
    row: row ?? inPanel,
    /** The account of the panel; null when it is closed or on its way. */
    inPanel,
    /** What the link asks for is on screen, or cannot be. */
    arrived,
    move: (index: number) => (account === null ? setCurrent(index) : show(index)),
    open: show,
    close: () => set({ account: null }),
  }
}
export type Place = ReturnType<typeof usePlace>
