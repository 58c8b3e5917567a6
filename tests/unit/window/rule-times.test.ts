import { describe, expect, it } from 'vitest'
import { clockOf, readMinutes, readSpan } from '#renderer/capabilities/conversations/rules/minutes.ts'

describe('times as people write them', () => {
  it.each([
    ['90', 90],
    ['90 min', 90],
    ['1.5 h', 90],
    ['1,5 ч', 90],
    ['2 d', 2880],
    ['1:30', 90],
    ['0', null],
    ['soon', null],
    ['1 000 000', null],
    ['', null],
  ])('%s is %s minutes', (text, minutes) => expect(readMinutes(text)).toBe(minutes))
  it.each([
    ['8-17', [480, 1020]],
    ['08:30–17:00', [510, 1020]],
    ['0-24', [0, 1440]],
    ['', null],
    ['–', null],
    ['17-8', undefined],
    ['8', undefined],
    ['8-25', undefined],
  ])('a day of %s opens and closes at %j', (text, span) => expect(readSpan(text)).toEqual(span))
  it('writes a clock', () => expect([clockOf(0), clockOf(510), clockOf(1440)]).toEqual(['0', '8:30', '24']))
})
