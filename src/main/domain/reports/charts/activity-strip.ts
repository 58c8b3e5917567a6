import { ACTIVITY_DAYS, type Activity } from '#shared/model/words.ts'
import type { CenterFigures } from '#shared/contract/center.ts'
import { html, type Markup, px, raw } from '../markup.ts'
import type { Say } from '../say.ts'
import { PAGE_WIDTH } from '../style.ts'

type Figures = CenterFigures['activity']
type Group = { activity: Activity; count: number; audience: number; bars: Figures['bars']; from: number; width: number }

const HEIGHT = 64
const GROUP_GAP = 9
const LEAST_BAR = 4
/** Width of a character of a label, about: in the first line and below; and the room between two labels. */
const CHARACTERS = { first: 6.4, below: 5.2 } as const
const LABEL_GAP = 14

/** Every account as a bar by days since its last post: solid is active, half tone dormant, hollow abandoned, a dash unknown. */
export function activityStrip(figures: Figures, say: Say): Markup {
  const groups = placed(figures)
  const top = figures.bars.reduce((most, bar) => Math.max(most, bar.audience), 0)
  const texts = groups.map((group) => labelTexts(group, say))
  const labels = labelPlaces(
    groups,
    texts.map((lines) =>
      Math.max(...lines.map((line, at) => line.length * (at === 0 ? CHARACTERS.first : CHARACTERS.below))),
    ),
  )
  // Where no audience is known, nothing stands above the shortest bar.
  const cut = top === 0 ? HEIGHT - LEAST_BAR : 0
  return html`<svg
    width="${PAGE_WIDTH}"
    height="${HEIGHT + 54 - cut}"
    viewBox="0 ${cut} ${PAGE_WIDTH} ${HEIGHT + 54 - cut}"
    role="img"
    aria-label="${say.text('activity')}"
  >
    ${groups.map((group, at) => [
      raw(barsOf(group, top)),
      raw(
        `<rect x="${px(group.from)}" y="${HEIGHT + 3}" width="${px(group.width)}" height="1.6" fill="${toneOf(group.activity)}"/>`,
      ),
      labelOf(texts[at] ?? [], labels[at] ?? 0),
    ])}
  </svg>`
}

const TONES: Readonly<Record<Activity, string>> = {
  active: 'var(--accent)',
  dormant: 'var(--dorm)',
  abandoned: 'var(--ink3)',
  unknown: 'var(--line2)',
}
const toneOf = (activity: Activity): string => TONES[activity]

function placed({ groups, bars }: Figures): Group[] {
  const filled = groups
    .filter((group) => group.count > 0)
    .map((group) => ({ ...group, bars: bars.filter((bar) => bar.activity === group.activity) }))
  const drawn = filled.reduce((sum, group) => sum + group.bars.length, 0)
  const room = PAGE_WIDTH - Math.max(0, filled.length - 1) * GROUP_GAP
  let from = 0
  return filled.map((group) => {
    const width = drawn === 0 ? 0 : (group.bars.length / drawn) * room
    const place = { ...group, from, width }
    from += width + GROUP_GAP
    return place
  })
}

/** Neighbours share a bar, as tall as the largest of them, where there is less than 1.5 px for an account. */
function barsOf({ activity, bars, from, width }: Group, top: number): string {
  if (bars.length === 0) return ''
  const together = Math.max(1, Math.ceil((bars.length * 1.5) / width))
  const slots = Math.ceil(bars.length / together)
  const step = width / slots
  const gap = step >= 5 ? 1.5 : step >= 3 ? 1 : step >= 2 ? 0.6 : 0
  const outline = activity === 'abandoned' && step - gap >= 3
  let marks = ''
  for (let slot = 0; slot < slots; slot++) {
    const most = bars.slice(slot * together, (slot + 1) * together).reduce((sum, bar) => Math.max(sum, bar.audience), 0)
    const tall = Math.max(LEAST_BAR, top === 0 ? 0 : Math.sqrt(most / top) * HEIGHT)
    const x = from + slot * step
    marks += outline
      ? `<rect x="${px(x + 0.5)}" y="${px(HEIGHT - tall + 0.5)}" width="${px(step - gap - 1)}" height="${px(tall - 0.5)}" fill="none" stroke="var(--ink3)" stroke-width=".8"/>`
      : `<rect x="${px(x)}" y="${px(HEIGHT - tall)}" width="${px(activity === 'abandoned' ? Math.min(1, step) : Math.max(0.8, step - gap))}" height="${px(tall)}" fill="${toneOf(activity)}"/>`
  }
  return marks
}

/** A label begins under its group and moves aside where the one before or the edge is in the way. */
function labelPlaces(groups: readonly Group[], widths: readonly number[]): number[] {
  const places: number[] = []
  let free = 0
  groups.forEach((group, at) => {
    places.push(Math.max(group.from, free))
    free = (places[at] ?? 0) + (widths[at] ?? 0) + LABEL_GAP
  })
  let edge = PAGE_WIDTH
  for (let at = places.length - 1; at >= 0; at--) {
    places[at] = Math.max(0, Math.min(places[at] ?? 0, edge - (widths[at] ?? 0)))
    edge = (places[at] ?? 0) - LABEL_GAP
  }
  return places
}

/** Count and name, range, audience. */
function labelTexts({ activity, count, audience }: Group, say: Say): string[] {
  const range = {
    active: say.text('rangeActive', { n: ACTIVITY_DAYS.dormant }),
    dormant: say.text('rangeDormant', { from: ACTIVITY_DAYS.dormant + 1, to: ACTIVITY_DAYS.abandoned }),
    abandoned: say.text('rangeAbandoned', { n: ACTIVITY_DAYS.abandoned }),
    unknown: say.text('rangeUnknown'),
  }[activity]
  const reach = audience > 0 ? [say.text('audienceOf', { n: say.compact(audience) })] : []
  return [`${say.number(count)} ${say.group(activity)}`, range, ...reach]
}

const labelOf = (lines: readonly string[], x: number): Markup[] =>
  lines.map(
    (line, at) =>
      html`<text x="${px(x)}" y="${HEIGHT + 19 + (at === 0 ? 0 : at * 13 + 1)}" ${at === 0 && html` class="b"`}
        >${line}</text
      >`,
  )
