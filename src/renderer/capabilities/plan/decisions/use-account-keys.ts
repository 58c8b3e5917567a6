import type { PlanRow } from '#shared/model/plan.ts'
import { useAsk } from '../../../app/queries.ts'
import { useScenario } from '../scenario/use-scenario.ts'
import { type Deciding, useDeciding } from './use-deciding.ts'
import { useDecisionKeys } from './use-decision-keys.ts'

const NO_LIST = { total: 0, query: { text: '', sort: 'name', descending: false } } as const

type AccountKeys = {
  /** Whether its panel is open. */
  shown: boolean
  open: (account: string) => void
  close: () => void
}

/**
 * The keys of decisions for the account that has the focus in a view without a list of decisions: it is read by itself.
 * @param account the one in focus; null while there is none, or several are selected
 */
export function useAccountKeys(
  account: string | null,
  { shown, open, close }: AccountKeys,
): { row: PlanRow | null; deciding: Deciding } {
  const { of } = useScenario()
  const { data } = useAsk('plan.row', { ...of, account: account ?? '-' }, account !== null)
  const row = account !== null && data?.account === account ? data : null
  const current = row === null ? null : 0
  const show = (): void => {
    if (row) open(row.account)
  }
  const deciding = useDeciding(NO_LIST, { row, current, open: show })
  useDecisionKeys(deciding, { inPanel: shown ? row : null, current, open: show, close })
  return { row, deciding }
}
