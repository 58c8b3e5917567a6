import type { ListDifference } from './compare.ts'
import type { ListEntry } from '#shared/model/list-entry.ts'

/** One network of a comparison. `rows` is about rows that are on both lists, where rows carry an id of their own. */
export type NetworkDifference = {
  readonly network: string
  readonly appeared: number
  readonly disappeared: number
  readonly renamed: number
  readonly byCase: number
  /** Rows on both lists whose handle on this network is another one, is new or is gone. */
  readonly rows: number
}

export type DifferenceSummary = {
  readonly appeared: number
  readonly disappeared: number
  readonly renamed: number
  /** Of the renamed those whose handle is only spelt otherwise. */
  readonly byCase: number
  readonly changed: number
  readonly unchanged: number
  /** Rows by their own id: new, gone and on both lists. Null where the rows of a list carry none. */
  readonly rows: { readonly appeared: number; readonly disappeared: number; readonly both: number } | null
  readonly byNetwork: readonly NetworkDifference[]
  /** How many accounts changed in each field. */
  readonly byField: Readonly<Record<string, number>>
}

const keysOf = (entries: readonly ListEntry[]): Set<string> =>
  new Set(entries.flatMap(({ entryKey }) => (entryKey === null ? [] : [entryKey])))

/** Counts a comparison: by account, by row of the source, by network and by field. */
export function summarise(
  difference: ListDifference,
  older: readonly ListEntry[],
  newer: readonly ListEntry[],
): DifferenceSummary {
  const { appeared, disappeared, renamed, changed, unchanged } = difference
  const before = keysOf(older)
  const after = keysOf(newer)
  const kept = new Set([...before].filter((key) => after.has(key)))
  const networks = new Map<string, { -readonly [K in keyof NetworkDifference]: NetworkDifference[K] }>()
  const moved = new Map<string, Set<string>>()
  const of = (network: string) => {
    let found = networks.get(network)
    if (!found) {
      found = { network, appeared: 0, disappeared: 0, renamed: 0, byCase: 0, rows: 0 }
      networks.set(network, found)
      moved.set(network, new Set())
    }
    return found
  }
  const rowMoved = ({ network, entryKey }: ListEntry): void => {
    if (entryKey !== null && kept.has(entryKey)) moved.get(network)?.add(entryKey)
  }
  for (const entry of appeared) {
    of(entry.network).appeared++
    rowMoved(entry)
  }
  for (const entry of disappeared) {
    of(entry.network).disappeared++
    rowMoved(entry)
  }
  for (const { to, why } of renamed) {
    const network = of(to.network)
    network.renamed++
    if (why === 'case') network.byCase++
    rowMoved(to)
  }
  for (const network of networks.values()) network.rows = moved.get(network.network)?.size ?? 0
  const byField: Record<string, number> = {}
  for (const { fields } of [...changed, ...renamed])
    for (const { field } of fields) byField[field] = (byField[field] ?? 0) + 1
  return {
    appeared: appeared.length,
    disappeared: disappeared.length,
    renamed: renamed.length,
    byCase: renamed.filter(({ why }) => why === 'case').length,
    changed: changed.length,
    unchanged,
    rows:
      before.size === 0 || after.size === 0
        ? null
        : {
            appeared: after.size - kept.size,
            disappeared: before.size - kept.size,
            both: kept.size,
          },
    byNetwork: [...networks.values()].sort((a, b) => (a.network < b.network ? -1 : 1)),
    byField,
  }
}
