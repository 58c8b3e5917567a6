import { IconCheck, IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import styles from './import.module.css'

const STEPS = ['stepFile', 'stepColumns', 'stepPreview', 'stepDone'] as const

/** Where the import stands; steps before `current` are ticked. */
export function Steps({ current }: { current: 0 | 1 | 2 | 3 }) {
  const { t } = useTranslation('import')
  return (
    <ol className={styles.steps} aria-label={t('steps')}>
      {STEPS.map((step, at) => (
        <li
          key={step}
          data-state={at < current ? 'past' : at === current ? 'now' : 'ahead'}
          aria-current={at === current ? 'step' : undefined}
        >
          {at < current ? <IconCheck size={14} aria-hidden /> : <span className={styles.stepNumber}>{at + 1}</span>}
          {t(step)}
          {at < STEPS.length - 1 ? <IconChevronRight size={14} className={styles.stepNext} aria-hidden /> : null}
        </li>
      ))}
    </ol>
  )
}
