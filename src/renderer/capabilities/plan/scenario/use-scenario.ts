import { useMemo } from 'react'
import { useParameters } from '../../../app/navigation.ts'

/** Which scenario is looked at, as requests name it: nothing is the plan. It stands in the link. */
export type OfScenario = { readonly scenario?: string }

export function useScenario(): { of: OfScenario; id: string | null; show: (scenario: string | null) => void } {
  const [parameters, set] = useParameters()
  const id = parameters.get('scenario')
  const of = useMemo(() => (id === null ? {} : { scenario: id }), [id])
  return { of, id, show: (scenario) => set({ scenario, account: null }) }
}
