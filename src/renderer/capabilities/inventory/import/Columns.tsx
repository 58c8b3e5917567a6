import { Select } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '#shared/contract/inventory.ts'
import { useFormat } from '../../../app/format.ts'
import { fieldGroups, fieldWords } from './fields.ts'
import styles from './import.module.css'

type ColumnsProps = {
  columns: ImportPreview['columns']
  rows: number
  onChoose: (column: string, field: string) => void
  disabled: boolean
}

/** The columns of the file, what each is read as and why; every choice can be changed. */
export function Columns({ columns, rows, onChoose, disabled }: ColumnsProps) {
  const { t } = useTranslation('import')
  const taken = columns.filter(({ field }) => field !== 'ignore').length
  return (
    <section className={styles.columns} aria-label={t('columns')}>
      <header className={styles.columnsHead}>
        <h2>{t('columns')}</h2>
        <span>{t('columnsRead', { taken, all: columns.length })}</span>
      </header>
      <ul className={styles.columnList}>
        {columns.map((column) => (
          <ColumnLine key={column.name} column={column} rows={rows} onChoose={onChoose} disabled={disabled} />
        ))}
      </ul>
    </section>
  )
}

type ColumnLineProps = Omit<ColumnsProps, 'columns'> & { column: ImportPreview['columns'][number] }

function ColumnLine({ column, rows, onChoose, disabled }: ColumnLineProps) {
  const { t } = useTranslation('import')
  const format = useFormat()
  const { name, field, reason, filled, sample } = column
  return (
    <li className={styles.column} data-left-out={field === 'ignore' || undefined}>
      <span className={styles.columnName} title={name}>
        {name}
      </span>
      <IconArrowRight size={14} className={styles.columnArrow} aria-hidden />
      <Select
        className={styles.columnField}
        variant="unstyled"
        aria-label={t('readAs', { column: name })}
        title={fieldWords(t, field)}
        data={fieldGroups(t, field)}
        value={field}
        onChange={(value) => value !== null && value !== field && onChoose(name, value)}
        allowDeselect={false}
        disabled={disabled}
        maxDropdownHeight={360}
        comboboxProps={{ width: 240, position: 'bottom-start' }}
      />
      <span
        className={styles.columnFilled}
        title={t('filledOf', { filled: format.number(filled), all: format.number(rows) })}
      >
        {format.number(filled)}/{format.number(rows)}
      </span>
      <span className={styles.columnInfo}>
        <span className={styles.columnSample} title={sample}>
          {sample === '' ? t('emptyColumn') : sample}
        </span>
        <span className={styles.columnReason}>{reason}</span>
      </span>
    </li>
  )
}
