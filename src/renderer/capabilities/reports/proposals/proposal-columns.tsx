import { IconAlertTriangle, IconArrowRight, IconLock } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import type { Proposal } from '#shared/model/plan-proposal.ts'
import type { Format } from '../../../app/format.ts'
import { DispositionMark } from '../../../components/marks/DispositionMark.tsx'
import { NetworkIcon } from '../../../components/marks/NetworkIcon.tsx'
import type { Column } from '../../../components/table/columns.ts'
import { Truncated } from '../../../components/table/Truncated.tsx'
import styles from './proposals.module.css'

type Words = TFunction<['reports', 'words']>

const into = (name: string | null): { detail?: string } => (name === null ? {} : { detail: `→ ${name}` })

/** What holds now; a lock, and a plan that was changed after the workbook was made, are said. */
function nowOf({ now, changedSince }: Proposal, t: Words) {
  return (
    <span className={styles.state}>
      <DispositionMark
        disposition={now.disposition}
        label={t(`words:${now.disposition}`)}
        suggested={!now.decided}
        {...into(now.intoName)}
      />
      {now.locked ? <IconLock size={14} aria-label={t('locked')} /> : null}
      {changedSince ? (
        <IconAlertTriangle size={14} className={styles.changed} aria-label={t('changedSince')}>
          <title>{t('changedSince')}</title>
        </IconAlertTriangle>
      ) : null}
    </span>
  )
}

/** Columns of the table of proposals. */
export function proposalColumns(t: Words, format: Format): readonly Column<Proposal>[] {
  return [
    {
      id: 'account',
      header: t('account'),
      min: 160,
      flex: 2,
      tone: 'name',
      render: (row) => (
        <span className={styles.account}>
          <NetworkIcon icon={row.networkIcon} label={row.network} />
          <Truncated text={row.name} />
        </span>
      ),
    },
    {
      id: 'place',
      header: t('place'),
      min: 110,
      priority: 3,
      tone: 'small',
      render: (row) => <Truncated text={[row.brand, row.market].filter(Boolean).join(', ') || '–'} />,
    },
    {
      id: 'audience',
      header: t('followers'),
      width: 92,
      align: 'end',
      priority: 4,
      render: (row) => (row.audience === null ? '–' : format.number(row.audience)),
    },
    { id: 'now', header: t('now'), min: 150, flex: 1, render: (row) => nowOf(row, t) },
    {
      id: 'proposed',
      header: t('proposed'),
      min: 160,
      flex: 1,
      render: (row) => (
        <span className={styles.state}>
          <IconArrowRight size={14} aria-hidden />
          <DispositionMark
            disposition={row.disposition}
            label={t(`words:${row.disposition}`)}
            {...into(row.intoName)}
          />
        </span>
      ),
    },
    {
      id: 'reason',
      header: t('reason'),
      min: 140,
      flex: 2,
      priority: 2,
      tone: 'small',
      render: (row) => <Truncated text={row.reason ?? '–'} />,
    },
    { id: 'editor', header: t('editor'), min: 120, priority: 1, render: (row) => <Truncated text={row.editor} /> },
    {
      id: 'file',
      header: t('file'),
      min: 120,
      priority: 5,
      tone: 'quiet',
      render: (row) => <Truncated text={row.file} at="middle" />,
    },
  ]
}
