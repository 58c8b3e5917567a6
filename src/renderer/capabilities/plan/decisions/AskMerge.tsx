import { Popover } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PlanRow } from '#shared/model/plan.ts'
import shared from '../plan.module.css'
import styles from './decisions.module.css'
import { MergeInto } from './MergeInto.tsx'
import type { Deciding } from './use-deciding.ts'

/** Which account takes over the selected ones, asked just above the selection bar. */
export function AskMerge({ deciding, first }: { deciding: Deciding; first: PlanRow | null }) {
  const { t } = useTranslation('plan')
  const open = deciding.merging === 'selection' && first !== null
  const title = t('mergeMany', { count: deciding.count })
  return (
    <Popover
      opened={open}
      onChange={(still) => still || deciding.stopMerging()}
      position="top"
      trapFocus
      returnFocus
      withinPortal
    >
      <Popover.Target>
        <span className={styles.askAnchor} aria-hidden />
      </Popover.Target>
      <Popover.Dropdown aria-label={title} className={styles.ask}>
        <h3 className={shared.askTitle}>{title}</h3>
        {open ? (
          <MergeInto from={first} preselect={false} onMerge={deciding.mergeInto} onCancel={deciding.stopMerging} />
        ) : null}
      </Popover.Dropdown>
    </Popover>
  )
}
