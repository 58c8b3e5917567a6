import { expect, test } from 'vitest'
import { stemQuery, wholeWord } from '#main/mirror/stems.ts'

test.each([
  ['order', '"order"', '"order"'],
  ['the order', '"the" AND "order"', '"order"'],
  ['delivery', '"deliveri"', '"deliveri"'],
  ['"not now" чайники', '"not now" AND "чайник"', '"чайник"'],
])('the last word of %s can be meant as a whole one', (text, query, word) => {
  expect(wholeWord(stemQuery(text))).toEqual({ query, word })
})

test.each(['', 'ord*', 'the ord*', '"in order"'])('%j says itself how it ends', (text) => {
  expect(wholeWord(stemQuery(text))).toBeNull()
})
