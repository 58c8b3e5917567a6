import { readQuestionnaire } from '#main/adapters/readers/questionnaire.ts'
import { isAskedFact } from '#main/domain/questionnaire/facts.ts'
import { labelOf } from '#main/domain/questionnaire/words.ts'
import type { AnsweredAccount } from '#main/mirror/queries/questionnaire.ts'
import type { ImportLog } from '#main/mirror/queries/import-log.ts'
import type { ImportQuery } from '#shared/contract/inventory.ts'
import type { AnsweredQuestionnaire } from '#shared/model/questionnaire.ts'
import type { JobContext } from '../../handler.ts'
import type { ReturnedImport } from '../import/returned-import.ts'
import { previewReturned, type ReturnedForm, takeReturned } from '../import/take-returned.ts'
import { type Decided, decideAnswers } from './decide.ts'
import { outcomeOf, previewLines, refusalOf } from './outcome.ts'
import { writeAnswers } from './write.ts'

const FORM: ReturnedForm = { shape: 'questionnaire', columns: ['account', 'question', 'answer'] }

/** @returns null for a file that is no questionnaire @throws Refusal as `readQuestionnaire` */
export async function answerImport(context: JobContext, query: ImportQuery): Promise<ReturnedImport | null> {
  const questionnaire = await readQuestionnaire(query.file)
  if (questionnaire === null) return null
  const decide = (): Decided[] => decideAnswers(context, questionnaire, query.choices?.conflicts ?? 'keep')
  return {
    preview: () => {
      const decided = decide()
      const outcome = outcomeOf(context, query.file, questionnaire, decided)
      return previewReturned(context, FORM, query, outcome, previewLines(context, questionnaire, decided))
    },
    run: () =>
      takeReturned(context, FORM, query, (changes) => {
        const decided = decide()
        for (const { account, taken } of byAccount(decided)) writeAnswers(context, changes, account, taken)
        const outcome = outcomeOf(context, query.file, questionnaire, decided)
        return { outcome, tell: (log) => tell(log, decided, questionnaire, context) }
      }),
    columns: FORM.columns,
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

function tell(
  log: ImportLog,
  decided: readonly Decided[],
  questionnaire: AnsweredQuestionnaire,
  context: JobContext,
): void {
  for (const one of decided) {
    const { row, sheet, text } = one.answer
    if (one.result === 'rejected')
      log.refused(row, sheet, one.reason, text.slice(0, 300), JSON.stringify(cellsOf(one, questionnaire, context)))
    else if (one.account) log.taken(one.account.id, row, sheet, one.result)
  }
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
