import { IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './page.module.css'

export type SectionTitleProps = {
  title: string
  /** The `?` beside the title. */
  help?: ReactNode
  /** What the section shows and how; cut first when there is no room. */
  subtitle?: ReactNode
  /** At the right end: a figure, a period, a segmented control. */
  aside?: ReactNode
  /** Where the title leads; adds the chevron. */
  href?: string
  onOpen?: () => void
  level?: 2 | 3
  /** Shown over the subtitle when they are asked for. */
  tools?: ReactNode
}

/** Title of a section. A title that leads somewhere carries a chevron. */
export function SectionTitle({ title, help, subtitle, aside, href, onOpen, level = 2, tools }: SectionTitleProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  const inner = (
    <>
      {title}
      <IconChevronRight size={13} color="var(--m-ink3)" aria-hidden />
    </>
  )
  return (
    <div className={styles.sectionTitle}>
      <Heading className={styles.sectionHeading}>
        {href !== undefined ? (
          <a className={styles.sectionLink} href={href} onClick={onOpen}>
            {inner}
          </a>
        ) : onOpen !== undefined ? (
          <button type="button" className={styles.sectionLink} onClick={onOpen}>
            {inner}
          </button>
        ) : (
          title
        )}
      </Heading>
      {help}
      {tools === undefined ? null : <span className={styles.sectionTools}>{tools}</span>}
      {subtitle === undefined ? null : <span className={styles.sectionSubtitle}>{subtitle}</span>}
      {aside === undefined ? null : <span className={styles.sectionAside}>{aside}</span>}
    </div>
  )
}
