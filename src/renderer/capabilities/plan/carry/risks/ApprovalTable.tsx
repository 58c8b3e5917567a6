import { IconCircle, IconCircleCheckFilled, IconCircleX, type TablerIcon } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApprovalState as State, PlanApproval } from '#shared/model/carry-out.ts'
import { useFormat } from '../../../../app/format.ts'
import { useShell } from '../../../../app/state/shell.ts'
import { NothingFound } from '../../../../components/notice/EmptyState.tsx'
import type { Column } from '../../../../components/table/columns.ts'
import { DataTable } from '../../../../components/table/DataTable.tsx'
import { NoValue, Truncated } from '../../../../components/table/Truncated.tsx'
import styles from '../carry.module.css'
import { marketKey } from './keys.ts'

type ApprovalTableProps = { approvals: readonly PlanApproval[]; id: string | null; onOpen: (id: string) => void }

/** Every market, what changes there, and whether it signed. */
export function ApprovalTable({ approvals, id, onOpen }: ApprovalTableProps) {
  const { t } = useTranslation('ready')
  const letterKeys = useShell(({ state }) => state?.preferences.singleKeys !== false)
  const columns = useApprovalColumns()
  const [current, setCurrent] = useState<number | null>(null)
  const at = approvals.findIndex((one) => marketKey(one) === id)
  const open = (index: number): void => {
    setCurrent(index)
    const approval = approvals[index]
    if (approval) onOpen(marketKey(approval))
  }
  return (
    <DataTable
      label={t('approvals')}
      total={approvals.length}
      rowAt={(index) => approvals[index]}
      getId={marketKey}
      columns={columns}
      current={at >= 0 ? at : current}
      onCurrent={(index) => (id === null ? setCurrent(index) : open(index))}
      onOpen={open}
      letterKeys={letterKeys}
      empty={<NothingFound title={t('noApprovals')} />}
    />
  )
}

const ICONS: Record<State, TablerIcon> = { asked: IconCircle, approved: IconCircleCheckFilled, refused: IconCircleX }
const COLOURS: Record<State, string> = {
  asked: 'var(--m-ink3)',
  approved: 'var(--m-good)',
  refused: 'var(--m-high-text)',
}

function Signed({ approval }: { approval: PlanApproval }) {
  const { t } = useTranslation('ready')
  const Icon = ICONS[approval.state]
  return (
    <span className={styles.state} data-state={approval.state === 'approved' ? 'done' : approval.state}>
      <Icon size={14} color={COLOURS[approval.state]} aria-hidden />
      {t(`approval_${approval.state}`)}
      {approval.since > 0 ? <em>{t('since', { count: approval.since })}</em> : null}
    </span>
  )
}

function useApprovalColumns(): readonly Column<PlanApproval>[] {
  const { t } = useTranslation(['ready', 'carry'])
  const format = useFormat()
  return useMemo(
    () => [
      {
        id: 'market',
        header: t('market'),
        min: 140,
        flex: 2,
        tone: 'name',
        render: (one) => <Truncated text={one.market ?? t('noMarket')} />,
      },
      {
        id: 'accounts',
        header: t('carry:members'),
        width: 84,
        align: 'end',
        tone: 'small',
        render: (one) => format.number(one.accounts),
      },
      {
        id: 'changing',
        header: t('changes'),
        width: 84,
        align: 'end',
        render: (one) => format.number(one.changing),
      },
      { id: 'leaving', header: t('leaves'), width: 84, align: 'end', render: (one) => format.number(one.leaving) },
      { id: 'state', header: t('approval'), min: 170, flex: 2, render: (one) => <Signed approval={one} /> },
      {
        id: 'signs',
        header: t('signs'),
        min: 130,
        flex: 2,
        tone: 'small',
        priority: 1,
        render: (one) => (one.name === null ? <NoValue /> : <Truncated text={one.name} />),
      },
      {
        id: 'at',
        header: t('signature'),
        width: 104,
        tone: 'small',
        priority: 2,
        render: (one) => (one.at === null ? <NoValue /> : format.date(one.at)),
      },
    ],
    [t, format],
  )
}
