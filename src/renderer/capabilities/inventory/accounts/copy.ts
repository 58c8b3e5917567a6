import type { TFunction } from 'i18next'
import type { AccountRow } from '#shared/model/account.ts'
import type { ListFilter } from '#shared/model/filter.ts'
import { ask, askShell } from '../../../api.ts'
import { isSelected, type Selection } from '../../../components/table/selection.ts'
import type { ColumnId } from './table/columns.tsx'

const CHUNK = 1000
/** A cell of a table on the clipboard holds no tabs and no lines; a leading sign must not become a formula. */
const cell = (value: string | number | null): string => {
  const text = String(value ?? '').replaceAll(/[\t\r\n]+/g, ' ')
  return /^[=+@-]/.test(text) && typeof value === 'string' ? `'${text}` : text
}

type Words = TFunction<['inventory', 'words', 'frame']>

function valueOf(id: ColumnId, row: AccountRow, t: Words): string | number | null {
  const values: Record<ColumnId, () => string | number | null> = {
    name: () => row.handle,
    network: () => row.networkName,
    brand: () => row.brand,
    market: () => row.market,
    team: () => row.team,
    owner: () => row.owner,
    audience: () => row.audience,
    lastPost: () => (row.lastPostAt === null ? null : new Date(row.lastPostAt).toISOString().slice(0, 10)),
    health: () => row.health,
    findings: () => row.findings,
    lifecycle: () => t(`inLife_${row.lifecycle}`),
    disposition: () => t(`words:${row.disposition}`),
  }
  return values[id]()
}

/** The selected rows as tab-separated text with a head, in the order and the columns of the table, and their addresses. */
export async function copySelection(
  selection: Selection,
  filter: ListFilter,
  columns: readonly ColumnId[],
  heads: readonly string[],
  t: Words,
): Promise<number> {
  const lines = [[...heads, t('address')].map(cell).join('\t')]
  const wanted = selection.mode === 'some' ? selection.ids.size : Number.POSITIVE_INFINITY
  for (let offset = 0; lines.length <= wanted; offset += CHUNK) {
    const { rows } = await ask('accounts.list', { filter, offset, limit: CHUNK })
    for (const row of rows)
      if (isSelected(selection, row.id))
        lines.push([...columns.map((id) => valueOf(id, row, t)), row.url].map(cell).join('\t'))
    if (rows.length < CHUNK) break
  }
  await askShell('shell.copyDetails', { text: lines.join('\n') })
  return lines.length - 1
}
