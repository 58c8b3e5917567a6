import { IconClock, IconClockPause } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ConversationRow } from '#shared/model/conversation.ts'
import { useFormat } from '../../../app/format.ts'
import { NetworkIcon } from '../../../components/marks/NetworkIcon.tsx'
import styles from './list.module.css'

const MINUTE = 60_000

/** Two lines of a conversation: who and how long they wait, where and what they said. */
export function ConversationCell({ row, now }: { row: ConversationRow; now: number }) {
  const { t } = useTranslation(['conversations', 'words', 'routes'])
  const format = useFormat()
  const done = row.status === 'resolved'
  const level = row.priority ?? row.suggestedPriority
  const waits = row.waitingSince !== null && !done
  return (
    <span className={styles.cell} data-done={done || undefined}>
      <span className={styles.cellTop}>
        {level === null ? null : (
          <span
            className={styles.priority}
            data-level={level}
            data-suggested={row.priority === null || undefined}
            title={t(row.priority === null ? 'routes:suggestedPriority' : 'priorityIs', { level })}
          >
            {level}
          </span>
        )}
        <b className={styles.cellName}>{row.contact ?? row.accountName}</b>
        <span className={styles.cellRoles}>
          {row.roles.map((role) => t(`role_${role}` as 'role_customer')).join(', ')}
        </span>
        <span className={styles.cellAge} data-waits={waits || undefined}>
          {row.status === 'snoozed' ? (
            <IconClockPause size={13} aria-label={t('snoozed')} role="img" />
          ) : waits ? (
            <IconClock size={13} aria-label={t('waits')} role="img" />
          ) : null}
          {waits ? format.minutes((now - (row.waitingSince ?? now)) / MINUTE) : format.age(row.lastAt, now)}
        </span>
      </span>
      <span className={styles.cellBottom}>
        <NetworkIcon icon={row.networkIcon ?? 'website'} size={13} />
        <span className={styles.cellText}>{row.textDeleted ? t('deleted') : row.text}</span>
      </span>
    </span>
  )
}
