import { ask, askShell } from '../../../api.ts'
import { tellProblem } from '../../../app/problems.ts'
import { changeShell, useShell } from '../../../app/state/shell.ts'
import { currentStep, newTour, type Tour, tourDone } from './tour.ts'

/** Workspaces remembered at most; the oldest are forgotten first. */
const REMEMBERED = 500

/** Remembers where the tour stands. */
export function keepTour(tour: Tour): void {
  void changeShell(() => askShell('shell.setPreferences', { tour })).catch(tellProblem)
}

/** The first steps are done or not wanted in this workspace. */
export function putAway(workspace: string): void {
  const known = useShell.getState().state?.preferences.startedIn ?? []
  if (known.includes(workspace)) return
  const startedIn = [...known, workspace].slice(-REMEMBERED)
  void changeShell(() => askShell('shell.setPreferences', { startedIn })).catch(tellProblem)
}

/**
 * Takes the tour up where it was left; one that was finished or never begun starts at its first step. Without the sample
 * open, the sample is opened first.
 */
export async function takeTour(): Promise<void> {
  const open = useShell.getState().state?.workspace
  let begun = open ? await ask('workspace.begun', {}) : null
  if (begun?.sample !== true) {
    await changeShell(() => askShell('shell.openSample', {}))
    begun = await ask('workspace.begun', {})
  }
  const known = useShell.getState().state?.preferences.tour
  const unfinished = known?.workspace === begun.id && currentStep(tourDone(known, begun)) !== null
  keepTour(unfinished ? { ...known, left: false } : newTour(begun, Date.now()))
}
