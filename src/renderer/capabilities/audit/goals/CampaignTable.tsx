import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CampaignRecord } from '#shared/model/goal.ts'
import { useFormat } from '../../../app/format.ts'
import { useShell } from '../../../app/state/shell.ts'
import { NothingFound } from '../../../components/notice/EmptyState.tsx'
import type { Column } from '../../../components/table/columns.ts'
import { DataTable } from '../../../components/table/DataTable.tsx'
import { NoValue, Truncated } from '../../../components/table/Truncated.tsx'
import styles from './goals.module.css'

type CampaignTableProps = {
  campaigns: readonly CampaignRecord[]
  id: string | null
  onOpen: (id: string) => void
}

/** Campaigns, the latest first, with what came of them. */
export function CampaignTable({ campaigns, id, onOpen }: CampaignTableProps) {
  const { t } = useTranslation('charter')
  const letterKeys = useShell(({ state }) => state?.preferences.singleKeys !== false)
  const columns = useCampaignColumns()
  const [current, setCurrent] = useState<number | null>(null)
  const at = campaigns.findIndex((campaign) => campaign.id === id)
  return (
    <DataTable
      label={t('campaigns')}
      total={campaigns.length}
      rowAt={(index) => campaigns[index]}
      getId={(campaign) => campaign.id}
      columns={columns}
      current={at >= 0 ? at : current}
      onCurrent={(index) => {
        setCurrent(index)
        const campaign = campaigns[index]
        if (campaign && id !== null) onOpen(campaign.id)
      }}
      onOpen={(index) => {
        const campaign = campaigns[index]
        if (campaign) onOpen(campaign.id)
      }}
      letterKeys={letterKeys}
      empty={<NothingFound title={t('noCampaigns')} />}
    />
  )
}

function useCampaignColumns(): readonly Column<CampaignRecord>[] {
  const { t } = useTranslation('charter')
  const format = useFormat()
  return useMemo(() => {
    const text = (value: string | null) => (value === null ? <NoValue /> : <Truncated text={value} />)
    return [
      {
        id: 'name',
        header: t('campaign'),
        min: 150,
        flex: 2,
        tone: 'name',
        render: (campaign) => (
          <span className={styles.named} data-archived={campaign.archivedOn === null ? undefined : true}>
            <Truncated text={campaign.name} />
            {campaign.archivedOn === null ? null : <span className={styles.note}>{t('archived')}</span>}
          </span>
        ),
      },
      { id: 'state', header: t('state'), width: 80, tone: 'small', render: (one) => t(`state_${one.state}`) },
      {
        id: 'dates',
        header: t('dates'),
        width: 190,
        tone: 'small',
        render: ({ startsOn, endsOn }) =>
          startsOn === null && endsOn === null ? <NoValue /> : `${format.day(startsOn)} – ${format.day(endsOn)}`,
      },
      { id: 'goal', header: t('goal'), min: 110, flex: 1.4, render: (one) => text(one.goal) },
      { id: 'brand', header: t('brand'), width: 100, priority: 2, render: (one) => text(one.brand) },
      { id: 'outcome', header: t('outcome'), min: 120, flex: 2, priority: 1, render: (one) => text(one.outcome) },
      {
        id: 'accounts',
        header: t('accountsHead'),
        width: 74,
        align: 'end',
        render: (one) => format.number(one.accounts),
      },
    ]
  }, [t, format])
}
