import { Button, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DotRound, Session } from '#shared/model/workshop.ts'
import { useFormat } from '../../../app/format.ts'
import { useKeys } from '../../../app/keys/keys.ts'
import { Key } from '../../../components/marks/Key.tsx'
import { act } from '../act.ts'
import { dotsTyped } from '../paper/typed.ts'
import styles from './console.module.css'

/** What the facilitator does with a round of dots: waits, shows them, brings the most wanted cards first. */
export function DotDesk({ session, dots }: { session: Session; dots: DotRound }) {
  const { t } = useTranslation('workshop')
  const format = useFormat()
  const show = (): void => void act('workshop.turn', { session: session.id, to: 'showDots' })
  const first = (): void => void act('workshop.bringFirst', { session: session.id, round: dots.id }, t('broughtFirst'))
  useKeys({ KeyV: show }, !dots.shown)
  return (
    <section className={styles.desk} aria-label={t('part_dots')}>
      <div className={styles.silent}>
        <h3>{t('dotsGivenOf', { given: format.number(dots.voted), all: format.number(session.seats.length) })}</h3>
        {dots.shown ? (
          <Button onClick={first}>{t('bringFirst')}</Button>
        ) : (
          <Button variant="default" rightSection={<Key keys="V" variant="plain" />} onClick={show}>
            {t('showDots')}
          </Button>
        )}
      </div>
      {dots.shown ? null : <GiveFor session={session} dots={dots} />}
    </section>
  )
}

/** Dots of somebody without a phone, as they say them: one number a dot. */
function GiveFor({ session, dots }: { session: Session; dots: DotRound }) {
  const { t } = useTranslation('workshop')
  const [seat, setSeat] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const given = dotsTyped(said, dots)
  const give = async (): Promise<void> => {
    if (seat === null || given === null) return
    if (await act('workshop.dots', { session: session.id, participant: seat, round: dots.id, given })) setSaid('')
  }
  if (session.seats.length === 0) return null
  return (
    <div className={styles.pair}>
      <Select
        aria-label={t('dotsFor')}
        placeholder={t('dotsFor')}
        searchable
        value={seat}
        data={session.seats.map((one) => ({ value: one.id, label: one.name }))}
        onChange={setSeat}
      />
      <TextInput
        aria-label={t('dotsTyped')}
        placeholder={t('dotsTyped')}
        value={said}
        error={said !== '' && given === null ? t('dotsTypedBad', { count: dots.budget }) : undefined}
        onChange={(event) => setSaid(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void give()
        }}
      />
    </div>
  )
}
