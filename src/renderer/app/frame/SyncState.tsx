import { Tooltip } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCloud,
  IconCloudCheck,
  IconCloudOff,
  IconDatabase,
  IconRefresh,
  type TablerIcon,
} from '@tabler/icons-react'
import { useIsMutating } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { linkTo } from '../navigation.ts'
import { useShell } from '../state/shell.ts'
import styles from './frame.module.css'
import { useHubLine, useSourceLine } from './sync-lines.ts'

const ICONS = {
  off: IconCloudOff,
  on: IconCloud,
  done: IconCloudCheck,
  busy: IconRefresh,
  problem: IconAlertTriangle,
} as const satisfies Record<string, TablerIcon>

/** Whether everything is on the disk, and how the workspace stands with its hub or its sources; leads to where that is told in full. */
export function SyncState() {
  const { t } = useTranslation()
  const saving = useIsMutating() > 0
  const service = useShell(({ state }) => state?.service ?? 'ready')
  const hub = useHubLine()
  const sources = useSourceLine(hub === null)
  const line = hub ?? sources
  const own =
    service === 'stopped' ? t('stopped') : service === 'recovered' ? t('recovered') : saving ? t('saving') : null
  if (own !== null || line === null)
    return (
      <span className={styles.sync} role="status">
        {own === null ? (
          <IconCloudOff size={15} color="var(--m-ink3)" aria-hidden />
        ) : (
          <IconDatabase size={15} color="var(--m-ink3)" aria-hidden />
        )}
        {own ?? t('offlineSaved')}
      </span>
    )
  const Icon = ICONS[line.mark]
  return (
    <span role="status">
      <Tooltip label={line.detail} multiline maw={340}>
        <a className={styles.sync} href={`#${linkTo('sync', { view: line.view })}`}>
          <Icon size={15} color={line.mark === 'problem' ? 'var(--m-high)' : 'var(--m-ink3)'} aria-hidden />
          {line.words}
          <span className="visually-hidden">. {line.detail}</span>
        </a>
      </Tooltip>
    </span>
  )
}
