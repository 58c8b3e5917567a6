import { useAsk } from '../../../app/queries.ts'
import { useShell } from '../../../app/state/shell.ts'
import { Checklist } from './Checklist.tsx'
import { TourBar } from './TourBar.tsx'

/**
 * The tour on the sample, the list of first steps in a workspace of one's own. Where neither is wanted any more nothing is
 * shown and nothing is asked.
 */
export function FirstSteps({ page }: { page: string }) {
  const workspace = useShell(({ state }) => state?.workspace?.id ?? '')
  const known = useShell(({ state }) => state?.preferences.tour ?? null)
  const putAway = useShell(({ state }) => state?.preferences.startedIn.includes(workspace) ?? false)
  const tour = known?.workspace === workspace ? known : null
  const isSample = useShell(({ state }) => state?.sample ?? false)
  const over = putAway || tour?.left === true
  const { data } = useAsk('workspace.begun', {}, !over)
  if (over || data?.id !== workspace) return null
  if (data.sample) return isSample ? <TourBar tour={tour} begun={data} page={page} /> : null
  return page === 'center' ? <Checklist begun={data} /> : null
}
