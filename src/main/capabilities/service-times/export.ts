import type { Answer, Query } from '#shared/contract/index.ts'
import { ServiceRow } from '#shared/model/service-times.ts'
import { csvOf, type CsvTable } from '#main/adapters/writers/csv.ts'
import { stagingIn } from '#main/adapters/writers/staging.ts'
import type { JobContext } from '#main/capabilities/handler.ts'
import { serviceRow } from './measure.ts'
import { picked } from './pick.ts'

const COLUMNS = Object.keys(ServiceRow.shape) as (keyof ServiceRow)[]

/**
 * Writes the conversations behind the service figures into a folder as CSV. Nobody's name or words are in it but ours.
 * @throws Refusal `folder_unwritable`, `disk_full`
 */
export function exportRows(
  context: JobContext,
  { folder, ...asked }: Query<'service.export'>,
): Answer<'service.export'> {
  context.progress(0, 1)
  const rows = picked(context, asked).map(serviceRow)
  const table: CsvTable<ServiceRow> = {
    columns: COLUMNS.map((id) => ({ id, kind: id === 'startedAt' ? 'instant' : 'text', value: (row) => row[id] })),
    rows,
  }
  const staging = stagingIn(folder, context.newId().slice(-12))
  try {
    staging.write('service', 'csv', csvOf(table))
    context.progress(1, 1)
    const [file] = staging.place()
    return { path: file?.path ?? '', bytes: file?.bytes ?? 0, rows: rows.length }
  } finally {
    staging.discard()
  }
}
