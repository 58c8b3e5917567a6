import type { SampleSnapshot } from './company.ts'
import type { Draft } from './drafts.ts'

/** Months in which an audience leaves, and what stays of it each month. */
const MONTHS = 13
const STAYS = 0.95

/** The figures of an account that loses its people, or that nobody ever used. */
export function decline({ faults }: Draft, figures: readonly SampleSnapshot[]): SampleSnapshot[] {
  if (faults.has('never-posted')) return figures.map((one) => ({ ...one, posts: 0, lastPostAt: null }))
  if (!faults.has('audience-shrinking')) return [...figures]
  return figures.map((one, at) => {
    const months = Math.max(0, at - (figures.length - MONTHS))
    return { ...one, followers: Math.round(((one.followers ?? 0) + 4_000) * STAYS ** months) }
  })
}
