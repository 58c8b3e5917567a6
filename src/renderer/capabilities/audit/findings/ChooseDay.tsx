import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DayField } from '../../../app/day/DayField.tsx'
import { useFormat } from '../../../app/format.ts'
import { useNow } from '../../../app/now.ts'
import styles from '../audit.module.css'
import { daysLater, dayStart } from './due-days.ts'

const STEPS = [7, 14, 30, 90] as const

/** A due day: usual distances, or any date. */
export function ChooseDay({ day, onChoose }: { day: string | null; onChoose: (day: string | null) => void }) {
  const { t } = useTranslation('audit')
  const format = useFormat()
  const now = useNow()
  return (
    <div className={styles.days}>
      {STEPS.map((count, index) => {
        const then = daysLater(now, count)
        return (
          <Button
            key={count}
            variant="subtle"
            justify="space-between"
            data-autofocus={index === 0 || undefined}
            rightSection={<span className={styles.dayAside}>{format.shortDate(dayStart(then))}</span>}
            onClick={() => onChoose(then)}
          >
            {t('inDays', { count })}
          </Button>
        )
      })}
      {day === null ? null : (
        <Button variant="subtle" justify="start" onClick={() => onChoose(null)}>
          {t('noDue')}
        </Button>
      )}
      <DayField bare label={t('dueDate')} value={day} onSave={onChoose} />
    </div>
  )
}
