import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gapShape, spreadLabels } from '#renderer/components/charts/service-gap-shape.ts'

const example = { neverReached: 237, late: 150, segments: [262, 112, 50, 437] }

describe('shape of the service gap', () => {
  it('opens in proportion to what never reached the resolving team or reached it late', () => {
    const shape = gapShape(example)
    expect(shape.needed).toBe(1248)
    expect(shape.half * 2).toBeCloseTo((387 / 1248) * 360, 6)
    expect(shape.late.to).toBeCloseTo(shape.half, 6)
    expect(shape.late.to - shape.late.from).toBeCloseTo((150 / 1248) * 360, 6)
    expect(shape.enlarged).toBe(false)
  })

  it('runs from the publishing tip on the left round the bottom to the resolving tip on the right', () => {
    const shape = gapShape(example)
    expect(shape.segments[0]?.from).toBeCloseTo(360 - shape.half, 6)
    expect(shape.segments.at(-1)?.to).toBeCloseTo(shape.half, 6)
  })

  it('keeps 18 degrees for the labels of a small opening and says so', () => {
    const shape = gapShape({ neverReached: 1, late: 0, segments: [50, 49] })
    expect(shape.enlarged).toBe(true)
    expect(shape.half).toBe(9)
    expect(shape.opening).toBeCloseTo(0.01, 6)
  })

  it('is empty without conversations', () => {
    expect(gapShape({ neverReached: 0, late: 0, segments: [0, 0] }).needed).toBe(0)
  })

  it('fills exactly one turn for any counts', () => {
    fc.assert(
      fc.property(
        fc.nat(5000),
        fc.nat(5000),
        fc.array(fc.nat(5000), { minLength: 1, maxLength: 6 }),
        (never, late, segments) => {
          const shape = gapShape({ neverReached: never, late, segments })
          for (const part of shape.segments) expect(part.from).toBeGreaterThanOrEqual(part.to - 1e-9)
          expect(shape.neverReached.from).toBeCloseTo(-shape.half, 6)
          expect(shape.neverReached.to).toBeCloseTo(shape.late.from, 6)
          const end = segments.some((count) => count > 0) ? shape.half : 360 - shape.half
          expect(shape.segments.at(-1)?.to).toBeCloseTo(end, 6)
        },
      ),
    )
  })

  it('never lets two labels of one side cover each other', () => {
    const label = fc.record({
      id: fc.uuid(),
      x: fc.integer({ min: -100, max: 100 }),
      y: fc.integer({ min: -100, max: 100 }),
      side: fc.constantFrom('left' as const, 'right' as const),
      height: fc.constantFrom(15, 30),
    })
    fc.assert(
      fc.property(fc.array(label, { maxLength: 5 }), (labels) => {
        const placed = spreadLabels(labels, -130, 120)
        expect(placed).toHaveLength(labels.length)
        for (const side of ['left', 'right']) {
          const sorted = placed.filter((each) => each.side === side).sort((a, b) => a.y - b.y)
          for (const [index, each] of sorted.slice(0, -1).entries()) {
            expect(each.y + each.height).toBeLessThanOrEqual(sorted[index + 1]?.y ?? -Infinity)
          }
        }
      }),
    )
  })
})
