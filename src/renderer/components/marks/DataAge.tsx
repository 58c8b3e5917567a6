import { Tooltip } from '@mantine/core'
import { IconClockExclamation } from '@tabler/icons-react'
import styles from './marks.module.css'

type DataAgeProps = {
  /** "3 days", "Figures: 3 days". */
  text: string
  /** Where it comes from and of which moment: "From Mastodon, 28 Nov 2026, 14:05". */
  detail: string
  /** Older than what may be taken for the state of today. */
  old?: boolean
}

/** How old a mirrored figure is, quietly beside it. The mark of an old one is a clock, never a colour alone. */
export function DataAge({ text, detail, old = false }: DataAgeProps) {
  return (
    <Tooltip label={detail} multiline maw={320}>
      <span className={styles.age} data-old={old || undefined}>
        {old ? <IconClockExclamation size={12} stroke={1.7} aria-hidden /> : null}
        {text}
        <span className="visually-hidden">. {detail}</span>
      </span>
    </Tooltip>
  )
}
