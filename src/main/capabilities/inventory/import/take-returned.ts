import { type ImportLog, importLog } from '#main/mirror/queries/import-log.ts'
import type { ChangeWriter } from '#main/mirror/changes.ts'
import type { ImportPreview, ImportQuery, ImportResult } from '#shared/contract/inventory.ts'
import type { JobContext } from '../../handler.ts'
import { earlierImport } from './earlier.ts'
import { ownFormPreview } from './own-form.ts'

/** A form has no columns to be read as others. */
const MAPPING = '{}'

/** A file in a form that Muster made itself; `columns` are those its refused rows are handed out in. */
export type ReturnedForm = {
  /** Shape of every file of this form: no list of accounts has it. */
  readonly shape: 'questionnaire' | 'plan'
  readonly columns: readonly string[]
}

/** How the file was read: with which answer to conflicts. */
const readingOf = ({ columns }: ReturnedForm, query: ImportQuery): string =>
  JSON.stringify({
    columns,
    sheetField: null,
    linked: [],
    given: { mapping: {}, choices: { conflicts: query.choices?.conflicts ?? 'keep' } },
  })

const earlierOf = (context: JobContext, form: ReturnedForm, query: ImportQuery) =>
  earlierImport(context.db, query.file, MAPPING, readingOf(form, query))

/** What the file would bring, beside whether it was imported before. */
export async function previewReturned(
  context: JobContext,
  form: ReturnedForm,
  query: ImportQuery,
  outcome: ImportResult,
  lines: ImportPreview['preview'],
): Promise<ImportPreview> {
  return ownFormPreview(outcome, await earlierOf(context, form, query), lines)
}

/**
 * Takes a returned file in, in one step that one undo takes back. A file that brings nothing new leaves no trace; one whose
 * rows were all refused is remembered once, so that they can be handed out.
 * @param write writes what the file brings and answers what came of it, and what the log says of its rows
 */
export async function takeReturned(
  context: JobContext,
  form: ReturnedForm,
  query: ImportQuery,
  write: (changes: ChangeWriter) => { outcome: ImportResult; tell: (log: ImportLog) => void },
): Promise<ImportResult> {
  const { digest, at } = await earlierOf(context, form, query)
  return context.transaction((changes) => {
    const { outcome, tell } = write(changes)
    const batch = changes.count() > 0 ? changes.batch : null
    if (batch === null && (at !== null || outcome.rejected === 0)) return { ...outcome, repeats: at }
    const id = context.newId()
    const log = importLog(context.db, {
      id,
      at: context.now,
      file: outcome.file,
      format: outcome.format,
      digest,
      mapping: MAPPING,
      shape: form.shape,
      reading: readingOf(form, query),
    })
    tell(log)
    const { rows, created, updated, unchanged, merged, rejected } = outcome
    log.finish(JSON.stringify({ rows, created, updated, unchanged, merged, rejected }), batch)
    return { ...outcome, batch, import: id, repeats: at }
  })
}
