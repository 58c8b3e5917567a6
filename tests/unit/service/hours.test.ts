import { describe, expect, test } from 'vitest'
import { isTimeZone, nextWorking, workedMinutes, type WorkingHours } from '#main/domain/service/hours.ts'
import { resolutionTarget, targetFor } from '#main/domain/service/targets.ts'

const NINE_TO_FIVE = [540, 1020] as const
const hours: WorkingHours = {
  timeZone: 'Europe/Berlin',
  week: [NINE_TO_FIVE, NINE_TO_FIVE, NINE_TO_FIVE, NINE_TO_FIVE, NINE_TO_FIVE, null, null],
  holidays: new Set(['2026-05-14']),
}
const at = (text: string): number => Date.parse(text)
const worked = (since: string, until: string): number => workedMinutes(at(since), at(until), hours)

describe('working minutes', () => {
  test('within one day, before opening and after closing', () => {
    expect(worked('2026-05-12T10:00+02:00', '2026-05-12T11:30+02:00')).toBe(90)
    expect(worked('2026-05-12T06:00+02:00', '2026-05-12T09:10+02:00')).toBe(10)
    expect(worked('2026-05-12T18:00+02:00', '2026-05-13T09:15+02:00')).toBe(15)
  })
  test('a weekend and a day off do not count', () => {
    expect(worked('2026-05-15T16:00+02:00', '2026-05-18T10:00+02:00')).toBe(120)
    expect(worked('2026-05-13T16:00+02:00', '2026-05-15T10:00+02:00')).toBe(120)
  })
  test('the clock is the one of the market, also when it is put forward', () => {
    // On 2026-03-29 Berlin goes from UTC+1 to UTC+2; Monday opens at 07:00 UTC.
    expect(worked('2026-03-27T16:00:00Z', '2026-03-30T08:00:00Z')).toBe(60)
  })
  test('without hours every minute counts, and time never runs backwards', () => {
    expect(workedMinutes(0, 600_000, null)).toBe(10)
    expect(workedMinutes(600_000, 0, hours)).toBe(0)
  })
  test('a week of five days of eight hours, and a decade that is not counted to its end', () => {
    expect(worked('2026-06-01T00:00+02:00', '2026-06-08T00:00+02:00')).toBe(5 * 8 * 60)
    expect(worked('2016-06-01T00:00+02:00', '2026-06-08T00:00+02:00')).toBeGreaterThan(800 * 8 * 60)
  })
  test('the next moment somebody works', () => {
    expect(nextWorking(at('2026-05-16T12:00+02:00'), hours)).toBe(at('2026-05-18T09:00+02:00'))
    expect(nextWorking(at('2026-05-12T12:00+02:00'), hours)).toBe(at('2026-05-12T12:00+02:00'))
  })
  test('time zones are known by name', () => {
    expect([isTimeZone('Asia/Almaty'), isTimeZone('Mars/Olympus')]).toEqual([true, false])
  })
})

describe('targets', () => {
  const row = { teamId: null, marketId: null, role: null, firstAnswer: 90, resolution: 2880 }
  const rows = [
    row,
    { ...row, marketId: 'de', firstAnswer: 60 },
    { ...row, teamId: 'support', firstAnswer: 30, resolution: null },
    { ...row, role: 'critic', firstAnswer: 15 },
  ]
  const held = { teamId: null, marketId: null, roles: [] }
  test('a role goes before a team, a team before a market, a market before all', () => {
    expect(targetFor(rows, held)).toEqual({ minutes: 90, of: 'workspace' })
    expect(targetFor(rows, { ...held, marketId: 'de' })).toEqual({ minutes: 60, of: 'market' })
    expect(targetFor(rows, { ...held, marketId: 'de', teamId: 'support' })).toEqual({ minutes: 30, of: 'team' })
    expect(targetFor(rows, { teamId: 'support', marketId: 'de', roles: ['critic'] })).toEqual({
      minutes: 15,
      of: 'role',
    })
  })
  test('without any there is the dated reference, and no target for a solution', () => {
    expect(targetFor([], held)).toEqual({ minutes: 90, of: 'reference' })
    expect(resolutionTarget([], held)).toBeNull()
    expect(resolutionTarget(rows, { ...held, teamId: 'support' })).toBe(2880)
  })
})
