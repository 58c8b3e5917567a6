import {
  IconCircle,
  IconCircleCheckFilled,
  IconClockExclamation,
  IconHourglass,
  type TablerIcon,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { TaskState as State } from '#shared/model/carry-out.ts'
import styles from '../carry.module.css'

const ICONS: Record<State, TablerIcon> = {
  done: IconCircleCheckFilled,
  late: IconClockExclamation,
  blocked: IconHourglass,
  open: IconCircle,
}
const COLOURS: Record<State, string> = {
  done: 'var(--m-good)',
  late: 'var(--m-high-text)',
  blocked: 'var(--m-ink3)',
  open: 'var(--m-ink3)',
}

/** Where a task stands, by icon and word. */
export function TaskState({ state }: { state: State }) {
  const { t } = useTranslation('carry')
  const Icon = ICONS[state]
  return (
    <span className={styles.state} data-state={state}>
      <Icon size={14} color={COLOURS[state]} aria-hidden />
      {t(`state_${state}`)}
    </span>
  )
}
