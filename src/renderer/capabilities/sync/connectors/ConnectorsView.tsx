import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Connector } from '#shared/model/sync.ts'
import { Awaited } from '../../../app/answers/Awaited.tsx'
import { useFormat } from '../../../app/format.ts'
import { useParameters } from '../../../app/navigation.ts'
import { useAsk } from '../../../app/queries.ts'
import { useReady } from '../../../app/ready.ts'
import { useShell } from '../../../app/state/shell.ts'
import { StripArt } from '../../../components/notice/EmptyArt.tsx'
import { EmptyState } from '../../../components/notice/EmptyState.tsx'
import type { Column } from '../../../components/table/columns.ts'
import { DataTable } from '../../../components/table/DataTable.tsx'
import { NoValue, Truncated } from '../../../components/table/Truncated.tsx'
import { AddPanel } from './AddPanel.tsx'
import { ConnectorPanel } from './ConnectorPanel.tsx'
import styles from '../sync.module.css'

const NEW = 'new'

/** Every source with how it stands; one of them, or a new one, in the panel beside. */
export function ConnectorsView() {
  const { t } = useTranslation(['sync', 'frame'])
  const [parameters, set] = useParameters()
  const letterKeys = useShell(({ state }) => state?.preferences.singleKeys !== false)
  const { data, error, refetch } = useAsk('sync.connectors', {})
  const [current, setCurrent] = useState(0)
  const columns = useConnectorColumns()
  useReady(data !== undefined)
  if (error || data === undefined) return <Awaited of={[{ error, refetch }]} />
  const { connectors } = data
  const id = parameters.get('id')
  const open = connectors.find((one) => one.id === id)
  const add = (
    <Button
      size={connectors.length === 0 ? 'lg' : 'sm'}
      variant={connectors.length === 0 ? 'filled' : 'default'}
      leftSection={<IconPlus size={15} aria-hidden />}
      onClick={() => set({ id: NEW })}
    >
      {t('addOpen')}
    </Button>
  )
  return (
    <div className={styles.split}>
      <div className={styles.list}>
        {connectors.length === 0 ? (
          <EmptyState art={<StripArt />} title={t('emptyTitle')} text={t('emptyText')} primary={add} />
        ) : (
          <>
            <div className={styles.bar}>
              <p>{t('lead')}</p>
              {add}
            </div>
            <DataTable
              label={t('view_connectors')}
              total={connectors.length}
              rowAt={(index) => connectors[index]}
              getId={(one) => one.id}
              columns={columns}
              current={open ? connectors.indexOf(open) : current}
              onCurrent={(index) => {
                setCurrent(index)
                if (open) set({ id: connectors[index]?.id ?? null })
              }}
              onOpen={(index) => set({ id: connectors[index]?.id ?? null })}
              letterKeys={letterKeys}
            />
          </>
        )}
      </div>
      {id === NEW ? <AddPanel onClose={() => set({ id: null })} onAdded={(added) => set({ id: added })} /> : null}
      {open ? <ConnectorPanel key={open.id} connector={open} onClose={() => set({ id: null })} /> : null}
    </div>
  )
}

function useConnectorColumns(): readonly Column<Connector>[] {
  const { t } = useTranslation('sync')
  const format = useFormat()
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('nameLabel'),
        min: 150,
        flex: 2,
        tone: 'name',
        render: (one) => <Truncated text={one.name} />,
      },
      {
        id: 'type',
        header: t('colKind'),
        width: 190,
        priority: 2,
        render: (one) => <Truncated text={t(`type_${one.type}`)} />,
      },
      {
        id: 'state',
        header: t('colState'),
        min: 140,
        flex: 1,
        render: (one) => <Truncated text={stateWords(one, t)} />,
      },
      {
        id: 'accounts',
        header: t('colAccounts'),
        width: 90,
        align: 'end',
        priority: 1,
        render: (one) => (one.accounts === 0 ? <NoValue /> : format.number(one.accounts)),
      },
      {
        id: 'last',
        header: t('colLast'),
        width: 150,
        tone: 'small',
        render: (one) => (one.lastAt === null ? <NoValue /> : format.instant(one.lastAt)),
      },
      {
        id: 'next',
        header: t('colNext'),
        width: 150,
        tone: 'small',
        priority: 3,
        render: (one) => (one.nextAt === null || one.agreed === 'no' ? <NoValue /> : format.instant(one.nextAt)),
      },
    ],
    [t, format],
  )
}

/** How a connector stands, in a few words. */
function stateWords(one: Connector, t: ReturnType<typeof useTranslation<'sync'>>['t']): string {
  if (one.paused) return t('reason_paused')
  if (one.hosts.length === 0) return t('noHosts')
  if (one.running > 0) return t('reason_running')
  if (one.agreed !== 'yes') return t(`agreed_${one.agreed}`)
  return one.stuck > 0 ? t('stuckCount', { count: one.stuck }) : t(one.lastAt === null ? 'never' : 'agreed_yes')
}
