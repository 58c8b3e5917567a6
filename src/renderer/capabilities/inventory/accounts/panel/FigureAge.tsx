import { useTranslation } from 'react-i18next'
import type { AccountDetail } from '#shared/model/account.ts'
import { ConnectorType } from '#shared/model/sync.ts'
import { useFormat } from '../../../../app/format.ts'
import styles from './panel.module.css'

/** How old the figures above are, and where they come from: a source over a network, or a file. */
export function FigureAge({ account }: { account: AccountDetail }) {
  const { t } = useTranslation(['sync'])
  const format = useFormat()
  const newest = account.snapshots.at(-1)
  if (newest === undefined) return null
  const type = ConnectorType.safeParse(newest.source)
  const source = type.success ? t(`type_${type.data}`) : newest.source
  return <p className={styles.age}>{t('asOfFrom', { time: format.instant(newest.takenAt), source })}</p>
}
