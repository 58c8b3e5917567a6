import { expect, it } from 'vitest'
import { largestShares } from '#main/domain/audit/largest-shares.ts'
import type { Share } from '#main/domain/audit/portfolio-facts.ts'

const share = (id: string, audience: number | null): Share => ({ id, name: id, audience }) as Share

it('the largest accounts are those that sorting all of them would put first, and all are counted', () => {
  let state = 7
  const roll = (sides: number): number => (state = (state * 48_271) % 2_147_483_647) % sides
  for (const size of [0, 1, 5, 6, 7, 300]) {
    const all = Array.from({ length: size }, (_, at) => share(`a${roll(50)}-${at}`, roll(4) === 0 ? null : roll(20)))
    const sorted = all.toSorted(
      (a, b) => (b.audience ?? 0) - (a.audience ?? 0) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
    )
    expect(largestShares(all, 6)).toEqual({ largest: sorted.slice(0, 6), count: size })
  }
})
