import { accessOfAccounts, accessRecords, accessRow, accountsWithout } from '#main/mirror/queries/people/access.ts'
import { knownAccounts } from '#main/mirror/queries/people/labels.ts'
import { Refusal } from '#shared/contract/error.ts'
import type { AccessDraft } from '#shared/model/people.ts'
import type { CommandHandlers, QueryHandlers } from '../../handler.ts'
import { refuseSecrets } from './register.ts'

export const accessQueries: QueryHandlers<'access.list'> = {
  'access.list': ({ db }, { account }) => ({ entries: accessRecords(db, account) }),
}

/** A way in names somebody or something: a person, an agency or a tool. */
function check(entry: AccessDraft): void {
  refuseSecrets(entry.tool, entry.note)
  if (entry.personId === null && entry.agencyId === null && !entry.tool?.trim())
    throw new Refusal('bad_request', 'a way in names a person, an agency or a tool', { field: 'person' })
}

export const accessCommands: CommandHandlers<'access.add' | 'access.update' | 'access.prove' | 'access.revoke'> = {
  'access.add': ({ db, changes, newId }, { accounts, entry }) => {
    check(entry)
    const due = accountsWithout(db, accounts, entry)
    for (const account of due) changes.insert('access', newId(), { account_id: account, ...accessRow(entry) })
    return { added: due.length, present: knownAccounts(db, accounts).length - due.length }
  },
  'access.update': ({ changes }, { id, entry }) => {
    check(entry)
    return { changed: changes.update('access', id, accessRow(entry)) ? 1 : 0 }
  },
  'access.prove': ({ db, changes }, { ids, accounts, provenOn }) => {
    const due = [...(ids ?? []), ...(accounts ? accessOfAccounts(db, accounts) : [])]
    return { changed: due.filter((id) => changes.update('access', id, { proven_on: provenOn })).length }
  },
  'access.revoke': ({ changes }, { ids, revokedOn }) => ({
    changed: ids.filter((id) => changes.update('access', id, { revoked_on: revokedOn })).length,
  }),
}
