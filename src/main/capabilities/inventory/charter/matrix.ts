import { resultSet } from '#main/mirror/queries/accounts/result-set.ts'
import {
  brandsByRid,
  byCompleteness,
  charterColumns,
  matrixRows,
  partsOf,
} from '#main/mirror/queries/charter/matrix.ts'
import { keptFew } from '#main/mirror/queries/accounts/kept.ts'
import { CHARTER_PARTS } from '#shared/contract/charter.ts'
import type { Answer } from '#shared/contract/index.ts'
import type { QueryHandlers, ReadContext } from '../../handler.ts'
import { networkNames } from '../list.ts'
import { memberOf } from './goals.ts'

/** Orders kept: a window that scrolls asks for many pages of the same one. */
const KEPT = 8

function listed({ db, now }: ReadContext, text: string): Int32Array {
  return resultSet(db, { text, sort: 'name', descending: false }, now, networkNames)
}

export const matrixQueries: QueryHandlers<'charter.matrix' | 'charter.summary'> = {
  'charter.matrix': (context, { text, descending, offset, limit }) => {
    const { db, now } = context
    const columns = charterColumns(db, now)
    const order = keptFew(db, 'charter orders', KEPT, `${text} ${descending} ${Math.floor(now / 60_000)}`, () =>
      byCompleteness(listed(context, text), columns, descending),
    )
    const rows = matrixRows(db, [...order.subarray(offset, offset + limit)])
    return {
      total: order.length,
      rows: rows.map(({ rid, team, stages, ...row }) => ({
        ...memberOf(row),
        team,
        stages,
        stated: partsOf(columns.bits[rid] ?? 0),
      })),
    }
  },
  'charter.summary': (context, { text }) => summary(context, text),
}

type Sum = { accounts: number; complete: number; stated: number }

function summary(context: ReadContext, text: string): Answer<'charter.summary'> {
  const { db, now } = context
  const { bits, counts } = charterColumns(db, now)
  const { brandOf, names } = brandsByRid(db)
  const whole: Sum = { accounts: 0, complete: 0, stated: 0 }
  const parts = new Uint32Array(CHARTER_PARTS.length)
  const brands = new Map<string | null, Sum>()
  for (const rid of listed(context, text)) {
    const brand = brandOf(rid)
    const sum = brands.get(brand) ?? { accounts: 0, complete: 0, stated: 0 }
    brands.set(brand, sum)
    const count = counts[rid] ?? 0
    for (const one of [whole, sum]) {
      one.accounts++
      one.stated += count
      if (count === CHARTER_PARTS.length) one.complete++
    }
    for (let at = 0; at < parts.length; at++) if (((bits[rid] ?? 0) & (1 << at)) !== 0) parts[at] = (parts[at] ?? 0) + 1
  }
  const share = ({ accounts, stated }: Sum): number => stated / (accounts * CHARTER_PARTS.length)
  return {
    accounts: whole.accounts,
    complete: whole.complete,
    share: whole.accounts === 0 ? null : share(whole),
    parts: CHARTER_PARTS.map((part, at) => ({ part, accounts: parts[at] ?? 0 })),
    brands: [...brands]
      .map(([id, sum]) => ({
        id,
        name: id === null ? null : (names.get(id) ?? id),
        accounts: sum.accounts,
        complete: sum.complete,
        share: share(sum),
      }))
      .sort((a, b) => a.share - b.share || b.accounts - a.accounts),
  }
}
