import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AccountDetail } from '#shared/model/account.ts'
import { useAgeWords } from '../../../../app/age/use-age-words.ts'
import { useChartTools } from '../../../../app/charts.ts'
import { type Format, useFormat } from '../../../../app/format.ts'
import { ChartFrame } from '../../../../components/charts/ChartFrame.tsx'
import { MetricHistory } from '../../../../components/charts/MetricHistory.tsx'
import type { MetricPoint } from '../../../../components/charts/metric-shape.ts'
import { gapLength } from '../../../../components/charts/metric-shape.ts'
import styles from './panel.module.css'

const METRICS = [
  { id: 'followers', word: 'metricFollowers' },
  { id: 'posts', word: 'metricPosts' },
  { id: 'lastPostAt', word: 'metricLastPost' },
] as const
type Metric = (typeof METRICS)[number]['id']

const DAY_MS = 86_400_000

function pointsOf({ snapshots }: AccountDetail, metric: Metric): MetricPoint[] {
  return snapshots.flatMap((snapshot) => {
    const value = snapshot[metric]
    return value === null ? [] : [{ at: snapshot.takenAt, value, source: snapshot.source }]
  })
}

const valueOf = (metric: Metric, value: number, format: Format): string =>
  metric === 'lastPostAt' ? format.date(value) : format.number(value)

/** Followers, posts or the last post of an account over time, from every source, each point with who said it. */
export function FiguresOverTime({ account }: { account: AccountDetail }) {
  const { t } = useTranslation('inventory')
  const format = useFormat()
  const tools = useChartTools()
  const { source } = useAgeWords()
  const known = METRICS.filter(({ id }) => pointsOf(account, id).length > 0)
  const [chosen, setChosen] = useState<Metric>('followers')
  const metric = known.find(({ id }) => id === chosen) ?? known[0]
  if (!metric) return <p className={styles.note}>{t('metricNone')}</p>
  const points = pointsOf(account, metric.id)
  const describe = (point: MetricPoint): string =>
    t('metricPoint', {
      day: format.date(point.at),
      value: valueOf(metric.id, point.value, format),
      source: source(point.source),
    })
  const label = t('metricOf', { metric: t(metric.word), points: t('metricPoints', { count: points.length }) })
  return (
    <div className={styles.overTime}>
      {known.length > 1 ? (
        <SegmentedControl
          aria-label={t('metricChoice')}
          value={metric.id}
          onChange={(value) => setChosen(METRICS.find(({ id }) => id === value)?.id ?? 'followers')}
          data={known.map(({ id, word }) => ({ value: id, label: t(word) }))}
        />
      ) : null}
      {points.length < 2 ? null : (
        <ChartFrame
          label={label}
          tools={tools}
          table={() => ({
            heads: [t('snapshotDay'), t(metric.word), t('metricSource')],
            rows: [...points].reverse().map((point) => ({
              id: `${point.at} ${point.source}`,
              cells: [format.date(point.at), valueOf(metric.id, point.value, format), source(point.source)],
            })),
          })}
        >
          <MetricHistory
            key={metric.id}
            label={label}
            points={points}
            describe={describe}
            axis={{ least: (value) => valueOf(metric.id, value, format), day: format.date }}
          />
        </ChartFrame>
      )}
      <p className={styles.note}>
        {[sinceLast(metric.id, points, { t, format, source }), longest(points, t, format)].filter(Boolean).join(' · ')}
      </p>
    </div>
  )
}

type Words = ReturnType<typeof useTranslation<'inventory'>>['t']

/** What the newest figure adds to the one before it, and whose that was. */
function sinceLast(
  metric: Metric,
  points: readonly MetricPoint[],
  { t, format, source }: { t: Words; format: Format; source: (name: string) => string },
): string {
  const newest = points.at(-1)
  const before = [...points].reverse().find(({ at }) => newest !== undefined && at < newest.at)
  if (!newest) return ''
  if (!before)
    return t('metricFirst', {
      day: format.date(newest.at),
      value: valueOf(metric, newest.value, format),
      source: source(newest.source),
    })
  const since = { day: format.date(before.at), source: source(before.source) }
  if (newest.value === before.value) return t('metricSame', since)
  const change =
    metric === 'lastPostAt'
      ? `${format.date(before.value)} → ${format.date(newest.value)}`
      : format.signed(newest.value - before.value)
  return t('metricSince', { ...since, change })
}

/** The longest time nobody measured, in words; nothing where measuring was regular. */
function longest(points: readonly MetricPoint[], t: Words, format: Format): string | null {
  const gap = points.slice(1).reduce((most, { at }, index) => Math.max(most, at - (points[index]?.at ?? at)), 0)
  if (gap <= gapLength(points)) return null
  return t('metricGap', { length: format.minutes(Math.round(gap / DAY_MS) * 1440) })
}
