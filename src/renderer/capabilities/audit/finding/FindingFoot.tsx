import { Button, Popover } from '@mantine/core'
import { IconCalendar } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '#shared/model/finding.ts'
import { ChooseEntry } from '../../../app/choose/ChooseEntry.tsx'
import { useFormat } from '../../../app/format.ts'
import { useNow } from '../../../app/now.ts'
import { Key } from '../../../components/marks/Key.tsx'
import { PersonDisc } from '../../../components/marks/Person.tsx'
import { TextButton } from '../../../components/page/TextButton.tsx'
import styles from '../audit.module.css'
import { ChooseDay } from '../findings/ChooseDay.tsx'
import { dayStart, isOverdue } from '../findings/due-days.ts'
import type { Acting, Asking } from '../findings/use-acting.ts'

/** Who does it, until when, and how it ends. */
export function FindingFoot({ finding, acting }: { finding: Finding; acting: Acting }) {
  const { t } = useTranslation('audit')
  const format = useFormat()
  const now = useNow()
  const open = finding.status === 'open' || finding.status === 'in_progress'
  const late = finding.dueOn !== null && open && isOverdue(finding.dueOn, now)
  const date = finding.dueOn === null ? '' : format.shortDate(dayStart(finding.dueOn))
  return (
    <>
      <div className={styles.footLeft}>
        <Question
          what="assign"
          acting={acting}
          title={finding.assignee ?? t('assignTo')}
          face={
            <>
              {finding.assignee === null ? (
                <span className={styles.nobody} aria-hidden />
              ) : (
                <PersonDisc name={finding.assignee} />
              )}
              <span className={styles.clip}>{finding.assignee ?? t('assign')}</span>
            </>
          }
        >
          <ChooseEntry
            kind="person"
            label={t('person')}
            placeholder={t('assignTo')}
            nobody={finding.assignee === null ? undefined : t('nobody')}
            none={t('noPerson')}
            onChoose={acting.assign}
          />
        </Question>
        <Question
          what="due"
          acting={acting}
          title={date === '' ? t('setDue') : t('dueDate')}
          quiet
          late={late}
          face={
            date === '' ? (
              <IconCalendar size={15} role="img" aria-label={t('setDue')} />
            ) : late ? (
              t('overdue', { date })
            ) : (
              t('dueOn', { date })
            )
          }
        >
          <ChooseDay day={finding.dueOn} onChoose={acting.due} />
        </Question>
      </div>
      {open ? (
        <div className={styles.footRight}>
          <TextButton tone="quiet" onClick={() => acting.ask('waive')}>
            {t('waive')}
          </TextButton>
          <Button rightSection={<Key keys="R" variant="plain" />} onClick={acting.resolve}>
            {t('resolved')}
          </Button>
        </div>
      ) : (
        <Button variant="default" onClick={acting.reopen}>
          {t('reopen')}
        </Button>
      )}
    </>
  )
}

type QuestionProps = {
  what: Asking
  acting: Acting
  title: string
  /** What the button shows. */
  face: ReactNode
  quiet?: boolean
  late?: boolean
  children: ReactNode
}

/** A fact of the foot that is changed where it stands. */
function Question({ what, acting, title, face, quiet, late, children }: QuestionProps) {
  const opened = acting.asking === what && acting.at === 'panel'
  return (
    <Popover
      opened={opened}
      onChange={(still) => still || acting.stopAsking()}
      position="top-start"
      trapFocus
      returnFocus
      withinPortal
    >
      <Popover.Target>
        <button
          type="button"
          className={styles.footButton}
          title={title}
          data-quiet={quiet}
          data-late={late === true ? true : undefined}
          onClick={() => (opened ? acting.stopAsking() : acting.askOne(what))}
        >
          {face}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles.ask}>{opened ? children : null}</Popover.Dropdown>
    </Popover>
  )
}
