import { mergedReason } from '#main/domain/duplicates/say.ts'
import {
  aliasRows,
  type AliasRow,
  apartRows,
  decisionsAbout,
  type MergeRow,
} from '#main/mirror/queries/accounts/merge.ts'
import type { WriteContext } from '../../handler.ts'

/** Every address that led to one of the accounts leads to the survivor. */
export function keepAddresses(
  { db, changes, newId }: WriteContext,
  survivor: MergeRow,
  others: readonly MergeRow[],
  identity: string,
): void {
  const known = new Set([identity, ...aliasRows(db, survivor.id).map(({ handle_key: key }) => key)])
  const add = ({ network, handle, handle_key: key, url }: AliasRow): void => {
    if (known.has(key)) return
    known.add(key)
    changes.insert('account_alias', newId(), {
      account_id: survivor.id,
      network,
      handle,
      handle_key: key,
      url,
      why: 'merged',
    })
  }
  for (const row of [survivor, ...others])
    add({
      network: row.network,
      handle: row.handle,
      handle_key: row.handle_key,
      url: (row.url ?? null) as string | null,
    })
  for (const other of others) for (const alias of aliasRows(db, other.id)) add(alias)
}

/** What the others were declared different from, the survivor is too; that they differ among themselves no longer holds. */
export function keepApart({ db, changes, newId }: WriteContext, survivor: MergeRow, others: readonly MergeRow[]): void {
  const together = new Set([survivor.id, ...others.map(({ id }) => id)])
  const apart = new Set<string>()
  const inherited: string[] = []
  for (const { id, account_id: one, other_id: other } of apartRows(db, [...together])) {
    if (together.has(one) && together.has(other)) changes.remove('not_same', id)
    else if (one === survivor.id || other === survivor.id) apart.add(one === survivor.id ? other : one)
    else inherited.push(together.has(one) ? other : one)
  }
  for (const other of inherited) {
    if (apart.has(other)) continue
    apart.add(other)
    changes.insert('not_same', newId(), { account_id: survivor.id, other_id: other })
  }
}

/**
 * Decisions are only ever superseded: one about an account that is gone gives way to none, one that named such an account as the one
 * that takes over names the survivor.
 */
export function settleDecisions(context: WriteContext, survivor: MergeRow, others: readonly MergeRow[]): void {
  const { db, changes, newId, actor, now, language } = context
  const gone = new Set(others.map(({ id }) => id))
  for (const before of decisionsAbout(db, [...gone])) {
    const over = gone.has(before.account_id) || before.account_id === survivor.id
    const id = newId()
    changes.update('decision', before.id, { superseded_by: id })
    changes.insert('decision', id, {
      scenario_id: before.scenario_id,
      account_id: before.account_id,
      disposition: over ? 'undecided' : before.disposition,
      into_id: over ? null : survivor.id,
      reason: over ? mergedReason(survivor.handle, language) : before.reason,
      decided_by: actor,
      decided_at: now,
      locked: over ? 0 : before.locked,
    })
  }
}
