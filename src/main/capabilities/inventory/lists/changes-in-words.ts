import type { ListDifference } from '#main/domain/lists/compare.ts'
import { summarise } from '#main/domain/lists/summary.ts'
import { networkById } from '#main/domain/networks/index.ts'
import type { ListChange, ListSummary } from '#shared/contract/inventory-lists.ts'
import type { ListEntry } from '#shared/model/list-entry.ts'

/** A list as a comparison names it. */
export type ComparedList = {
  readonly asOf: string
  readonly file: string
  readonly refused: number
  readonly entries: readonly ListEntry[]
}

const named = ({ asOf, file, refused, entries }: ComparedList): ListSummary['older'] => ({
  asOf,
  file,
  refused,
  entries: entries.length,
})

const nameOf = (network: string): string => networkById(network)?.name ?? network

export function summaryOf(difference: ListDifference, older: ComparedList, newer: ComparedList): ListSummary {
  const { byNetwork, byField, ...counts } = summarise(difference, older.entries, newer.entries)
  return {
    older: named(older),
    newer: named(newer),
    ...counts,
    byNetwork: byNetwork.map((one) => ({ ...one, networkName: nameOf(one.network) })),
    byField: { ...byField },
  }
}

/** What the inventory knows of an account that a list names. */
export type Lookup = { account: (id: string) => string | null; question: (account: string) => string | null }

function networkOf({ network }: ListEntry): Pick<ListChange, 'network' | 'networkIcon' | 'networkName'> {
  const known = networkById(network)
  return { network, networkIcon: known?.icon ?? 'world', networkName: nameOf(network) }
}

/** Every account that differs: gone first, then renamed, changed and new ones, each in the order of its list. */
export function changesOf(difference: ListDifference, { account, question }: Lookup): ListChange[] {
  const line = (
    kind: ListChange['kind'],
    before: ListEntry | null,
    after: ListEntry | null,
    more: Pick<ListChange, 'why' | 'otherId' | 'fields'>,
  ): ListChange[] => {
    const shown = after ?? before
    if (!shown) return []
    const stored = after?.account ?? before?.account ?? null
    const id = stored === null ? null : account(stored)
    return [
      {
        kind,
        ...networkOf(shown),
        handle: shown.handle,
        was: before !== null && before.handle !== shown.handle ? before.handle : null,
        who: shown.who,
        rowId: shown.entryKey,
        rowBefore: before?.row ?? null,
        rowAfter: after?.row ?? null,
        account: id,
        question: id === null ? null : question(id),
        ...more,
      },
    ]
  }
  const plain = { why: null, otherId: false, fields: [] }
  return [
    ...difference.disappeared.flatMap((entry) => line('disappeared', entry, null, plain)),
    ...difference.renamed.flatMap(({ from, to, why, otherId, fields }) =>
      line('renamed', from, to, { why, otherId, fields: [...fields] }),
    ),
    ...difference.changed.flatMap(({ from, to, fields }) =>
      line('changed', from, to, { why: null, otherId: false, fields: [...fields] }),
    ),
    ...difference.appeared.flatMap((entry) => line('appeared', null, entry, plain)),
  ]
}
