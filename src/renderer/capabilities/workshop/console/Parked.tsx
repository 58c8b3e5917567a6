import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Session } from '#shared/model/workshop.ts'
import { SectionTitle } from '../../../components/page/SectionTitle.tsx'
import { act } from '../act.ts'
import styles from './console.module.css'

/** What the room put aside, to be answered before the card can be decided. */
export function Parked({ session }: { session: Session }) {
  const { t } = useTranslation('workshop')
  if (session.parked.length === 0) return null
  return (
    <section className={styles.part}>
      <SectionTitle title={t('parked')} />
      <ul className={styles.questions}>
        {session.parked.map((question) => (
          <li key={question.id}>
            <Checkbox
              label={question.account === null ? question.text : `${question.account}: ${question.text}`}
              checked={question.done}
              onChange={(event) =>
                void act('workshop.settle', {
                  session: session.id,
                  question: question.id,
                  done: event.currentTarget.checked,
                })
              }
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
