import type { CharterPart } from './account-facts.ts'

/** The parts of a charter (5W+H.E.) in their order. */
export const CHARTER_PARTS: readonly CharterPart[] = ['who', 'what', 'when', 'where', 'why', 'how', 'extent']

const isBlank = (text: string | null): boolean => text === null || text.trim() === ''

/** The parts that nobody filled in. */
export const charterGaps = (charter: Readonly<Record<CharterPart, string | null>>): CharterPart[] =>
  CHARTER_PARTS.filter((part) => isBlank(charter[part]))
