import { expect, test } from 'vitest'
import { frontierShape, nearestPoint, pointAway } from '#renderer/components/charts/frontier-shape.ts'
import {
  blockHeight,
  groupsWith,
  lineMiddle,
  lineWidth,
  targetMiddle,
} from '#renderer/capabilities/plan/merges/merge-shape.ts'
import type { MergeGroup } from '#shared/model/plan.ts'

const points = [
  { accounts: 50, kept: 0.62 },
  { accounts: 60, kept: 0.8 },
  { accounts: 90, kept: 0.95 },
]
const today = { accounts: 178, kept: 1 }

test('the axis of shares begins at the nearest lower tenth, and today stands at its upper right end', () => {
  const shape = frontierShape(points, today, [], 800, 300)
  expect(shape.floor).toBe(0.6)
  expect([shape.x(178), shape.y(1)]).toEqual([shape.right, shape.top])
  expect(shape.y(0.6)).toBeCloseTo(shape.bottom)
  expect(shape.x(50)).toBeGreaterThan(shape.left)
  expect(shape.ticksY).toEqual([0.6, 0.7, 0.8, 0.9, 1])
})

test('a scenario below the line lowers the axis and moves its beginning', () => {
  const shape = frontierShape(points, today, [{ accounts: 31, kept: 0.38 }], 800, 300)
  expect(shape.floor).toBe(0.3)
  expect(shape.x(31)).toBeGreaterThan(shape.left)
  expect(shape.ticksY.at(-1)).toBe(1)
})

test('the staircase keeps what fewer accounts keep until the next portfolio is reached', () => {
  const { line, x, y } = frontierShape(points, today, [], 800, 300)
  const rounded = (value: number): number => Math.round(value * 10) / 10
  expect(line.startsWith(`M${rounded(x(50))} ${rounded(y(0.62))}H${rounded(x(60))}V${rounded(y(0.8))}`)).toBe(true)
})

test('dragging snaps to portfolios, and arrows always reach the next one', () => {
  expect([44, 54, 56, 70, 400].map((accounts) => nearestPoint(points, accounts))).toEqual([0, 0, 1, 1, 2])
  expect([
    pointAway(points, 0, 1),
    pointAway(points, 1, -1),
    pointAway(points, 2, 1),
    pointAway(points, 0, -10),
  ]).toEqual([1, 0, 2, 0])
  expect(pointAway(points, 0, 10)).toBe(1)
})

test('accounts that merge stand around the middle of the account that takes them over', () => {
  for (const count of [1, 2, 5]) {
    const middles = Array.from({ length: count }, (_, at) => lineMiddle(at, count))
    expect(middles.reduce((sum, one) => sum + one, 0) / count).toBeCloseTo(targetMiddle(count))
    expect(Math.max(...middles)).toBeLessThan(blockHeight(count))
  }
  expect(lineWidth(null, 100)).toBe(1)
  expect(lineWidth(100, 100)).toBe(10)
})

test('a map is narrowed by any name, brand or market of either end', () => {
  const account = (name: string, brand: string, market: string) => ({
    account: name,
    name,
    network: 'facebook',
    networkIcon: 'world',
    brand,
    market,
    audience: 10,
  })
  const group = (into: string, from: string): MergeGroup => ({
    into: account(into, 'Kornwell', 'Germany'),
    stays: true,
    from: [{ ...account(from, 'Kornwell', 'Austria'), decided: false, locked: false }],
    brings: 7,
  })
  const groups = [group('Main', 'Side'), group('Other', 'Wien')]
  expect(groupsWith(groups, ' wIEN ').map(({ into }) => into.name)).toEqual(['Other'])
  expect(groupsWith(groups, 'austria')).toHaveLength(2)
  expect(groupsWith(groups, 'nobody')).toEqual([])
})
