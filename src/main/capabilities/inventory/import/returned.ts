import type { ImportPreview, ImportQuery, ImportResult } from '#shared/contract/inventory.ts'
import type { JobContext } from '../../handler.ts'
import { planImport } from '../../plan/returned/import.ts'
import { answerImport } from '../questionnaire/import.ts'

/** A file that this program made and somebody filled in, on its way back. */
export type ReturnedImport = {
  preview(): Promise<ImportPreview>
  run(): Promise<ImportResult>
  /** Names of the cells of `refused`. */
  readonly columns: readonly string[]
  /** Cells of what would be refused, in the order of the columns, each with its row and reason. */
  refused(): { row: number; sheet: string | null; reason: string; cells: string[] }[]
}

/** Answers to a questionnaire, or a workbook of the plan; null for every other file. @throws Refusal `file_malformed` for one that is torn */
export const returnedImport = async (context: JobContext, query: ImportQuery): Promise<ReturnedImport | null> =>
  (await answerImport(context, query)) ?? planImport(context, query)
