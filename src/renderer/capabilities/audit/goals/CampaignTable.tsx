import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CampaignRecord } from '#shared/model/goal.ts'
import { useFormat } from '../../../app/format.ts'
import type { Column } from '../../../components/table/columns.ts'
import { NoValue } from '../../../components/table/Truncated.tsx'
import { RecordName, RecordTable, textCell } from './RecordTable.tsx'

type CampaignTableProps = {
  campaigns: readonly CampaignRecord[]
  id: string | null
  onOpen: (id: string) => void
}

/** Campaigns, the latest first, with what came of them. */
export function CampaignTable({ campaigns, id, onOpen }: CampaignTableProps) {
  const { t } = useTranslation('charter')
  return (
    <RecordTable
      label={t('campaigns')}
      records={campaigns}
      columns={useCampaignColumns()}
      id={id}
      none={t('noCampaigns')}
      onOpen={onOpen}
    />
  )
}

function useCampaignColumns(): readonly Column<CampaignRecord>[] {
  const { t } = useTranslation('charter')
  const format = useFormat()
  return useMemo(() => {
    return [
      {
        id: 'name',
        header: t('campaign'),
        min: 150,
        flex: 2,
        tone: 'name',
        render: (campaign) => <RecordName record={campaign} />,
      },
      { id: 'state', header: t('state'), width: 80, tone: 'small', render: (one) => t(`state_${one.state}`) },
      {
        id: 'dates',
        header: t('dates'),
        width: 206,
        tone: 'small',
        render: ({ startsOn, endsOn }) =>
          startsOn === null && endsOn === null ? <NoValue /> : `${format.day(startsOn)} – ${format.day(endsOn)}`,
      },
      { id: 'goal', header: t('goal'), min: 110, flex: 1.4, priority: 1, render: (one) => textCell(one.goal) },
      { id: 'brand', header: t('brand'), width: 100, priority: 3, render: (one) => textCell(one.brand) },
      { id: 'outcome', header: t('outcome'), min: 120, flex: 2, priority: 2, render: (one) => textCell(one.outcome) },
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
