import { useTranslation } from 'react-i18next'
import type { ServiceFigure, ServiceGap as Gap } from '#shared/model/service-times.ts'
import { useChartTools } from '../../../app/charts.ts'
import { useFormat } from '../../../app/format.ts'
import { TermHelp } from '../../../components/help/TermHelp.tsx'
import { ServiceGap } from '../../../components/charts/ServiceGap.tsx'
import { ChartFrame } from '../../../components/charts/ChartFrame.tsx'
import { Figure } from '../../../components/page/Figure.tsx'
import { SectionTitle } from '../../../components/page/SectionTitle.tsx'
import type { Asked } from './asked.ts'
import styles from './service.module.css'

/** The horseshoe of the whole scope, drawn to scale, and how the others got through. */
export function GapPart({ gap, asked }: { gap: Gap; asked: Asked }) {
  const { t } = useTranslation(['service', 'center', 'words'])
  const format = useFormat()
  const tools = useChartTools()
  const title = (
    <SectionTitle
      title={t('gapTitle')}
      help={<TermHelp term="serviceGap" />}
      subtitle={gap.needed === 0 ? '' : t('gapNote', { count: format.number(gap.needed) as unknown as number })}
    />
  )
  if (gap.needed === 0)
    return (
      <section className={styles.gap} aria-label={t('gapTitle')}>
        {title}
        {gap.unknown === 0 ? <p className={styles.quiet}>{t('gapNone')}</p> : <WithoutTeam gap={gap} asked={asked} />}
        {gap.unknown === 0 ? null : <p className={styles.quiet}>{t('gapUnknownDo')}</p>}
      </section>
    )
  const share = (count: number): string =>
    `${format.number(count)} · ${format.share(Math.round((count / gap.needed) * 100) / 100)}`
  const part = (id: string, count: number, label: string) => ({
    id,
    count,
    label,
    figure: share(count),
    description: `${label}: ${share(count)}`,
  })
  const teams = gap.byFunction.map(({ function: job, team, count }) =>
    part(job ?? 'none', count, t('center:inTime', { team: team ?? (job === null ? t('none') : t(`words:${job}`)) })),
  )
  const parts = {
    publishing: part('publishing', gap.publisher, t('center:answeredThere')),
    never: { ...part('never', gap.never, t('center:neverReached')), figure: format.number(gap.never) },
    late: { ...part('late', gap.late, t('center:late')), figure: format.number(gap.late) },
  }
  const open: Record<string, ServiceFigure> = { never: 'never', late: 'late', publishing: 'publisher' }
  return (
    <section className={styles.gap} aria-label={t('gapTitle')}>
      {title}
      <ChartFrame
        label={t('gapTitle')}
        tools={tools}
        table={() => ({
          heads: [t('row_fate'), t('col_all')],
          rows: [parts.never, parts.late, parts.publishing, ...teams].map((one) => ({
            id: one.id,
            cells: [one.label, share(one.count)],
          })),
        })}
      >
        <ServiceGap
          label={t('gapTitle')}
          publishing={parts.publishing}
          resolving={[...teams].reverse()}
          neverReached={parts.never}
          late={parts.late}
          tips={{
            publishing: { label: t('center:publishingSide'), note: t('center:publishingNote') },
            resolving: { label: t('center:resolvingSide'), note: t('center:resolvingNote') },
          }}
          centre={{
            figure: format.share(Math.round((gap.share ?? 0) * 100) / 100),
            note: t('center:ofAll', { part: format.number(gap.never + gap.late), all: format.number(gap.needed) }),
          }}
          enlargedNote={t('center:enlarged')}
          height={244}
          onOpen={(id) => location.assign(asked.rowsOf(open[id] ?? 'reached'))}
        />
      </ChartFrame>
      <p className={styles.more}>
        {gap.hoursMedian === null
          ? null
          : t('gapMore', { hours: format.decimal(gap.hoursMedian), hops: format.number(gap.hopsMedian) })}
        {gap.stopped.length === 0 ? null : (
          <span>
            {t('stopped')}{' '}
            {gap.stopped
              .slice(0, 3)
              .map(({ team, count }) => t('stoppedWith', { team: team ?? t('none'), count }))
              .join(', ')}
          </span>
        )}
      </p>
      {gap.unknown === 0 ? null : <WithoutTeam gap={gap} asked={asked} />}
    </section>
  )
}

/** Calls for help of which nothing says who had them: told apart, and neither drawn nor counted as lost. */
function WithoutTeam({ gap, asked }: { gap: Gap; asked: Asked }) {
  const { t } = useTranslation('service')
  const format = useFormat()
  const number = format.number(gap.unknown)
  return (
    <p className={styles.quiet}>
      {t('gapUnknown')} <Figure value={number} label={t('openUnknown', { number })} href={asked.rowsOf('unknown')} />
    </p>
  )
}
