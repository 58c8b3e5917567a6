import { existsSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { csvHead, csvLines } from '#main/adapters/writers/csv.ts'
import { writeWhole } from '#main/adapters/writers/whole-file.ts'
import type { SheetWords } from '#main/adapters/writers/xlsx.ts'
import { accountExtra, customFields } from '#main/mirror/queries/accounts/extra.ts'
import { accountLines, ridOf } from '#main/mirror/queries/accounts/list.ts'
import { resultSet } from '#main/mirror/queries/accounts/result-set.ts'
import { Refusal } from '#shared/contract/error.ts'
import type { Answer, Query } from '#shared/contract/index.ts'
import { dictionary } from '#shared/locale/dictionary.ts'
import type { ExtraColumn } from '#shared/model/account.ts'
import { calendarDay } from '#shared/model/calendar-day.ts'
import type { JobContext } from '../../handler.ts'
import { networkNames } from '../list.ts'
import { addressColumn, type ExportRow, extrasOf, type FileColumn, fileColumns } from './columns.ts'

/** Accounts read at once; between two readings the job says how far it is and hears that it is to stop. */
const CHUNK = 1000
/** Rows of a sheet that is laid out as a whole, with links and a filter; a larger one is written row by row. */
const LAID_OUT = 20_000

/**
 * Writes the accounts table as it is shown into a file, all of it or nothing.
 * @throws Refusal `file_exists`, `bad_filter`, `folder_unwritable`, `disk_full`, `cancelled`
 */
export async function exportAccounts(
  context: JobContext,
  query: Query<'accounts.export'>,
): Promise<Answer<'accounts.export'>> {
  const { target } = query
  if (!query.replace && existsSync(target))
    throw new Refusal('file_exists', `${target} exists`, { file: basename(target) })
  const rids = wanted(context, query)
  const types = new Map(customFields(context.db).map(({ id, type }) => [id, type]))
  const shown = [
    ...(query.filter.group && query.group !== null ? [{ id: query.filter.group, head: query.group }] : []),
    ...query.columns,
  ]
  const columns = [...fileColumns(shown, types, context.language), addressColumn(query.address)]
  const rows = rowsOf(context, rids, extrasOf(query.columns))
  const bytes =
    extname(target).toLowerCase() === '.xlsx' ? await sheet(context, columns, rows, rids.length) : csv(columns, rows)
  context.progress(rids.length, rids.length)
  writeWhole(target, bytes, `.muster-${context.newId().slice(-12)}`)
  return { path: target, rows: rids.length }
}

/** The list in its order; of chosen accounts those that the filter hides come last. */
function wanted({ db, now }: JobContext, { filter, ids }: Query<'accounts.export'>): Int32Array {
  const listed = resultSet(db, filter, now, networkNames)
  if (ids === null) return listed
  const left = new Set(ids.flatMap((id) => ridOf(db, id) ?? []))
  const found: number[] = []
  for (const some of [listed, resultSet(db, { ...filter, text: '' }, now, networkNames)])
    for (const rid of some) if (left.delete(rid)) found.push(rid)
  return Int32Array.from(found)
}

function* rowsOf(context: JobContext, rids: Int32Array, extras: readonly ExtraColumn[]): Generator<ExportRow[]> {
  const { db, now } = context
  for (let at = 0; at < rids.length; at += CHUNK) {
    context.progress(at, rids.length)
    const part = rids.slice(at, at + CHUNK)
    const more = accountExtra(db, part, extras)
    yield accountLines(db, part, now).map((line) => ({ ...line, more: more.get(line.id) ?? {} }))
  }
}

function csv(columns: readonly FileColumn[], rows: Iterable<ExportRow[]>): Uint8Array {
  const parts = [Buffer.from(csvHead(columns), 'utf8')]
  for (const some of rows) parts.push(Buffer.from(csvLines({ columns, rows: some }), 'utf8'))
  return Buffer.concat(parts)
}

async function sheet(
  { language, now }: JobContext,
  columns: readonly FileColumn[],
  rows: Iterable<ExportRow[]>,
  total: number,
): Promise<Uint8Array> {
  const { tableSheet, xlsxOf, streamedSheet } = await import('#main/adapters/writers/xlsx.ts')
  const { frame, inventory } = dictionary[language]
  const words: SheetWords = {
    name: frame['accounts'] ?? '',
    head: (id) => id,
    word: (code) => code,
    empty: inventory['nothingFound'] ?? '',
    dateFormat: language === 'ru' ? 'dd.mm.yyyy' : 'yyyy-mm-dd',
    day: calendarDay,
    footer: `${frame['accounts'] ?? ''} · ${calendarDay(now)}`,
  }
  if (total > LAID_OUT) return streamedSheet(columns, rows, words)
  const table = { columns, rows: [...rows].flat(), printed: columns.length }
  return xlsxOf([tableSheet(table, words)], { title: words.name, created: now })
}
