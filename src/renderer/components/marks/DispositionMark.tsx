import {
  IconArchive,
  IconArrowMerge,
  IconArrowsExchange,
  IconCheck,
  IconCircleDashed,
  IconFocus2,
  IconX,
} from '@tabler/icons-react'
import type { Disposition } from '#shared/model/words.ts'
import styles from './marks.module.css'

const icons = {
  keep: IconCheck,
  refocus: IconFocus2,
  merge: IconArrowMerge,
  transfer: IconArrowsExchange,
  archive: IconArchive,
  close: IconX,
  undecided: IconCircleDashed,
} as const

/** The colour of a disposition, for thin bars and icons only. */
export function dispositionColour(disposition: Disposition): string {
  return `var(--m-${disposition})`
}

type DispositionMarkProps = {
  disposition: Disposition
  /** The word; without it only the icon is drawn and must be named by its surroundings. */
  label?: string
  /** What follows in quiet ink: "into KornwellHelp". */
  detail?: string
  /** A suggestion nobody has decided yet is written in second ink. */
  suggested?: boolean
  size?: number
}

/** Icon and word of a disposition. */
export function DispositionMark({ disposition, label, detail, suggested = false, size = 14 }: DispositionMarkProps) {
  const Icon = icons[disposition]
  const icon = <Icon size={size} color={dispositionColour(disposition)} aria-hidden />
  if (label === undefined) return icon
  const quiet = suggested || disposition === 'undecided'
  return (
    <span className={styles.disposition}>
      {icon}
      <span className={quiet ? styles.quiet : styles.word}>
        {label}
        {detail === undefined ? null : <span className={styles.detail}> {detail}</span>}
      </span>
    </span>
  )
}
