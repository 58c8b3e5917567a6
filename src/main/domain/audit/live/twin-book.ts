import { sameNameKey } from '#main/domain/duplicates/same-name.ts'
import type { IdentityRecord } from '../account-record.ts'

/** An account in the order of the inventory; `identity` is null while a part of it is not known. */
export type TwinEntry = {
  readonly id: string
  readonly place: number
  readonly name: string
  readonly identity: IdentityRecord | null
}

/** Which accounts are the same as others, kept up to date account by account; answers as `twins` does for all at once. */
export function twinBook() {
  const keys = new Map<string, string>()
  const groups = new Map<string, Map<string, { name: string; place: number }>>()
  let apart: ReadonlySet<string> = new Set()

  const leave = (id: string): string | undefined => {
    const key = keys.get(id)
    if (key === undefined) return undefined
    keys.delete(id)
    const group = groups.get(key)
    group?.delete(id)
    if (group?.size === 0) groups.delete(key)
    return key
  }
  const mates = (key: string | undefined): string[] => (key === undefined ? [] : [...(groups.get(key)?.keys() ?? [])])

  return {
    /** Pairs that people declared to be different. */
    tellApart(pairs: Iterable<readonly [string, string]>): void {
      apart = new Set(Array.from(pairs, ([a, b]) => [`${a}\n${b}`, `${b}\n${a}`]).flat())
    },
    /** Enters an account anew. @returns the other accounts whose twin may have changed by it */
    set(entry: TwinEntry): string[] {
      const key = entry.identity === null ? null : sameNameKey(entry.identity)
      const known = groups.get(keys.get(entry.id) ?? '')?.get(entry.id)
      if (keys.get(entry.id) === (key ?? undefined) && known?.name === (key === null ? undefined : entry.name))
        return []
      const old = leave(entry.id)
      const before = mates(old)
      if (key === null) return before
      keys.set(entry.id, key)
      const group = groups.get(key) ?? new Map<string, { name: string; place: number }>()
      groups.set(key, group)
      const after = [...group.keys()]
      group.set(entry.id, { name: entry.name, place: entry.place })
      return [...new Set([...before, ...after])]
    },
    /** Takes an account out. @returns the others whose twin may have changed by it */
    remove: (id: string): string[] => mates(leave(id)),
    /** Name of the first other account that is the same. */
    get(id: string): string | undefined {
      const key = keys.get(id)
      const group = key === undefined ? undefined : groups.get(key)
      if (!group || group.size < 2) return undefined
      let first: { name: string; place: number } | undefined
      for (const [other, twin] of group)
        if (other !== id && !apart.has(`${id}\n${other}`) && (!first || twin.place < first.place)) first = twin
      return first?.name
    },
  }
}
