export type ActivityBar = {
  id: string
  /** Account and figures in words: "KornwellUK, 142 thousand followers, 3 months ago". */
  label: string
  audience: number
}

export type DrawnBar = {
  /** Accounts behind this bar; one unless there are more accounts than pixels. */
  ids: readonly string[]
  label: string
  x: number
  width: number
  height: number
}

const GROUP_GAP = 10

/** Widths of the groups in px, in proportion to how many bars they hold. */
export function groupWidths(counts: readonly number[], width: number): number[] {
  const filled = counts.filter((count) => count > 0).length
  const room = Math.max(0, width - Math.max(0, filled - 1) * GROUP_GAP)
  const total = counts.reduce((sum, count) => sum + count, 0)
  return counts.map((count) => (total === 0 ? 0 : (count / total) * room))
}

/**
 * Bars of one group: equal width, height by the square root of the audience, never under 6 px.
 * When there is less than 2 px for an account, neighbours share a bar that is as tall as the largest of them.
 */
export function drawnBars(bars: readonly ActivityBar[], width: number, height: number, top: number): DrawnBar[] {
  if (bars.length === 0 || width <= 0) return []
  const perBar = Math.max(1, Math.ceil((bars.length * 2) / width))
  const slots = Math.ceil(bars.length / perBar)
  const step = width / slots
  const gap = step >= 5 ? 1.5 : step >= 3 ? 1 : step >= 2 ? 0.6 : 0
  return Array.from({ length: slots }, (_, slot) => {
    const together = bars.slice(slot * perBar, (slot + 1) * perBar)
    const tallest = together.reduce((most, bar) => Math.max(most, bar.audience), 0)
    const rise = top <= 0 ? 0 : Math.sqrt(Math.max(0, tallest) / top)
    return {
      ids: together.map((bar) => bar.id),
      label:
        together.length === 1
          ? (together[0]?.label ?? '')
          : together
              .map((bar) => bar.label)
              .slice(0, 3)
              .join('; '),
      x: slot * step,
      width: Math.max(1, step - gap),
      height: Math.max(6, rise * height),
    }
  })
}

export { GROUP_GAP }
