import { expect, test } from 'vitest'
import { ErrorCode } from '#shared/contract/error.ts'
import { dictionary, type Room } from '#shared/locale/dictionary.ts'
import { problemWords } from '#shared/locale/problem.ts'

const PLURAL = /_(zero|one|two|few|many|other)$/
const FORMS = { en: ['one', 'other'], ru: ['one', 'few', 'many', 'other'] } as const
const rooms = Object.keys(dictionary.en) as Room[]
const keys = (language: 'en' | 'ru', room: Room): string[] => Object.keys(dictionary[language][room])
const bases = (language: 'en' | 'ru', room: Room): string[] =>
  [...new Set(keys(language, room).map((key) => key.replace(PLURAL, '')))].sort()

test.each(rooms)('%s says the same things in both languages', (room) => {
  expect(bases('ru', room)).toEqual(bases('en', room))
})

test.each(rooms)('%s has every plural form of its language', (room) => {
  const missing = (['en', 'ru'] as const).flatMap((language) => {
    const plural = keys(language, room).filter((key) => PLURAL.test(key))
    const wanted = [...new Set(plural.map((key) => key.replace(PLURAL, '')))].flatMap((base) =>
      FORMS[language].map((form) => `${base}_${form}`),
    )
    return wanted.filter((key) => !plural.includes(key)).map((key) => `${language} ${key}`)
  })
  expect(missing).toEqual([])
})

test.each(rooms)('%s fills the same places in both languages', (room) => {
  const places = (text: string | undefined): string => [...new Set(text?.match(/\{\{\w+\}\}/g))].sort().join(' ')
  const shared = keys('en', room).filter((key) => dictionary.ru[room][key] !== undefined && !key.endsWith('_one'))
  const differ = shared.filter((key) => places(dictionary.ru[room][key]) !== places(dictionary.en[room][key]))
  expect(differ).toEqual([])
})

test.each(ErrorCode.options)('%s has words in both languages and says what to do', (code) => {
  for (const language of ['en', 'ru'] as const) {
    const { what, todo } = problemWords(
      { code, message: '', details: { file: 'F', name: 'N', value: 'V', limit: 'L', line: 3, text: 'T', count: 2 } },
      language,
    )
    expect(what).not.toBe('')
    expect(todo).toMatch(/\.$/)
    expect(`${what} ${todo}`).not.toMatch(/[{}]/)
  }
})
