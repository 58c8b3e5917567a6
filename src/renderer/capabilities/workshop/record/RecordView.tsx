import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Awaited } from '../../../app/answers/Awaited.tsx'
import { go, useParameters } from '../../../app/navigation.ts'
import { useAsk } from '../../../app/queries.ts'
import { useReady } from '../../../app/ready.ts'
import { PageHead } from '../../../components/page/PageHead.tsx'
import { Tabs } from '../../../components/page/Tabs.tsx'
import { HandOut } from './HandOut.tsx'
import { Replay } from './Replay.tsx'
import styles from './record.module.css'

/** A session afterwards: what happened step by step, and what is handed out. */
export function RecordView({ id }: { id: string }) {
  const { t } = useTranslation('workshop')
  const [parameters, set] = useParameters()
  const record = useAsk('workshop.replay', { id })
  const tab = parameters.get('tab') === 'handout' ? 'handout' : 'replay'
  useReady(record.data !== undefined && tab === 'replay')
  if (record.isError || record.data === undefined) return <Awaited of={[record]} page={t('record_title')} />
  return (
    <div className={styles.page}>
      <PageHead
        title={record.data.name}
        count={t('record_title')}
        tabs={
          <Tabs
            label={t('record_title')}
            size="page"
            value={tab}
            items={[
              { id: 'replay', label: t('replay') },
              { id: 'handout', label: t('handOut') },
            ]}
            onChange={(value) => set({ tab: value === 'replay' ? null : value })}
          />
        }
        actions={
          <Tooltip label={t('backToRoom')}>
            <ActionIcon aria-label={t('backToRoom')} onClick={() => go('workshop', { session: id })}>
              <IconArrowLeft size={17} />
            </ActionIcon>
          </Tooltip>
        }
      />
      {tab === 'replay' ? <Replay record={record.data} /> : <HandOut record={record.data} />}
    </div>
  )
}
