import type { ReactNode } from 'react'

const bars = [46, 22, 60, 30, 18, 38, 88, 26, 52, 34, 20, 44, 70, 28, 40, 24, 56, 18, 32, 48, 22, 36, 16, 28, 20, 40]

/** Ghost of the activity strip: accounts pages. */
export function StripArt(): ReactNode {
  return (
    <svg width="208" height="112" viewBox="0 0 208 112">
      {bars.map((tall, index) => {
        const hollow = index > 19
        const x = index * 8 + 0.5
        return (
          <rect
            key={x}
            x={x}
            y={100 - tall + 0.5}
            width={5}
            height={tall - 1}
            fill={hollow ? 'none' : 'var(--m-ring)'}
            fillOpacity={index > 13 ? 0.55 : 1}
            stroke={hollow ? 'var(--m-line2)' : 'none'}
          />
        )
      })}
      <path d="M0 106H208" stroke="var(--m-line2)" />
    </svg>
  )
}

/** Ghost of the horseshoe: conversations. */
export function RingArt(): ReactNode {
  return (
    <svg width="196" height="196" viewBox="-98 -98 196 196">
      <path d="M-54 -64A84 84 0 1 0 54 -64" fill="none" stroke="var(--m-ring)" strokeWidth="18" />
      <path d="M-54 -64A84 84 0 0 0 -81.9 -18.5" fill="none" stroke="var(--m-series4)" strokeWidth="18" />
      <path d="M54 -64A84 84 0 0 1 81.9 -18.5" fill="none" stroke="var(--m-accent)" strokeWidth="18" />
      <path d="M-42 -82A92 92 0 0 1 42 -82" fill="none" stroke="var(--m-line2)" strokeDasharray="3 4" />
    </svg>
  )
}

/** Ghost of the findings inbox: audit. */
export function FindingsArt(): ReactNode {
  return (
    <svg width="208" height="132" viewBox="0 0 208 132">
      {[0, 1, 2, 3].map((row) => (
        <g key={row} transform={`translate(0 ${row * 34})`}>
          <rect x="28" y="5" width={92 - row * 14} height="8" rx="4" fill="var(--m-ring)" />
          <rect x="160" y="5" width="46" height="8" rx="4" fill="var(--m-ring)" />
        </g>
      ))}
      <path d="M9 2 16 9 9 16 2 9Z" fill="var(--m-line2)" />
      <path d="M9 37 16 50H2Z" fill="var(--m-line2)" />
      <path d="M9 70a7 7 0 0 0 0 14Z" fill="var(--m-line2)" />
      <circle cx="9" cy="77" r="6.4" fill="none" stroke="var(--m-line2)" strokeWidth="1.4" />
      <circle cx="9" cy="111" r="6.2" fill="none" stroke="var(--m-line2)" strokeWidth="1.8" />
    </svg>
  )
}

/** Ghost of the frontier: plan. */
export function FrontierArt(): ReactNode {
  return (
    <svg width="208" height="132" viewBox="0 0 208 132">
      <path d="M0 128H208" stroke="var(--m-line2)" />
      <path
        d="M4 126V104H16V86H30V68H48V52H70V40H98V30H132V24H204"
        fill="none"
        stroke="var(--m-line2)"
        strokeWidth="2"
      />
      <path d="M4 128V104H16V86H30V68H48V52H70V40H98V30H132V24H204V128Z" fill="var(--m-ring)" opacity="0.5" />
      <circle cx="70" cy="40" r="7" fill="var(--m-accent)" stroke="var(--m-canvas)" strokeWidth="2" />
    </svg>
  )
}

/** Ghost of a printed page: reports. */
export function ReportArt(): ReactNode {
  return (
    <svg width="150" height="176" viewBox="0 0 150 176">
      <rect x="8" y="8" width="122" height="160" rx="4" fill="none" stroke="var(--m-line2)" />
      <rect x="24" y="26" width="54" height="9" rx="4" fill="var(--m-line2)" />
      {[50, 62, 74].map((y) => (
        <rect key={y} x="24" y={y} width={y === 74 ? 60 : 88} height="5" rx="2.5" fill="var(--m-ring)" />
      ))}
      <path
        d="M29 148v-18M44 148v-34M59 148v-26M74 148v-44M89 148v-30M104 148v-22"
        stroke="var(--m-ring)"
        strokeWidth="10"
      />
      <path d="M24 148.5H114" stroke="var(--m-line2)" />
    </svg>
  )
}
