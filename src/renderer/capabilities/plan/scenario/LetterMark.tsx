import styles from './scenario.module.css'
import type { Lettered } from './use-scenario-work.ts'

/** The letter of a scenario in its ring; the plan's is filled. */
export function LetterMark({ scenario }: { scenario: Pick<Lettered, 'letter' | 'isPlan'> }) {
  return (
    <span className={styles.letter} data-plan={scenario.isPlan || undefined} aria-hidden>
      {scenario.letter}
    </span>
  )
}
