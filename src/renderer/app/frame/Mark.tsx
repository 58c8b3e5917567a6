/** The mark of Muster: an open horseshoe around a point. */
export function Mark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" aria-hidden>
      <path d="M8.1 3.6a9.2 9.2 0 1 0 7.8 0" stroke="var(--m-accent)" strokeWidth="3.4" />
      <circle cx="12" cy="12" r="2.6" fill="var(--m-ink1)" />
    </svg>
  )
}
