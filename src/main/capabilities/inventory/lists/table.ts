import type { CsvTable } from '#main/adapters/writers/csv.ts'
import type { ListChange } from '#shared/contract/inventory-lists.ts'

const text = (value: string | number | null): string => (value === null ? '' : String(value))

/** A comparison as a table for CSV. Heads and codes are stable; values are as the lists state them. */
export function changesTable(rows: readonly ListChange[]): CsvTable<ListChange> {
  return {
    columns: [
      { id: 'change', kind: 'code', value: ({ kind }) => kind },
      { id: 'network', kind: 'code', value: ({ network }) => network },
      { id: 'handle', kind: 'text', value: ({ handle }) => handle },
      { id: 'handle_before', kind: 'text', value: ({ was }) => was },
      { id: 'who', kind: 'text', value: ({ who }) => who },
      { id: 'row_id', kind: 'text', value: ({ rowId }) => rowId },
      { id: 'same_by', kind: 'code', value: ({ why }) => why },
      { id: 'other_network_id', kind: 'flag', value: ({ otherId }) => otherId },
      {
        id: 'fields',
        kind: 'text',
        value: ({ fields }) => fields.map(({ field, from, to }) => `${field}: ${text(from)} → ${text(to)}`).join('; '),
      },
      { id: 'row_before', kind: 'integer', value: ({ rowBefore }) => rowBefore },
      { id: 'row_after', kind: 'integer', value: ({ rowAfter }) => rowAfter },
      { id: 'question_open', kind: 'flag', value: ({ question }) => question !== null },
      { id: 'account_id', kind: 'text', value: ({ account }) => account },
    ],
    rows,
  }
}
