import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../app/format.ts'
import { useNow } from '../../../app/now.ts'
import styles from './acting.module.css'

const HOUR = 3_600_000
/** The hour at which a day of work begins. */
const MORNING = 9

/** The morning some days after a moment. */
function morning(now: number, days: number): number {
  const day = new Date(now)
  day.setDate(day.getDate() + days)
  day.setHours(MORNING, 0, 0, 0)
  return day.getTime()
}

/** Moments until which a conversation is put off. */
export function ChooseMoment({ label, onChoose }: { label: string; onChoose: (until: number) => void }) {
  const { t } = useTranslation('conversations')
  const format = useFormat()
  const now = useNow()
  const choices = [
    { id: 'threeHours', at: now + 3 * HOUR },
    { id: 'tomorrow', at: morning(now, 1) },
    { id: 'threeDays', at: morning(now, 3) },
    { id: 'week', at: morning(now, 7) },
  ] as const
  return (
    <div role="group" aria-label={label} className={styles.moments}>
      {choices.map(({ id, at }, index) => (
        <button
          key={id}
          type="button"
          className={styles.moment}
          data-autofocus={index === 0 || undefined}
          onClick={() => onChoose(at)}
        >
          <span>{t(id)}</span>
          <span>{format.instant(at)}</span>
        </button>
      ))}
    </div>
  )
}
