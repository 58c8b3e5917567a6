import { IconUserOff, IconUserQuestion } from '@tabler/icons-react'
import { initialsOf } from './initials.ts'
import styles from './marks.module.css'

type PersonDiscProps = { name: string; size?: 18 | 26 }

/** Initials in a disc, decoration beside a name. */
export function PersonDisc({ name, size = 18 }: PersonDiscProps) {
  return (
    <span className={styles.disc} data-size={size} aria-hidden>
      {initialsOf(name)}
    </span>
  )
}

type PersonNameProps = {
  /** Null when nobody is set. */
  name: string | null
  /** Said when nobody is set ("No owner"); never left blank. */
  emptyLabel: string
  /** The person has left: crossed icon, severity ink, and this in the tooltip. */
  leftLabel?: string
  /** `disc` draws only the initials, for narrow columns. */
  only?: 'disc'
}

/** A person in a cell: disc and name, "no owner" with its icon, or someone who left. */
export function PersonName({ name, emptyLabel, leftLabel, only }: PersonNameProps) {
  if (name === null) {
    return (
      <span className={styles.person} title={only === 'disc' ? emptyLabel : undefined}>
        <IconUserQuestion size={16} color="var(--m-high-text)" aria-hidden />
        {only === 'disc' ? (
          <span className="visually-hidden">{emptyLabel}</span>
        ) : (
          <span className={styles.nobody}>{emptyLabel}</span>
        )}
      </span>
    )
  }
  const left = leftLabel !== undefined
  return (
    <span className={styles.person} data-left={left || undefined} title={left ? `${name}, ${leftLabel}` : name}>
      {left ? <IconUserOff size={16} aria-hidden /> : <PersonDisc name={name} />}
      {only === 'disc' ? <span className="visually-hidden">{name}</span> : <span className={styles.clip}>{name}</span>}
      {left ? <span className="visually-hidden">{leftLabel}</span> : null}
    </span>
  )
}
