import { open as openFile, readFile, stat } from 'node:fs/promises'
import { type CellValue, readXlsx } from 'hucre'
import {
  PLAN_SHEET,
  PLAN_WORKBOOK_VERSION,
  PlanWorkbook,
  type ReturnedPlan,
  type ReturnedRow,
} from '#shared/model/plan-workbook.ts'
import { LIST_LIMITS, refuse } from './limits.ts'
import { hasSheet } from './zip-contents.ts'
import { checkZip } from './zip-check.ts'

/** Rows in which the heads are looked for: somebody may have written above them. */
const HEAD_WITHIN = 20

type Row = readonly (CellValue | undefined)[]

/**
 * Reads a workbook of the plan that came back; null for every other file, which is found out from its table of contents.
 * @throws Refusal `file_malformed` where it lost its decisions or is of a newer program, `file_zip_bomb`, `file_too_large`
 */
export async function readPlanWorkbook(path: string): Promise<ReturnedPlan | null> {
  if (!(await isZip(path)) || !(await hasSheet(path, PLAN_SHEET))) return null
  const { size } = await stat(path)
  if (size > LIST_LIMITS.fileBytes)
    throw refuse('file_too_large', path, 'larger than the limit', { bytes: size, limit: LIST_LIMITS.fileBytes })
  const buffer = await readFile(path)
  await checkZip(buffer, path, LIST_LIMITS)
  const torn = (why: string): Error => refuse('file_malformed', path, why)
  let sheets
  let properties
  try {
    ;({ sheets, properties } = await readXlsx(buffer))
  } catch (error) {
    throw torn(error instanceof Error ? error.message : 'no workbook')
  }
  const data = sheets.find(({ name }) => name === PLAN_SHEET)
  const book = parsed((data?.rows ?? []).map(([cell]) => wordsOf(cell).slice(1)).join(''), torn)
  const visible = sheets.filter(({ name }) => !name.startsWith(PLAN_SHEET))
  for (const sheet of [...visible].sort((one) => (one.name === book.sheet ? -1 : 1))) {
    const rows = decisionsIn(sheet.rows, book)
    if (rows === null) continue
    const editor = editorIn(visible, book) ?? properties?.lastModifiedBy?.trim() ?? ''
    return { book, editor: editor === '' ? null : editor, sheet: sheet.name, rows }
  }
  throw torn(`no sheet has the columns ${Object.values(book.columns).join(', ')}`)
}

async function isZip(path: string): Promise<boolean> {
  const file = await openFile(path).catch(() => null)
  if (!file) return false
  try {
    const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0)
    return buffer.toString('latin1') === 'PK'
  } catch {
    return false
  } finally {
    await file.close()
  }
}

function parsed(text: string, torn: (why: string) => Error): PlanWorkbook {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw torn('what the workbook knows of itself is no JSON')
  }
  const version = (value as { version?: unknown } | null)?.version
  if (typeof version === 'number' && version > PLAN_WORKBOOK_VERSION) throw torn('made by a newer Muster')
  const read = PlanWorkbook.safeParse(value)
  if (!read.success) throw torn(`what the workbook knows of itself is torn: ${read.error.issues[0]?.message ?? ''}`)
  return read.data
}

/** The decisions of a sheet that has their columns, wherever these stand; null for any other sheet. */
function decisionsIn(rows: readonly Row[], { columns }: PlanWorkbook): ReturnedRow[] | null {
  const head = rows.slice(0, HEAD_WITHIN).findIndex((row) => row.some((cell) => wordsOf(cell) === columns.account_id))
  const names = rows[head]?.map((cell) => wordsOf(cell).trim())
  if (!names) return null
  const at = (name: string): number => names.indexOf(name)
  const places = {
    id: at(columns.account_id),
    name: at(columns.account),
    disposition: at(columns.disposition),
    into: at(columns.into),
    reason: at(columns.reason),
    status: at(columns.status),
  }
  if (Object.values(places).some((place) => place < 0)) return null
  const text = (row: Row, place: number): string => (place < 0 ? '' : wordsOf(row[place]).trim())
  return rows.slice(head + 1).flatMap((row, index): ReturnedRow[] => {
    if (row.every((cell) => wordsOf(cell).trim() === '')) return []
    return [
      {
        row: head + 2 + index,
        account: text(row, places.id),
        name: text(row, places.name),
        disposition: text(row, places.disposition),
        into: text(row, places.into),
        reason: text(row, places.reason),
        status: text(row, places.status),
      },
    ]
  })
}

/** What stands right of the label that asks for the editor's name. */
function editorIn(sheets: readonly { rows: readonly Row[] }[], { editor }: PlanWorkbook): string | null {
  for (const { rows } of sheets)
    for (const row of rows) {
      const at = row.findIndex((cell) => wordsOf(cell).trim() === editor)
      const name =
        at < 0
          ? ''
          : (row
              .slice(at + 1)
              .map(wordsOf)
              .find((text) => text.trim() !== '') ?? '')
      if (name.trim() !== '') return name.trim().slice(0, 200)
    }
  return null
}

function wordsOf(cell: CellValue | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  return String(cell)
}
