import { IconLock } from '@tabler/icons-react'
import { useEffect, useLayoutEffect, useRef, type DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanRow } from '#shared/model/plan.ts'
import { useFormat } from '../../../app/format.ts'
import { NetworkIcon } from '../../../components/marks/NetworkIcon.tsx'
import { standingInto } from '../filters.ts'
import styles from './board.module.css'

type BoardCardProps = {
  row: PlanRow
  /** Its place in the column. */
  index: number
  chosen: boolean
  /** It was the keyboard's in another column, where its card is gone. */
  sought: boolean
  /** The card goes while the keyboard is on it. */
  onLost: () => void
  onFocus: () => void
  onOpen: () => void
  onDragStart: (event: DragEvent) => void
}

/** One account on the board; what only a suggestion says is hollow. */
export function BoardCard({ row, index, chosen, sought, onLost, onFocus, onOpen, onDragStart }: BoardCardProps) {
  const { t } = useTranslation('plan')
  const format = useFormat()
  const card = useRef<HTMLButtonElement>(null)
  // A card that was decided by key, or that undo took back, appears in another column: the keyboard goes along.
  useEffect(() => {
    if ((chosen || sought) && document.activeElement === document.body) card.current?.focus({ preventScroll: true })
  }, [chosen, sought])
  const lost = useRef(onLost)
  useEffect(() => {
    lost.current = onLost
  })
  useLayoutEffect(() => {
    const own = card.current
    return () => {
      if (own !== null && document.activeElement === own) lost.current()
    }
  }, [])
  const into = standingInto(row)
  const second =
    into === null ? [row.brand, row.market].filter((part) => part !== null).join(' · ') : t('into', { name: into })
  const who = row.decided === null ? t(row.suggested === 'undecided' ? 'notSuggested' : 'bySuggestion') : row.decidedBy
  return (
    <button
      ref={card}
      type="button"
      className={styles.card}
      data-card={index}
      data-suggested={row.decided === null || undefined}
      aria-pressed={chosen}
      draggable={!row.locked}
      title={row.reason ?? row.why[0]?.text}
      onFocus={onFocus}
      onClick={onOpen}
      onDragStart={onDragStart}
    >
      <span className={styles.cardName}>
        <NetworkIcon icon={row.networkIcon} size={14} />
        <span className={styles.clip}>{row.name}</span>
        {row.locked ? <IconLock size={12} color="var(--m-ink3)" role="img" aria-label={t('locked')} /> : null}
      </span>
      <span className={styles.cardLine}>{second}</span>
      <span className={styles.cardWho}>
        <span className={styles.clip}>{who}</span>
        <span className={styles.cardAudience}>{row.audience === null ? '' : format.compact(row.audience)}</span>
      </span>
    </button>
  )
}
