import { expect, test } from 'vitest'
import type { CenterFigures } from '#shared/contract/center.ts'
import { coverageMatrix } from '#main/domain/reports/charts/coverage-matrix.ts'
import { sayIn } from '#main/domain/reports/say.ts'

type Coverage = CenterFigures['coverage']

/** One brand that is covered in the first market, and has a gap in every other. */
function coverageOf(markets: Coverage['markets']): Coverage {
  const cells = markets.map((_, at): Coverage['brands'][number]['cells'][number] => [
    at === 0 ? 'covered' : 'gap',
    'none',
    'none',
  ])
  return { needed: markets.length, covered: 1, markets, brands: [{ id: 'b', name: 'Northwind', cells }] }
}
const named = (count: number, name: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => ({ id: String(at), code: '', name: name(at) }))
const drawn = (markets: Coverage['markets']) => coverageMatrix(coverageOf(markets), sayIn('en', 'UTC')).markup

test('some markets are drawn beside each other, those with long names in more blocks', () => {
  const codes = drawn(named(15, (at) => `M${at}`))
  expect(codes.match(/class="matrix"/g)).toHaveLength(1)
  const offices = drawn(named(15, (at) => `Weather office number ${at}`))
  expect(offices.match(/class="matrix"/g)).toHaveLength(3)
})

test('hundreds of markets are counted by brand instead', () => {
  const text = drawn(named(250, (at) => `Weather office number ${at}`))
  expect(text).not.toContain('class="matrix"')
  const figures = [...text.matchAll(/<td class="r">(\d+)<\/td>/g)].map(([, figure]) => Number(figure))
  expect(figures).toEqual([250, 1, 0, 249])
})
