import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Tabs } from '../../../components/page/Tabs.tsx'
import { DetailPanel } from '../../../components/panel/DetailPanel.tsx'
import { closeSide } from '../accounts/desk.ts'
import { type Targets, useIds } from '../accounts/selected.ts'
import { BulkAccess } from './BulkAccess.tsx'
import { BulkCharter } from './BulkCharter.tsx'
import { BulkLabels } from './BulkLabels.tsx'
import { BulkLife } from './BulkLife.tsx'

const PARTS = ['access', 'charter', 'labels', 'life'] as const
type Part = (typeof PARTS)[number]

/** The same access, purpose, labels or step of the lifecycle for every chosen account. */
export function PeopleSide({ targets }: { targets: Targets }) {
  const { t } = useTranslation(['people', 'inventory', 'frame'])
  const [part, setPart] = useState<Part>('access')
  const ids = useIds(targets)
  return (
    <DetailPanel
      label={t('accessAndPurpose')}
      title={t('chosenAccounts', { count: targets.count })}
      onClose={closeSide}
      closeLabel={t('frame:close')}
      tabs={
        <Tabs
          label={t('accessAndPurpose')}
          value={part}
          onChange={(next) => setPart(PARTS.find((one) => one === next) ?? 'access')}
          items={PARTS.map((id) => ({ id, label: t(`part_${id}`) }))}
        />
      }
    >
      {ids.length === 0 ? null : part === 'access' ? (
        <BulkAccess ids={ids} />
      ) : part === 'charter' ? (
        <BulkCharter ids={ids} />
      ) : part === 'labels' ? (
        <BulkLabels ids={ids} />
      ) : (
        <BulkLife ids={ids} />
      )}
    </DetailPanel>
  )
}
