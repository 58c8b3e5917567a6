import { useTranslation } from 'react-i18next'
import { useEffect } from 'react'
import type { Session } from '#shared/model/workshop.ts'
import { useFormat } from '../../../app/format.ts'
import { useParameters } from '../../../app/navigation.ts'
import { useAsk } from '../../../app/queries.ts'
import { useReady } from '../../../app/ready.ts'
import { Meter } from '../../../components/marks/Meter.tsx'
import { CardFace } from '../CardFace.tsx'
import { Rest } from '../console/Rest.tsx'
import { RoomCode } from '../RoomCode.tsx'
import { TimeLeft } from '../TimeLeft.tsx'
import { Agreement, Votes } from '../Votes.tsx'
import styles from './wall.module.css'

/** The card for the projector: `#/wall?session=ID`, alone in a window of its own. */
export function WallPage() {
  const [parameters] = useParameters()
  const session = useAsk('workshop.session', { id: parameters.get('session') ?? '' })
  useReady(session.data !== undefined || session.isError)
  const name = session.data?.name
  useEffect(() => {
    if (name !== undefined) document.title = name
  }, [name])
  return session.data === undefined ? null : <Wall session={session.data} />
}

function Wall({ session }: { session: Session }) {
  const { t } = useTranslation('workshop')
  const format = useFormat()
  const { data } = useAsk('workshop.door', {})
  const door = data?.open?.session === session.id ? data.open : null
  const { current } = session
  const works = session.state === 'running' && current !== null
  const voted = session.seats.filter((seat) => seat.voted).length
  return (
    <main className={styles.wall} data-wall>
      <header className={styles.head}>
        <b>{session.name}</b>
        <span>{session.deck}</span>
        <span className={styles.far}>
          {t('cardOf', { at: format.number(session.decided), all: format.number(session.cards) })}
        </span>
        <span className={styles.meter}>
          <Meter value={session.decided} max={Math.max(1, session.cards)} label={t('column_decided')} />
        </span>
        <TimeLeft session={session} />
      </header>
      <div className={styles.body}>
        <div className={styles.card}>{works ? <CardFace face={current} quiet /> : <Rest session={session} />}</div>
        {works ? (
          <div className={styles.votes}>
            {current.tally === null ? (
              <h2>{t('votedOf', { voted: format.number(voted), all: format.number(session.seats.length) })}</h2>
            ) : (
              <Agreement tally={current.tally} />
            )}
            <Votes tally={current.tally} chosen={current.tally?.leading ?? null} />
          </div>
        ) : null}
      </div>
      {door === null || door.locked ? null : (
        <footer className={styles.foot}>
          <RoomCode door={door} />
        </footer>
      )}
    </main>
  )
}
