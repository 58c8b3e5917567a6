import type { Clash } from '#shared/contract/exchange.ts'
import type { Cell } from '#shared/model/exchange.ts'
import type { ClashRow } from '#main/mirror/exchange/clash-rows.ts'
import { accountTitle, decisionSide, nameOfId, titleOf } from '#main/mirror/exchange/titles.ts'
import type { ReadContext } from '../handler.ts'

type Side = Clash['mine']
const plain = (text: string | null): Side => ({ text, by: null, at: null, reason: null })

/** A clash as a person reads it: names in place of ids. */
export function clashInWords({ db }: ReadContext, row: ClashRow): Clash {
  const { id, at, kind, entity, key, field, kept, partner } = row
  const side = (value: Cell): Side => {
    if (value === null) return plain(null)
    if (kind === 'decision') return decisionSide(db, String(value)) ?? plain(null)
    if (kind === 'field') return plain(nameOfId(db, field, value))
    return plain(titleOf(db, entity, String(value)))
  }
  const account = kind === 'decision' ? key : accountOf(entity, key, db)
  return {
    id,
    at,
    kind,
    entity,
    key,
    title: kind === 'decision' ? accountTitle(db, key) : titleOf(db, entity, key),
    accountId: account,
    field,
    mine: side(row.mine),
    theirs: side(row.theirs),
    kept,
    partner,
    choosable: kind === 'field' || kind === 'decision' || (kind === 'removed' && REMOVABLE.has(entity)),
  }
}

/** What can be removed by itself, with everything that hangs on it. */
export const REMOVABLE: ReadonlySet<string> = new Set(['account', 'brand', 'market', 'team', 'person', 'agency'])

function accountOf(entity: string, key: string, db: ReadContext['db']): string | null {
  if (entity === 'account' || entity === 'purpose') return key
  return (accountTitle(db, key) !== '' && key) || null
}
