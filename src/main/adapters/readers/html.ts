import { stat } from 'node:fs/promises'
import type { ListSense } from '#main/domain/intake/list-sense.ts'
import { cellText, type ListNote, type ListRecord, type RowReject } from '#shared/model/list.ts'
import type { TextEncoding } from './encoding.ts'
import { type Grid, gridOf, sharedColumns, takeRows } from './grid.ts'
import { type PageContent, type PageLink, type PageTable, readPage } from './html-tables.ts'
import { wholeText } from './json.ts'
import { type ListLimits, refuse } from './limits.ts'
import { inBatches, type ListSource } from './source.ts'
import { MENTION_COLUMNS } from './text.ts'

/**
 * Opens a saved web page or what a program exports as one. Of all its tables the largest counts whose header names accounts, then the
 * largest with profile addresses in it. A page without such a table gives the profiles it links to. Nothing on the page is run or fetched.
 */
export async function openHtml(
  path: string,
  encoding: TextEncoding,
  sense: ListSense,
  limits: ListLimits,
): Promise<ListSource> {
  const page = await wholeText(path, encoding, limits.pageBytes)
  const content = readPage(page, limits)
  if (typeof content === 'string')
    throw refuse('file_too_deep', path, `too many ${content}`, {
      kind: content,
      limit: content === 'nesting' ? limits.nesting : limits[content],
    })
  const notes: ListNote[] = encoding.guessed ? [{ code: 'encoding_guessed', encoding: encoding.label }] : []
  const table = bestTable(content, sense, notes)
  const bytes = (await stat(path)).size
  const read = table ? rowsOfTable(table, sense, limits) : rowsOfLinks(content.links, sense)
  if (read.records.length === 0)
    throw refuse('file_no_table', path, 'no table with a header of accounts and no link to a profile')
  if (!table) notes.push({ code: 'links_of_page', links: read.records.length })
  return {
    format: 'html',
    encoding: encoding.label,
    delimiter: null,
    sheets: [],
    columns: read.columns,
    rowCount: read.records.length + read.rejects.length,
    notes,
    batches: () => inBatches(read.records, read.rejects, bytes),
  }
}

interface PageRows {
  readonly columns: string[]
  readonly records: ListRecord[]
  readonly rejects: RowReject[]
}

function rowsOfTable(grid: Grid, sense: ListSense, limits: ListLimits): PageRows {
  const columns = sharedColumns([grid])
  const records: ListRecord[] = []
  const rejects: RowReject[] = []
  takeRows(grid, { columns, sense, limits }, records, rejects)
  return { columns: [...columns.values()].map(({ name }) => name), records, rejects }
}

/** A page without a table of accounts: the profiles it links to, numbered in the order of the page. */
function rowsOfLinks(links: readonly PageLink[], sense: ListSense): PageRows {
  const seen = new Set<string>()
  const records: ListRecord[] = []
  for (const { address, text } of links) {
    if (seen.has(address) || !sense.isProfile(address)) continue
    seen.add(address)
    records.push({ row: records.length + 1, sheet: null, values: [address, null, text === '' ? null : text] })
  }
  return { columns: [...MENTION_COLUMNS], records, rejects: [] }
}

function bestTable({ tables }: PageContent, sense: ListSense, notes: ListNote[]): Grid | null {
  let best: { grid: Grid; notes: ListNote[]; named: boolean } | null = null
  let fitting = 0
  for (const table of tables) {
    const own: ListNote[] = []
    const grid = hasAccounts(table, sense) ? gridOf(table.rows, { sheet: null, sense, notes: own }) : null
    if (!grid || grid.rows.length <= grid.from) continue
    fitting += 1
    const named = grid.header.length > 0
    const larger = best === null || size(grid) > size(best.grid)
    if (best === null || (named && !best.named) || (named === best.named && larger)) best = { grid, notes: own, named }
  }
  if (best) notes.push(...best.notes)
  if (fitting > 1) notes.push({ code: 'one_of_tables', tables: fitting })
  return best?.grid ?? null
}

const size = (grid: Grid): number => grid.rows.length - grid.from

/** A header names accounts, or cells lead to them: menus and layouts have neither. */
function hasAccounts(table: PageTable, sense: ListSense): boolean {
  const top = table.rows.slice(0, LOOKED_AT)
  return top.some(
    (cells) =>
      sense.namesAccounts(cells.map((cell) => cellText(cell))) ||
      cells.some((cell) => {
        const links = Array.isArray(cell) ? (cell as readonly string[]) : [addressOf(cell)]
        return links.some((link) => link !== '' && sense.isProfile(link))
      }),
  )
}

/** Rows at the top of a table by which it is judged. */
const LOOKED_AT = 200

const addressOf = (cell: PageTable['rows'][number][number]): string =>
  typeof cell === 'object' && cell !== null && 'link' in cell ? cell.link : cellText(cell)
