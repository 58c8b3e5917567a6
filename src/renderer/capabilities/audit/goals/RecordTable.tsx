import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useShell } from '../../../app/state/shell.ts'
import { NothingFound } from '../../../components/notice/EmptyState.tsx'
import type { Column } from '../../../components/table/columns.ts'
import { DataTable } from '../../../components/table/DataTable.tsx'
import { NoValue, Truncated } from '../../../components/table/Truncated.tsx'
import styles from './goals.module.css'

type Named = { readonly id: string; readonly name: string; readonly archivedOn: string | null }

type RecordTableProps<Row> = {
  label: string
  records: readonly Row[]
  columns: readonly Column<Row>[]
  /** The record in the panel. */
  id: string | null
  /** Said where there is none. */
  none: string
  onOpen: (id: string) => void
}

/** A register of goals or campaigns; the keyboard's row goes along in the panel while it is open. */
export function RecordTable<Row extends Named>({ label, records, columns, id, none, onOpen }: RecordTableProps<Row>) {
  const letterKeys = useShell(({ state }) => state?.preferences.singleKeys !== false)
  const [current, setCurrent] = useState<number | null>(null)
  const at = records.findIndex((record) => record.id === id)
  const open = (index: number): void => {
    const record = records[index]
    if (record) onOpen(record.id)
  }
  return (
    <DataTable
      label={label}
      total={records.length}
      rowAt={(index) => records[index]}
      getId={(record) => record.id}
      columns={columns}
      current={at >= 0 ? at : current}
      onCurrent={(index) => {
        setCurrent(index)
        if (index !== null && id !== null) open(index)
      }}
      onOpen={open}
      letterKeys={letterKeys}
      empty={<NothingFound title={none} />}
    />
  )
}

/** The name of a record, with a word where it was put away. */
export function RecordName({ record }: { record: Named }) {
  const { t } = useTranslation('charter')
  return (
    <span className={styles.named} data-archived={record.archivedOn === null ? undefined : true}>
      <Truncated text={record.name} />
      {record.archivedOn === null ? null : <span className={styles.note}>{t('archived')}</span>}
    </span>
  )
}

export const textCell = (value: string | null) => (value === null ? <NoValue /> : <Truncated text={value} />)
