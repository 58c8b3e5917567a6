import { existsSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { writeWhole } from '#main/adapters/writers/whole-file.ts'
import { refusedCsv, type RefusedRows, refusedXlsx } from '#main/adapters/writers/refused-rows.ts'
import type { MappedReject } from '#main/domain/intake/draft.ts'
import { REJECT_COLUMNS } from '#main/domain/intake/reject-columns.ts'
import { rejectText } from '#main/domain/intake/reject-text.ts'
import { pastImport, storedRejects } from '#main/mirror/queries/import-history.ts'
import { Refusal } from '#shared/contract/error.ts'
import type { ImportQuery } from '#shared/contract/inventory.ts'
import type { JobContext } from '../../handler.ts'
import { eachRow } from './each-row.ts'
import { readableList } from './read-list.ts'
import { type Reading, readingOf, storedReading } from './reading.ts'
import { reasonOf } from './reject-code.ts'
import { returnedImport } from './returned.ts'

type Target = { target: string; replace: boolean }
type Written = { path: string; rows: number }

/** Writes the rows of a file that an import would refuse. Nothing is written where there are none. @throws Refusal `file_exists`, `folder_unwritable`, `file_*` */
export async function writeRejects(context: JobContext, query: ImportQuery & Target): Promise<Written> {
  refuseTaken(query)
  const { target, replace: _, ...asked } = query
  const returned = await returnedImport(context, asked)
  if (returned)
    return write(context, { columns: [...returned.columns], linked: [], sheetField: null }, returned.refused(), target)
  const readable = await readableList(asked, context)
  const rows: RefusedRows['rows'][number][] = []
  await eachRow(
    readable,
    {
      taken: () => undefined,
      leftOut: () => undefined,
      refused: (reject, cells) => void rows.push(lineOf(reject, cells, context)),
    },
    context,
  )
  return write(context, readingOf(readable.mapping, readable.chosen, query.choices), rows, target)
}

/** The same for an import that was made, from the cells the workspace kept. @throws Refusal `not_found` and the above */
export async function writeRejectsOf(context: JobContext, query: { id: string } & Target): Promise<Written> {
  refuseTaken(query)
  const found = pastImport(context.db, query.id)
  if (!found || found.reading === null) throw new Refusal('not_found', `no cells are kept of import ${query.id}`)
  const rows = [...storedRejects(context.db, query.id)].map(({ reason, cells, ...place }) =>
    lineOf({ ...reasonOf(reason), ...place }, cells, context),
  )
  return write(context, storedReading(found.reading), rows, query.target)
}

function lineOf(
  reject: Pick<MappedReject, 'row' | 'sheet' | 'reason' | 'problem' | 'figures'>,
  cells: RefusedRows['rows'][number]['cells'],
  { language }: JobContext,
): RefusedRows['rows'][number] {
  return { row: reject.row, sheet: reject.sheet, reason: rejectText(reject, language), cells }
}

function refuseTaken({ target, replace }: Target): void {
  if (!replace && existsSync(target)) throw new Refusal('file_exists', `${target} exists`, { file: basename(target) })
}

/** Column that says what the name of a sheet said. */
const SHEET_COLUMNS = { brand: 'Brand', network: 'Network', market: 'Market' } as const

async function write(
  { now, newId }: JobContext,
  { columns, linked, sheetField }: Pick<Reading, 'columns' | 'linked' | 'sheetField'>,
  rows: RefusedRows['rows'],
  target: string,
): Promise<Written> {
  if (rows.length === 0) return { path: target, rows: 0 }
  const refused: RefusedRows = {
    columns,
    linked: new Set(linked),
    remarks: REJECT_COLUMNS,
    sheetColumn: sheetField === null ? null : SHEET_COLUMNS[sheetField],
    rows,
  }
  const bytes = extname(target).toLowerCase() === '.xlsx' ? await refusedXlsx(refused, now) : refusedCsv(refused)
  writeWhole(target, bytes, `.muster-${newId().slice(-12)}`)
  return { path: target, rows: rows.length }
}
