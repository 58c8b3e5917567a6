import fc from 'fast-check'
import { expect, test } from 'vitest'
import { IdentityIndex } from '#main/mirror/identity-index.ts'

const identity = fc.tuple(fc.constantFrom('x', 'vk', 'instagram'), fc.string()).map((parts) => parts.join(' '))

test('answers as a map of texts does, whatever is put in', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          identity,
          fc.integer().filter((number) => number !== 0),
        ),
      ),
      (given) => {
        const index = new IdentityIndex()
        const map = new Map<string, number>()
        for (const [text, number] of given) {
          expect(index.get(text)).toBe(map.get(text))
          index.set(text, number)
          map.set(text, number)
        }
        for (const [text, number] of map) expect([index.has(text), index.get(text)]).toEqual([true, number])
      },
    ),
  )
})

test('keeps 300,000 names apart that differ in one sign only, and knows none of as many others', () => {
  const index = new IdentityIndex()
  for (let at = 1; at <= 300_000; at++) index.set(`instagram kornwell_${at}`, at)
  let wrong = 0
  for (let at = 1; at <= 300_000; at++) {
    if (index.get(`instagram kornwell_${at}`) !== at) wrong++
    if (index.has(`instagram kornwelk_${at}`) || index.has(`facebook kornwell_${at}`)) wrong++
  }
  expect(wrong).toBe(0)
})
