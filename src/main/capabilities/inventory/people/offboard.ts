import type { Mirror } from '#main/mirror/open.ts'
import type { Row } from '#main/mirror/entities.ts'
import { accessOfPerson } from '#main/mirror/queries/people/access.ts'
import { heldBy, onlyAdminOf } from '#main/mirror/queries/people/offboard.ts'
import type { Answer, Query } from '#shared/contract/index.ts'
import { Refusal } from '#shared/contract/error.ts'
import type { CommandHandlers, QueryHandlers } from '../../handler.ts'

type Wish = Query<'people.offboard'>
type Step = { readonly accounts: { id: string; row: Row<'account'> }[]; readonly revoke: string[] }
type Counts = Answer<'people.previewOffboard'>

/** What leaving does to every account and way in; the preview and the step are the same reckoning. */
function reckon(db: Mirror, wish: Wish, now: number): { step: Step; counts: Counts } {
  const { person, leftOn, promoteBackup, to, revoke } = wish
  if (to === person) throw new Refusal('bad_request', 'whoever leaves cannot take over', { field: 'to' })
  const step: Step = { accounts: [], revoke: [] }
  const counts: Counts = { promoted: 0, handed: 0, kept: 0, backup: 0, revoked: 0, alone: 0 }
  for (const { id, owner, backup, backupHere } of heldBy(db, person, leftOn)) {
    if (owner === 0) {
      counts.backup++
      step.accounts.push({ id, row: { backup_owner_id: null } })
    } else if (promoteBackup && backup !== null && backupHere === 1) {
      counts.promoted++
      step.accounts.push({ id, row: { owner_id: backup, backup_owner_id: null } })
    } else if (to !== null) {
      counts.handed++
      step.accounts.push({
        id,
        row: { owner_id: to, ...(backup === to || backup === person ? { backup_owner_id: null } : {}) },
      })
    } else counts.kept++
  }
  const alone = onlyAdminOf(db, person, now)
  for (const entry of accessOfPerson(db, person)) {
    if (alone.has(entry.account)) counts.alone++
    else if (revoke) step.revoke.push(entry.id)
  }
  counts.revoked = step.revoke.length
  return { step, counts }
}

export const offboardQueries: QueryHandlers<'people.previewOffboard'> = {
  'people.previewOffboard': ({ db, now }, wish) => reckon(db, wish, now).counts,
}

export const offboardCommands: CommandHandlers<'people.offboard'> = {
  'people.offboard': ({ db, changes, now }, wish) => {
    const { step } = reckon(db, wish, now)
    changes.update('person', wish.person, { left_on: wish.leftOn })
    for (const { id, row } of step.accounts) changes.update('account', id, { ...row, updated_at: now })
    for (const id of step.revoke) changes.update('access', id, { revoked_on: wish.leftOn })
    return { changed: changes.count() }
  },
}
