import type { AskedFact } from '#shared/model/questionnaire.ts'
import { gapFilter } from './gap-filter.ts'

/** A way to learn a fact. Without `owners` who are here, teams are asked. */
export type Way =
  | { readonly kind: 'ask'; readonly facts: readonly AskedFact[]; readonly owners: number }
  | { readonly kind: 'hand'; readonly filter: string }
  | { readonly kind: 'import' }
  | { readonly kind: 'register'; readonly of: 'brands' | 'markets' | 'goals' }

type Asked = readonly { readonly fact: AskedFact; readonly accounts: number; readonly owners: number }[]

/** Facts a network or another tool has of every account at once; nobody needs to be asked for them. */
const IN_LISTS = new Set([
  'audience',
  'bio',
  'conversations',
  'display_name',
  'last_post',
  'logo_hash',
  'verified',
  'website',
])
/** Facts of the registers accounts point to: one line there answers for many accounts. */
const IN_REGISTERS: Readonly<Record<string, 'brands' | 'markets' | 'goals'>> = {
  brand_website: 'brands',
  handle_pattern: 'brands',
  market_language: 'markets',
  goal_metric: 'goals',
}
/** What a gap is called in a questionnaire, where it is not the same word. */
const ASKED_AS: Readonly<Record<string, readonly AskedFact[]>> = {
  purpose: ['who', 'what', 'when', 'where', 'why', 'how', 'extent'],
  access_holder: ['access'],
}
/** What is measured and not stated: there is no field to fill in. */
const MEASURED = new Set(['audience', 'conversations', 'last_post'])
/** As many accounts are filled in the table faster than a file is sent and comes back. */
const BY_HAND = 5

/** The ways to fill a gap, shortest first. */
export function waysOf(gap: { readonly field: string; readonly accounts: number }, asked: Asked): Way[] {
  const register = IN_REGISTERS[gap.field]
  if (register !== undefined) return [{ kind: 'register', of: register }]
  const codes: readonly string[] = ASKED_AS[gap.field] ?? [gap.field]
  const found = asked.filter(({ fact, accounts }) => codes.includes(fact) && accounts > 0)
  const owners = Math.max(0, ...found.map((one) => one.owners))
  const ask: Way[] = found.length > 0 ? [{ kind: 'ask', facts: found.map(({ fact }) => fact), owners }] : []
  const filter = MEASURED.has(gap.field) ? null : gapFilter(gap.field)
  const hand: Way[] = filter === null ? [] : [{ kind: 'hand', filter }]
  const list: Way[] = IN_LISTS.has(gap.field) ? [{ kind: 'import' }] : []
  return gap.accounts <= BY_HAND ? [...hand, ...list, ...ask] : [...list, ...ask, ...hand]
}
