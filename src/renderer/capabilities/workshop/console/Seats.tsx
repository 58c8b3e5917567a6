import { ActionIcon, Menu } from '@mantine/core'
import { IconCheck, IconDeviceMobile, IconDots } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Participant, Session } from '#shared/model/workshop.ts'
import { Disposition } from '#shared/model/words.ts'
import { useFormat } from '../../../app/format.ts'
import { DispositionMark } from '../../../components/marks/DispositionMark.tsx'
import { SectionTitle } from '../../../components/page/SectionTitle.tsx'
import { Truncated } from '../../../components/table/Truncated.tsx'
import { act } from '../act.ts'
import styles from './console.module.css'

const CHOICES = Disposition.exclude(['undecided']).options

/** Who is in the room and who has voted, never how; a vote can be cast for somebody without a phone. */
export function Seats({ session }: { session: Session }) {
  const { t } = useTranslation(['workshop', 'words'])
  const format = useFormat()
  const seat = (one: Participant) => (
    <li key={one.id}>
      <span
        className={styles.voted}
        role="img"
        aria-label={t(one.voted ? 'seatVoted' : 'seatWaits', { name: one.name })}
        data-voted={one.voted || undefined}
      >
        {one.voted ? <IconCheck size={12} aria-hidden /> : null}
      </span>
      <Truncated text={one.number === null ? one.name : `${one.number}  ${one.name}`} />
      <small>{one.team ?? (one.function === null ? '' : t(`words:${one.function}`))}</small>
      {one.joined ? <IconDeviceMobile size={14} role="img" aria-label={one.device ?? ''} /> : <i />}
      <SeatMenu session={session} seat={one} />
    </li>
  )
  return (
    <section className={styles.part}>
      <SectionTitle title={t('seats')} aside={format.number(session.seats.length)} />
      {session.seats.length === 0 ? (
        <p className={styles.quiet}>{t('seatsNone')}</p>
      ) : (
        <ul className={styles.seats}>{session.seats.map(seat)}</ul>
      )}
    </section>
  )
}

function SeatMenu({ session, seat }: { session: Session; seat: Participant }) {
  const { t } = useTranslation(['workshop', 'words'])
  const card = session.current?.card.id
  const votes = session.state === 'running' && session.phase === 'voting' && card !== undefined
  return (
    <Menu position="left-start" width={240}>
      <Menu.Target>
        <ActionIcon size={22} variant="subtle" aria-label={`${t('more')}: ${seat.name}`}>
          <IconDots size={14} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {votes ? (
          <>
            <Menu.Label>{t('castFor', { name: seat.name })}</Menu.Label>
            {CHOICES.map((disposition) => (
              <Menu.Item
                key={disposition}
                onClick={() =>
                  void act('workshop.vote', {
                    session: session.id,
                    participant: seat.id,
                    card,
                    round: session.round,
                    disposition,
                  })
                }
              >
                <DispositionMark disposition={disposition} label={t(`words:${disposition}`)} />
              </Menu.Item>
            ))}
            <Menu.Divider />
          </>
        ) : null}
        <Menu.Item onClick={() => void act('workshop.seat', { session: session.id, id: seat.id, participant: null })}>
          {t('seatRemove', { name: seat.name })}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
