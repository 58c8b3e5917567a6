import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { muster, sampleWorkspace } from './muster.ts'

function fileOf(content: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'muster-instance-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'instance.json')
  writeFileSync(file, content)
  return file
}

const PORTFOLIO = {
  accounts: [
    { id: 'flagship', audience: 900, value: 1, effort: 10, risk: 0, covers: ['de-before'], mergeInto: [] },
    {
      id: 'twin',
      audience: 300,
      value: 1,
      effort: 10,
      risk: 0,
      covers: ['de-before'],
      mergeInto: [{ id: 'flagship', retention: 0.7, cost: 20 }],
    },
    { id: 'help', audience: 5, value: 1, effort: 20, risk: 1, covers: ['de-after'], mergeInto: [] },
    { id: 'ghost', audience: 2, value: 1, effort: 10, risk: 3, covers: [], mergeInto: [] },
  ],
  required: [
    { cell: 'de-before', min: 1 },
    { cell: 'de-after', min: 1 },
  ],
  limits: { maxAccounts: 2 },
  weights: { audience: 1, effort: 1, risk: 1, migration: 1 },
}

test('a bare instance is solved without a workspace: who is kept, merged and closed, and its objective', async () => {
  const { status, stdout, stderr } = await muster(['plan', '--instance', fileOf(JSON.stringify(PORTFOLIO)), '--json'])
  expect([status, stderr]).toEqual([0, ''])
  const answer = JSON.parse(stdout) as Record<string, unknown>
  expect(answer).toMatchObject({
    status: 'optimal',
    gap: 0,
    decisions: [
      { account: 'flagship', disposition: 'keep', into: null },
      { account: 'twin', disposition: 'merge', into: 'flagship' },
      { account: 'help', disposition: 'keep', into: null },
      { account: 'ghost', disposition: 'close', into: null },
    ],
  })
  // 900 − 10 for the flagship, 5 − 20 − 1 for help, 0.7 × 300 − 20 for the merge.
  expect(answer['objective']).toBeCloseTo(890 - 16 + 190, 9)
  expect(answer['seconds']).toEqual(expect.any(Number))
})

test('what cannot hold together is named, in words and in JSON', async () => {
  const file = fileOf(JSON.stringify({ ...PORTFOLIO, limits: { maxAccounts: 1 } }))
  const { status, stdout } = await muster(['plan', '--instance', file, '--json'])
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({
    status: 'infeasible',
    gap: null,
    decisions: [],
    conflict: [
      { kind: 'cell', cell: 'de-before', min: 1 },
      { kind: 'cell', cell: 'de-after', min: 1 },
      { kind: 'limit', limit: 'maxAccounts', value: 1 },
    ],
  })
  const russian = await muster(['plan', '--instance', file, '--lang', 'ru'])
  expect(russian.stdout.split('\n')[0]).toBe('Плана не существует. Эти требования несовместимы:')
})

test.each([
  ['no JSON', '{', /damaged/],
  ['nothing', '', /empty/],
  ['a list', '[]', /no planning instance/],
  ['a text for a number', '{"accounts":[{"id":1,"effort":"much"}]}', /accounts\.0\.effort/],
  ['an unknown limit', '{"accounts":[],"limits":{"maxAcounts":2}}', /maxAcounts/],
])('a file with %s is refused with one line and status 2', async (_, content, words) => {
  const { status, stdout, stderr } = await muster(['plan', '--instance', fileOf(content), '--json'])
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  expect(stderr).toMatch(words)
})

test('limits of the workspace planner do not go with an instance', async () => {
  const { status, stderr } = await muster(['plan', '--instance', 'x.json', '--max-accounts', '3'])
  expect(status).toBe(2)
  expect(stderr).toMatch(/cannot be given together/)
})

test('the frontier of the sample company is told as a table and as JSON, and an empty workspace has none', async () => {
  const workspace = join(fileOf('{}'), '..', 'sample.muster')
  await sampleWorkspace(workspace)
  const { status, stdout } = await muster(['frontier', '--workspace', workspace, '--json'])
  expect(status).toBe(0)
  const { points, today } = JSON.parse(stdout) as {
    points: { accounts: number; audienceKept: number }[]
    today: object
  }
  expect(today).toMatchObject({ accounts: 178, audienceKept: 1 })
  expect(points.length).toBeGreaterThan(50)
  expect(points.every(({ accounts, audienceKept }) => accounts < 178 && audienceKept > 0 && audienceKept < 1)).toBe(
    true,
  )
  const table = await muster(['frontier', '--workspace', workspace, '--lang', 'ru'])
  expect(table.stdout.split('\n')[0]).toMatch(/^аккаунтов +аудитория +сохранено +часов в месяц$/)
  const empty = join(workspace, '..', 'empty.muster')
  expect((await muster(['init', empty])).status).toBe(0)
  expect((await muster(['frontier', '--workspace', empty])).status).toBe(2)
}, 90_000)
