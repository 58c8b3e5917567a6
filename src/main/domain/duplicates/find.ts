import { DuplicateKind } from '#shared/model/duplicates.ts'
import { families } from './families.ts'
import { ledger } from './ledger.ts'
import { lookAlikes } from './look-alikes.ts'
import { classOf, type DuplicateGroup, type DuplicateRecord, type Surroundings } from './record.ts'
import { SAME_STEPS, sameAccounts } from './same-accounts.ts'

const KINDS = DuplicateKind.options

/** Steps told by {@link findDuplicates}. */
export const STEPS = SAME_STEPS + 3

/**
 * Finds accounts that may be one, that may pass for another, and that belong together. The same records give the same groups in the
 * same order: surest first. Accounts are compared only where they share something (a name, a handle, an id, a row of a list), so that
 * the work grows with the number of accounts and not with its square.
 * @param step is told after each of {@link STEPS} steps; what it throws ends the work
 */
export function findDuplicates(
  records: readonly DuplicateRecord[],
  around: Surroundings,
  step: (done: number) => void = () => undefined,
): DuplicateGroup[] {
  const book = ledger(records, around)
  step(1)
  const same = sameAccounts(book, (done) => step(done + 1))
  const suspicious = lookAlikes(book)
  step(SAME_STEPS + 2)
  // A suspect is told once: as a suspect.
  const suspects = new Set(suspicious.flatMap(({ suspect }) => suspect ?? []))
  const related = families(book).filter(({ suspect }) => suspect === null || !suspects.has(suspect))
  step(SAME_STEPS + 3)
  const place = (id: string | undefined): number => book.entry(id ?? '')?.at ?? 0
  const rank = { duplicate: 0, lookalike: 1, family: 2 } as const
  return [...same, ...suspicious, ...related].toSorted(
    (one, other) =>
      rank[classOf(one.kind)] - rank[classOf(other.kind)] ||
      other.score - one.score ||
      KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) ||
      place(one.accounts[0]) - place(other.accounts[0]) ||
      place(one.accounts[1]) - place(other.accounts[1]),
  )
}
