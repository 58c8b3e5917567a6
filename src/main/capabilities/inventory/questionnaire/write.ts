import { ACCOUNT_COLUMN } from '#main/domain/questionnaire/facts.ts'
import type { ChangeWriter } from '#main/mirror/changes.ts'
import type { Cell } from '#main/mirror/entities.ts'
import { childrenOf } from '#main/mirror/queries/accounts/edit.ts'
import type { AnsweredAccount } from '#main/mirror/queries/questionnaire.ts'
import { PURPOSE_FIELDS } from '#shared/model/account.ts'
import type { AskedFact } from '#shared/model/questionnaire.ts'
import type { JobContext } from '../../handler.ts'

/** An answer to write. */
type Taken = { readonly fact: AskedFact; readonly value: string }

/** Writes the answers of one account through the change log, and nothing else of it. */
export function writeAnswers(
  { db, now, newId }: Pick<JobContext, 'db' | 'now' | 'newId'>,
  changes: ChangeWriter,
  account: AnsweredAccount,
  taken: readonly Taken[],
): void {
  const row: Record<string, Cell> = {}
  const purpose: Record<string, Cell> = {}
  for (const { fact, value } of taken) {
    if (fact in ACCOUNT_COLUMN)
      row[ACCOUNT_COLUMN[fact as keyof typeof ACCOUNT_COLUMN]] = fact === 'verified' ? Number(value) : value
    else if ((PURPOSE_FIELDS as readonly string[]).includes(fact)) purpose[fact] = value
    else if (fact === 'goal') changes.insert('account_goal', newId(), { account_id: account.id, goal_id: value })
    else if (fact === 'stages') setStages(value.split('+'))
    else writeAccess(fact, value)
  }
  // Nobody stands in for themselves.
  if (
    row['owner_id'] !== undefined &&
    row['owner_id'] === account.values['backup_owner_id'] &&
    !('backup_owner_id' in row)
  )
    row['backup_owner_id'] = null
  if (Object.keys(row).length > 0) changes.update('account', account.id, { ...row, updated_at: now })
  if (Object.keys(purpose).length === 0) return
  if (account.hasPurpose) changes.update('purpose', account.id, purpose)
  else changes.insert('purpose', account.id, purpose)

  function setStages(stages: readonly string[]): void {
    const links = childrenOf(db, account.id).filter(({ entity }) => entity === 'account_stage')
    for (const { id, target } of links) if (!stages.includes(target)) changes.remove('account_stage', id)
    for (const stage of stages)
      if (!links.some(({ target }) => target === stage))
        changes.insert('account_stage', newId(), { account_id: account.id, stage })
  }

  function writeAccess(fact: AskedFact, value: string): void {
    if (fact === 'access') {
      changes.insert('access', newId(), { account_id: account.id, person_id: account.owner_id, way: value })
      return
    }
    const column = fact === 'two_factor' ? 'two_factor' : 'proven_on'
    const open = account.access.filter((entry) => entry[column] === null)
    const cell = column === 'two_factor' ? Number(value) : value
    for (const { id } of open.length > 0 ? open : account.access) changes.update('access', id, { [column]: cell })
  }
}
