import { networkById } from '#main/domain/networks/index.ts'
import type { Query } from '#shared/contract/index.ts'
import type { ImportPreview } from '#shared/contract/inventory.ts'
import { accountReader, identities, otherIdentities, registers } from '#main/mirror/queries/import.ts'
import { fileStamp } from '#main/adapters/readers/stamp.ts'
import type { JobContext } from '../../handler.ts'
import { questionsAhead } from '../lists/ask.ts'
import { proposedList } from '../lists/proposed.ts'
import { planWholeList } from './as-of.ts'
import { columnsInWords, ownFieldsOf } from './column-words.ts'
import { compared } from './compared.ts'
import type { Decision } from './decision.ts'
import { effectText, refusalText } from './effect.ts'
import { goThrough } from './go-through.ts'
import { Planner } from './planner.ts'
import { readableList } from './read-list.ts'
import { type Pen, Register } from './register.ts'
import { Tally } from './tally.ts'

type Row = ImportPreview['preview'][number]

/** Rows shown from the start of the list, and refused rows shown from all of it. */
const FIRST_ROWS = 500
const REFUSED_ROWS = 2_000

/** A pen that writes nothing: what is new gets an id that leads nowhere. */
function dryPen(): Pen {
  let next = 0
  return { insert: () => `preview-${++next}`, update: () => undefined }
}

/** Says what an import of the file would do, row by row, and writes nothing. @throws Refusal `file_*`, `cancelled` */
export async function previewImport(context: JobContext, query: Query<'import.preview'>): Promise<ImportPreview> {
  const { db, language, now } = context
  const readable = await readableList(query.file, query.mapping, context)
  const { list, mapping } = readable
  const { modifiedAt } = await fileStamp(query.file)
  const register = new Register(registers(db), dryPen())
  const known = { identities: identities(db), otherIdentities: otherIdentities(db) }
  const ownFields = ownFieldsOf(mapping)
  const plan = query.list ? await planWholeList(readable, query.list, ownFields, known, context) : null
  const planner = new Planner({
    ...known,
    reader: accountReader(db),
    register,
    now,
    takenAt: plan?.takenAt ?? Math.min(modifiedAt, now),
    source: list.name,
    ownFields,
    dated: plan,
  })
  const tally = new Tally(language)
  const shown: Row[] = []
  let refused = 0
  await goThrough(
    readable,
    planner,
    tally,
    {
      account(decision, notes) {
        if (decision.result === 'created') planner.added(decision.draft, null)
        if (tally.rows <= FIRST_ROWS) shown.push(rowOf(decision, register, effectText(decision, notes, language)))
      },
      reject(reject) {
        if (++refused > REFUSED_ROWS && tally.rows > FIRST_ROWS) return
        const nothing = { network: null, networkIcon: null, brand: null, market: null }
        shown.push({
          row: reject.row,
          sheet: reject.sheet,
          result: 'rejected',
          ...nothing,
          handle: reject.value,
          effect: refusalText(reject, language),
        })
      },
    },
    context,
  )
  return {
    file: list.name,
    format: list.format,
    kind: 'accounts',
    ...tally.result(),
    batch: null,
    ...compared(
      plan,
      { file: list.name, refused: tally.counts.rejected, questions: plan ? questionsAhead(plan, context) : 0 },
      context,
    ),
    proposedList: proposedList(db, list.name, Math.min(modifiedAt, now)),
    encoding: list.encoding,
    sheets: [...list.sheets],
    columns: columnsInWords(mapping, language),
    preview: inFileOrder(shown, list.sheets),
  }
}

function rowOf({ draft, result, known, row }: Decision, register: Register, effect: string): Row {
  const network = networkById(draft.network)
  return {
    row: draft.row,
    sheet: draft.sheet,
    result,
    network: draft.network,
    networkIcon: network?.icon ?? 'world',
    handle: draft.handle,
    brand: row.brand_id ? register.nameOf(String(row.brand_id)) : (known?.brand ?? null),
    market: row.market_id ? register.shortNameOf(String(row.market_id)) : (known?.market ?? null),
    effect,
  }
}

/** Refusals of the reader come before the rows of the same helping. */
function inFileOrder(rows: readonly Row[], sheets: readonly string[]): Row[] {
  const place = new Map(sheets.map((sheet, at) => [sheet, at]))
  const at = (row: Row): number => place.get(row.sheet ?? '') ?? 0
  return rows.toSorted((a, b) => at(a) - at(b) || a.row - b.row)
}
