import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionSummary } from '#shared/model/workshop.ts'
import { Awaited } from '../../../app/answers/Awaited.tsx'
import { useFormat } from '../../../app/format.ts'
import { go } from '../../../app/navigation.ts'
import { useAsk } from '../../../app/queries.ts'
import { useReady } from '../../../app/ready.ts'
import { TermHelp } from '../../../components/help/TermHelp.tsx'
import { RingArt } from '../../../components/notice/EmptyArt.tsx'
import { EmptyState } from '../../../components/notice/EmptyState.tsx'
import { PageHead } from '../../../components/page/PageHead.tsx'
import type { Column } from '../../../components/table/columns.ts'
import { DataTable } from '../../../components/table/DataTable.tsx'
import { NoValue, Truncated } from '../../../components/table/Truncated.tsx'
import { NewSession } from './NewSession.tsx'
import styles from '../workshop.module.css'

const idOf = (session: SessionSummary): string => session.id

/** Every session, the newest first; Enter opens its console. */
export function SessionsView() {
  const { t } = useTranslation('workshop')
  const format = useFormat()
  const { data, error, refetch } = useAsk('workshop.sessions', {})
  const [making, setMaking] = useState(false)
  const [current, setCurrent] = useState(0)
  const sessions = data?.sessions ?? []
  useReady(data !== undefined)
  const columns = useMemo(
    (): Column<SessionSummary>[] => [
      {
        id: 'name',
        header: t('name'),
        min: 160,
        flex: 3,
        tone: 'name',
        render: (row) => <Truncated text={row.name} />,
      },
      {
        id: 'heldOn',
        header: t('heldOn'),
        width: 130,
        priority: 1,
        render: (row) => (row.heldOn === null ? <NoValue /> : format.day(row.heldOn)),
      },
      { id: 'state', header: t('column_state'), width: 120, render: (row) => t(`state_${row.state}`) },
      {
        id: 'decided',
        header: t('column_decided'),
        width: 120,
        align: 'end',
        render: (row) => t('cardOf', { at: format.number(row.decided), all: format.number(row.cards) }),
      },
      {
        id: 'people',
        header: t('column_people'),
        width: 90,
        align: 'end',
        render: (row) => format.number(row.participants),
      },
    ],
    [t, format],
  )
  const begin = (
    <Button
      size={sessions.length === 0 ? 'lg' : 'sm'}
      leftSection={<IconPlus size={15} />}
      onClick={() => setMaking(true)}
    >
      {t('newSession')}
    </Button>
  )
  if (error || data === undefined) return <Awaited of={[{ error, refetch }]} page={t('title')} />
  return (
    <div className={styles.split}>
      <div className={styles.list}>
        <PageHead
          title={t('title')}
          help={<TermHelp term="session" />}
          {...(sessions.length > 0 ? { actions: begin } : {})}
        />
        {sessions.length === 0 ? (
          <EmptyState art={<RingArt />} title={t('emptyTitle')} text={t('emptyText')} primary={begin} />
        ) : (
          <DataTable
            label={t('sessions')}
            total={sessions.length}
            rowAt={(index) => sessions[index]}
            getId={idOf}
            columns={columns}
            current={current}
            onCurrent={setCurrent}
            onOpen={(index) => go('workshop', { session: sessions[index]?.id ?? null })}
          />
        )}
      </div>
      {making ? <NewSession onClose={() => setMaking(false)} /> : null}
    </div>
  )
}
