import { csvOf } from '#main/adapters/writers/csv.ts'
import { stagingIn } from '#main/adapters/writers/staging.ts'
import { slugOf } from '#main/domain/reports/file-name.ts'
import type { Answer, Query } from '#shared/contract/index.ts'
import type { JobContext } from '../../handler.ts'
import { comparison } from './compare.ts'
import { changesTable } from './table.ts'

/**
 * Writes what differs between two lists into a folder: `source-2019-01-15-2026-06-15.csv`, numbered where the name is taken.
 * @throws Refusal `not_found`, `bad_request`, `folder_unwritable`, `disk_full`
 */
export function exportComparison(
  context: JobContext,
  { first, second, folder }: Query<'lists.export'>,
): Answer<'lists.export'> {
  context.progress(0, 1)
  const { source, summary, changes } = comparison(context.db, first, second)
  const staging = stagingIn(folder, context.newId().slice(-12))
  try {
    staging.write(`${slugOf(source)}-${summary.older.asOf}-${summary.newer.asOf}`, 'csv', csvOf(changesTable(changes)))
    context.progress(1, 1)
    const [file] = staging.place()
    return { path: file?.path ?? '', bytes: file?.bytes ?? 0 }
  } finally {
    staging.discard()
  }
}
