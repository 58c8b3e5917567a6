import { useTranslation } from 'react-i18next'
import type { SourceList } from '#shared/contract/inventory-lists.ts'
import { useFormat } from '../../../app/format.ts'
import { useMarks } from '../../../components/charts/use-marks.ts'
import styles from './lists.module.css'

type TimelineProps = {
  source: string
  /** Newest first. */
  lists: readonly SourceList[]
  pair: readonly [SourceList, SourceList] | null
  onPair: (from: string, to: string) => void
}

/** The lists of a source as marks on a line drawn to scale in time. Choosing one compares it with the list before it. */
export function Timeline({ source, lists, pair, onPair }: TimelineProps) {
  const { t } = useTranslation('lists')
  const format = useFormat()
  const inTime = [...lists].reverse()
  const mark = useMarks(inTime.length, (index) => {
    const chosen = inTime[index]
    const other = inTime[index - 1] ?? inTime[index + 1]
    if (chosen && other)
      onPair(
        ...(other.asOf < chosen.asOf ? ([other.asOf, chosen.asOf] as const) : ([chosen.asOf, other.asOf] as const)),
      )
  })
  const times = inTime.map(({ asOf }) => Date.parse(asOf))
  const first = times[0] ?? 0
  const span = Math.max(1, (times.at(-1) ?? 0) - first)
  const place = (asOf: string): number => ((Date.parse(asOf) - first) / span) * 100
  return (
    <div className={styles.timeline} role="group" aria-label={t('timeline', { source })} data-marks>
      <span className={styles.end}>{format.day(inTime[0]?.asOf ?? null)}</span>
      <div className={styles.line}>
        {pair ? (
          <span
            className={styles.between}
            style={{ left: `${place(pair[0].asOf)}%`, width: `${place(pair[1].asOf) - place(pair[0].asOf)}%` }}
          />
        ) : null}
        {inTime.map((list, index) => {
          const label = t('mark', { day: format.day(list.asOf), count: list.entries, file: list.file })
          return (
            <span
              key={list.id}
              {...mark(index)}
              className={styles.mark}
              data-chosen={pair?.some(({ id }) => id === list.id) || undefined}
              aria-label={label}
              title={label}
              style={{ left: `${place(list.asOf)}%` }}
            />
          )
        })}
      </div>
      <span className={styles.end}>{inTime.length > 1 ? format.day(inTime.at(-1)?.asOf ?? null) : ''}</span>
    </div>
  )
}
