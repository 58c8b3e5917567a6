import { Refusal } from '#shared/contract/error.ts'
import type { Mirror } from '../../open.ts'
import { listed, type NumberField, numberColumn, type WordField, wordColumn } from './columns.ts'
import { keptUntilCommit } from './kept.ts'

const BY_WORD: Record<string, WordField> = {
  network: 'network',
  brand: 'brand',
  market: 'market',
  team: 'team',
  owner: 'owner',
  disposition: 'disposition',
}
const BY_NUMBER: Record<string, NumberField> = {
  audience: 'audience',
  lastPost: 'lastPost',
  health: 'health',
  findings: 'findings',
  added: 'added',
}

/** A figure to compare by for each row number; NaN has no value and goes last. */
function keysOf(db: Mirror, sort: string): Float64Array {
  const figures = BY_NUMBER[sort]
  if (figures) return numberColumn(db, figures)
  const word = BY_WORD[sort]
  if (!word) throw new Refusal('bad_request', `cannot sort by ${sort}`, { sort })
  const { codes, labels } = wordColumn(db, word)
  const lower = labels.map((label) => label.toLowerCase())
  const places = new Float64Array(labels.length)
  labels
    .map((_, code) => code)
    .sort((a, b) => ((lower[a] ?? '') < (lower[b] ?? '') ? -1 : 1))
    .forEach((code, place) => (places[code] = place))
  return Float64Array.from(codes, (code) => (code < 0 ? Number.NaN : (places[code] ?? Number.NaN)))
}

/**
 * Row numbers of all listed accounts in an order. Missing values go last in both directions, equal
 * ones stay in the order of names. @throws Refusal `bad_request` for a column that cannot be sorted
 */
export function accountOrder(db: Mirror, sort: string, descending: boolean): Int32Array {
  const { rids } = listed(db)
  if (sort === 'name' && !descending) return rids
  return keptUntilCommit(db, `order ${sort} ${descending}`, () => {
    if (sort === 'name') return rids.slice().reverse()
    const keys = keysOf(db, sort)
    const key = (rid: number): number => keys[rid] ?? Number.NaN
    const known = rids.filter((rid) => !Number.isNaN(key(rid)))
    const missing = rids.filter((rid) => Number.isNaN(key(rid)))
    known.sort(descending ? (a, b) => key(b) - key(a) : (a, b) => key(a) - key(b))
    const order = new Int32Array(rids.length)
    order.set(known)
    order.set(missing, known.length)
    return order
  })
}
