import type { CenterFigures } from '#shared/contract/center.ts'
import { html, type Markup, px, raw } from '../markup.ts'
import type { Say } from '../say.ts'

type Gap = NonNullable<CenterFigures['serviceGap']>

const RADIUS = 50
const STROKE = 12
const SIZE = 134
const BETWEEN = 0.8
/** An opening under 5 % is drawn this wide, and the drawing says so. */
const LEAST_OPENING = 18

/** A point on a circle; degrees clockwise from the top. */
function point(angle: number, radius: number): string {
  const turn = (angle * Math.PI) / 180
  return `${px(Math.sin(turn) * radius)} ${px(-Math.cos(turn) * radius)}`
}

function arc(from: number, to: number, radius: number): string {
  const large = Math.abs(to - from) > 180 ? 1 : 0
  return `M${point(from, radius)}A${radius} ${radius} 0 ${large} ${to > from ? 1 : 0} ${point(to, radius)}`
}

const stroke = (path: string, colour: string, extra = ''): string =>
  `<path d="${path}" fill="none" stroke="${colour}" ${extra}/>`

/** The opening of the horseshoe: its share of all conversations, 0 to 1, and its angle in degrees as it is drawn. */
export function gapOpening({ neverReached, late, needed }: Pick<Gap, 'neverReached' | 'late' | 'needed'>): {
  share: number
  turn: number
  enlarged: boolean
} {
  const share = needed === 0 ? 0 : (neverReached + late) / needed
  const enlarged = share < 0.05
  return { share, turn: enlarged ? LEAST_OPENING : share * 360, enlarged }
}

type Segment = { label: string; count: number; colour: string; opacity: number }

/**
 * The horseshoe, to scale: one full turn is every conversation that needed a resolving team, the opening at the top is
 * what never reached it or reached it late.
 */
export function serviceGap(gap: Gap, say: Say): Markup {
  const lost = gap.neverReached + gap.late
  const teams = gap.byTeam.toSorted((one, other) => one.count - other.count)
  const segments: Segment[] = [
    { label: say.text('answeredThere'), count: gap.answeredByPublisher, colour: 'var(--grey)', opacity: 1 },
    ...teams.map((team, at) => ({
      label: say.text('inTime', { team: team.team }),
      count: team.count,
      colour: 'var(--accent)',
      opacity: teams.length === 1 ? 1 : 0.5 + (0.5 * at) / (teams.length - 1),
    })),
  ]
  const { share: opening, turn, enlarged } = gapOpening(gap)
  const late = lost === 0 ? 0 : (gap.late / lost) * turn
  return html`<div class="gap">
    <svg
      width="${SIZE}"
      height="${SIZE}"
      viewBox="${-SIZE / 2} ${-SIZE / 2} ${SIZE} ${SIZE}"
      role="img"
      aria-label="${say.text('serviceGap')}"
    >
      ${raw(ring(segments, turn))}${raw(openingOf(turn, late))}
      <text class="big" text-anchor="middle" y="5">${say.share(opening)}</text>
      <text text-anchor="middle" y="20">
        ${say.text('ofTotal', { n: say.number(lost), total: say.number(gap.needed) })}
      </text>
      ${enlarged && html`<text text-anchor="middle" y="33">${say.text('enlarged')}</text>`}
    </svg>
    <ul>
      ${listed(gap, segments, say)}
    </ul>
  </div>`
}

function ring(segments: readonly Segment[], turn: number): string {
  const total = segments.reduce((sum, segment) => sum + segment.count, 0)
  const perCount = total === 0 ? 0 : (360 - turn) / total
  let at = 360 - turn / 2
  return segments
    .filter((segment) => segment.count > 0)
    .map((segment, index, all) => {
      const from = at
      at -= segment.count * perCount
      // A full circle has no beginning for an arc; the opening always leaves one, so the last part simply ends at it.
      const to = index === all.length - 1 ? at : at + Math.min(BETWEEN, (from - at) / 2)
      return stroke(
        arc(from, to, RADIUS),
        segment.colour,
        `stroke-width="${STROKE}" stroke-opacity="${px(segment.opacity)}"`,
      )
    })
    .join('')
}

/** The empty part, spanned by a thin arc; the late part next to the resolving tip as dashes. */
function openingOf(turn: number, late: number): string {
  const half = turn / 2
  const outer = RADIUS + STROKE / 2 + 5
  const ticks = [-half, half - late, half].map((angle) =>
    stroke(`M${point(angle, outer - 2.5)}L${point(angle, outer + 2.5)}`, 'var(--ink3)'),
  )
  const dashes =
    late > 0
      ? stroke(arc(half, half - late, RADIUS), 'var(--high)', `stroke-width="${STROKE}" stroke-dasharray="1.4 3.4"`)
      : ''
  return stroke(arc(-half, half, outer), 'var(--ink3)') + ticks.join('') + dashes
}

function listed(gap: Gap, segments: readonly Segment[], say: Say): Markup[] {
  const box = (inside: string): Markup =>
    raw(`<svg width="9" height="9" viewBox="0 0 9 9" aria-hidden="true">${inside}</svg>`)
  const line = (mark: Markup, count: number, label: string): Markup =>
    html`<li>
      ${mark}<span class="b r">${say.number(count)}</span
      ><span class="m"
        >${label}${gap.needed > 0 && html` <span class="q nw">· ${say.share(Math.round((count / gap.needed) * 100) / 100)}</span>`}</span
      >
    </li>`
  return [
    line(
      box(
        '<rect x=".5" y=".5" width="8" height="8" rx="1.2" fill="none" stroke="var(--ink3)" stroke-dasharray="1.5 1.5"/>',
      ),
      gap.neverReached,
      say.text('neverReached'),
    ),
    line(
      box('<path d="M1 0v9M4.5 0v9M8 0v9" stroke="var(--high)" stroke-width="1.4"/>'),
      gap.late,
      say.text('reachedLate'),
    ),
    ...segments
      .filter((segment) => segment.count > 0)
      .map((segment) =>
        line(
          box(`<rect width="9" height="9" rx="1.5" fill="${segment.colour}" opacity="${px(segment.opacity)}"/>`),
          segment.count,
          segment.label,
        ),
      ),
  ]
}
