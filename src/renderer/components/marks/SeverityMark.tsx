import type { Severity } from '#shared/model/words.ts'

type SeverityMarkProps = {
  severity: Severity
  /** Edge in px; 12 in rows, 14 beside titles. */
  size?: number
  /** The word for it. Without one the mark is decoration and the word must stand beside it. */
  label?: string
}

/** Four shapes for four severities, so that they read without colour. */
export function SeverityMark({ severity, size = 12, label }: SeverityMarkProps) {
  const named = label === undefined ? { 'aria-hidden': true as const } : { role: 'img', 'aria-label': label }
  return (
    <svg width={size} height={size} viewBox="0 0 12 12" style={{ flex: 'none', display: 'block' }} {...named}>
      {label === undefined ? null : <title>{label}</title>}
      {shapes[severity]}
    </svg>
  )
}

const shapes = {
  critical: (
    <>
      <rect x="2" y="2" width="8" height="8" rx="1" transform="rotate(45 6 6)" fill="var(--m-critical)" />
      <path d="M6 3.4v2.9" stroke="var(--m-canvas)" strokeWidth="1.5" strokeLinecap="round" />
      <circle cx="6" cy="8.3" r="0.85" fill="var(--m-canvas)" />
    </>
  ),
  high: (
    <path d="M6 1.4 11 10.4H1Z" fill="var(--m-high)" stroke="var(--m-high)" strokeWidth="1" strokeLinejoin="round" />
  ),
  medium: (
    <>
      <circle cx="6" cy="6" r="4.6" fill="none" stroke="var(--m-medium)" strokeWidth="1.5" />
      <path d="M6 1.4a4.6 4.6 0 0 0 0 9.2Z" fill="var(--m-medium)" />
    </>
  ),
  low: <circle cx="6" cy="6" r="4.1" fill="none" stroke="var(--m-low)" strokeWidth="1.8" />,
} as const
