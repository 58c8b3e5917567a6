import type { Preferences } from '#shared/contract/shell.ts'
import type { Begun } from '#shared/contract/workspace.ts'

/** The five steps of the tour, in their order. */
export const TOUR_STEPS = ['look', 'own', 'audit', 'decide', 'export'] as const
export type TourStep = (typeof TOUR_STEPS)[number]
export type Tour = NonNullable<Preferences['tour']>

/** A tour that begins now. What is in the file already does not count as done. */
export const newTour = (begun: Begun, now: number): Tour => ({
  workspace: begun.id,
  since: now,
  owned: begun.withOwner,
  decided: begun.decided,
  looked: false,
  left: false,
})

/** Which steps are done, read from the file; only that somebody looked is remembered. */
export function tourDone(tour: Tour, begun: Begun): Record<TourStep, boolean> {
  return {
    look: tour.looked,
    own: begun.withOwner > tour.owned,
    audit: (begun.auditedAt ?? 0) > tour.since,
    decide: begun.decided > tour.decided,
    export: (begun.exportedAt ?? 0) > tour.since,
  }
}

/** The step the tour stands at; null when all are done. */
export const currentStep = (done: Record<TourStep, boolean>): TourStep | null =>
  TOUR_STEPS.find((step) => !done[step]) ?? null
