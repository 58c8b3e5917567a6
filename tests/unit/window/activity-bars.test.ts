import { describe, expect, it } from 'vitest'
import { drawnBars, groupWidths } from '#renderer/components/charts/activity-bars.ts'

const accounts = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `a${index}`, label: `Account ${index}`, audience: index }))

describe('bars of the activity strip', () => {
  it('share the width between groups by their accounts, empty groups taking nothing', () => {
    expect(groupWidths([100, 0, 50], 310)).toEqual([200, 0, 100])
  })

  it('stand for one account each while there is room', () => {
    const bars = drawnBars(accounts(100), 800, 120, 99)
    expect(bars).toHaveLength(100)
    expect(bars.every((bar) => bar.ids.length === 1)).toBe(true)
  })

  it('grow with the square root of the audience and are never under 6 px', () => {
    const [least, most] = drawnBars(
      [
        { id: 'small', label: '', audience: 0 },
        { id: 'large', label: '', audience: 400 },
      ],
      100,
      120,
      1600,
    )
    expect(least?.height).toBe(6)
    expect(most?.height).toBe(60)
  })

  it('hold every one of a hundred thousand accounts without drawing them all', () => {
    const bars = drawnBars(accounts(100_000), 800, 120, 100_000)
    expect(bars.length).toBeLessThanOrEqual(400)
    expect(bars.flatMap((bar) => bar.ids)).toHaveLength(100_000)
  })
})
