import { useTranslation } from 'react-i18next'
import type { AccountGroup } from '#shared/contract/inventory-table.ts'
import { useFormat } from '../../../../app/format.ts'
import styles from './groups.module.css'

/** The figures of a group's accounts, those that ask for action in ink. */
export function GroupFigures({ group }: { group: AccountGroup }) {
  const { t } = useTranslation('inventory')
  const format = useFormat()
  const { audience, health, worst, findings, unowned } = group
  return (
    <span className={styles.figures}>
      {audience === null ? null : (
        <span title={format.number(audience)}>{t('sumAudience', { shown: format.compact(audience) })}</span>
      )}
      {health === null ? null : (
        <span>{t('sumHealth', { shown: format.number(health), worst: format.number(worst) })}</span>
      )}
      {findings === 0 ? null : <span>{t('sumFindings', { count: findings, shown: format.number(findings) })}</span>}
      {unowned === 0 ? null : <span data-asks>{t('sumUnowned', { shown: format.number(unowned) })}</span>}
    </span>
  )
}
