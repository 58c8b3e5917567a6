import type { Ledger } from './ledger.ts'
import type { Pair } from './pair.ts'
import type { DuplicateGroup, Evidence, EvidenceCode } from './record.ts'

/** Larger clusters with accounts that were declared different are told pair by pair. */
const SMALL = 40
const STRENGTH: Readonly<Record<string, number>> = { renamed: 3, predecessor: 2, same: 1 }

/**
 * Joins pairs to groups. Accounts that people declared to be different never stand in one group: what is left of such a group is
 * told as smaller ones.
 */
export function cluster(pairs: readonly Pair[], ledger: Ledger): DuplicateGroup[] {
  const usable = pairs.filter(({ one, other }) => !ledger.apart(one.id, other.id))
  const root = new Map<string, string>()
  const find = (id: string): string => {
    let top = id
    for (let next = root.get(top); next !== undefined; next = root.get(top)) top = next
    if (top !== id) root.set(id, top)
    return top
  }
  for (const { one, other } of usable) {
    const [a, b] = [find(one.id), find(other.id)]
    if (a !== b) root.set(a < b ? b : a, a < b ? a : b)
  }
  const parts = new Map<string, Pair[]>()
  for (const pair of usable) {
    const top = find(pair.one.id)
    const list = parts.get(top)
    if (list) list.push(pair)
    else parts.set(top, [pair])
  }
  return [...parts.values()].flatMap((part) => groupsOf(part, ledger))
}

function groupsOf(pairs: readonly Pair[], ledger: Ledger): DuplicateGroup[] {
  const ids = [...new Set(pairs.flatMap(({ one, other }) => [one.id, other.id]))]
  const together = new Set(ids)
  const split = ids.some((id) => [...ledger.apartFrom(id)].some((other) => together.has(other)))
  if (!split) return [groupOf(pairs)]
  if (ids.length > SMALL) return pairs.map((pair) => groupOf([pair]))
  const linked = (id: string, members: readonly string[]): boolean =>
    pairs.some(
      ({ one, other }) =>
        (one.id === id && members.includes(other.id)) || (other.id === id && members.includes(one.id)),
    )
  const sets = new Map<string, readonly Pair[]>()
  for (const start of ids) {
    const members = [start]
    for (let grown = true; grown;) {
      grown = false
      for (const id of ids) {
        if (members.includes(id) || members.some((member) => ledger.apart(member, id)) || !linked(id, members)) continue
        members.push(id)
        grown = true
      }
    }
    const inside = pairs.filter(({ one, other }) => members.includes(one.id) && members.includes(other.id))
    if (inside.length > 0) sets.set(members.toSorted((a, b) => (a < b ? -1 : 1)).join(), inside)
  }
  return [...sets.values()].map(groupOf)
}

/** The strongest pair gives the group its kind; a group is as sure as its surest pair. */
function groupOf(pairs: readonly Pair[]): DuplicateGroup {
  const [best] = pairs.toSorted((a, b) => b.score - a.score || (STRENGTH[b.kind] ?? 0) - (STRENGTH[a.kind] ?? 0))
  if (!best) throw new Error('a group without a pair')
  const members = new Map(pairs.flatMap(({ one, other }) => [[one.id, one] as const, [other.id, other] as const]))
  const accounts = [...members.values()]
    .toSorted((a, b) => (b.audience ?? -1) - (a.audience ?? -1) || a.at - b.at)
    .map(({ id }) => id)
  return { kind: best.kind, score: best.score, accounts, suspect: null, evidence: everythingSaid(best, pairs) }
}

/** These name their accounts themselves. */
const NAMING: ReadonlySet<EvidenceCode> = new Set(['same-handle', 'silent-successor', 'opened-later'])

/** What is said of the best pair, then what only another pair says. What does not hold for all of them says of whom it does. */
function everythingSaid(best: Pair, pairs: readonly Pair[]): Evidence[] {
  const said = new Map<EvidenceCode, { evidence: Evidence; by: Pair; times: number }>()
  for (const pair of [best, ...pairs.filter((other) => other !== best)])
    for (const evidence of pair.evidence) {
      const known = said.get(evidence.code)
      if (known) known.times++
      else said.set(evidence.code, { evidence, by: pair, times: 1 })
    }
  return [...said.values()].map(({ evidence, by, times }) =>
    times === pairs.length || NAMING.has(evidence.code)
      ? evidence
      : { ...evidence, values: { ...evidence.values, of: `${by.one.handle}, ${by.other.handle}` } },
  )
}
