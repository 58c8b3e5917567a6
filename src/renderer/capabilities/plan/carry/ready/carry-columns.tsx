import { IconAlertTriangle, IconCircleCheckFilled } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CarryAccount } from '#shared/model/carry-out.ts'
import { useFormat } from '../../../../app/format.ts'
import { DispositionMark } from '../../../../components/marks/DispositionMark.tsx'
import { NetworkIcon } from '../../../../components/marks/NetworkIcon.tsx'
import type { Column } from '../../../../components/table/columns.ts'
import { NoValue, Truncated } from '../../../../components/table/Truncated.tsx'
import styles from '../carry.module.css'

/** The columns of accounts on their way. */
export function useCarryColumns(): readonly Column<CarryAccount>[] {
  const { t } = useTranslation(['carry', 'ready'])
  const format = useFormat()
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('account'),
        term: 'account',
        min: 140,
        flex: 2,
        tone: 'name',
        sortable: true,
        render: (row) => (
          <span className={styles.named}>
            <NetworkIcon icon={row.networkIcon} />
            <Truncated text={row.name} />
          </span>
        ),
      },
      {
        id: 'disposition',
        header: t('ready:disposition'),
        min: 140,
        flex: 2,
        render: (row) => <What row={row} />,
      },
      {
        id: 'missing',
        header: t('ready:missing'),
        min: 180,
        flex: 4,
        tone: 'small',
        sortable: true,
        sortFirst: 'desc',
        render: (row) => <Missing row={row} />,
      },
      {
        id: 'due',
        header: t('due'),
        width: 104,
        tone: 'small',
        sortable: true,
        priority: 1,
        render: (row) => (row.dueOn === null ? <NoValue label={t('notSet')} /> : format.day(row.dueOn)),
      },
      {
        id: 'owner',
        header: t('owner'),
        width: 130,
        tone: 'small',
        sortable: true,
        priority: 3,
        render: (row) => (row.owner === null ? <NoValue label={t('noOwner')} /> : <Truncated text={row.owner} />),
      },
      {
        id: 'proof',
        header: t('ready:proofHead'),
        min: 110,
        flex: 2,
        tone: 'small',
        priority: 2,
        render: (row) => <Drift row={row} />,
      },
    ],
    [t, format],
  )
}

/** What becomes of an account and where it goes. */
export function What({ row }: { row: CarryAccount }) {
  const { t } = useTranslation(['carry', 'words'])
  const detail =
    row.into !== null
      ? t('into', { name: row.into })
      : row.transferTo !== null
        ? t('to', { name: row.transferTo })
        : undefined
  return (
    <DispositionMark
      disposition={row.disposition}
      label={t(`words:${row.disposition}`)}
      suggested={!row.decided}
      detail={detail}
    />
  )
}

function Missing({ row }: { row: CarryAccount }) {
  const { t } = useTranslation('ready')
  if (row.carriedAt !== null || row.checks.length === 0)
    return row.carriedAt === null ? (
      <NoValue />
    ) : (
      <span className={styles.state} data-state="done">
        <IconCircleCheckFilled size={14} color="var(--m-good)" aria-hidden />
        {t('carriedOut')}
      </span>
    )
  const missing = row.checks.filter(({ met }) => !met).map(({ short }) => short)
  if (missing.length === 0)
    return (
      <span className={styles.state} data-state="done">
        <IconCircleCheckFilled size={14} color="var(--m-good)" aria-hidden />
        {t('allThere')}
      </span>
    )
  return <Truncated text={missing.join(', ')} />
}

const FITS: ReadonlySet<CarryAccount['drift']> = new Set(['proven', 'waiting'])

function Drift({ row }: { row: CarryAccount }) {
  if (row.driftText === null) return <NoValue />
  const fits = FITS.has(row.drift)
  return (
    <span className={styles.named} data-drift={fits ? undefined : true}>
      {fits ? null : <IconAlertTriangle size={14} color="var(--m-high-text)" aria-hidden />}
      <Truncated text={row.driftText} />
    </span>
  )
}
