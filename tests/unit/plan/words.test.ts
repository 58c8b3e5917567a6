import { describe, expect, it } from 'vitest'
import type { PlanReason } from '#main/domain/plan/reason.ts'
import { english } from '#main/domain/plan/words/en.ts'
import { cellInWords, reasonInWords, storedReasons } from '#main/domain/plan/words/index.ts'
import { russian } from '#main/domain/plan/words/ru.ts'

const en = (reason: PlanReason): string => reasonInWords(reason, 'en').text
const ru = (reason: PlanReason): string => reasonInWords(reason, 'ru').text.replaceAll('\u00a0', ' ')

describe('reasons in words', () => {
  it('exist for every code in both languages', () => {
    expect(Object.keys(russian).toSorted()).toEqual(Object.keys(english).toSorted())
  })
  it.each([
    [1, '1 день'],
    [3, '3 дня'],
    [11, '11 дней'],
    [21, '21 день'],
    [412, '412 дней'],
  ])('count %i days in Russian', (days, text) => {
    expect(ru({ code: 'silent', days, audience: null })).toBe(`Молчит ${text}`)
  })
  it.each([
    [14.2, 'в 14 раз'],
    [3, 'в 3 раза'],
    [2.4, 'в 2,4 раза'],
    [21, 'в 21 раз'],
  ])('say %d times in Russian', (ratio, text) => {
    expect(ru({ code: 'overlap', name: 'Main', ratio, market: 'Германия', team: true })).toBe(
      `Те же бренд, рынок, сеть и команда, что у Main, а аудитория там больше ${text}`,
    )
  })
  it('leave out what is not known', () => {
    expect(en({ code: 'overlap', name: 'Main', ratio: null, market: null, team: false })).toBe(
      'Same brand and network as Main',
    )
    expect(en({ code: 'network-closed', network: 'Vine', year: null })).toBe('Vine is closed')
  })
  it('never call a small share zero', () => {
    expect(en({ code: 'share', share: 0.002, brand: 'Kornwell', market: null })).toBe(
      '<1\u00a0% of the audience of Kornwell',
    )
  })
  it('name a cell', () => {
    expect(cellInWords({ brand: 'Kornwell', market: 'Spain', stage: 'after' }, 'en')).toBe(
      'Kornwell, Spain, after purchase',
    )
    expect(cellInWords({ brand: 'Kornwell', market: 'Spain', stage: 'during' }, 'ru')).toBe(
      'Kornwell, Spain, во время покупки',
    )
  })
  it('keep the code of what a newer version wrote', () => {
    expect(storedReasons('[{"code":"no-owner"},{"code":"from-tomorrow","n":1},7]', 'en')).toEqual([
      { code: 'no-owner', text: 'Nobody owns it' },
      { code: 'from-tomorrow', text: 'from-tomorrow' },
    ])
    expect(storedReasons('{}', 'en')).toEqual([])
  })
})
