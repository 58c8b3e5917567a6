import { IconAlertCircle, IconLetterCase, IconPencil, IconPlus, IconReplace, IconUnlink } from '@tabler/icons-react'
import i18next, { type TFunction } from 'i18next'
import type { ListChange } from '#shared/contract/inventory-lists.ts'
import type { Format } from '../../../app/format.ts'
import { NetworkIcon } from '../../../components/marks/NetworkIcon.tsx'
import type { Column } from '../../../components/table/columns.ts'
import { Truncated } from '../../../components/table/Truncated.tsx'
import styles from './lists.module.css'

type Words = TFunction<'lists'>

const ICONS = { disappeared: IconUnlink, renamed: IconReplace, changed: IconPencil, appeared: IconPlus } as const

function kindOf({ kind, why }: ListChange, t: Words) {
  const Icon = why === 'case' ? IconLetterCase : ICONS[kind]
  return (
    <span className={styles.kind}>
      <Icon size={15} aria-hidden />
      {t(why === 'case' ? 'byCase' : `one_${kind}`)}
    </span>
  )
}

function fieldName(field: string, t: Words): string {
  return i18next.exists(`lists:field_${field}`) ? t(`field_${field}` as 'field_note') : field
}

function valueOf(field: string, value: string | number | null, format: Format): string {
  if (typeof value !== 'number') return value ?? '–'
  return field === 'lastPostAt' ? format.date(value) : format.number(value)
}

/** Why two handles are one account, and which fields say something else now. */
function whatChanged({ why, otherId, fields }: ListChange, t: Words, format: Format): string {
  const parts = fields.map(
    ({ field, from, to }) => `${fieldName(field, t)} ${valueOf(field, from, format)} → ${valueOf(field, to, format)}`,
  )
  return [...(why ? [t(`why_${why}`)] : []), ...(otherId ? [t('otherId')] : []), ...parts].join(' · ')
}

/** Columns of the table of changes. */
export function changeColumns(t: Words, format: Format): readonly Column<ListChange>[] {
  return [
    { id: 'change', header: t('change'), width: 132, render: (row) => kindOf(row, t) },
    {
      id: 'handle',
      header: t('handle'),
      min: 180,
      flex: 2,
      tone: 'name',
      render: (row) => (
        <span className={styles.handle}>
          <NetworkIcon icon={row.networkIcon} label={row.networkName} />
          {row.was === null ? null : <del>{row.was}</del>}
          <Truncated text={row.handle} />
        </span>
      ),
    },
    { id: 'who', header: t('who'), min: 110, priority: 2, render: (row) => <Truncated text={row.who ?? '–'} /> },
    { id: 'row', header: t('rowId'), width: 84, priority: 3, tone: 'quiet', render: (row) => row.rowId ?? '–' },
    {
      id: 'what',
      header: t('what'),
      min: 160,
      flex: 2,
      priority: 1,
      tone: 'small',
      render: (row) => <Truncated text={whatChanged(row, t, format)} />,
    },
    {
      id: 'question',
      header: t('question'),
      width: 140,
      tone: 'small',
      render: (row) =>
        row.question ? (
          <span className={styles.kind}>
            <IconAlertCircle size={15} aria-hidden />
            {t('open')}
          </span>
        ) : row.account === null ? (
          t('notThere')
        ) : (
          ''
        ),
    },
  ]
}
