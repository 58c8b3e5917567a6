import { expect, test } from 'vitest'
import { looksSecret } from '#main/domain/people/secret.ts'
import { countsFans } from '#shared/model/charter.ts'
import { fits, readType, storedType } from '#shared/model/custom-field.ts'

test.each([
  'password: hunter22',
  'Пароль — весна2024',
  'пароль: qwerty',
  'the pin is 4711',
  'Kennwort = geheim1',
  'Tr0ub4dor&3',
  'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.sig',
  'ghp_16C7e42F292c6912E7710c838347Ae178B4a',
  'AKIAIOSFODNN7EXAMPLE',
  'otpauth://totp/Muster?secret=JBSWY3DPEHPK3PXP',
  'https://x.example/cb?access_token=abcdef123456',
  '4f9a8b7c6d5e4f3a2b1c0d9e8f7a6b5c',
])('%s is refused as a secret', (text) => {
  expect(looksSecret(text)).toBe(true)
})

test.each([
  'Hootsuite',
  'Sprout Social, seat of the Berlin team',
  'password is kept in the vault of IT',
  'Passwords are in the team vault',
  'social@halvorn.example',
  'https://business.facebook.com/settings?business_id=123456789012345',
  'brisavo.example/Kontakt2024',
  'marketing-tablet',
  'Доступ через Ивана, ключи у охраны',
  '0190a3c4-7d1e-7c2b-9f00-123456789abc',
  'AgoraPulse2',
])('%s may be written down', (text) => {
  expect(looksSecret(text)).toBe(false)
})

test.each([
  ['New followers per month', true],
  ['Прирост подписчиков', true],
  ['Reichweite', true],
  ['Median hours to the first answer', false],
  ['Доля решённых обращений', false],
  ['Likelihood to recommend', false],
])('%s counts fans: %s', (metric, fans) => {
  expect(countsFans(metric)).toBe(fans)
})

test('a type with its choices survives the column it stands in', () => {
  expect(readType(storedType('choice', ['a', 'b, c']))).toEqual({ type: 'choice', choices: ['a', 'b, c'] })
  expect(readType('date')).toEqual({ type: 'date', choices: [] })
  expect(readType('colour')).toEqual({ type: 'text', choices: [] })
  expect(fits('2026-02-30', 'date', [])).toBe(false)
  expect(fits('1,5', 'number', [])).toBe(false)
})
