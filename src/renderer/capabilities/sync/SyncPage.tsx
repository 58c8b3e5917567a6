import { Button } from '@mantine/core'
import {
  IconPlugConnected,
  IconRefresh,
  IconStack2,
  IconTransfer,
  IconUsersGroup,
  type TablerIcon,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useParameters } from '../../app/navigation.ts'
import { useActions } from '../../app/palette/actions.ts'
import { useAsk } from '../../app/queries.ts'
import { PageHead } from '../../components/page/PageHead.tsx'
import { Tabs } from '../../components/page/Tabs.tsx'
import { ExchangeView } from '../exchange/ExchangeView.tsx'
import { HubPage } from '../hub/HubPage.tsx'
import { ConnectorsView } from './connectors/ConnectorsView.tsx'
import { QueueView } from './queue/QueueView.tsx'
import { useRun } from './use-run.ts'
import styles from './sync.module.css'

/** A way of keeping the mirror fresh, or of sharing it. Adding one takes its line here and its words `view_<id>`. */
const VIEWS = ['connectors', 'queue', 'exchange', 'hub'] as const
type View = (typeof VIEWS)[number]
const views: Record<View, { icon: TablerIcon; show: () => ReactNode }> = {
  connectors: { icon: IconPlugConnected, show: () => <ConnectorsView /> },
  queue: { icon: IconStack2, show: () => <QueueView /> },
  exchange: { icon: IconTransfer, show: () => <ExchangeView /> },
  hub: { icon: IconUsersGroup, show: () => <HubPage /> },
}

const countOf = (count = 0): { count?: number } => (count > 0 ? { count } : {})

/** Where the mirror gets fresh: the sources, what waits of them and why. */
export function SyncPage() {
  const { t } = useTranslation('sync')
  const [parameters, set] = useParameters()
  const view = VIEWS.find((one) => one === parameters.get('view')) ?? 'connectors'
  const { data } = useAsk('sync.connectors', {})
  const run = useRun()
  const show = (next: View): void =>
    set({ view: next === 'connectors' ? null : next, id: null, show: null, file: null, name: null })
  const able = data?.connectors.some((one) => one.agreed !== 'no' && !one.paused) === true
  const clashes = useAsk('exchange.state', {}).data?.clashes ?? 0
  const refused = useAsk('hub.refused', { limit: 1 }).data?.total ?? 0
  const stuck = data?.connectors.reduce((sum, one) => sum + (one.agreed === 'no' ? 0 : one.stuck), 0) ?? 0
  const counts: Partial<Record<View, number>> = { queue: stuck, exchange: clashes, hub: refused }
  useActions(
    'sync',
    VIEWS.filter((one) => one !== view).map((one) => ({
      id: `sync:${one}`,
      label: `${t('title')}: ${t(`view_${one}`)}`,
      icon: views[one].icon,
      run: () => show(one),
    })),
  )
  return (
    <>
      <PageHead
        title={t('title')}
        tabs={
          <Tabs
            label={t('views')}
            size="page"
            value={view}
            onChange={(id) => show(VIEWS.find((one) => one === id) ?? 'connectors')}
            items={VIEWS.map((id) => ({
              id,
              label: t(`view_${id}`),
              ...countOf(counts[id]),
            }))}
          />
        }
        {...(able
          ? {
              actions: (
                <Button
                  variant="default"
                  leftSection={<IconRefresh size={15} aria-hidden />}
                  loading={run.busy}
                  onClick={() => run.start(null)}
                >
                  {t('runAll')}
                </Button>
              ),
            }
          : {})}
      />
      {data?.online === false ? (
        <p className={styles.offline} role="status">
          {t('offline')}
        </p>
      ) : null}
      {views[view].show()}
    </>
  )
}
