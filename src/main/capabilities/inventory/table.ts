import { networkById } from '#main/domain/networks/index.ts'
import { customFields } from '#main/mirror/queries/accounts/extra.ts'
import { accountGroups, shownAmong } from '#main/mirror/queries/accounts/groups.ts'
import type { QueryHandlers } from '../handler.ts'
import { networkNames } from './list.ts'

/** What the accounts table asks for beyond its rows. */
export const tableQueries: QueryHandlers<'accounts.groups' | 'accounts.among' | 'accounts.customFields'> = {
  'accounts.groups': ({ db, now }, { filter }) => ({
    groups: accountGroups(db, filter, now, networkNames).map((group) => {
      const network = filter.group === 'network' ? networkById(group.key) : undefined
      return network ? { ...group, label: network.name, icon: network.icon } : group
    }),
  }),
  'accounts.among': ({ db, now }, { text, ids }) => ({ shown: shownAmong(db, text, ids, now, networkNames) }),
  'accounts.customFields': ({ db }) => ({ fields: customFields(db) }),
}
