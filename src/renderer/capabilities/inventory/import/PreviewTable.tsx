import { IconAlertTriangle, IconArrowMerge, IconEqual, IconPencil, IconPlus } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '#shared/contract/inventory.ts'
import { useFormat } from '../../../app/format.ts'
import { NetworkIcon } from '../../../components/marks/NetworkIcon.tsx'
import { NothingFound } from '../../../components/notice/EmptyState.tsx'
import type { Column } from '../../../components/table/columns.ts'
import { DataTable } from '../../../components/table/DataTable.tsx'
import { NoValue, Truncated } from '../../../components/table/Truncated.tsx'
import type { Shown } from './Counts.tsx'
import styles from './import.module.css'

type Row = ImportPreview['preview'][number]

const ICONS = {
  created: IconPlus,
  updated: IconPencil,
  unchanged: IconEqual,
  merged: IconArrowMerge,
  rejected: IconAlertTriangle,
} as const

/** What happens to every row shown: new, changed, the same, folded or rejected, and how. */
export function PreviewTable({ preview, shown }: { preview: ImportPreview; shown: Shown }) {
  const { t } = useTranslation('import')
  const format = useFormat()
  const lines = useMemo(() => {
    const noted = new Set(preview.notes.map(({ row }) => row))
    return shown === 'all'
      ? preview.preview
      : preview.preview.filter(({ row, result }) => result === 'rejected' || noted.has(row))
  }, [preview, shown])
  const several = preview.sheets.length > 1
  const columns = useMemo<readonly Column<Row>[]>(
    () => [
      {
        id: 'row',
        header: t('row'),
        width: several ? 110 : 52,
        align: 'end',
        tone: 'quiet',
        render: ({ row, sheet }) => (several && sheet ? `${sheet} ${format.number(row)}` : format.number(row)),
      },
      {
        id: 'result',
        header: t('result'),
        width: 104,
        render: ({ result }) => <ResultMark result={result} word={t(`result_${result}`)} />,
      },
      {
        id: 'account',
        header: t('account'),
        min: 150,
        flex: 1.4,
        tone: 'name',
        render: (row) => <AccountName row={row} />,
      },
      {
        id: 'brand',
        header: t('brand'),
        min: 80,
        flex: 0.8,
        tone: 'plain',
        priority: 2,
        render: ({ brand }) => (brand === null ? <NoValue /> : <Truncated text={brand} />),
      },
      {
        id: 'market',
        header: t('market'),
        min: 60,
        flex: 0.5,
        tone: 'plain',
        priority: 3,
        render: ({ market }) => (market === null ? <NoValue /> : <Truncated text={market} />),
      },
      {
        id: 'effect',
        header: t('effect'),
        min: 180,
        flex: 3,
        tone: 'small',
        render: ({ effect }) => <Truncated text={effect} />,
      },
    ],
    [t, format, several],
  )
  return (
    <DataTable
      label={t('rows')}
      total={lines.length}
      rowAt={(index) => lines[index]}
      getId={(row) => `${row.sheet ?? ''}:${row.row}:${row.network ?? ''}:${row.handle ?? ''}`}
      columns={columns}
      rowHeight={34}
      empty={<NothingFound title={t('noProblems')} />}
    />
  )
}

function ResultMark({ result, word }: { result: Row['result']; word: string }) {
  const Icon = ICONS[result]
  return (
    <span className={styles.result} data-result={result}>
      <Icon size={14} aria-hidden />
      {word}
    </span>
  )
}

function AccountName({ row }: { row: Row }) {
  if (row.handle === null) return <NoValue />
  return (
    <span className={styles.account} data-rejected={row.result === 'rejected' || undefined}>
      <NetworkIcon icon={row.networkIcon ?? 'world'} />
      <Truncated text={row.handle} at="middle" />
    </span>
  )
}
