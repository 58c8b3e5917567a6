import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answer, muster, ownFolder } from './muster.ts'

test('metrics gives every figure with its unit, dated references with their source, and the rows behind as CSV', async () => {
  const folder = ownFolder()
  const workspace = join(folder, 's.muster')
  await answer(['init', workspace, '--sample', '--seed', '5'])
  const figures = await answer(['metrics', '--out', join(folder, 'rows')], { workspace })
  expect(figures['accounts']).toEqual({ value: 178, unit: 'accounts', benchmark: 178, source: 'Altimeter, 2011' })
  expect(figures['service_answered_share']).toMatchObject({ unit: 'share', benchmark: 0.29 })
  expect(figures['felt_known']).toMatchObject({ unit: 'conversations' })
  expect(figures['felt_known']?.value).toBeGreaterThan(0)
  const gap = (name: string): number => Number(figures[`service_gap_${name}`]?.value)
  expect(gap('needed')).toBeGreaterThan(0)
  expect(gap('share')).toBeCloseTo((gap('never_reached') + gap('late')) / gap('needed'), 3)
  expect(figures['first_answer_median']).toMatchObject({ unit: 'minutes', benchmark: 90 })
  expect(
    Object.values(figures).every(({ unit, value }) => unit !== '' && (value === null || Number.isFinite(value))),
  ).toBe(true)
  expect(
    Object.values(figures).every(({ benchmark, source }) => (benchmark === undefined) === (source === undefined)),
  ).toBe(true)
  expect(readdirSync(join(folder, 'rows'))).toEqual(['service.csv'])
  expect((await muster(['metrics', '--lang', 'ru'], { workspace })).stdout).toContain('показатель')
})

test('metrics of an empty workspace are there, and unknown', async () => {
  const workspace = join(ownFolder(), 'e.muster')
  await answer(['init', workspace])
  const figures = await answer(['metrics'], { workspace })
  expect(figures['accounts']?.value).toBe(0)
  expect(figures['first_answer_median']?.value).toBeNull()
})
