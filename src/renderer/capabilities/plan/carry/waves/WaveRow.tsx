import { type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Wave } from '#shared/model/carry-out.ts'
import { dayShifted } from '#shared/model/calendar-day.ts'
import type { Disposition } from '#shared/model/words.ts'
import { useFormat } from '../../../../app/format.ts'
import { dispositionColour } from '../../../../components/marks/DispositionMark.tsx'
import styles from './timeline.module.css'
import { placeOf, type Scale } from './days.ts'
import { type Moved, useDrag } from './use-drag.ts'

/** What a dragged account is called on its way to another wave. */
export const ACCOUNT_TYPE = 'application/x-muster-account'

type WaveRowProps = {
  wave: Wave
  scale: Scale
  chosen: boolean
  lane: RefObject<HTMLDivElement | null>
  onMove: (wave: Wave, moved: Moved) => Promise<boolean>
  onOpen: (wave: Wave) => void
  /** Up or down to the next bar. */
  onStep: (by: 1 | -1) => void
  onDropAccounts: (wave: Wave, accounts: string[]) => void
}

/** One wave of the timeline: its name and counts, and its bar that is moved by pointer or keys. */
export function WaveRow({ wave, scale, chosen, lane, onMove, onOpen, onStep, onDropAccounts }: WaveRowProps) {
  const { t } = useTranslation(['carry', 'words'])
  const format = useFormat()
  const [over, setOver] = useState(false)
  const drag = useDrag({
    place: `${wave.startsOn} ${wave.dueOn}`,
    dayWidth: () => (lane.current?.clientWidth ?? 0) / scale.days,
    onMove: (moved) => onMove(wave, moved),
    onOpen: () => onOpen(wave),
  })
  const { days, part } = drag.moved
  const from = wave.startsOn === null ? null : dayShifted(wave.startsOn, part === 'whole' ? days : 0)
  const to = wave.dueOn === null ? null : dayShifted(wave.dueOn, days)
  const counts = t('accounts', { count: wave.accounts, replace: { count: format.number(wave.accounts) } })
  const share = wave.tasks === 0 ? 0 : wave.tasksDone / wave.tasks
  const parts = (Object.entries(wave.dispositions) as [Disposition, number][]).filter(([, count]) => count > 0)
  return (
    <div
      className={styles.waveRow}
      data-chosen={chosen || undefined}
      data-over={over || undefined}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(ACCOUNT_TYPE)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false)
        const dropped = event.dataTransfer.getData(ACCOUNT_TYPE)
        if (dropped === '') return
        event.preventDefault()
        onDropAccounts(wave, dropped.split(' '))
      }}
    >
      <button type="button" className={styles.waveName} tabIndex={-1} onClick={() => onOpen(wave)}>
        <strong>{wave.name}</strong>
        <span>
          {counts}
          {wave.late > 0 ? (
            <em>{t('late', { count: wave.late, replace: { count: format.number(wave.late) } })}</em>
          ) : null}
        </span>
      </button>
      <div className={styles.lane}>
        {scale.months.map((month) => (
          <i key={month} className={styles.monthLine} style={{ insetInlineStart: `${placeOf(scale, month)}%` }} />
        ))}
        {from === null || to === null ? null : (
          <button
            type="button"
            className={styles.waveBar}
            data-moving={days !== 0 || undefined}
            data-bar={wave.id}
            style={{
              insetInlineStart: `${placeOf(scale, from)}%`,
              width: `${Math.max(1, placeOf(scale, to) - placeOf(scale, from))}%`,
            }}
            aria-label={t('waveAt', {
              name: wave.name,
              from: format.day(from),
              to: format.day(to),
              accounts: counts,
              done: format.number(wave.tasksDone),
              tasks: format.number(wave.tasks),
            })}
            {...drag.handlers('whole')}
            onKeyDown={(event) => {
              if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
                event.preventDefault()
                onStep(event.key === 'ArrowDown' ? 1 : -1)
              } else drag.onKeyDown(event)
            }}
            onBlur={drag.onBlur}
          >
            <span className={styles.waveParts} aria-hidden>
              {parts.map(([disposition, count]) => (
                <i key={disposition} style={{ background: dispositionColour(disposition), flexGrow: count }} />
              ))}
            </span>
            <span className={styles.waveDone} style={{ width: `${share * 100}%` }} aria-hidden />
            <span className={styles.waveDays}>
              {days === 0
                ? format.share(Math.round(share * 100) / 100)
                : t('moving', { from: format.day(from), to: format.day(to) })}
            </span>
            <span className={styles.waveEnd} aria-hidden {...drag.handlers('end')} />
          </button>
        )}
      </div>
    </div>
  )
}
