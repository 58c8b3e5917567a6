import type { AccountDraft } from '#main/domain/intake/draft.ts'
import type { AccountReader, StoredAccount } from '#main/mirror/queries/import.ts'
import type { SnapshotLine } from '#main/mirror/queries/import-log.ts'
import type { Difference } from './decision.ts'

const DAY_MS = 86_400_000

/** The figures of a row as a snapshot; null where the row has none. */
export function figuresOf(draft: AccountDraft, takenAt: number): SnapshotLine | null {
  const { followers, posts, lastPostAt } = draft
  return followers === null && posts === null && lastPostAt === null ? null : { takenAt, followers, posts, lastPostAt }
}

/**
 * The figures a list adds to a known account, and what they change in the account's line. Figures older than the newest
 * ones only lengthen the history; equal ones of the same day add nothing.
 */
export function newerFigures(
  figures: SnapshotLine | null,
  account: StoredAccount,
  source: string,
  reader: AccountReader,
): { snapshot: SnapshotLine | null; differences: Difference[] } {
  const nothing = { snapshot: null, differences: [] }
  if (figures === null) return nothing
  const newest = account.snapshot_at
  if (newest !== null && newest >= figures.takenAt) {
    if (reader.hasSnapshot(account.id, figures.takenAt, source)) return nothing
    if (newest > figures.takenAt) return { snapshot: figures, differences: [] }
  }
  const differences: Difference[] = []
  const differs = (field: string, from: number | null, to: number | null): void => {
    if (to !== null && to !== from) differences.push({ field, from, to })
  }
  differs('followers', account.audience, figures.followers)
  differs('posts', account.posts, figures.posts)
  differs('last_post_at', account.last_post_at, figures.lastPostAt)
  const sameDay = newest !== null && Math.floor(newest / DAY_MS) === Math.floor(figures.takenAt / DAY_MS)
  return sameDay && differences.length === 0 ? nothing : { snapshot: figures, differences }
}
