import { useTranslation } from 'react-i18next'
import { useEffect } from 'react'
import type { Session } from '#shared/model/workshop.ts'
import { Awaited } from '../../../app/answers/Awaited.tsx'
import { useFormat } from '../../../app/format.ts'
import { useParameters } from '../../../app/navigation.ts'
import { useAsk } from '../../../app/queries.ts'
import { useReady } from '../../../app/ready.ts'
import { Meter } from '../../../components/marks/Meter.tsx'
import { CardFace } from '../CardFace.tsx'
import { DotBoard } from '../DotBoard.tsx'
import { PartFace } from '../PartFace.tsx'
import { Progress } from '../Progress.tsx'
import { partOf, stageOf } from '../stage.ts'
import { Rest } from '../console/Rest.tsx'
import { RoomCode } from '../RoomCode.tsx'
import { TimeLeft } from '../TimeLeft.tsx'
import { Agreement, Votes } from '../Votes.tsx'
import styles from './wall.module.css'

/** The card for the projector: `#/wall?session=ID`, alone in a window of its own. */
export function WallPage() {
  const [parameters] = useParameters()
  const session = useAsk('workshop.session', { id: parameters.get('session') ?? '' })
  useReady(session.data !== undefined)
  const name = session.data?.name
  useEffect(() => {
    if (name !== undefined) document.title = name
  }, [name])
  if (session.isError || session.data === undefined) return <Awaited of={[session]} rows={0} />
  return <Wall session={session.data} />
}

function Wall({ session }: { session: Session }) {
  const { t } = useTranslation('workshop')
  const format = useFormat()
  const { data } = useAsk('workshop.door', {})
  const door = data?.open?.session === session.id ? data.open : null
  const { current, dots } = session
  const stage = stageOf(session)
  const part = partOf(session)
  const voted = session.seats.filter((seat) => seat.voted).length
  return (
    <main className={styles.wall} data-wall>
      <header className={styles.head}>
        <h1>{session.name}</h1>
        {session.deck === null ? null : <span>{t('deckOf', { deck: session.deck })}</span>}
        <span className={styles.far}>
          {t('cardOf', { at: format.number(session.decided), all: format.number(session.cards) })}
        </span>
        <span className={styles.meter}>
          <Meter value={session.decided} max={Math.max(1, session.cards)} label={t('column_decided')} />
        </span>
        <TimeLeft session={session} />
      </header>
      <div className={styles.body}>
        <div className={styles.card} data-wide={stage !== 'card' || undefined}>
          {stage === 'card' && current !== null ? <CardFace face={current} quiet /> : null}
          {stage === 'dots' && dots !== null ? <DotBoard dots={dots} /> : null}
          {stage === 'part' && part !== null ? <PartFace part={part} /> : null}
          {stage === 'rest' ? <Rest session={session} /> : null}
        </div>
        {stage === 'card' && current !== null ? (
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
      <footer className={styles.foot}>
        <div className={styles.gone}>
          <Progress />
          {stage === 'dots' && dots !== null ? (
            <p>{t('dotsGivenOf', { given: format.number(dots.voted), all: format.number(session.seats.length) })}</p>
          ) : null}
        </div>
        {door === null || door.locked ? null : <RoomCode door={door} />}
      </footer>
    </main>
  )
}
