import { expect, test } from 'vitest'
import { calendarDay, dayShifted, readDay } from '#shared/model/calendar-day.ts'

const TODAY = '2026-11-30'

test.each([
  ['2026-11-30', '2026-11-30'],
  ['2026/1/3', '2026-01-03'],
  ['30.11.2026', '2026-11-30'],
  ['1. 2. 2026', '2026-02-01'],
  ['30.11.25', '2025-11-30'],
  ['3.2.', '2026-02-03'],
  ['30 Nov 2026', '2026-11-30'],
  ['1st March 2026', '2026-03-01'],
  ['Nov 30, 2026', '2026-11-30'],
  ['Nov 3', '2026-11-03'],
  [' 30 нояб. 2026 г. ', '2026-11-30'],
  ['3 мая', '2026-05-03'],
  ['29.02.2024', '2024-02-29'],
  ['31/12/2026', '2026-12-31'],
  ['05/05/2026', '2026-05-05'],
])('%s is a day', (text, day) => {
  expect(readDay(text, TODAY)).toBe(day)
})

test.each([
  '',
  'soon',
  '2026',
  '30 Foo 2026',
  '31.11.2026',
  '29.02.2026',
  '03/04/2026',
  '2026-13-01',
  '0.1.2026',
  '30.11.026',
])('%s is none, and no guess is made', (text) => {
  expect(readDay(text, TODAY)).toBeNull()
})

test.each(['en', 'ru'])('every day of a year reads as it is shown in %s', (language) => {
  const shown = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric' })
  for (let day = '2024-01-01'; day < '2025-01-01'; day = dayShifted(day, 1))
    expect(readDay(shown.format(new Date(`${day}T00:00:00`)), TODAY)).toBe(day)
})

test('a moment belongs to the day that people here call today', () => {
  const here = new Date(2026, 10, 30, 23, 59)
  expect(calendarDay(here.getTime())).toBe('2026-11-30')
  expect(calendarDay(new Date(2026, 10, 30, 0, 1).getTime())).toBe('2026-11-30')
})
