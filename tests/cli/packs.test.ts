import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { muster, ownFolder } from './muster.ts'

test('packs are listed, copied, shown and chosen, and a file is checked without a workspace', async () => {
  const folder = ownFolder()
  const w = join(folder, 'w.muster')
  await muster(['init', w])
  const at = ['--workspace', w]
  const copied = await muster(['packs', 'copy', 'essential', 'House rules', ...at, '--json'])
  const packs = (JSON.parse(copied.stdout) as { packs: { name: string; basedOn: string | null; chosen: boolean }[] })
    .packs
  expect(packs.map(({ name, basedOn, chosen }) => [name, basedOn, chosen])).toEqual([
    ['essential', null, false],
    ['standard', 'essential', true],
    ['strict', 'standard', false],
    ['House rules', 'essential', false],
  ])
  const chosen = await muster(['packs', 'use', 'House rules', ...at])
  expect(chosen.stdout).toMatch(/House rules +essential +15 +0 +✓/)
  const shown = await muster(['packs', 'show', 'strict', ...at])
  expect(shown.stdout).toMatch(/stale .*maxDays 90/)

  const good = join(folder, 'good.json')
  writeFileSync(good, '{"name": "Good", "extends": "essential", "rules": {"stale": "on"}}')
  const checked = await muster(['packs', 'check', good])
  expect([checked.status, checked.stdout, checked.stderr]).toEqual([0, 'Good: 16 rules\n', ''])
  const bad = join(folder, 'bad.json')
  writeFileSync(bad, '{\n  "name": "Bad",\n  "rules": {\n    "stale": {"parameters": {"maxDays": "many"}}\n  }\n}')
  const refused = await muster(['packs', 'check', bad])
  expect([refused.status, refused.stdout]).toEqual([2, ''])
  expect(refused.stderr).toMatch(/bad\.json.*line 4.*maxDays/)
})

test('a call of packs that cannot be meant says so', async () => {
  const answers = await Promise.all(
    [
      ['packs', 'burn'],
      ['packs', 'check'],
      ['packs', 'show', 'strict', 'twice'],
    ].map((call) => muster(call)),
  )
  expect(answers.map(({ status }) => status)).toEqual([2, 2, 2])
  expect(answers.map(({ stderr }) => stderr.split('.')[0])).toEqual([
    expect.stringContaining('list or show or check'),
    expect.stringContaining('FILE is missing'),
    expect.stringContaining('twice'),
  ])
})
