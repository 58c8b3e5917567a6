import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SourceList } from '#shared/contract/inventory-lists.ts'
import { Awaited } from '../../app/answers/Awaited.tsx'
import { useParameters } from '../../app/navigation.ts'
import { runAction } from '../../app/palette/actions.ts'
import { useAsk } from '../../app/queries.ts'
import { useReady } from '../../app/ready.ts'
import { StripArt } from '../../components/notice/EmptyArt.tsx'
import { EmptyState } from '../../components/notice/EmptyState.tsx'
import { PageHead } from '../../components/page/PageHead.tsx'
import { Comparison } from './lists/Comparison.tsx'
import { ListsHead } from './lists/ListsHead.tsx'
import styles from './lists/lists.module.css'

/** The two lists of a source that the link names; without them the newest and the one before it. */
function chosenPair(
  lists: readonly SourceList[],
  from: string | null,
  to: string | null,
): [SourceList, SourceList] | null {
  const at = Math.max(
    0,
    lists.findIndex((list) => list.asOf === to),
  )
  const newer = lists[at]
  const older = lists.find((list) => list.asOf === from) ?? lists[at + 1] ?? lists[at - 1]
  if (!newer || !older || newer === older) return null
  return older.asOf < newer.asOf ? [older, newer] : [newer, older]
}

/** Lists of a source over time, and what happened between any two of them: `#/lists?source=…&from=2019-01-15&to=2026-06-15`. */
export function ListChangesPage() {
  const { t } = useTranslation(['lists', 'frame'])
  const [parameters, set] = useParameters()
  const { data, error, refetch } = useAsk('lists.all', {})
  const sources = data?.sources ?? []
  const source = sources.find((one) => one.source === parameters.get('source')) ?? sources[0]
  const pair = source ? chosenPair(source.lists, parameters.get('from'), parameters.get('to')) : null
  useReady(data !== undefined && pair === null)
  if (error || data === undefined) return <Awaited of={[{ error, refetch }]} page={t('title')} />
  if (!source)
    return (
      <>
        <PageHead title={t('title')} />
        <EmptyState
          art={<StripArt />}
          title={t('emptyTitle')}
          text={t('emptyText')}
          primary={
            <Button size="lg" onClick={() => runAction('import')}>
              {t('emptyButton')}
            </Button>
          }
        />
      </>
    )
  return (
    <div className={styles.page}>
      <ListsHead
        sources={sources}
        source={source}
        pair={pair}
        onSource={(name) => set({ source: name, from: null, to: null, show: null, network: null })}
        onPair={(from, to) => set({ source: source.source, from, to })}
      />
      {pair ? (
        <Comparison key={`${pair[0].id} ${pair[1].id}`} older={pair[0]} newer={pair[1]} />
      ) : (
        <p className={styles.alone}>{t('oneList')}</p>
      )}
    </div>
  )
}
