import type { IdentityRecord } from './account-record.ts'
import { sameNameKey } from '#main/domain/duplicates/same-name.ts'

/**
 * Accounts that speak for the same brand, market, language and team on the same network under the same name.
 * @param notSame pairs of ids that people declared to be different accounts
 * @returns per account the name of the first other account that is the same
 */
export function twins(
  records: Iterable<IdentityRecord>,
  notSame: Iterable<readonly [string, string]>,
): Map<string, string> {
  const groups = new Map<string, { id: string; name: string }[]>()
  for (const record of records) {
    const key = sameNameKey(record)
    if (key === null) continue
    const group = groups.get(key)
    const member = { id: record.id, name: record.handle || record.displayName }
    if (group) group.push(member)
    else groups.set(key, [member])
  }
  const apart = new Set<string>()
  for (const [a, b] of notSame) apart.add(`${a}\n${b}`).add(`${b}\n${a}`)
  const found = new Map<string, string>()
  for (const group of groups.values()) {
    if (group.length < 2) continue
    for (const { id } of group) {
      const other = group.find((twin) => twin.id !== id && !apart.has(`${id}\n${twin.id}`))
      if (other) found.set(id, other.name)
    }
  }
  return found
}
