import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useHubView } from '../frame/sync-lines.ts'
import styles from './right.module.css'

type RightLineProps = {
  /** What would be changed: what an auditor answers and fills in, or anything else. */
  of: 'audit' | 'rest'
}

/** Says before a change that the hub of the team does not take it from this member's role; nothing where it does. */
export function RightLine({ of }: RightLineProps) {
  const { t } = useTranslation()
  const role = useHubView()?.joined?.role
  if (role !== 'viewer' && (role !== 'auditor' || of === 'audit')) return null
  return (
    <p className={styles.right} role="note">
      <IconLock size={13} aria-hidden />
      <span>{t(`right_${role}`)}</span>
    </p>
  )
}
