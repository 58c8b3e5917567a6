import type { MouseEvent, ReactNode } from 'react'
import styles from './counts.module.css'

type CountDoorProps = {
  /** The count, written out. */
  figure: string
  /** What is counted, in the number of the count. */
  word: string
  /** Says it too where there is no room for the word. */
  mark?: ReactNode
  pressed: boolean
  onClick: (event: MouseEvent) => void
}

/** A count that narrows the list below it to what it counts. */
export function CountDoor({ figure, word, mark, pressed, onClick }: CountDoorProps) {
  return (
    <button type="button" className={styles.door} aria-pressed={pressed} onClick={onClick}>
      {mark}
      <span className={styles.figure}>{figure}</span>
      <span className={styles.word} data-marked={mark !== undefined}>
        {word}
      </span>
    </button>
  )
}
