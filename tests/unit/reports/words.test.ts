import { expect, test } from 'vitest'
import * as documents from '#shared/locale/reports-document.ts'
import * as tables from '#shared/locale/reports-tables.ts'
import { sayIn } from '#main/domain/reports/say.ts'

const values = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((found) => found[1] ?? '').sort()
const stemOf = (key: string): string => key.replace(/_(one|few|many|other)$/, '')

test('every text of the documents is there in both languages', () => {
  const stems = (words: object): string[] => [...new Set(Object.keys(words).map(stemOf))].sort()
  expect(stems(documents.ru)).toEqual(stems(documents.en))
  expect(Object.keys(tables.ru).sort()).toEqual(Object.keys(tables.en).sort())
})

test('both languages name the same values', () => {
  const english: Record<string, string> = documents.en
  for (const [key, text] of Object.entries(documents.ru)) {
    const own = english[key] ?? english[`${stemOf(key)}_other`] ?? ''
    expect([key, values(text)]).toEqual([key, values(own)])
  }
})

test('Russian counts by its own rules', () => {
  const say = sayIn('ru', 'UTC')
  expect([1, 2, 5, 21, 112].map((n) => say.counted('nAccounts', n))).toEqual([
    '1 аккаунт',
    '2 аккаунта',
    '5 аккаунтов',
    '21 аккаунт',
    '112 аккаунтов',
  ])
})

test('numbers, shares and days are written the way the language does', () => {
  const [en, ru] = [sayIn('en', 'UTC'), sayIn('ru', 'UTC')]
  expect([en.number(12345), ru.number(12345).replaceAll(/\s/gu, ' ')]).toEqual(['12,345', '12 345'])
  expect([en.share(0.9741), ru.share(0.9741)]).toEqual(['97.4%', '97,4\u00a0%'])
  expect([en.day('2026-11-22'), ru.day('2026-11-22').replaceAll(/\s/gu, ' ')]).toEqual([
    '22 Nov 2026',
    '22 нояб. 2026 г.',
  ])
  expect(en.signed(-3)).toBe('−3')
  expect(en.share(null)).toBe('–')
})

test('a share that is not nothing is never written as nothing', () => {
  expect(sayIn('en', 'UTC').share(0.0004)).toBe('<0.1%')
})

test('a moment is written in the zone it is asked for', () => {
  const at = Date.UTC(2026, 10, 22, 22, 30)
  expect(sayIn('en', 'Asia/Tokyo').date(at)).toBe('23 Nov 2026')
  expect(sayIn('en', 'UTC').date(at)).toBe('22 Nov 2026')
})
