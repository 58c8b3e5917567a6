import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Awaited } from '../../../app/answers/Awaited.tsx'
import { runAction } from '../../../app/palette/actions.ts'
import { useAsk } from '../../../app/queries.ts'
import { useReady } from '../../../app/ready.ts'
import { RingArt } from '../../../components/notice/EmptyArt.tsx'
import { EmptyState } from '../../../components/notice/EmptyState.tsx'
import { useAsked } from './asked.ts'
import { Figures } from './Figures.tsx'
import { GapPart } from './GapPart.tsx'
import { GroupTable } from './GroupTable.tsx'
import { References } from './References.tsx'
import { Rings } from './Rings.tsx'
import { RowsView } from './RowsView.tsx'
import { ScopeBar } from './ScopeBar.tsx'
import styles from './service.module.css'
import { Stops } from './Stops.tsx'

/** How long customers wait, whether targets are kept, and who helps them: every figure leads to its conversations. */
export function ServiceView() {
  const { t } = useTranslation(['service', 'conversations'])
  const asked = useAsked()
  const { scope, by, rings, rows } = asked
  const all = useAsk('conversations.count', { texts: [''] })
  const groups = useAsk('service.figures', { ...scope, by })
  const byRing = useAsk('service.figures', { ...scope, by: rings })
  const settled = groups.data !== undefined && byRing.data !== undefined
  useReady(all.data?.all === 0 || (rows === null && settled))
  if (all.data?.all === 0)
    return (
      <EmptyState
        art={<RingArt />}
        title={t('emptyTitle')}
        text={t('emptyText')}
        primary={
          <Button size="lg" onClick={() => runAction('import')}>
            {t('conversations:emptyImport')}
          </Button>
        }
      />
    )
  if (all.isError || groups.isError || byRing.isError) return <Awaited of={[all, groups, byRing]} />
  const { data } = groups
  return (
    <div className={styles.view}>
      <ScopeBar asked={asked} figures={data} />
      {rows !== null ? (
        <RowsView asked={asked} rows={rows} />
      ) : data === undefined || byRing.data === undefined ? (
        <Awaited of={[groups, byRing]} />
      ) : (
        <div className={styles.scroll}>
          <Figures figures={data} asked={asked} />
          <div className={styles.middle}>
            <GapPart gap={data.gap} asked={asked} />
            <div className={styles.beside}>
              <Rings groups={byRing.data.groups} asked={asked} />
              <References figures={data} />
            </div>
          </div>
          <div className={styles.bottom}>
            <GroupTable groups={data.groups} asked={asked} />
            <div className={styles.side}>
              <Stops stops={data.stops} asked={asked} />
            </div>
          </div>
        </div>
      )}
    </div>
  )
}
