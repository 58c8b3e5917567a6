import type { DeckOrder } from '#shared/model/workshop.ts'
import type { Disposition, Severity } from '#shared/model/words.ts'

/** What the order of cards looks at. */
export type DeckAccount = {
  readonly id: string
  readonly handle: string
  readonly brand: string | null
  readonly audience: number | null
  readonly suggested: Disposition | null
  readonly worst: Severity | null
  readonly owner: boolean
  /** People who wait for an answer there. */
  readonly waiting: number
}

const RISK: Record<Severity, number> = { critical: 4, high: 3, medium: 2, low: 1 }

/** How much there is to talk about: nothing where the account can go and nobody misses it. Larger is harder. */
function doubt(account: DeckAccount): number {
  const reach = Math.log10(1 + (account.audience ?? 0))
  const goes =
    account.suggested === 'archive' || account.suggested === 'close' ? 0 : account.suggested === 'keep' ? 1 : 3
  return goes * 2 + reach + (account.waiting > 0 ? 4 : 0) + (account.owner ? 0 : 0.5)
}

const byName = (one: DeckAccount, other: DeckAccount): number => one.handle.localeCompare(other.handle, 'en')

const ORDERS: Record<Exclude<DeckOrder, 'deck'>, (one: DeckAccount, other: DeckAccount) => number> = {
  easy: (one, other) => doubt(one) - doubt(other),
  brand: (one, other) => (one.brand ?? '\uffff').localeCompare(other.brand ?? '\uffff', 'en'),
  risk: (one, other) =>
    (other.worst === null ? 0 : RISK[other.worst]) - (one.worst === null ? 0 : RISK[one.worst]) ||
    (other.audience ?? 0) - (one.audience ?? 0),
}

/** The accounts of a deck in the order in which their cards come; equal ones by name. */
export function inOrder(accounts: readonly DeckAccount[], order: DeckOrder): DeckAccount[] {
  if (order === 'deck') return [...accounts]
  return accounts.toSorted((one, other) => ORDERS[order](one, other) || byName(one, other))
}
