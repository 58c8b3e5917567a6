import type { AccessFacts } from './account-facts.ts'
import { isPast } from './ages.ts'
import type { Today } from './rule.ts'

/** Whether whoever holds the entry is gone: left the company, or is an agency whose contract ended. Null when nobody is named. */
export function holderIsGone(entry: AccessFacts, today: Today): boolean | null {
  if (!entry.person && !entry.agency) return null
  return isPast(entry.person?.leftOn ?? null, today) || isPast(entry.agency?.endedOn ?? null, today)
}
