import { takeCensus } from '#main/domain/intake/census.ts'
import type { AccountDraft, CellNote, MappedReject } from '#main/domain/intake/draft.ts'
import { mapRecord } from '#main/domain/intake/map-record.ts'
import { type Mapping, type MappingChoices, mappingChoices, proposeMapping } from '#main/domain/intake/mapping.ts'
import type { CellValue, ListRecord } from '#shared/model/list.ts'

export interface Mapped {
  readonly mapping: Mapping
  readonly fields: Record<string, string>
  readonly accounts: AccountDraft[]
  readonly rejects: MappedReject[]
  readonly notes: CellNote[]
}

/** A small table: the first row names the columns; rows count from 2 as in a spreadsheet. */
export function mapTable(
  [header = [], ...rows]: readonly (readonly CellValue[])[],
  { choices = {}, sheets = [] }: { choices?: MappingChoices; sheets?: readonly string[] } = {},
): Mapped {
  const records = rows.map((values, index) => ({
    row: index + 2,
    sheet: sheets[index % Math.max(sheets.length, 1)] ?? null,
    values,
  }))
  return mapRecords(header.map(String), records, sheets, choices)
}

export function mapRecords(
  columns: readonly string[],
  records: readonly ListRecord[],
  sheets: readonly string[] = [],
  choices: MappingChoices = {},
): Mapped {
  const mapping = proposeMapping(takeCensus(columns, records), sheets, choices)
  const mapped = records.map((record) => mapRecord(record, mapping))
  return {
    mapping,
    fields: mappingChoices(mapping),
    accounts: mapped.flatMap((row) => row.accounts),
    rejects: mapped.flatMap((row) => row.reject ?? []),
    notes: mapped.flatMap((row) => row.notes),
  }
}

/** `network handle` of every account. */
export function identities(mapped: Mapped): string[] {
  return mapped.accounts.map((account) => `${account.network} ${account.handle}`)
}
