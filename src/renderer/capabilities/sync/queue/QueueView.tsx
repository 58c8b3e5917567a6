import { SegmentedControl } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QueueLine } from '#shared/model/sync.ts'
import { Awaited } from '../../../app/answers/Awaited.tsx'
import { useFormat } from '../../../app/format.ts'
import { useParameters } from '../../../app/navigation.ts'
import { useAsk } from '../../../app/queries.ts'
import { useReady } from '../../../app/ready.ts'
import { useShell } from '../../../app/state/shell.ts'
import { StripArt } from '../../../components/notice/EmptyArt.tsx'
import { EmptyState } from '../../../components/notice/EmptyState.tsx'
import { Chip } from '../../../components/marks/Chip.tsx'
import type { Column } from '../../../components/table/columns.ts'
import { DataTable } from '../../../components/table/DataTable.tsx'
import { NoValue, Truncated } from '../../../components/table/Truncated.tsx'
import { LinePanel } from './LinePanel.tsx'
import styles from '../sync.module.css'

/** Lines read at once; what is in the way stands first. */
const MOST = 500

/** Every stream with why it waits, what is in the way first. */
export function QueueView() {
  const { t } = useTranslation('sync')
  const format = useFormat()
  const [parameters, set] = useParameters()
  const letterKeys = useShell(({ state }) => state?.preferences.singleKeys !== false)
  const show = parameters.get('show') === 'stuck' ? 'stuck' : 'all'
  const connector = parameters.get('connector')
  const { data, error, refetch } = useAsk('sync.queue', { connector, show, limit: MOST })
  const [current, setCurrent] = useState(0)
  const columns = useQueueColumns()
  useReady(data !== undefined)
  const lines = data?.lines ?? []
  const id = parameters.get('line')
  const open = lines.find((one) => one.id === id)
  if (error || data === undefined) return <Awaited of={[{ error, refetch }]} />
  if (data.total === 0 && show === 'all' && connector === null)
    return <EmptyState art={<StripArt />} title={t('queueEmpty')} text={t('queueEmptyText')} />
  return (
    <div className={styles.split}>
      <div className={styles.list}>
        <div className={styles.bar}>
          <SegmentedControl
            size="xs"
            value={show}
            aria-label={t('view_queue')}
            data={[
              { value: 'all', label: t('queueAll') },
              { value: 'stuck', label: t('queueStuck') },
            ]}
            onChange={(value) => set({ show: value === 'stuck' ? 'stuck' : null, line: null })}
          />
          {connector !== null ? (
            <Chip onRemove={() => set({ connector: null, line: null })} removeLabel={t('queueAll')}>
              {lines[0]?.connectorName ?? t('view_connectors')}
            </Chip>
          ) : null}
          <span>{t('streamsCount', { count: data.total, replace: { count: format.number(data.total) } })}</span>
        </div>
        <DataTable
          label={t('queueLabel')}
          total={lines.length}
          rowAt={(index) => lines[index]}
          getId={(one) => one.id}
          columns={columns}
          current={open ? lines.indexOf(open) : current}
          onCurrent={(index) => {
            setCurrent(index)
            if (open) set({ line: lines[index]?.id ?? null })
          }}
          onOpen={(index) => set({ line: lines[index]?.id ?? null })}
          letterKeys={letterKeys}
        />
      </div>
      {open ? <LinePanel key={open.id} line={open} onClose={() => set({ line: null })} /> : null}
    </div>
  )
}

function useQueueColumns(): readonly Column<QueueLine>[] {
  const { t } = useTranslation('sync')
  const format = useFormat()
  return useMemo(
    () => [
      {
        id: 'subject',
        header: t('colSubject'),
        min: 150,
        flex: 2,
        tone: 'name',
        render: (one) => <Truncated text={one.subject} />,
      },
      { id: 'what', header: t('colWhat'), width: 150, render: (one) => t(`what_${one.what}` as 'what_posts') },
      {
        id: 'reason',
        header: t('colReason'),
        min: 150,
        flex: 1.5,
        render: (one) => <Truncated text={t(`reason_${one.reason}`)} />,
      },
      {
        id: 'host',
        header: t('colHost'),
        min: 120,
        flex: 1,
        tone: 'small',
        priority: 3,
        render: (one) => <Truncated text={one.host} />,
      },
      {
        id: 'rows',
        header: t('colRows'),
        width: 70,
        align: 'end',
        priority: 2,
        render: (one) => format.number(one.rows),
      },
      {
        id: 'last',
        header: t('colLast'),
        width: 150,
        tone: 'small',
        priority: 1,
        render: (one) => (one.lastAt === null ? <NoValue /> : format.instant(one.lastAt)),
      },
      {
        id: 'next',
        header: t('colNext'),
        width: 150,
        tone: 'small',
        render: (one) => (one.nextAt === null ? <NoValue /> : format.instant(one.nextAt)),
      },
    ],
    [t, format],
  )
}
