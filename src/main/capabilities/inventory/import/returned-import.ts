import type { ImportPreview, ImportResult } from '#shared/contract/inventory.ts'

/** A file that this program made and somebody filled in, on its way back. */
export type ReturnedImport = {
  preview(): Promise<ImportPreview>
  run(): Promise<ImportResult>
  /** Names of the cells of `refused`. */
  readonly columns: readonly string[]
  /** Cells of what would be refused, in the order of the columns, each with its row and reason. */
  refused(): { row: number; sheet: string | null; reason: string; cells: string[] }[]
}
