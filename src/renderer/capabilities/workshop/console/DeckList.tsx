import { useTranslation } from 'react-i18next'
import type { Session, SessionCard } from '#shared/model/workshop.ts'
import { useFormat } from '../../../app/format.ts'
import { DispositionMark } from '../../../components/marks/DispositionMark.tsx'
import { NetworkIcon } from '../../../components/marks/NetworkIcon.tsx'
import { SectionTitle } from '../../../components/page/SectionTitle.tsx'
import { Truncated } from '../../../components/table/Truncated.tsx'
import { act } from '../act.ts'
import styles from './console.module.css'

/** Every card of the session with what became of it; pressing one shows it. */
export function DeckList({ session }: { session: Session }) {
  const { t } = useTranslation(['workshop', 'words'])
  const format = useFormat()
  const show = (card: SessionCard): void =>
    void act('workshop.turn', { session: session.id, to: 'card', card: card.id })
  return (
    <nav className={styles.deck} aria-label={t('deckCards')} tabIndex={session.state === 'running' ? undefined : 0}>
      <SectionTitle title={t('deckCards')} aside={format.number(session.cards)} />
      <ul>
        {session.deckCards.map((card) => (
          <li key={card.id}>
            <button
              type="button"
              aria-current={session.current?.card.id === card.id || undefined}
              disabled={session.state !== 'running'}
              onClick={() => show(card)}
            >
              <NetworkIcon icon={card.networkIcon} label={card.networkName} size={14} />
              <Truncated text={card.name} />
              {card.state === 'decided' && card.disposition !== null ? (
                <DispositionMark disposition={card.disposition} label={t(`words:${card.disposition}`)} size={13} />
              ) : (
                <small data-state={card.state}>{card.state === 'waiting' ? '' : t(`card_${card.state}`)}</small>
              )}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
