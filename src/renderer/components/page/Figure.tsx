import type { ReactNode } from 'react'
import styles from './page.module.css'

type FigureProps = {
  /** Already formatted for the language. */
  value: ReactNode
  /** 34 px for the one key figure of a section, 22 px for the second, the text's own size inside a line. */
  size?: 'display' | 'figure' | 'text'
  /** Deep link to the rows behind the figure. */
  href?: string
  onOpen?: () => void
  /** What the figure counts and what opening it shows; needed when it is a door. */
  label?: string
  tone?: 'plain' | 'high' | 'quiet'
}

/** A figure. With somewhere to go it has a dotted underline that turns solid under the pointer or the focus. */
export function Figure({ value, size = 'text', href, onOpen, label, tone = 'plain' }: FigureProps) {
  const name = doorName(value, label)
  const shared = { className: styles.figureValue, 'data-size': size, 'data-tone': tone, 'data-selectable': true }
  if (href !== undefined) {
    return (
      <a {...shared} data-door href={href} aria-label={name} onClick={onOpen}>
        {value}
      </a>
    )
  }
  if (onOpen !== undefined) {
    return (
      <button {...shared} data-door type="button" aria-label={name} onClick={onOpen}>
        {value}
      </button>
    )
  }
  return (
    <span {...shared} title={label}>
      {value}
    </span>
  )
}

/** A spoken name begins with what is seen, so that it can be called by voice. */
function doorName(value: ReactNode, label: string | undefined): string | undefined {
  if (label === undefined || (typeof value !== 'string' && typeof value !== 'number')) return label
  return label.includes(String(value)) ? label : `${value}, ${label}`
}

type FigureBlockProps = FigureProps & { caption: ReactNode }

/** A figure over its caption, as in the head of the detail panel. */
export function FigureBlock({ caption, size = 'figure', ...figure }: FigureBlockProps) {
  return (
    <span className={styles.figureBlock}>
      <Figure {...figure} size={size} />
      <span className={styles.figureCaption}>{caption}</span>
    </span>
  )
}
