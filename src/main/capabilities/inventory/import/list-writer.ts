import type { AccountDraft } from '#main/domain/intake/draft.ts'
import { entryIdentity, entryOf } from '#main/domain/lists/entry.ts'
import type { ChangeWriter } from '#main/mirror/changes.ts'
import { accountsOnList, entryWriter, nextListNumber } from '#main/mirror/queries/lists.ts'
import type { ListEntry } from '#shared/model/list-entry.ts'
import type { JobContext } from '../../handler.ts'
import { askAboutGone } from '../lists/ask.ts'
import type { WholeListPlan } from './as-of.ts'

/** Writes down a whole list beside the accounts it leads to. */
type ListWriter = {
  add(draft: AccountDraft, account: string): void
  /** Registers the list and asks about accounts that are gone. @returns how many questions were asked */
  finish(refused: number): number
}

export function listWriter(
  context: JobContext,
  changes: ChangeWriter,
  plan: WholeListPlan,
  imported: { id: string; file: string; ownFields: readonly string[] },
): ListWriter {
  const { db, now } = context
  const number = nextListNumber(db)
  const entries = entryWriter(db, number)
  const here = new Set<string>()
  const byIdentity = new Map<string, string>()
  return {
    add(draft, account) {
      const entry = entryOf(draft, imported.ownFields)
      entries.add(entry, account)
      byIdentity.set(entryIdentity(entry), account)
      here.add(account)
    },
    finish(refused) {
      entries.flush()
      changes.insert('source_list', context.newId(), {
        number,
        source: plan.source,
        as_of: plan.asOf,
        import_id: imported.id,
        file: imported.file,
        entries: entries.count(),
        refused,
        taken_at: now,
      })
      const onNewest = plan.after && plan.newest ? accountsOnList(db, plan.newest.number) : here
      const accountOf = (entry: ListEntry): string | null =>
        entry.account ?? byIdentity.get(entryIdentity(entry)) ?? null
      return askAboutGone(plan, onNewest, accountOf, changes, context)
    },
  }
}
