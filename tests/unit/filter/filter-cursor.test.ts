import { expect, test } from 'vitest'
import { completed, filterCursor, nearestName } from '#shared/model/filter-cursor.ts'

const at = (line: string) => {
  const caret = line.indexOf('|')
  return filterCursor(line.replace('|', ''), caret)
}

test('a name is completed up to the caret, and the rest of it is replaced', () => {
  expect(at('brand:x own|')).toEqual({ part: 'field', from: 8, to: 11, typed: 'own' })
  expect(at('-own|er:x')).toEqual({ part: 'field', from: 1, to: 6, typed: 'own' })
  expect(at('brand:x |')).toEqual({ part: 'field', from: 8, to: 8, typed: '' })
})

test('a value is found in its list, whatever stands around it', () => {
  expect(at('kitchen market:DE,P|L owner:none')).toEqual({
    part: 'value',
    field: 'market',
    bounded: false,
    from: 18,
    to: 20,
    typed: 'P',
    rest: 'kitchen owner:none',
  })
  expect(at('-owner:"Дана Ка|')).toMatchObject({ field: 'owner', typed: 'Дана Ка', from: 7, rest: '' })
  expect(at('owner:"Castillo, Dana",No|')).toMatchObject({ typed: 'No', from: 23 })
  expect(at('last_post:>18|0d')).toMatchObject({ field: 'last_post', bounded: true, typed: '18', from: 11, to: 15 })
  expect(at('market!=|')).toMatchObject({ part: 'value', field: 'market', typed: '' })
})

test('an address is a word and no field', () => {
  expect(at('https://x.com/a|')).toMatchObject({ part: 'field', from: 0 })
})

test('what is taken stands in place of what was typed, with the caret behind it', () => {
  const text = 'market:DE,P owner:none'
  expect(completed(text, filterCursor(text, 11), '"New Zealand"')).toEqual({
    text: 'market:DE,"New Zealand" owner:none',
    caret: 23,
  })
})

test('the name that was meant is found when it is near, and none is made up when it is not', () => {
  const names = ['brand', 'market', 'owner', 'owner_left', 'last_post']
  expect(nearestName('bran', names)).toBe('brand')
  expect(nearestName('onwer', names)).toBe('owner')
  expect(nearestName('lastpost', names)).toBe('last_post')
  expect(nearestName('zzz', names)).toBeNull()
})
