import type { Disposition, Severity } from '#shared/model/words.ts'
import { html, type Markup, raw } from './markup.ts'
import type { Say } from './say.ts'

const SEVERITIES: Readonly<Record<Severity, string>> = {
  critical:
    '<rect x="2" y="2" width="8" height="8" rx="1" transform="rotate(45 6 6)" fill="var(--critical)"/><path d="M6 3.4v2.9" stroke="#fff" stroke-width="1.5" stroke-linecap="round"/><circle cx="6" cy="8.3" r=".85" fill="#fff"/>',
  high: '<path d="M6 1.4 11 10.4H1Z" fill="var(--high)" stroke="var(--high)" stroke-linejoin="round"/>',
  medium:
    '<circle cx="6" cy="6" r="4.6" fill="none" stroke="var(--medium)" stroke-width="1.5"/><path d="M6 1.4a4.6 4.6 0 0 0 0 9.2Z" fill="var(--medium)"/>',
  low: '<circle cx="6" cy="6" r="4.1" fill="none" stroke="var(--low)" stroke-width="1.8"/>',
}

/** Shapes in a square of 24, drawn as lines. */
const DISPOSITIONS: Readonly<Record<Disposition, string>> = {
  keep: '<path d="m5 12.5 4.5 4.5L19 7.5"/>',
  refocus:
    '<circle cx="12" cy="12" r="6.5"/><circle cx="12" cy="12" r="1"/><path d="M12 2.5v3m0 13v3M2.5 12h3m13 0h3"/>',
  merge: '<path d="m8 7 4-4 4 4M12 3v6c0 4-5 5-5 11M12 9c0 4 5 5 5 11"/>',
  transfer: '<path d="M6 9h14l-4-4M18 15H4l4 4"/>',
  archive: '<path d="M3.5 5h17v4h-17zM5 9v10h14V9M10 13h4"/>',
  close: '<path d="M6 6l12 12M18 6 6 18"/>',
  undecided: '<circle cx="12" cy="12" r="8" stroke-dasharray="3.2 3.1"/>',
}

/** Four shapes for four severities, so that they read without colour. */
export const severityMark = (severity: Severity, size = 10): Markup =>
  raw(`<svg width="${size}" height="${size}" viewBox="0 0 12 12" aria-hidden="true">${SEVERITIES[severity]}</svg>`)

export const dispositionMark = (disposition: Disposition, size = 12): Markup =>
  raw(
    `<svg width="${size}" height="${size}" viewBox="0 0 24 24" fill="none" stroke="var(--${disposition})" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${DISPOSITIONS[disposition]}</svg>`,
  )

/** Icon and word of a disposition. */
export const dispositionTag = (disposition: Disposition, say: Say): Markup =>
  html`<span class="tag">${dispositionMark(disposition)}${say.word(disposition)}</span>`

/** The sign of the program: an open ring. */
export const sign = raw(
  '<svg width="13" height="13" viewBox="0 0 24 24" fill="none" stroke-width="4.4" aria-hidden="true"><path d="M7.2 4.1a9.2 9.2 0 1 0 9.6 0" stroke="var(--accent)"/><circle cx="12" cy="12" r="2.6" fill="var(--ink1)"/></svg>',
)
