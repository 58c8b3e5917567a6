import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '#shared/contract/inventory.ts'
import { useFormat } from '../../../app/format.ts'
import { NothingFound } from '../../../components/notice/EmptyState.tsx'
import { DataTable } from '../../../components/table/DataTable.tsx'
import type { RowGroup } from '../../../components/table/lines.ts'
import { previewColumns } from './preview-columns.tsx'
import { groupsOf, keyOf, type Result, type Row, type Shown } from './shown-rows.ts'

type PreviewTableProps = {
  preview: ImportPreview
  shown: Shown
  current: string | null
  onCurrent: (row: Row) => void
}

/** What happens to every row shown, grouped by result. */
export function PreviewTable({ preview, shown, current, onCurrent }: PreviewTableProps) {
  const { t } = useTranslation('import')
  const format = useFormat()
  const [closed, setClosed] = useState<ReadonlySet<Result>>(new Set())
  const groups = useMemo(() => groupsOf(preview, shown), [preview, shown])
  const rows = useMemo(() => groups.flatMap((group) => group.rows), [groups])
  const heads = useMemo<readonly RowGroup[]>(
    () =>
      groups.map(({ result, rows: held, total }) => ({
        id: result,
        count: held.length,
        label: t(`result_${result}`),
        countLabel: format.number(total),
        closed: closed.has(result),
        ...(held.length < total
          ? { note: t('shownFirst', { count: held.length, replace: { count: format.number(held.length) } }) }
          : {}),
      })),
    [groups, closed, t, format],
  )
  const several = preview.sheets.length > 1
  const columns = useMemo(() => previewColumns(t, format, several), [t, format, several])
  const at = current === null ? -1 : rows.findIndex((row) => keyOf(row) === current)
  return (
    <DataTable
      label={t('rows')}
      total={rows.length}
      rowAt={(index) => rows[index]}
      getId={keyOf}
      columns={columns}
      rowHeight={34}
      current={at < 0 ? null : at}
      onCurrent={(index) => {
        const row = rows[index]
        if (row) onCurrent(row)
      }}
      groups={heads}
      onToggleGroup={(id) =>
        setClosed((before) => {
          const next = new Set(before)
          if (!next.delete(id as Result)) next.add(id as Result)
          return next
        })
      }
      empty={<NothingFound title={t('noProblems')} />}
    />
  )
}
