import { expect, test } from 'vitest'
import type { Begun } from '#shared/contract/workspace.ts'
import { stepsDone } from '#renderer/capabilities/start/steps/checklist.ts'
import { currentStep, newTour, TOUR_STEPS, tourDone } from '#renderer/capabilities/start/steps/tour.ts'

const sample: Begun = {
  id: 'w',
  sample: true,
  accounts: 178,
  withBrand: 170,
  withOwner: 144,
  auditedAt: 900,
  decided: 0,
  suggestedAt: 950,
  exportedAt: 800,
}
const tour = newTour(sample, 1000)

test('what was in the sample before the tour began counts as no step', () => {
  expect(currentStep(tourDone(tour, sample))).toBe('look')
  expect(Object.values(tourDone(tour, sample))).not.toContain(true)
})

test('each step is seen to be done by what is in the file, in any order', () => {
  const looked = { ...tour, looked: true }
  expect(currentStep(tourDone(looked, sample))).toBe('own')
  const later = { ...sample, auditedAt: 2000, decided: 1 }
  expect(tourDone(looked, later)).toEqual({ look: true, own: false, audit: true, decide: true, export: false })
  const owned = { ...later, withOwner: 145 }
  expect(currentStep(tourDone(looked, owned))).toBe('export')
  expect(currentStep(tourDone(looked, { ...owned, exportedAt: 3000 }))).toBeNull()
})

test('a step that is undone is a step again', () => {
  const looked = { ...tour, looked: true }
  expect(tourDone(looked, { ...sample, withOwner: 145 }).own).toBe(true)
  expect(tourDone(looked, sample).own).toBe(false)
  expect(TOUR_STEPS).toHaveLength(5)
})

test('an empty workspace has everything before it; naming is done when most accounts are named', () => {
  const empty = { ...sample, sample: false, accounts: 0, withBrand: 0, withOwner: 0 }
  const fresh = { ...empty, auditedAt: null, suggestedAt: null, exportedAt: null }
  expect(stepsDone(fresh)).toEqual({ import: false, name: false, audit: false, plan: false, export: false })
  const half = { ...fresh, accounts: 10, withBrand: 10, withOwner: 5 }
  expect(stepsDone(half)).toMatchObject({ import: true, name: false })
  expect(stepsDone({ ...half, withOwner: 6 }).name).toBe(true)
  expect(stepsDone({ ...half, decided: 1 }).plan).toBe(true)
})
