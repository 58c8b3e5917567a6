import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { calendarDay, dayShifted } from '#shared/model/calendar-day.ts'
import type { Wave } from '#shared/model/carry-out.ts'
import { useFormat } from '../../../../app/format.ts'
import { useNow } from '../../../../app/now.ts'
import { change } from '../change.ts'
import styles from './timeline.module.css'
import { placeOf, scaleOf } from './days.ts'
import type { Moved } from './use-drag.ts'
import { WaveRow } from './WaveRow.tsx'

type WaveTimelineProps = {
  waves: readonly Wave[]
  chosen: string | null
  /** Later waves move along with the one that is moved. */
  withLater: boolean
  onOpen: (wave: string) => void
}

/** The waves in time. Up and Down go from bar to bar. */
export function WaveTimeline({ waves, chosen, withLater, onOpen }: WaveTimelineProps) {
  const { t } = useTranslation('carry')
  const format = useFormat()
  const lane = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const today = calendarDay(useNow())
  const scale = useMemo(() => scaleOf(waves, today), [waves, today])
  const move = async (wave: Wave, { part, days }: Moved): Promise<boolean> =>
    part === 'end'
      ? (await change(
          'plan.editWave',
          { wave: wave.id, dueOn: wave.dueOn === null ? null : dayShifted(wave.dueOn, days) },
          () => t('didWave', { name: wave.name }),
        )) !== null
      : (await change('plan.shiftWave', { wave: wave.id, days, later: withLater }, ({ changed }) =>
          changed > 1
            ? t('didShiftMany', { count: changed })
            : t('didShift', { count: Math.abs(days), name: wave.name }),
        )) !== null
  const place = (wave: Wave, accounts: string[]): void => {
    void change('plan.placeInWave', { wave: wave.id, accounts }, ({ changed }) => t('didPlace', { count: changed }))
  }
  const step = (by: 1 | -1): void => {
    const bars = [...(list.current?.querySelectorAll<HTMLElement>('[data-bar]') ?? [])]
    const index = bars.indexOf(document.activeElement as HTMLElement)
    if (index !== -1) bars[index + by]?.focus()
  }
  return (
    <section className={styles.timeline} aria-label={t('waves')} ref={list}>
      <div className={styles.scale}>
        <span className={styles.scaleName} />
        <div className={styles.lane} ref={lane}>
          {scale.months.map((month) => (
            <span key={month} className={styles.month} style={{ insetInlineStart: `${placeOf(scale, month)}%` }}>
              {format.month(Date.parse(`${month}T12:00:00`))}
            </span>
          ))}
        </div>
      </div>
      <div className={styles.waveRows}>
        <div className={styles.todayLane} aria-hidden>
          <i className={styles.today} style={{ insetInlineStart: `${placeOf(scale, today)}%` }} title={t('today')} />
        </div>
        {waves.map((wave) => (
          <WaveRow
            key={wave.id}
            wave={wave}
            scale={scale}
            chosen={wave.id === chosen}
            lane={lane}
            onMove={move}
            onOpen={({ id }) => onOpen(id)}
            onStep={step}
            onDropAccounts={place}
          />
        ))}
      </div>
    </section>
  )
}
