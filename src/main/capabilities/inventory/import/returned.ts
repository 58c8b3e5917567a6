import type { ImportQuery } from '#shared/contract/inventory.ts'
import type { JobContext } from '../../handler.ts'
import { answerImport } from '../questionnaire/import.ts'
import { planImport } from '../returned-plan/import.ts'
import type { ReturnedImport } from './returned-import.ts'

/** Answers to a questionnaire, or a workbook of the plan; null for every other file. @throws Refusal `file_malformed` for one that is torn */
export const returnedImport = async (context: JobContext, query: ImportQuery): Promise<ReturnedImport | null> =>
  (await answerImport(context, query)) ?? planImport(context, query)
