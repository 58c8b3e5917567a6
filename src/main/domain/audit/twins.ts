import type { IdentityRecord } from './account-record.ts'
import { sameNameKey } from '#main/domain/duplicates/same-name.ts'

type Named = { readonly id: string; readonly name: string }

/**
 * Accounts that speak for the same brand, market, language and team on the same network under the same name.
 * @param notSame pairs of ids that people declared to be different accounts
 * @returns per account the name of the first other account that is the same
 */
export function twins(
  records: Iterable<IdentityRecord>,
  notSame: Iterable<readonly [string, string]>,
): Map<string, string> {
  // Most names stand alone, and a group is made only of two.
  const alone = new Map<string, Named>()
  const groups = new Map<string, Named[]>()
  for (const record of records) {
    const key = sameNameKey(record)
    if (key === null) continue
    const member = { id: record.id, name: record.handle || record.displayName }
    const first = alone.get(key)
    if (!first) {
      alone.set(key, member)
      continue
    }
    const group = groups.get(key)
    if (group) group.push(member)
    else groups.set(key, [first, member])
  }
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
}
