import { Button, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DayField } from '../../../app/day/DayField.tsx'
import { useFormat } from '../../../app/format.ts'
import { useNow } from '../../../app/now.ts'
import { dayAfter } from './later-day.ts'
import styles from './discovery.module.css'
import type { Deciding } from './use-deciding.ts'

const STEPS = [7, 30, 90] as const

/** When a candidate that is decided later is shown again: usual distances, or any day to come. */
export function ChooseLater({ deciding }: { deciding: Deciding }) {
  const { t } = useTranslation(['discovery', 'frame'])
  return (
    <Modal
      opened={deciding.asking}
      onClose={deciding.stopAsking}
      title={t('laterTitle')}
      size={320}
      centered
      closeButtonProps={{ 'aria-label': t('frame:close') }}
    >
      <Days onChoose={deciding.later} />
    </Modal>
  )
}

function Days({ onChoose }: { onChoose: (day: string) => void }) {
  const { t } = useTranslation('discovery')
  const format = useFormat()
  const now = useNow()
  const first = dayAfter(now, 1)
  return (
    <div className={styles.days}>
      {STEPS.map((count, index) => {
        const day = dayAfter(now, count)
        return (
          <Button
            key={count}
            variant="subtle"
            justify="space-between"
            data-autofocus={index === 0 || undefined}
            rightSection={<span className={styles.dayAside}>{format.day(day)}</span>}
            onClick={() => onChoose(day)}
          >
            {t('inDays', { count })}
          </Button>
        )
      })}
      <DayField
        byEnter
        label={t('laterDay')}
        value={null}
        refuse={(day) => (day < first ? t('laterPast') : null)}
        onSave={(day) => day !== null && onChoose(day)}
      />
    </div>
  )
}
