import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { planSchema } from '#shared/model/plan-document.ts'

test('the published schema is that of the JSON export', () => {
  expect(JSON.parse(readFileSync('docs/plan.schema.json', 'utf8'))).toEqual(planSchema())
})
