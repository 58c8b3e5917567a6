import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#shared/contract/index.ts'
import type { ServiceFigure } from '#shared/model/service-times.ts'
import { useFormat } from '../../../app/format.ts'
import { Figure } from '../../../components/page/Figure.tsx'
import type { Asked } from './asked.ts'
import styles from './service.module.css'

type One = { title: string; value: string; figure: ServiceFigure; note: ReactNode; tone?: 'high' }

/** The six figures of the whole scope, each a door to its conversations. */
export function Figures({ figures, asked }: { figures: Answer<'service.figures'>; asked: Asked }) {
  const { t } = useTranslation('service')
  const format = useFormat()
  const { times } = figures
  const number = (value: number): string => format.number(value)
  const share = (value: number | null): string => format.share(value === null ? null : Math.round(value * 100) / 100)
  const list: One[] = [
    {
      title: t('firstAnswer'),
      value: format.minutes(times.firstMedian),
      figure: 'answered',
      note: t('firstAnswerNote', { time: format.minutes(times.firstP90) }),
    },
    {
      title: t('nextAnswer'),
      value: format.minutes(times.nextMedian),
      figure: 'next',
      note: t('nextAnswerNote', { time: format.minutes(times.nextP90) }),
    },
    {
      title: t('resolution'),
      value: format.minutes(times.resolutionMedian),
      figure: 'resolved',
      note: t('resolutionNote', { count: times.resolved, replace: { count: number(times.resolved) } }),
    },
    {
      title: t('answered'),
      value: share(times.answeredShare),
      figure: 'answered',
      note: t('answeredNote', {
        part: number(times.answered),
        all: number(times.needed),
        none: number(times.needed - times.answered),
      }),
    },
    {
      title: t('within'),
      value: share(times.withinShare),
      figure: 'within',
      note: t('withinNote', { part: number(times.within), all: number(times.needed) }),
    },
    {
      title: t('waitingNow'),
      value: number(times.waiting),
      figure: 'waiting',
      note:
        times.longestWaiting === null
          ? t('nobodyWaits')
          : t('waitingNote', { time: format.minutes(times.longestWaiting) }),
      ...(times.waiting > 0 ? { tone: 'high' as const } : {}),
    },
  ]
  return (
    <section className={styles.figures} aria-label={t('figures')}>
      {list.map(({ title, value, figure, note, tone }) => (
        <div key={title}>
          <h2>{title}</h2>
          <Figure
            size="display"
            value={value}
            href={asked.rowsOf(figure)}
            label={t('openRows', { what: title })}
            {...(tone ? { tone } : {})}
          />
          <p>{note}</p>
        </div>
      ))}
    </section>
  )
}
