import type { PlanRow } from '#shared/model/plan.ts'
import { useParameters } from '../../../app/navigation.ts'
import { useAsk } from '../../../app/queries.ts'
import { useScenario } from '../scenario/use-scenario.ts'

/** The account of the link, for views that have no list of rows: read by itself and shown in the panel. */
export function usePanelRow() {
  const [parameters, set] = useParameters()
  const { of } = useScenario()
  const account = parameters.get('account')
  const { data } = useAsk('plan.row', { ...of, account: account ?? '-' }, account !== null)
  const row: PlanRow | null = account !== null && data?.account === account ? data : null
  return { account, row, open: (id: string) => set({ account: id }), close: () => set({ account: null }) }
}
