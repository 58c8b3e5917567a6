import { useEffect, useState } from 'react'
import type { PlanRow } from '#shared/model/plan.ts'
import { useParameters } from '../../../app/navigation.ts'
import { tellProblem } from '../../../app/problems.ts'
import { useAsk } from '../../../app/queries.ts'
import type { PlanRows } from './use-plan-rows.ts'

/**
 * The row the keyboard is on and the account in the panel. The panel is in the link. An account stays in the panel when
 * a decision moves its row elsewhere or out of the filter.
 */
export function usePlace(list: PlanRows) {
  const [parameters, set] = useParameters()
  const account = parameters.get('account')
  const [current, setCurrent] = useState<number | null>(null)
  const [found, setFound] = useState<number | null>(null)
  const row = current === null ? undefined : list.rowAt(current)
  useEffect(() => setCurrent(null), [list.query])

  const { placeOf, settled, total } = list
  const astray =
    account !== null && settled && total > 0 && (current === null || (row !== undefined && row.account !== account))
  useEffect(() => {
    if (!astray || account === null) return undefined
    let wanted = true
    placeOf(account).then((place) => {
      if (!wanted) return
      setCurrent(place)
      setFound(place)
    }, tellProblem)
    return () => {
      wanted = false
    }
    // The list's functions are new with every render; what they read is in its query.
  }, [astray, account, list.query])

  const shown = row !== undefined && row.account === account ? row : undefined
  const alone = useAsk('plan.row', { account: account ?? '-' }, account !== null && shown === undefined)
  const inPanel: PlanRow | null = shown ?? (alone.data?.account === account ? (alone.data ?? null) : null)
  const at = (index: number): void => {
    setCurrent(index)
    const next = list.rowAt(index)
    if (next) set({ account: next.account })
  }
  return {
    current: current !== null && current < total ? current : null,
    /** Where an account that the link asks for was found, to bring it into the middle. */
    found,
    /** The current row; the account in the panel where its row is not in the list. */
    row: row ?? inPanel,
    /** The account of the panel; null when it is closed or on its way. */
    inPanel,
    arrived: account === null || inPanel !== null || alone.isError || (alone.isSuccess && !alone.isPlaceholderData),
    move: (index: number) => (account === null ? setCurrent(index) : at(index)),
    open: at,
    close: () => set({ account: null }),
  }
}
export type Place = ReturnType<typeof usePlace>
