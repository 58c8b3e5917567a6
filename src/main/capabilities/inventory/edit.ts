import { resolveProfile } from '#main/domain/identity/resolve.ts'
import { handleKey } from '#main/domain/identity/key.ts'
import { Refusal } from '#shared/contract/error.ts'
import { PURPOSE_FIELDS } from '#shared/model/account.ts'
import type { Row } from '#main/mirror/entities.ts'
import { differing, patchRow } from '#main/mirror/queries/accounts/patch.ts'
import { accountByIdentity, childrenOf, mergeTargetOf } from '#main/mirror/queries/accounts/edit.ts'
import { gateRows } from '#main/mirror/queries/people/lifecycle.ts'
import { formerDecisionsInto, mergedInto } from '#main/mirror/queries/accounts/merge.ts'
import type { CommandHandlers } from '../handler.ts'
import { refuseGate } from './people/lifecycle.ts'

type Names =
  | 'accounts.update'
  | 'accounts.setPurpose'
  | 'accounts.setStages'
  | 'accounts.setGoals'
  | 'accounts.add'
  | 'accounts.remove'

export const editCommands: CommandHandlers<Names> = {
  'accounts.update': ({ db, changes, now }, { ids, patch }) => {
    const row = { ...patchRow(patch), updated_at: now }
    const due = differing(db, ids, patch)
    if (patch.lifecycle) refuseGate(gateRows(db, due), patch.lifecycle)
    for (const id of due) changes.update('account', id, row)
    return { changed: due.length }
  },
  'accounts.setPurpose': ({ db, changes }, { id, purpose }) => {
    const row = Object.fromEntries(
      PURPOSE_FIELDS.map((field) => [field, purpose[field]?.trim() || null]),
    ) as Row<'purpose'>
    const stated = Object.values(row).some((value) => value !== null)
    const exists = childrenOf(db, id).some((child) => child.entity === 'purpose')
    if (exists)
      return { changed: (stated ? changes.update('purpose', id, row) : changes.remove('purpose', id)) ? 1 : 0 }
    if (stated) changes.insert('purpose', id, row)
    return { changed: stated ? 1 : 0 }
  },
  'accounts.setStages': ({ db, changes, newId }, { id, stages }) =>
    setLinks(
      childrenOf(db, id).filter((child) => child.entity === 'account_stage'),
      stages,
      (link) => changes.remove('account_stage', link),
      (stage) => changes.insert('account_stage', newId(), { account_id: id, stage }),
    ),
  'accounts.setGoals': ({ db, changes, newId }, { id, goals }) =>
    setLinks(
      childrenOf(db, id).filter((child) => child.entity === 'account_goal'),
      goals,
      (link) => changes.remove('account_goal', link),
      (goal) => changes.insert('account_goal', newId(), { account_id: id, goal_id: goal }),
    ),
  'accounts.add': ({ db, changes, newId, now }, { address, hint }) => {
    const found = resolveProfile(address, hint)
    if (!found.network || !found.handle)
      throw new Refusal('bad_request', `${address} is no account: ${found.problem ?? ''}`, {
        value: address,
        problem: found.problem,
      })
    const key = handleKey(found.network, found.handle)
    const twin = accountByIdentity(db, found.network, key)
    if (twin)
      throw new Refusal('exists', `${found.network} ${found.handle} is in the inventory`, {
        account: twin,
        value: found.handle,
      })
    const id = newId()
    changes.insert('account', id, {
      network: found.network,
      handle: found.handle,
      handle_key: key,
      kind: found.kind,
      url: found.canonicalUrl,
      created_at: now,
      updated_at: now,
    })
    return { id }
  },
  /** Takes accounts out of the inventory with what people said about them; mirrored facts stay and undo finds them again. */
  'accounts.remove': ({ db, changes }, { ids }) => {
    let removed = 0
    const forgetFormer = (id: string): void => {
      for (const decision of formerDecisionsInto(db, id)) changes.update('decision', decision, { into_id: null })
    }
    for (const id of ids) {
      const needed = mergeTargetOf(db, id, ids)
      if (needed) throw new Refusal('conflict', `${id} takes over ${needed}`, { account: needed, count: 1 })
      // What was merged into an account goes with it.
      for (const merged of mergedInto(db, id)) {
        for (const child of childrenOf(db, merged)) changes.remove(child.entity, child.id)
        forgetFormer(merged)
        changes.remove('account', merged)
      }
      forgetFormer(id)
      for (const child of childrenOf(db, id)) changes.remove(child.entity, child.id)
      if (changes.remove('account', id)) removed++
    }
    return { removed }
  },
}

/** Makes the links of an account exactly `wanted`, touching only what differs. */
function setLinks(
  current: readonly { id: string; target: string }[],
  wanted: readonly string[],
  drop: (id: string) => void,
  add: (target: string) => void,
): { changed: number } {
  const gone = current.filter((link) => !wanted.includes(link.target))
  const fresh = [...new Set(wanted)].filter((target) => !current.some((link) => link.target === target))
  for (const link of gone) drop(link.id)
  for (const target of fresh) add(target)
  return { changed: gone.length + fresh.length }
}
