import { ActionIcon, UnstyledButton } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { askShell } from '../../api.ts'
import { useFormat } from '../../app/format.ts'
import { tellProblem } from '../../app/problems.ts'
import { changeShell, useShell } from '../../app/state/shell.ts'
import styles from './start.module.css'

/** Documents opened before, newest first. A missing one says so and can be taken off the list. */
export function RecentList({ disabled, onOpen }: { disabled: boolean; onOpen: (id: string) => void }) {
  const { t } = useTranslation(['start', 'frame'])
  const format = useFormat()
  const recent = useShell(({ state }) => state?.recent ?? [])
  if (recent.length === 0) return null
  return (
    <section className={styles.recent} aria-label={t('recent')}>
      <h2>{t('recent')}</h2>
      {recent.slice(0, 4).map((entry) => (
        <div key={entry.id} className={styles.recentRow}>
          <UnstyledButton disabled={disabled || entry.missing} onClick={() => onOpen(entry.id)} title={entry.file}>
            <strong>{entry.name}</strong>
            <small>{entry.missing ? t('missing') : format.date(entry.openedAt)}</small>
          </UnstyledButton>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={22}
            aria-label={`${t('forget')}: ${entry.name}`}
            onClick={() => void changeShell(() => askShell('shell.forgetRecent', { id: entry.id })).catch(tellProblem)}
          >
            <IconX size={13} />
          </ActionIcon>
        </div>
      ))}
    </section>
  )
}
