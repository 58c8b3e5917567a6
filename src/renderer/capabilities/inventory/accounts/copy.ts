import type { TFunction } from 'i18next'
import type { AccountRow } from '#shared/model/account.ts'
import type { ListFilter } from '#shared/model/filter.ts'
import { ask, askShell } from '../../../api.ts'
import { isSelected, type Selection } from '../../../components/table/selection.ts'
import { isExtra } from './table/columns.tsx'

const CHUNK = 1000
/** A cell of a table on the clipboard holds no tabs and no lines; a leading sign must not become a formula. */
const cell = (value: string | number | null): string => {
  const text = String(value ?? '').replaceAll(/[\t\r\n]+/g, ' ')
  return /^[=+@-]/.test(text) && typeof value === 'string' ? `'${text}` : text
}

type Words = TFunction<['inventory', 'words', 'frame']>

/** What a cell holds for a spreadsheet: names and words as they are shown, figures and days as they are. */
function valueOf(id: string, row: AccountRow, t: Words): string | number | null {
  if (isExtra(id)) return row.more?.[id] ?? null
  const values: Record<string, () => string | number | null> = {
    name: () => row.handle,
    displayName: () => row.displayName,
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
  return values[id]?.() ?? null
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/**
 * The selected rows with a head, in the order and the columns of the table, and their addresses: as tab-separated text
 * and as a table for programs that keep its shape. Rows that the filter hides come last.
 */
export async function copySelection(
  selection: Selection,
  filter: ListFilter,
  columns: readonly string[],
  heads: readonly string[],
  t: Words,
): Promise<number> {
  const lines = [[...heads, t('address')].map(cell)]
  const seen = new Set<string>()
  const take = async (asked: ListFilter): Promise<void> => {
    const wanted = selection.mode === 'some' ? selection.ids.size : Number.POSITIVE_INFINITY
    for (let offset = 0; seen.size < wanted; offset += CHUNK) {
      const { rows } = await ask('accounts.list', {
        filter: asked,
        offset,
        limit: CHUNK,
        columns: columns.filter(isExtra),
      })
      for (const row of rows) {
        if (!isSelected(selection, row.id) || seen.has(row.id)) continue
        seen.add(row.id)
        lines.push([...columns.map((id) => valueOf(id, row, t)), row.url].map(cell))
      }
      if (rows.length < CHUNK) break
    }
  }
  await take(filter)
  if (selection.mode === 'some' && seen.size < selection.ids.size) await take({ ...filter, text: '' })
  const text = lines.map((line) => line.join('\t')).join('\n')
  const rows = lines.map((line) => `<tr>${line.map((one) => `<td>${escaped(one)}</td>`).join('')}</tr>`)
  await askShell('shell.copyDetails', { text, html: `<table>${rows.join('')}</table>` })
  return lines.length - 1
}
