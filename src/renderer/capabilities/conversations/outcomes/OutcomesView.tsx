import { Button, SegmentedControl, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Awaited } from '../../../app/answers/Awaited.tsx'
import { MessagesAge } from '../../../app/age/MirrorAge.tsx'
import { runAction } from '../../../app/palette/actions.ts'
import { useAsk } from '../../../app/queries.ts'
import { useReady } from '../../../app/ready.ts'
import { RingArt } from '../../../components/notice/EmptyArt.tsx'
import { EmptyState } from '../../../components/notice/EmptyState.tsx'
import { JobLine } from '../../../components/notice/JobLine.tsx'
import { TextButton } from '../../../components/page/TextButton.tsx'
import { Counts } from './Counts.tsx'
import { JourneyPart } from './JourneyPart.tsx'
import styles from './outcomes.module.css'
import { TakeFile } from './TakeFile.tsx'
import { type Reading, useReading } from './use-reading.ts'
import { PERIODS, useScope } from './use-scope.ts'
import { VanityPart } from './VanityPart.tsx'

/** What came of conversations: felt, done, settled; accounts by vanity against outcome; the journey as a loop. */
export function OutcomesView() {
  const scope = useScope()
  const figures = useAsk('outcomes.figures', scope.query)
  const reading = useReading(figures.data?.unread ?? null)
  useReady(figures.isError || (figures.data !== undefined && !reading.running && figures.data.unread === 0))
  if (figures.isError || figures.data === undefined) return <Awaited of={[figures]} />
  const { data } = figures
  return (
    <div className={styles.page}>
      <ScopeBar scope={scope} brands={data.brands} reading={reading} unread={data.unread} />
      {data.conversations === 0 ? (
        <Nothing period={scope.period} onAll={() => scope.choosePeriod('0')} />
      ) : (
        <>
          <Counts figures={data} scope={{ brand: scope.brand, since: data.since }} />
          <div className={styles.charts}>
            <VanityPart query={scope.query} />
            <JourneyPart figures={data} brand={scope.brand} onBrand={scope.chooseBrand} />
          </div>
        </>
      )}
    </div>
  )
}

type BarProps = {
  scope: ReturnType<typeof useScope>
  brands: readonly { id: string; name: string }[]
  reading: Reading
  unread: number
}

/** Which conversations; and how far the reading of new messages is. */
function ScopeBar({ scope, brands, reading, unread }: BarProps) {
  const { t } = useTranslation(['outcomes', 'frame'])
  const all = useAsk('directory.list', { kind: 'brand' })
  const choices = (all.data?.entries ?? brands).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <div className={styles.bar}>
      <SegmentedControl
        aria-label={t('period')}
        value={String(scope.period)}
        onChange={scope.choosePeriod}
        data={PERIODS.map((days) => ({ value: String(days), label: t(`period_${days}`) }))}
      />
      <Select
        aria-label={t('brand')}
        placeholder={t('allBrands')}
        clearable
        w={180}
        value={scope.brand}
        onChange={scope.chooseBrand}
        data={choices}
      />
      <span className={styles.end}>
        <MessagesAge />
        {reading.running ? (
          <JobLine
            text={reading.text}
            share={reading.share}
            onCancel={reading.cancel}
            cancelLabel={t('frame:cancel')}
          />
        ) : unread > 0 ? (
          <TextButton onClick={reading.start}>{t('readOn', { count: unread })}</TextButton>
        ) : null}
        <TakeFile />
      </span>
    </div>
  )
}

function Nothing({ period, onAll }: { period: number; onAll: () => void }) {
  const { t } = useTranslation('outcomes')
  return (
    <EmptyState
      art={<RingArt />}
      title={t('emptyTitle')}
      text={t(period === 0 ? 'emptyText' : 'emptyPeriod')}
      primary={
        period === 0 ? (
          <Button size="lg" onClick={() => runAction('import')}>
            {t('emptyImport')}
          </Button>
        ) : (
          <Button size="lg" onClick={onAll}>
            {t('showAll')}
          </Button>
        )
      }
    />
  )
}
