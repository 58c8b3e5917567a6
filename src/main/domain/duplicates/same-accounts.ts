import { cluster } from './cluster.ts'
import { blocks, type Entry, type Ledger } from './ledger.ts'
import { type Pair, weigh } from './pair.ts'
import type { DuplicateGroup, Surroundings } from './record.ts'
import { isFullyNamed, sameNameKey } from './same-name.ts'
import { REPORTED } from './weights.ts'

/** In a block larger than this an account is compared with its next neighbours only: a name that many carry says little. */
const CROWDED = 24
const NEIGHBOURS = 6

/** What two accounts must share to be compared at all. All pairs are never tried. */
const KEYS: readonly ((entry: Entry) => string | null)[] = [
  (entry) => (entry.externalId === null ? null : `${entry.network}\n${entry.externalId}`),
  (entry) => (isFullyNamed(entry) ? sameNameKey(entry) : null),
  (entry) =>
    entry.nameKey.length < 4 ? null : `${entry.network}\n${entry.brandId}\n${entry.marketId}\n${entry.nameKey}`,
  (entry) => (entry.nameKey.length < 4 ? null : `${entry.network}\n${entry.nameKey}`),
  (entry) => (entry.bare.length < 5 ? null : `${entry.network}\n${entry.bare}`),
  (entry) => (entry.coreHandle.length < 6 ? null : `${entry.network}\n${entry.marketId}\n${entry.coreHandle}`),
  (entry) => (entry.coreName.length < 6 ? null : `${entry.network}\n${entry.marketId}\n${entry.coreName}`),
]

type Row = Surroundings['rows'][number]

/** Groups of accounts of one network that are probably one: the same twice, renamed, or left behind. */
export function sameAccounts(ledger: Ledger, step: (done: number) => void): DuplicateGroup[] {
  const found = new Map<string, Pair>()
  const rows = new Map<string, Row>()
  for (const row of ledger.around.rows)
    for (const [at, one] of row.accounts.entries())
      for (const other of row.accounts.slice(at + 1)) rows.set(pairKey(one, other), row)
  const compare = (one: Entry, other: Entry): void => {
    const key = pairKey(one.id, other.id)
    if (found.has(key) || one.id === other.id) return
    const pair = weigh(one, other, ledger, rows.get(key) ?? null)
    if (pair && pair.score >= REPORTED) found.set(key, pair)
  }
  for (const [at, keyOf] of KEYS.entries()) {
    for (const block of blocks(ledger.entries, keyOf)) {
      const reach = block.length > CROWDED ? NEIGHBOURS : block.length
      for (const [place, one] of block.entries())
        for (const other of block.slice(place + 1, place + 1 + reach)) compare(one, other)
    }
    step(at + 1)
  }
  for (const { accounts } of ledger.around.rows)
    for (const [at, id] of accounts.entries())
      for (const otherId of accounts.slice(at + 1, at + 1 + NEIGHBOURS)) {
        const [one, other] = [ledger.entry(id), ledger.entry(otherId)]
        if (one && other) compare(one, other)
      }
  return cluster([...found.values()], ledger)
}

/** Steps that {@link sameAccounts} tells. */
export const SAME_STEPS = KEYS.length

const pairKey = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`)
