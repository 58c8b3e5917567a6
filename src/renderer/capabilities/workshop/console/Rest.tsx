import { IconCheck, IconUserQuestion } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Session } from '#shared/model/workshop.ts'
import { useFormat } from '../../../app/format.ts'
import styles from './console.module.css'

/** What the room sees while no card is shown, and who is missing in it. */
export function Rest({ session }: { session: Session }) {
  const { t } = useTranslation(['workshop', 'words'])
  const format = useFormat()
  const { state, council } = session
  const counts = { decided: format.number(session.decided), all: format.number(session.cards) }
  const [title, text] =
    state === 'prepared'
      ? [t('notStarted'), t('notStartedText')]
      : state === 'paused'
        ? [t('resting'), t('restingText')]
        : state === 'finished'
          ? [t('ended'), t('allDoneText', counts)]
          : [t('allDone'), t('allDoneText', counts)]
  const who = council.missing.map((one) => t(`words:${one}`)).join(', ')
  return (
    <section className={styles.rest}>
      <h2>{title}</h2>
      <p>{text}</p>
      {session.goal === null ? null : <p>{session.goal}</p>}
      <p className={styles.council} data-missing={council.missing.length > 0 || undefined}>
        {council.missing.length > 0 ? <IconUserQuestion size={16} aria-hidden /> : <IconCheck size={16} aria-hidden />}
        {council.missing.length > 0 ? t('councilMissing', { who }) : t('councilComplete')}
      </p>
    </section>
  )
}
