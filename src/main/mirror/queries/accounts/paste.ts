import { PasteField } from '#shared/model/paste.ts'
import type { Mirror } from '../../open.ts'
import { columnOf } from './patch.ts'

export type PasteAccount = {
  id: string
  handle: string
  network: string
  handleKey: string
  values: Record<PasteField, string | null>
}

/** Some accounts in the order given, with what they hold in the fields that can be pasted. Those that are gone are left out. */
export function pasteAccounts(db: Mirror, ids: readonly string[]): PasteAccount[] {
  const columns = PasteField.options.map((field) => `a.${columnOf(field)} AS "${field}"`)
  const rows = db
    .prepare(
      `SELECT a.id, a.handle, a.network, a.handle_key AS handleKey, ${columns.join(', ')}
       FROM json_each(?) given JOIN account a ON a.id = given.value WHERE a.merged_into IS NULL ORDER BY given.key`,
    )
    .all(JSON.stringify(ids)) as (Omit<PasteAccount, 'values'> & PasteAccount['values'])[]
  return rows.map(({ id, handle, network, handleKey, ...values }) => ({ id, handle, network, handleKey, values }))
}
