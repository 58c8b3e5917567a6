import { describe, expect, it } from 'vitest'
import { cellState, coverageKey, coverageRow, type NeededCell } from '#main/domain/center/coverage.ts'
import { percentile } from '#main/domain/center/percentile.ts'
import { largestFirst } from '#main/domain/center/shares.ts'

describe('percentiles', () => {
  it.each([
    [[], 0.5, null],
    [[7], 0.9, 7],
    [[4, 1, 3], 0.5, 3],
    [[4, 1, 3, 2], 0.5, 2.5],
    [[10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 0.9, 9],
    [[5, 5, 100], 1, 100],
  ])('of %j at %d is %j', (values, share, expected) => {
    expect(percentile(values, share)).toBe(expected)
  })
})

describe('parts', () => {
  it('stand largest first, the nameless last', () => {
    const parts = [
      { key: 'b', count: 2 },
      { key: null, count: 9 },
      { key: 'a', count: 2 },
      { key: 'c', count: 5 },
    ]
    expect(largestFirst(parts).map((part) => part.key)).toEqual(['c', 'a', 'b', null])
  })
})

describe('coverage', () => {
  const cell = (differs: Partial<NeededCell>): NeededCell => ({
    brand_id: 'k',
    market_id: 'de',
    stage: 'before',
    active: 0,
    dormant: 0,
    minimum: 1,
    ...differs,
  })
  it.each([
    [{ active: 1 }, 'covered'],
    [{ active: 1, minimum: 2 }, 'dormant'],
    [{ dormant: 2 }, 'dormant'],
    [{}, 'gap'],
  ])('of %j is %s', (differs, state) => {
    expect(cellState(cell(differs))).toBe(state)
  })
  it('leaves what nobody needs empty', () => {
    const cells = new Map([[coverageKey('k', 'uk', 'after'), cell({ market_id: 'uk', stage: 'after' })]])
    expect(coverageRow('k', ['de', 'uk'], cells)).toEqual([
      ['none', 'none', 'none'],
      ['none', 'none', 'gap'],
    ])
  })
})
