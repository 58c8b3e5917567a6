import { readQuestionnaire } from '#main/adapters/readers/questionnaire.ts'
import { isAskedFact } from '#main/domain/questionnaire/facts.ts'
import { labelOf } from '#main/domain/questionnaire/words.ts'
import type { AnsweredAccount } from '#main/mirror/queries/questionnaire.ts'
import { importLog } from '#main/mirror/queries/import-log.ts'
import type { ImportPreview, ImportQuery, ImportResult } from '#shared/contract/inventory.ts'
import type { AnsweredQuestionnaire } from '#shared/model/questionnaire.ts'
import type { JobContext } from '../../handler.ts'
import { earlierImport } from '../import/earlier.ts'
import { ownFormPreview } from '../import/own-form.ts'
import type { ReturnedImport } from '../import/returned-import.ts'
import { type Decided, decideAnswers } from './decide.ts'
import { formatOf, outcomeOf, previewLines, refusalOf } from './outcome.ts'
import { writeAnswers } from './write.ts'

const MAPPING = '{}'
/** Cells of its own that a refused answer has. */
const COLUMNS = ['account', 'question', 'answer']
/** Shape of every questionnaire: no list of accounts has it. */
const SHAPE = 'questionnaire'

/** What stays of how the file was read; its refused answers are handed out in these columns. */
const readingOf = (query: ImportQuery): string =>
  JSON.stringify({
    columns: COLUMNS,
    sheetField: null,
    linked: [],
    given: { mapping: {}, choices: { conflicts: query.choices?.conflicts ?? 'keep' } },
  })

/** @returns null for a file that is no questionnaire @throws Refusal as `readQuestionnaire` */
export async function answerImport(context: JobContext, query: ImportQuery): Promise<ReturnedImport | null> {
  const questionnaire = await readQuestionnaire(query.file)
  if (questionnaire === null) return null
  const decide = (): Decided[] => decideAnswers(context, questionnaire, query.choices?.conflicts ?? 'keep')
  return {
    preview: () => previewAnswers(context, query, questionnaire, decide()),
    run: () => takeAnswers(context, query, questionnaire, decide),
    columns: COLUMNS,
    refused: () =>
      decide()
        .filter(({ result }) => result === 'rejected')
        .map((one) => ({
          row: one.answer.row,
          sheet: one.answer.sheet,
          reason: refusalOf(one, context.language),
          cells: cellsOf(one, questionnaire, context),
        })),
  }
}

async function previewAnswers(
  context: JobContext,
  query: ImportQuery,
  questionnaire: AnsweredQuestionnaire,
  decided: readonly Decided[],
): Promise<ImportPreview> {
  const earlier = await earlierImport(context.db, query.file, MAPPING, readingOf(query))
  const outcome = outcomeOf(context, query.file, questionnaire, decided)
  return ownFormPreview(outcome, earlier, previewLines(context, questionnaire, decided))
}

/** Writes what the answers fill, in one step that one undo takes back. A file that brings nothing new leaves no trace. */
async function takeAnswers(
  context: JobContext,
  query: ImportQuery,
  questionnaire: AnsweredQuestionnaire,
  decide: () => Decided[],
): Promise<ImportResult> {
  const { digest, at } = await earlierImport(context.db, query.file, MAPPING, readingOf(query))
  const { db, now } = context
  return context.transaction((changes) => {
    const decided = decide()
    for (const { account, taken } of byAccount(decided)) writeAnswers(context, changes, account, taken)
    const outcome = outcomeOf(context, query.file, questionnaire, decided)
    const batch = changes.count() > 0 ? changes.batch : null
    if (batch === null && (at !== null || outcome.rejected === 0)) return { ...outcome, repeats: at }
    const id = context.newId()
    const log = importLog(db, {
      id,
      at: now,
      file: outcome.file,
      format: formatOf(query.file),
      digest,
      mapping: MAPPING,
      shape: SHAPE,
      reading: readingOf(query),
    })
    for (const one of decided) {
      const { row, sheet, text } = one.answer
      if (one.result === 'rejected')
        log.refused(row, sheet, one.reason, text.slice(0, 300), JSON.stringify(cellsOf(one, questionnaire, context)))
      else if (one.account) log.taken(one.account.id, row, sheet, one.result)
    }
    const { rows, created, updated, unchanged, merged, rejected } = outcome
    log.finish(JSON.stringify({ rows, created, updated, unchanged, merged, rejected }), batch)
    return { ...outcome, batch, import: id, repeats: at }
  })
}

type Taken = { readonly account: AnsweredAccount; readonly taken: (Decided & { result: 'updated' })[] }

function byAccount(decided: readonly Decided[]): Iterable<Taken> {
  const found = new Map<string, Taken>()
  for (const one of decided) {
    if (one.result !== 'updated' || one.account === null) continue
    const known = found.get(one.account.id)
    if (known) known.taken.push({ ...one, result: 'updated' })
    else found.set(one.account.id, { account: one.account, taken: [{ ...one, result: 'updated' }] })
  }
  return found.values()
}

function cellsOf({ answer, account }: Decided, { names }: AnsweredQuestionnaire, { language }: JobContext): string[] {
  const label = isAskedFact(answer.fact) ? labelOf(answer.fact, language) : answer.fact
  return [account?.handle ?? names.get(answer.account ?? '') ?? answer.account ?? '', label, answer.text]
}
