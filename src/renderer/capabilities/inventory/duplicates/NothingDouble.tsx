import { useTranslation } from 'react-i18next'
import type { DuplicateClass } from '#shared/model/duplicates.ts'
import styles from './duplicates.module.css'

/** A class without groups: what was looked for, so that the reader knows what its absence means. */
export function NothingDouble({ of }: { of: DuplicateClass }) {
  const { t } = useTranslation('inventory')
  return (
    <div className={styles.none} role="status">
      <h2>{t(`none_${of}`)}</h2>
      <p>{t(`noneHint_${of}`)}</p>
    </div>
  )
}
