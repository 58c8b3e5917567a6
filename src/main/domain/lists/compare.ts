import type { ListEntry } from '#shared/model/list-entry.ts'
import { entryIdentity } from './entry.ts'

/** Why two entries under different handles are one and the same over time. */
export type RenameReason = 'case' | 'account' | 'network_id' | 'row_id' | 'row'

export type FieldDifference = {
  readonly field: string
  readonly from: string | number | null
  readonly to: string | number | null
}
export type Renamed = {
  readonly from: ListEntry
  readonly to: ListEntry
  readonly why: RenameReason
  /** Both lists give the network's own id and it is not the same: the row moved to another account. */
  readonly otherId: boolean
  readonly fields: readonly FieldDifference[]
}
export type Changed = { readonly from: ListEntry; readonly to: ListEntry; readonly fields: readonly FieldDifference[] }

/** Two lists of one source side by side. Every entry of both lists is in exactly one of the parts. */
export type ListDifference = {
  readonly appeared: readonly ListEntry[]
  readonly disappeared: readonly ListEntry[]
  readonly renamed: readonly Renamed[]
  readonly changed: readonly Changed[]
  readonly unchanged: number
}

/** Each account once: a list that names one twice means its first row. */
function firstOfEach(entries: readonly ListEntry[]): Map<string, ListEntry> {
  const found = new Map<string, ListEntry>()
  for (const entry of entries) {
    const identity = entryIdentity(entry)
    if (!found.has(identity)) found.set(identity, entry)
  }
  return found
}

/** Fields that some entry of a list states. What one of two lists never states says nothing about a change. */
function statedFields(entries: Iterable<ListEntry>): Set<string> {
  const fields = new Set<string>()
  for (const { stated } of entries) for (const field of Object.keys(stated)) fields.add(field)
  return fields
}

const folded = (text: string): string => text.trim().toLowerCase()

/** True where the account stands under the network's own id, as a list does that gives no handle or gives both. */
const isNamedById = ({ handle, networkId }: ListEntry): boolean => networkId !== null && handle.endsWith(networkId)

type Open = { readonly older: Set<ListEntry>; readonly newer: Set<ListEntry> }
type KeyOf = (entry: ListEntry) => string | null

/** Groups entries by a key; entries without one are left out. */
function grouped(entries: Iterable<ListEntry>, key: KeyOf): Map<string, ListEntry[]> {
  const groups = new Map<string, ListEntry[]>()
  for (const entry of entries) {
    const value = key(entry)
    if (value === null) continue
    const group = groups.get(value)
    if (group) group.push(entry)
    else groups.set(value, [entry])
  }
  return groups
}

/**
 * Pairs what is left on both sides by a key, where exactly one entry of each side has it.
 * @param among the entries in which the key must be single: what is still unpaired, or all of both lists
 */
function pairs(open: Open, key: KeyOf, among: { older: Iterable<ListEntry>; newer: Iterable<ListEntry> }) {
  const olders = grouped(among.older, key)
  const newers = grouped(among.newer, key)
  const found: [ListEntry, ListEntry][] = []
  for (const [value, [from, ...more]] of olders) {
    const [to, ...others] = newers.get(value) ?? []
    if (!from || !to || more.length > 0 || others.length > 0 || !open.older.has(from) || !open.newer.has(to)) continue
    found.push([from, to])
    open.older.delete(from)
    open.newer.delete(to)
  }
  return found
}

/**
 * Compares a list with a later one of the same source. The same over time is: the same identity (network and comparison
 * form of the handle); else the account of the inventory both entries led to, which is no rename where only one of the lists
 * names it by the network's id; else, on one network, the network's own
 * id, the row's own id, or the only account of the same person or organisation. Other spellings of one identity are a
 * rename by case.
 */
export function compareLists(older: readonly ListEntry[], newer: readonly ListEntry[]): ListDifference {
  const before = firstOfEach(older)
  const after = firstOfEach(newer)
  const newerStates = statedFields(after.values())
  const both = [...statedFields(before.values())].filter((field) => newerStates.has(field))
  const differences = (from: ListEntry, to: ListEntry): FieldDifference[] =>
    both
      .filter((field) => (from.stated[field] ?? null) !== (to.stated[field] ?? null))
      .map((field) => ({ field, from: from.stated[field] ?? null, to: to.stated[field] ?? null }))
  const renamed: Renamed[] = []
  const changed: Changed[] = []
  let unchanged = 0
  const rename = (why: RenameReason, from: ListEntry, to: ListEntry): void => {
    const otherId = from.networkId !== null && to.networkId !== null && from.networkId !== to.networkId
    renamed.push({ from, to, why, otherId, fields: differences(from, to) })
  }
  const keep = (from: ListEntry, to: ListEntry): void => {
    const fields = differences(from, to)
    if (fields.length > 0) changed.push({ from, to, fields })
    else unchanged++
  }
  const open: Open = { older: new Set(), newer: new Set(after.values()) }
  for (const [identity, from] of before) {
    const to = after.get(identity)
    if (!to) {
      open.older.add(from)
      continue
    }
    open.newer.delete(to)
    if (from.handle !== to.handle && folded(from.handle) === folded(to.handle)) rename('case', from, to)
    else keep(from, to)
  }
  const on =
    (value: (entry: ListEntry) => string | null): KeyOf =>
    (entry) => {
      const found = value(entry)
      return found === null ? null : `${entry.network} ${folded(found)}`
    }
  const whole = { older: [...before.values()], newer: [...after.values()] }
  for (const [from, to] of pairs(open, (entry) => entry.account, open)) {
    if (isNamedById(from) === isNamedById(to)) rename('account', from, to)
    else keep(from, to)
  }
  for (const [from, to] of pairs(
    open,
    on((entry) => entry.networkId),
    open,
  ))
    rename('network_id', from, to)
  for (const [from, to] of pairs(
    open,
    on((entry) => entry.entryKey),
    open,
  ))
    rename('row_id', from, to)
  const who = on((entry) => (entry.entryKey === null ? entry.who : null))
  for (const [from, to] of pairs(open, who, whole)) rename('row', from, to)
  return { appeared: [...open.newer], disappeared: [...open.older], renamed, changed, unchanged }
}
