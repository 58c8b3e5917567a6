import { networkById } from '#main/domain/networks/index.ts'
import { apartRows, mergedLines, mergeRows } from '#main/mirror/queries/accounts/merge.ts'
import { Refusal } from '#shared/contract/error.ts'
import type { CommandHandlers, JobHandlers, QueryHandlers } from '../../handler.ts'
import { mergeAccounts } from './merge.ts'

export const duplicateQueries: QueryHandlers<'accounts.merged'> = {
  'accounts.merged': ({ db }, { id }) => ({
    accounts: mergedLines(db, id).map((line) => {
      const network = networkById(line.network)
      return { ...line, networkName: network?.name ?? line.network, networkIcon: network?.icon ?? 'world' }
    }),
  }),
}

const pairKey = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`)

export const duplicateCommands: CommandHandlers<'accounts.merge' | 'accounts.notSame'> = {
  'accounts.merge': mergeAccounts,
  'accounts.notSame': ({ db, changes, newId }, { pairs }) => {
    const ids = [...new Set(pairs.flat())]
    const known = new Set(mergeRows(db, ids).map(({ id }) => id))
    const missing = ids.find((id) => !known.has(id))
    if (missing !== undefined) throw new Refusal('not_found', `no account ${missing}`, { id: missing })
    const said = new Set(apartRows(db, ids).map((row) => pairKey(row.account_id, row.other_id)))
    let changed = 0
    for (const [one, other] of pairs) {
      const key = pairKey(one, other)
      if (one === other || said.has(key)) continue
      said.add(key)
      changes.insert('not_same', newId(), { account_id: one, other_id: other })
      changed++
    }
    return { changed }
  },
}

export const duplicateJobs: JobHandlers<'duplicates.find'> = {
  'duplicates.find': {
    thread: 'reader',
    run: async (context, query) => (await import('./find.ts')).findInInventory(context, query),
  },
}
