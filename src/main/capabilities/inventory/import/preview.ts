import { fileStamp } from '#main/adapters/readers/stamp.ts'
import { networkGap } from '#main/domain/intake/given-networks.ts'
import { mappingChoices } from '#main/domain/intake/mapping.ts'
import { accountReader, identities, otherIdentities, registers } from '#main/mirror/queries/import.ts'
import { importsOf } from '#main/mirror/queries/import-log.ts'
import type { ImportPreview, ImportQuery } from '#shared/contract/inventory.ts'
import type { JobContext } from '../../handler.ts'
import { questionsAhead } from '../lists/ask.ts'
import { proposedList } from '../lists/proposed.ts'
import { planWholeList } from './as-of.ts'
import { columnsInWords, ownFieldsOf } from './column-words.ts'
import { compared } from './compared.ts'
import { effectText, leftOutText, refusalText } from './effect.ts'
import { gapsOf } from './gaps.ts'
import { goThrough } from './go-through.ts'
import { Planner } from './planner.ts'
import { inFileOrder, leftOutRow, PreviewRows, refusedRow, takenRow } from './preview-rows.ts'
import { readAs } from './read-as.ts'
import { readableList, readingInWords } from './read-list.ts'
import { readingOf, sameGiven } from './reading.ts'
import { type Pen, Register } from './register.ts'
import { Tally } from './tally.ts'
import { returnedImport } from './returned.ts'

/** A pen that writes nothing: what is new gets an id that leads nowhere. */
function dryPen(): Pen {
  let next = 0
  return { insert: () => `preview-${++next}`, update: () => undefined }
}

/** Says what an import of the file would do, row by row, and writes nothing. @throws Refusal `file_*`, `cancelled` */
export async function previewImport(context: JobContext, query: ImportQuery): Promise<ImportPreview> {
  const returned = await returnedImport(context, query)
  if (returned) return returned.preview()
  const { db, language, now } = context
  const readable = await readableList(query, context)
  const { list, mapping, recalled, chosen } = readable
  const { modifiedAt, digest } = await fileStamp(query.file)
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
  const shown = new PreviewRows()
  const gaps = gapsOf(query.choices)
  await goThrough(
    readable,
    planner,
    tally,
    {
      account(decision, notes) {
        if (decision.result === 'created') planner.added(decision.draft, null)
        if (shown.wants(decision.result))
          shown.add(takenRow(decision, register, effectText(decision, notes, language), language))
      },
      reject(reject) {
        const gap = networkGap(reject)
        if (gap !== null) gaps.count(gap)
        if (shown.wants('rejected')) shown.add(refusedRow(reject, refusalText(reject, language), gap))
      },
      leftOut(place, what) {
        if (shown.wants('left_out')) shown.add(leftOutRow(place, what, leftOutText(language)))
      },
    },
    context,
  )
  const reading = readingOf(mapping, chosen, query.choices)
  const before = importsOf(db, digest, JSON.stringify(mappingChoices(mapping)))
  const touched = new Set(Object.keys(query.mapping ?? {}))
  return {
    file: list.name,
    format: list.format,
    kind: 'accounts',
    ...tally.result(),
    ...readingInWords(readable, language),
    batch: null,
    ...compared(
      plan,
      { file: list.name, refused: tally.counts.rejected, questions: plan ? questionsAhead(plan, context) : 0 },
      context,
    ),
    proposedList: proposedList(db, list, Math.min(modifiedAt, now)),
    import: null,
    repeats: before.find((one) => sameGiven(one.reading, reading))?.at ?? null,
    encoding: list.encoding,
    sheets: [...list.sheets],
    readAs: readAs(list),
    recalled: recalled && { at: recalled.at, file: recalled.file },
    identifies: mapping.identifies,
    gaps: gaps.list(),
    columns: columnsInWords(
      mapping,
      new Set(Object.keys(recalled?.mapping ?? {}).filter((column) => !touched.has(column))),
      language,
    ),
    preview: inFileOrder(shown.rows, list.sheets),
  }
}
