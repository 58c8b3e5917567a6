import type { AccountDraft } from '#main/domain/intake/draft.ts'
import { compareLists, type ListDifference } from '#main/domain/lists/compare.ts'
import { entryIdentity, entryOf } from '#main/domain/lists/entry.ts'
import type { IdentityIndex } from '#main/mirror/identity-index.ts'
import { accountIdOf, livingAccounts, type ListLine, listEntries, neighbours } from '#main/mirror/queries/lists.ts'
import { Refusal } from '#shared/contract/error.ts'
import type { WholeList } from '#shared/contract/inventory-lists.ts'
import type { ListEntry } from '#shared/model/list-entry.ts'
import { dayStart } from '#shared/model/filter-values.ts'
import type { JobContext } from '../../handler.ts'
import { eachRow } from './each-row.ts'
import type { DatedList } from './planner.ts'
import type { ReadableList } from './read-list.ts'

const DAY_MS = 86_400_000

export type Neighbour = {
  readonly line: ListLine
  readonly entries: readonly ListEntry[]
  readonly difference: ListDifference
}

/** A file that is the whole list of a source at a date, beside the lists next to it in time. */
export type WholeListPlan = DatedList & {
  readonly source: string
  readonly asOf: string
  /** The day the list was true, milliseconds since 1970. */
  readonly takenAt: number
  readonly entries: readonly ListEntry[]
  readonly before: Neighbour | null
  readonly after: Neighbour | null
  readonly newest: ListLine | null
}

/** Identities of the inventory by network and comparison form; the values are row numbers. */
type Known = { readonly identities: Pick<IdentityIndex, 'get'>; readonly otherIdentities: ReadonlyMap<string, number> }

/**
 * Reads a list once to compare it, before its rows are decided: what is a rename shows only beside the whole list.
 * @throws Refusal `bad_request` for a day that does not exist or is still to come, `cancelled`
 */
export async function planWholeList(
  readable: ReadableList,
  wanted: WholeList,
  ownFields: readonly string[],
  known: Known,
  context: Pick<JobContext, 'db' | 'now' | 'progress'>,
): Promise<WholeListPlan> {
  const { db, now } = context
  const takenAt = dayStart(wanted.asOf)
  if (takenAt === null || takenAt > now + DAY_MS)
    throw new Refusal('bad_request', `${wanted.asOf} is no day a list can be as of`, { value: wanted.asOf })
  const { source, before, after, newest } = neighbours(db, wanted.source, wanted.asOf)
  const entries: ListEntry[] = []
  const idOf = accountIdOf(db)
  const add = (draft: AccountDraft): void => {
    const entry = entryOf(draft, ownFields)
    const identity = entryIdentity(entry)
    const rid = known.identities.get(identity) ?? known.otherIdentities.get(identity)
    entries.push(rid === undefined ? entry : { ...entry, account: idOf(rid) })
  }
  await eachRow(
    readable,
    { taken: (accounts) => accounts.forEach(add), refused: () => undefined, leftOut: () => undefined },
    { progress: (_, of, what) => context.progress(0, of, what) },
  )
  const living = livingAccounts(db)
  const today = (found: readonly ListEntry[]): ListEntry[] =>
    found.map((entry) => {
      const id = entry.account === null ? null : (living(entry.account)?.id ?? entry.account)
      return id === entry.account ? entry : { ...entry, account: id }
    })
  const neighbour = (line: ListLine | null, isOlder: boolean): Neighbour | null => {
    if (line === null) return null
    const others = today(listEntries(db, line.number))
    const difference = isOlder ? compareLists(others, entries) : compareLists(entries, others)
    return { line, entries: others, difference }
  }
  const earlier = neighbour(before, true)
  const later = neighbour(after, false)
  return {
    source,
    asOf: wanted.asOf,
    takenAt: Math.min(takenAt, now),
    older: later !== null,
    renames: renamesOf(earlier, later, living),
    entries,
    before: earlier,
    after: later,
    newest,
  }
}

/**
 * Which account of the inventory a new handle of this list belongs to, by the lists on both sides. A row that moved to
 * another account of the network renames nothing.
 */
function renamesOf(
  before: Neighbour | null,
  after: Neighbour | null,
  living: ReturnType<typeof livingAccounts>,
): Map<string, number> {
  const found = new Map<string, number>()
  const remember = (own: ListEntry, other: ListEntry): void => {
    const account = other.account === null ? null : living(other.account)
    if (account && !found.has(entryIdentity(own))) found.set(entryIdentity(own), account.rid)
  }
  for (const { from, to, why, otherId } of after?.difference.renamed ?? [])
    if (why !== 'case' && !otherId) remember(from, to)
  for (const { from, to, why, otherId } of before?.difference.renamed ?? [])
    if (why !== 'case' && !otherId) remember(to, from)
  return found
}
