import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { IdList } from '#main/capabilities/conversations/import/id-list.ts'
import { Speakers } from '#main/domain/conversations/speakers.ts'
import { TextList } from '#main/domain/conversations/text-list.ts'

describe('people of a file', () => {
  test('are one person however their handle is spelled, and the spelling seen first is shown', () => {
    const people = new Speakers(() => null)
    const dora = people.number('x', 'DoraP')
    expect(people.number('x', 'dorap')).toBe(dora)
    expect(people.number('x', 'DORAP')).toBe(dora)
    expect(people.number('instagram', 'dorap')).not.toBe(dora)
    expect(people.known('x', 'dorap')).toBe(dora)
    expect(people.known('x', 'somebody')).toBeUndefined()
    expect(people.size).toBe(2)
    expect(people.at(dora)).toEqual({ network: 'x', handle: 'DoraP', key: 'dorap', name: null, accountId: null })
    expect(people.at(-1)).toBeNull()
    expect(people.at(2)).toBeNull()
  })

  test('are ours by the inventory or by the file; the first name they give counts', () => {
    const people = new Speakers((network, key) => (network === 'x' && key === 'acmecare' ? 'account-1' : null))
    const [ours, other] = [people.number('x', 'AcmeCare'), people.number('x', 'p1')]
    expect([people.isOurs(ours), people.isOurs(other), people.isOurs(-1)]).toEqual([true, false, false])
    expect(people.at(ours)?.accountId).toBe('account-1')
    people.speaksForUs(other)
    people.speaksForUs(-1)
    expect(people.isOurs(other)).toBe(true)
    for (const name of [null, 'Дора', 'Dora']) people.name(other, name)
    expect(people.nameOf(other)).toBe('Дора')
    expect(people.nameOf(ours)).toBeNull()
  })

  test('keep their numbers, handles and names when there are very many', () => {
    const people = new Speakers(() => null)
    for (let at = 0; at < 20_000; at++)
      people.name(people.number('x', `Person${at}`), at % 3 === 0 ? `Name ${at}` : null)
    expect(people.size).toBe(20_000)
    for (const at of [0, 511, 512, 1023, 19_998, 19_999]) {
      expect(people.number('x', `person${at}`)).toBe(at)
      expect(people.handleOf(at)).toBe(`Person${at}`)
      expect(people.nameOf(at)).toBe(at % 3 === 0 ? `Name ${at}` : null)
    }
  })
})

test('texts come back as they were, whatever stands in them', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 40 })), (texts) => {
      const list = new TextList()
      const numbers = texts.map((text) => list.add(text))
      expect(numbers.map((number) => list.at(number))).toEqual(texts)
    }),
  )
  const long = new TextList()
  expect(long.at(long.add('ж'.repeat(10_000)))).toBe('ж'.repeat(10_000))
  expect(long.at(7)).toBe('')
})

test('ids come back as they were, also those of another form', () => {
  const ids = new IdList()
  const given = ['01900000-0000-7000-8000-000000000000', 'preview-1', 'ABCDEF00-0000-4000-8000-0000000000FF']
  for (const [at, id] of given.entries()) ids.set(at * 700, id)
  expect(given.map((_, at) => ids.at(at * 700))).toEqual(given)
  expect([ids.at(1), ids.at(1399), ids.at(100_000)]).toEqual([undefined, undefined, undefined])
  ids.set(1, given[0] ?? '')
  expect(ids.at(1)).toBe(given[0])
})
