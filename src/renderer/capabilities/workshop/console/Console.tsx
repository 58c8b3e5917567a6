import { Awaited } from '../../../app/answers/Awaited.tsx'
import { useTranslation } from 'react-i18next'
import type { Session } from '#shared/model/workshop.ts'
import { useAsk } from '../../../app/queries.ts'
import { useReady } from '../../../app/ready.ts'
import { CardFace } from '../CardFace.tsx'
import { DotBoard } from '../DotBoard.tsx'
import { PaperPanel } from '../paper/PaperPanel.tsx'
import { PartFace } from '../PartFace.tsx'
import { Progress } from '../Progress.tsx'
import { partOf, stageOf } from '../stage.ts'
import { AgendaPart } from './AgendaPart.tsx'
import { DotDesk } from './DotDesk.tsx'
import { ConsoleHead } from './ConsoleHead.tsx'
import { DeckList } from './DeckList.tsx'
import { Desk } from './Desk.tsx'
import { Doorway } from './Doorway.tsx'
import { Parked } from './Parked.tsx'
import { Rest } from './Rest.tsx'
import { Seats } from './Seats.tsx'
import styles from './console.module.css'

/** The facilitator's console: the deck, the card that is shown, the votes and what is recorded. */
export function Console({ id }: { id: string }) {
  const { t } = useTranslation('workshop')
  const session = useAsk('workshop.session', { id })
  useReady(session.data !== undefined)
  if (session.isError || session.data === undefined) return <Awaited of={[session]} page={t('title')} />
  return <Room session={session.data} />
}

/** What scrolls can be scrolled from the keyboard too. */
const scrollable = { role: 'region', tabIndex: 0 } as const

function Room({ session }: { session: Session }) {
  const { t } = useTranslation('workshop')
  const { current, dots } = session
  const stage = stageOf(session)
  const part = partOf(session)
  return (
    <div className={styles.page}>
      <ConsoleHead session={session} />
      <div className={styles.room}>
        <DeckList session={session} />
        <div className={styles.stage} aria-label={t('onStage')} {...scrollable}>
          {stage === 'card' && current !== null ? <CardFace face={current} quiet={false} /> : null}
          {stage === 'dots' && dots !== null ? <DotBoard dots={dots} /> : null}
          {stage === 'part' && part !== null ? <PartFace part={part} /> : null}
          {stage === 'rest' ? <Rest session={session} /> : null}
        </div>
        <div className={styles.side}>
          {stage === 'card' && current !== null ? (
            <Desk key={`${current.card.id} ${session.round}`} session={session} face={current} />
          ) : null}
          {stage === 'dots' && dots !== null ? <DotDesk key={dots.id} session={session} dots={dots} /> : null}
          <section className={styles.part}>
            <Progress />
          </section>
          <AgendaPart session={session} />
          <Seats session={session} />
          <Doorway session={session} />
          <PaperPanel session={session} />
          <Parked session={session} />
        </div>
      </div>
    </div>
  )
}
