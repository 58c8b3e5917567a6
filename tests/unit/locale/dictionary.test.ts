import { expect, test } from 'vitest'
import { ErrorCode } from '#shared/contract/error.ts'
import { dictionary, type Room } from '#shared/locale/dictionary.ts'
import { problemWords } from '#shared/locale/problem.ts'

const PLURAL = /_(zero|one|two|few|many|other)$/
const FORMS = { en: ['one', 'other'], ru: ['one', 'few', 'many', 'other'] } as const
const rooms = Object.keys(dictionary.en) as Room[]
const keys = (language: 'en' | 'ru', room: Room): string[] => Object.keys(dictionary[language][room])
const bases = (language: 'en' | 'ru', room: Room): string[] => [...new Set(keys(language, room).map((key) => key.replace(PLURAL, '')))].sort()

test.each(rooms)('%s says the same things in both languages', (room) => {
  expect(bases('ru', room)).toEqual(bases('en', room))
})

test.each(rooms)('%s has every plural form of its language', (room) => {
  for (const language of ['en', 'ru'] as const)
    for (const base of new Set(keys(language, room).filter((key) => PLURAL.test(key)).map((key) => key.replace(PLURAL, ''))))
      expect(keys(language, room), `${language} ${base}`).toEqual(expect.arrayContaining(FORMS[language].map((form) => `${base}_${form}`)))
})

test.each(rooms)('%s fills the same places in both languages', (room) => {
  const places = (text: string): string[] => [...new Set(text.match(/\{\{\w+\}\}/g))].sort()
  for (const key of keys('en', room)) {
    const russian = dictionary.ru[room][key]
    if (russian !== undefined) expect(places(russian), key).toEqual(places(String(dictionary.en[room][key])))
  }
})

test.each(ErrorCode.options)('%s has words in both languages and says what to do', (code) => {
  for (const language of ['en', 'ru'] as const) {
    const { what, todo } = problemWords({ code, message: '', details: { file: 'F', name: 'N', value: 'V', limit: 'L', line: 3, text: 'T' } }, language)
    expect(what).not.toBe('')
    expect(todo).toMatch(/\.$/)
    expect(`${what} ${todo}`).not.toMatch(/[{}]/)
  }
})
