import { TriageWeights } from '#shared/model/triage.ts'

export const DEFAULT_WEIGHTS: TriageWeights = TriageWeights.parse({})

/** Followers from which on somebody reaches some, and many. */
export const REACH = { some: 1000, wide: 10_000 } as const

/** Share of the target within which an answer is owed, by priority. */
export const WITHIN_BY_PRIORITY: Readonly<Record<1 | 2 | 3 | 4, number>> = { 1: 0.25, 2: 0.5, 3: 1, 4: 2 }
