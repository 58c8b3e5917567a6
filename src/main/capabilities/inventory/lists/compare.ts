import { compareLists } from '#main/domain/lists/compare.ts'
import { keptFew } from '#main/mirror/queries/accounts/kept.ts'
import { listById, listEntries, type ListLine, livingAccounts } from '#main/mirror/queries/lists.ts'
import { openQuestions } from '#main/mirror/queries/questions.ts'
import type { Mirror } from '#main/mirror/open.ts'
import { Refusal } from '#shared/contract/error.ts'
import type { ListChange, ListSummary } from '#shared/contract/inventory-lists.ts'
import type { ListEntry } from '#shared/model/list-entry.ts'
import { changesOf, summaryOf } from './changes-in-words.ts'

/** Comparisons kept between two commits: one is paged through, the one before is gone back to. */
const KEPT = 3

export type Comparison = {
  readonly source: string
  readonly summary: ListSummary
  readonly changes: readonly ListChange[]
}

/**
 * Two lists of one source compared, the earlier one first whichever way they are named.
 * @throws Refusal `not_found` for a list that is gone, `bad_request` for lists of two sources
 */
export function comparison(db: Mirror, first: string, second: string): Comparison {
  return keptFew(db, 'list comparisons', KEPT, `${first} ${second}`, () => {
    const [one, other] = [lineOf(db, first), lineOf(db, second)]
    if (one.source.toLowerCase() !== other.source.toLowerCase() || one.id === other.id)
      throw new Refusal('bad_request', `${first} and ${second} are not two lists of one source`, { value: first })
    const isLater = one.asOf > other.asOf || (one.asOf === other.asOf && one.number > other.number)
    const [older, newer] = isLater ? [other, one] : [one, other]
    const living = livingAccounts(db)
    const asked = openQuestions(db)
    const before = today(listEntries(db, older.number), living)
    const after = today(listEntries(db, newer.number), living)
    const difference = compareLists(before, after)
    return {
      source: newer.source,
      summary: summaryOf(difference, { ...older, entries: before }, { ...newer, entries: after }),
      changes: changesOf(difference, {
        account: (id) => living(id)?.id ?? null,
        question: (id) => asked.get(id) ?? null,
      }),
    }
  })
}

function lineOf(db: Mirror, id: string): ListLine {
  const found = listById(db, id)
  if (!found) throw new Refusal('not_found', `no list ${id}`, { id })
  return found
}

/** Entries under the accounts they lead to now: accounts that were merged since are one. */
function today(entries: ListEntry[], living: ReturnType<typeof livingAccounts>): ListEntry[] {
  return entries.map((entry) => {
    const id = entry.account === null ? null : (living(entry.account)?.id ?? entry.account)
    return id === entry.account ? entry : { ...entry, account: id }
  })
}
