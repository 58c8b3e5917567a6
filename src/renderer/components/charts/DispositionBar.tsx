import type { Disposition } from '#shared/model/words.ts'
import { dispositionColour, DispositionMark } from '../marks/DispositionMark.tsx'
import { Figure } from '../page/Figure.tsx'
import styles from './charts.module.css'

export type DispositionShare = {
  disposition: Disposition
  count: number
  /** Short word. */
  label: string
  /** Name of the door: "Show 41 accounts to keep". */
  openLabel: string
}

type DispositionBarProps = {
  label: string
  /** In the order of the keys; undecided last. */
  shares: readonly DispositionShare[]
  format?: (value: number) => string
  onOpen: (disposition: Disposition) => void
  /** Off where only icons and figures fit. */
  withWords?: boolean
}

/** A plan as one thin stacked bar, with icon, figure and word of each disposition below. */
export function DispositionBar({ label, shares, format = String, onOpen, withWords = true }: DispositionBarProps) {
  return (
    <div role="group" aria-label={label} className={styles.disposition}>
      <div className={styles.stack} aria-hidden>
        {shares
          .filter((share) => share.count > 0)
          .map((share) => (
            <span
              key={share.disposition}
              data-undecided={share.disposition === 'undecided' || undefined}
              style={{ flexGrow: share.count, '--share': dispositionColour(share.disposition) } as React.CSSProperties}
            />
          ))}
      </div>
      <div className={styles.shares}>
        {shares.map((share) => (
          <span key={share.disposition} className={styles.share}>
            <span className={styles.shareFigure}>
              <DispositionMark disposition={share.disposition} size={13} />
              <Figure value={format(share.count)} label={share.openLabel} onOpen={() => onOpen(share.disposition)} />
            </span>
            {withWords ? <span className={styles.shareWord}>{share.label}</span> : null}
          </span>
        ))}
      </div>
    </div>
  )
}
