import type { IdentityRecord } from './account-record.ts'
import { sameNameKey } from '#main/domain/duplicates/same-name.ts'

type Named = { readonly id: string; readonly name: string }

/** Accounts that are compared with each other, the oldest first. */
export type Twinning = {
  add(record: IdentityRecord): void
  /**
   * @param notSame pairs of ids that people declared to be different accounts
   * @returns per account the name of the first other account that is the same
   */
  found(notSame: Iterable<readonly [string, string]>): Map<string, string>
}

/**
 * Accounts that speak for the same brand, market, language and team on the same network under the same name.
 */
export function twinning(): Twinning {
  // Most names stand alone, and a group is made only of two.
  const alone = new Map<string, Named>()
  const groups = new Map<string, Named[]>()
  return {
    add(record) {
      const key = sameNameKey(record)
      if (key === null) return
      const member = { id: record.id, name: record.handle || record.displayName }
      const first = alone.get(key)
      if (!first) {
        alone.set(key, member)
        return
      }
      const group = groups.get(key)
      if (group) group.push(member)
      else groups.set(key, [first, member])
    },
    found(notSame) {
      const apart = new Set<string>()
      for (const [a, b] of notSame) apart.add(`${a}\n${b}`).add(`${b}\n${a}`)
      const found = new Map<string, string>()
      for (const group of groups.values()) {
        for (const { id } of group) {
          const other = group.find((twin) => twin.id !== id && !apart.has(`${id}\n${twin.id}`))
          if (other) found.set(id, other.name)
        }
      }
      return found
    },
  }
}
