import { Popover } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ChooseEntry } from '../../../app/choose/ChooseEntry.tsx'
import { TermHelp } from '../../../components/help/TermHelp.tsx'
import styles from '../audit.module.css'
import { CommentForm } from '../finding/CommentForm.tsx'
import { ChooseDay } from './ChooseDay.tsx'
import type { Acting } from './use-acting.ts'
import { WaiveForm } from './WaiveForm.tsx'

/** Who, when or why for the selected findings, asked just above the selection bar. */
export function AskOverList({ acting }: { acting: Acting }) {
  const { t } = useTranslation('audit')
  const open = acting.asking !== null && acting.at === 'list'
  const comment = t('commentMany', { count: acting.count })
  const names = { comment, assign: t('assignTo'), due: t('dueDate'), waive: t('waiveMany', { count: acting.count }) }
  return (
    <Popover
      opened={open}
      onChange={(still) => still || acting.stopAsking()}
      position="top"
      trapFocus
      withinPortal
      returnFocus
    >
      <Popover.Target>
        <span className={styles.askAnchor} aria-hidden />
      </Popover.Target>
      <Popover.Dropdown aria-label={acting.asking === null ? undefined : names[acting.asking]} className={styles.ask}>
        {acting.asking === 'assign' ? (
          <ChooseEntry
            kind="person"
            label={t('person')}
            placeholder={t('assignTo')}
            nobody={t('nobody')}
            none={t('noPerson')}
            onChoose={acting.assign}
          />
        ) : null}
        {acting.asking === 'due' ? (
          <ChooseDay day={acting.selected === 0 ? (acting.one?.dueOn ?? null) : null} onChoose={acting.due} />
        ) : null}
        {acting.asking === 'comment' ? (
          <>
            <h2 className={styles.askTitle}>{comment}</h2>
            <CommentForm wanted onComment={acting.comment} onLeave={acting.stopAsking} />
          </>
        ) : null}
        {acting.asking === 'waive' ? (
          <>
            <h2 className={styles.askTitle}>
              {names.waive} <TermHelp term="waiver" />
            </h2>
            <WaiveForm onWaive={acting.waive} onCancel={acting.stopAsking} />
          </>
        ) : null}
      </Popover.Dropdown>
    </Popover>
  )
}
