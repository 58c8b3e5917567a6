import { useTranslation } from 'react-i18next'
import type { CriterionState } from '#shared/model/maturity.ts'
import styles from './maturity.module.css'

/** Solid where the evidence is there, hollow where it is missing, dashed where it is not known. */
export function StateMark({ state, size = 12 }: { state: CriterionState; size?: number }) {
  const { t } = useTranslation('audit')
  return (
    <span
      role="img"
      aria-label={t(`state_${state}`)}
      title={t(`state_${state}`)}
      className={styles.mark}
      data-state={state}
      style={{ width: size, height: size }}
    />
  )
}
