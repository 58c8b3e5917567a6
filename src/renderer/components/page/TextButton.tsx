import type { ReactNode } from 'react'
import { Key } from '../marks/Key.tsx'
import styles from './page.module.css'

type TextButtonProps = {
  children: ReactNode
  onClick?: () => void
  href?: string
  /** `accent` for links in text ("Try again"), `quiet` for a button without an outline. */
  tone?: 'accent' | 'quiet' | 'danger'
  icon?: ReactNode
  /** The key that does the same. */
  keys?: string
  disabled?: boolean
  label?: string
}

/** A button that looks like text: link in a line, or the quiet second choice beside a primary one. */
export function TextButton(props: TextButtonProps) {
  const { children, onClick, href, tone = 'accent', icon, keys, disabled, label } = props
  const inner = (
    <>
      {icon}
      {children}
      {keys === undefined ? null : <Key keys={keys} variant="plain" />}
    </>
  )
  if (href !== undefined) {
    return (
      <a className={styles.textButton} data-tone={tone} href={href} aria-label={label} onClick={onClick}>
        {inner}
      </a>
    )
  }
  return (
    <button
      type="button"
      className={styles.textButton}
      data-tone={tone}
      disabled={disabled}
      aria-label={label}
      onClick={onClick}
    >
      {inner}
    </button>
  )
}
