import { Tooltip, UnstyledButton } from '@mantine/core'
import {
  IconAddressBook,
  IconClipboardCheck,
  IconFileAnalytics,
  IconLayoutDashboard,
  IconMessages,
  IconRefresh,
  IconRouteAltLeft,
  IconSettings,
  IconUsersGroup,
  type TablerIcon,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { go, PAGES } from '../navigation.ts'
import { useAsk } from '../queries.ts'
import styles from './frame.module.css'

const icons: Record<(typeof PAGES)[number], TablerIcon> = {
  center: IconLayoutDashboard,
  accounts: IconAddressBook,
  audit: IconClipboardCheck,
  conversations: IconMessages,
  plan: IconRouteAltLeft,
  workshop: IconUsersGroup,
  reports: IconFileAnalytics,
  sync: IconRefresh,
  settings: IconSettings,
}

/** What asks for action, and nothing else, is counted. */
function useCounts(): Partial<Record<(typeof PAGES)[number], number>> {
  const audit = useAsk('audit.summary', {})
  const plan = useAsk('plan.summary', {})
  const undecided = plan.data?.dispositions.undecided ?? 0
  return { audit: audit.data?.bySeverity.critical ?? 0, plan: undecided }
}

/** The way from page to page. */
export function Rail({ current, narrow }: { current: string; narrow: boolean }) {
  const { t } = useTranslation()
  const counts = useCounts()
  const active = ['import', 'discovery', 'lists', 'directory'].includes(current) ? 'accounts' : current
  return (
    <nav className={styles.rail} aria-label={t('navigation')}>
      {PAGES.map((page) => {
        const Icon = icons[page]
        const count = counts[page] ?? 0
        return (
          <Tooltip key={page} label={t(page)} position="right" disabled={!narrow}>
            <UnstyledButton
              className={`${styles.railItem} ${page === 'settings' ? styles.railFoot : ''}`}
              aria-current={page === active ? 'page' : undefined}
              aria-label={count > 0 ? `${t(page)} ${count}` : t(page)}
              onClick={() => go(page)}
            >
              <Icon size={17} stroke={1.6} aria-hidden />
              {narrow ? null : t(page)} {narrow || count === 0 ? null : <b>{count}</b>}
            </UnstyledButton>
          </Tooltip>
        )
      })}
    </nav>
  )
}
