import { Popover } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ChooseEntry } from '../../../app/choose/ChooseEntry.tsx'
import styles from './acting.module.css'
import { ChooseRole } from '../triage/ChooseRole.tsx'
import { ChooseMoment } from './ChooseMoment.tsx'
import type { Acting } from './use-acting.ts'

/** Who, which team or until when, asked under the buttons of the thread or over the list. */
export function AskOver({ acting, place }: { acting: Acting; place: 'thread' | 'list' }) {
  const { t } = useTranslation(['conversations', 'routes'])
  const { asking } = acting
  const names = { assign: t('assignTo'), route: t('routeTo'), snooze: t('snoozeUntil'), role: t('routes:roleIs') }
  return (
    <Popover
      opened={asking !== null}
      onChange={(still) => still || acting.stopAsking()}
      position={place === 'thread' ? 'bottom-end' : 'top'}
      trapFocus
      withinPortal
      returnFocus
    >
      <Popover.Target>
        <span className={styles.askAnchor} data-place={place} aria-hidden />
      </Popover.Target>
      <Popover.Dropdown aria-label={asking === null ? undefined : names[asking]} className={styles.ask}>
        {asking === 'assign' ? (
          <ChooseEntry
            key="person"
            kind="person"
            label={names.assign}
            nobody={t('nobody')}
            none={t('noEntry')}
            onChoose={(person) => acting.assign(person?.id ?? null)}
          />
        ) : null}
        {asking === 'route' ? (
          <ChooseEntry
            key="team"
            kind="team"
            label={names.route}
            none={t('noEntry')}
            onChoose={(team) => team !== null && acting.route(team.id)}
          />
        ) : null}
        {asking === 'role' ? <ChooseRole label={names.role} onChoose={acting.role} /> : null}
        {asking === 'snooze' ? <ChooseMoment label={names.snooze} onChoose={acting.snooze} /> : null}
      </Popover.Dropdown>
    </Popover>
  )
}
