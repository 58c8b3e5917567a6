import type { ReactNode } from 'react'
import styles from './page.module.css'

type PageHeadProps = {
  title: string
  /** The `?` beside the title. */
  help?: ReactNode
  /** Beside the title in third ink: "66 of 186", "mirror of 14 Nov". */
  count?: ReactNode
  /** Tabs of the page. */
  tabs?: ReactNode
  actions?: ReactNode
  /** Off when the page's own first line follows without a hairline (the accounts table). */
  line?: boolean
}

/** The 48 px head of a page: title, count, tabs, actions. */
export function PageHead({ title, help, count, tabs, actions, line = true }: PageHeadProps) {
  return (
    <header className={styles.pageHead} data-line={line || undefined}>
      <h1 className={styles.pageTitle}>{title}</h1>
      {help}
      {count === undefined ? null : <span className={styles.pageCount}>{count}</span>}
      {tabs}
      {actions === undefined ? null : <div className={styles.pageActions}>{actions}</div>}
    </header>
  )
}

type SectionProps = {
  children: ReactNode
  /** Name of the section when it has no heading of its own. */
  label?: string
  /** Hairlines to the neighbours. */
  line?: 'right' | 'bottom' | 'both' | 'none'
  className?: string
}

/** A part of the broadsheet: padding and hairlines, never a box. */
export function Section({ children, label, line = 'none', className }: SectionProps) {
  return (
    <section
      aria-label={label}
      data-line={line}
      className={className === undefined ? styles.section : `${styles.section} ${className}`}
    >
      {children}
    </section>
  )
}
