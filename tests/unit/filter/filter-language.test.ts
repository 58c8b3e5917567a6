import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filterText, filterValues, parseFilter, toggleFilterValue } from '#shared/model/filter-language.ts'
import { amountOf, dayStart, spanDays } from '#shared/model/filter-values.ts'

const read = (text: string) => {
  const { terms, words, problems } = parseFilter(text)
  return { terms: terms.map(({ field, op, values }) => ({ field, op, values })), words, problems }
}
const term = (text: string) => read(text).terms[0]

describe('the filter language', () => {
  it('reads fields, lists, comparisons and free words', () => {
    expect(
      read(
        'brand:Kornwell,Brisavo market!=PL owner:none -team:support last_post:>180d audience:>10k "free words" kitchen',
      ),
    ).toEqual({
      terms: [
        { field: 'brand', op: '=', values: ['Kornwell', 'Brisavo'] },
        { field: 'market', op: '!=', values: ['PL'] },
        { field: 'owner', op: '=', values: ['none'] },
        { field: 'team', op: '!=', values: ['support'] },
        { field: 'last_post', op: '>', values: ['180d'] },
        { field: 'audience', op: '>', values: ['10k'] },
      ],
      words: ['free words', 'kitchen'],
      problems: [],
    })
  })

  it.each([
    ['BRAND:x', { field: 'brand', op: '=', values: ['x'] }],
    ['audience>5', { field: 'audience', op: '>', values: ['5'] }],
    ['audience<5', { field: 'audience', op: '<', values: ['5'] }],
    ['owner:*', { field: 'owner', op: '=', values: ['any'] }],
    ['-owner:*', { field: 'owner', op: '=', values: ['none'] }],
    ['owner!=none', { field: 'owner', op: '=', values: ['any'] }],
    ['-owner!=Ann', { field: 'owner', op: '=', values: ['Ann'] }],
    ['owner:NONE,Ann', { field: 'owner', op: '=', values: ['none', 'Ann'] }],
    ['brand:"Kornwell Pro",Lumetra', { field: 'brand', op: '=', values: ['Kornwell Pro', 'Lumetra'] }],
    [String.raw`brand:"a \"b\" \\"`, { field: 'brand', op: '=', values: [String.raw`a "b" ` + '\\'] }],
    ['brand:Korn,', { field: 'brand', op: '=', values: ['Korn'] }],
    ['brand:Корнвелл', { field: 'brand', op: '=', values: ['Корнвелл'] }],
  ])('reads %s', (text, expected) => {
    expect(term(text)).toEqual(expected)
    expect(read(text).problems).toEqual([])
  })

  it('takes a pasted address for a free word', () => {
    expect(read('https://example.com/a?b=c')).toEqual({ terms: [], words: ['https://example.com/a?b=c'], problems: [] })
  })

  it.each([
    ['x brand:', 'no_value', 2, 6],
    ['audience:>1,2', 'one_value', 0, 13],
    ['audience>=5', 'unknown_operator', 0, 11],
    ['-audience>5', 'unknown_operator', 0, 11],
    ['brand:"Korn', 'unclosed_quote', 6, 5],
  ])('says what is wrong with %s, and where', (text, code, at, length) => {
    expect(read(text).problems).toEqual([{ at, length, code, text: text.slice(at, at + length) }])
  })

  it('places every term in the text', () => {
    const text = 'kitchen  brand:"a b"  x'
    const [found] = parseFilter(text).terms
    expect(text.slice(found!.at, found!.at + found!.length)).toBe('brand:"a b"')
  })

  const value = fc
    .oneof(
      fc.string({ minLength: 1, maxLength: 12 }),
      fc.constantFrom('none', 'any', '>x', '=', 'a b', 'a,b', '"', '\\', 'Ёж'),
    )
    .filter((v) => !['none', 'any', '*'].includes(v.toLowerCase()) || v === 'none' || v === 'any')
  const field = fc.stringMatching(/^[a-z][a-z0-9_]{0,8}$/)
  const list = fc.array(value, { minLength: 1, maxLength: 4 })
  const anyTerm = fc
    .oneof(
      fc.record({ field, op: fc.constantFrom('=' as const, '!=' as const), values: list }),
      fc.record({ field, op: fc.constantFrom('>' as const, '<' as const), values: value.map((v) => [v]) }),
    )
    .filter((t) => t.op !== '!=' || t.values.length > 1 || !['none', 'any'].includes(t.values[0]!))
  const word = fc.oneof(
    fc.string({ minLength: 1, maxLength: 12 }),
    fc.constantFrom('a:b', '-x:y', 'https://a.b', 'a b'),
  )

  it('reads back exactly what it prints', () => {
    fc.assert(
      fc.property(fc.array(anyTerm, { maxLength: 5 }), fc.array(word, { maxLength: 4 }), (terms, words) => {
        expect(read(filterText(terms, words))).toEqual({ terms, words, problems: [] })
      }),
      { seed: 1, numRuns: 2000 },
    )
  })

  it('never throws, and printing what it read is stable', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        const { terms, words } = read(text)
        expect(read(filterText(terms, words))).toEqual({ terms, words, problems: [] })
      }),
      { seed: 2, numRuns: 2000 },
    )
  })
})

describe('switching facet values', () => {
  it('adds, extends and takes away a value and keeps everything else', () => {
    const one = toggleFilterValue('kitchen audience:>10k', 'brand', 'Kornwell Pro')
    expect(one).toBe('audience:>10k brand:"Kornwell Pro" kitchen')
    const two = toggleFilterValue(one, 'brand', 'Lumetra')
    expect(filterValues(two, 'brand')).toEqual(['Kornwell Pro', 'Lumetra'])
    expect(toggleFilterValue(toggleFilterValue(two, 'brand', 'lumetra'), 'brand', 'Kornwell Pro')).toBe(
      'audience:>10k kitchen',
    )
  })

  it('narrows to only one value, and back to all', () => {
    expect(toggleFilterValue('brand:a,b', 'brand', 'b', true)).toBe('brand:b')
    expect(toggleFilterValue('brand:b', 'brand', 'b', true)).toBe('')
  })
})

describe('values of the filter language', () => {
  it.each([
    ['10k', 10_000],
    ['1.5M', 1_500_000],
    ['250', 250],
    ['', null],
    ['-5', null],
    ['ten', null],
    ['1e5', null],
  ])('reads the number %s', (text, expected) => expect(amountOf(text)).toBe(expected))

  it.each([
    ['180d', 180],
    ['3w', 21],
    ['6mo', 180],
    ['2Y', 730],
    ['180', null],
    ['d', null],
  ])('reads the span %s', (text, expected) => expect(spanDays(text)).toBe(expected))

  it('refuses days that do not exist', () => {
    expect(dayStart('2025-01-01')).toBe(Date.UTC(2025, 0, 1))
    expect(dayStart('2025-02-30')).toBeNull()
    expect(dayStart('01.01.2025')).toBeNull()
  })
})
