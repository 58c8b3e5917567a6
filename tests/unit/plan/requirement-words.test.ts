import { expect, test } from 'vitest'
import { conflictWords, requirementWords } from '#shared/locale/requirement.ts'
import type { StoredRequirement } from '#shared/model/plan.ts'

test.each<[StoredRequirement, string, string]>([
  [
    { kind: 'limit', limit: 'maxBudget', value: 400_000 },
    'at most 400,000 euro in the first year',
    'не больше 400 000 евро за первый год',
  ],
  [{ kind: 'limit', limit: 'maxEffort', value: 900 }, 'at most 900 hours a month', 'не больше 900 ч в месяц'],
  [
    { kind: 'brand', brand: 'Kornwell', share: 0.9 },
    'keep at least 90% of the audience of Kornwell',
    'сохранить не меньше 90 % аудитории бренда Kornwell',
  ],
])('%j', (requirement, english, russian) => {
  const plain = (text: string): string => text.replaceAll(/\s/g, ' ')
  expect(plain(requirementWords(requirement, 'en'))).toBe(english)
  expect(plain(requirementWords(requirement, 'ru'))).toBe(russian)
})

test('of many cells that cannot hold with a limit a few are named and the rest is counted', () => {
  const cell = (market: string): StoredRequirement => ({
    kind: 'cell',
    brand: 'Kornwell',
    market,
    stage: 'during',
    min: 1,
  })
  const few = [cell('A'), cell('B'), { kind: 'limit', limit: 'maxAccounts', value: 1 } as const]
  expect(conflictWords(few, 'en')).toHaveLength(3)
  const many = conflictWords([...Array.from({ length: 231 }, (_, at) => cell(`M${at}`)), ...few.slice(2)], 'en')
  expect(many[0]).toBe('at most 1 accounts')
  expect(many.at(-1)).toBe('and 227 more needed cells served')
  expect(many).toHaveLength(6)
})
