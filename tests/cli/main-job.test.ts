import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answer, digest, muster, ownFolder, sampleWorkspace } from './muster.ts'

const LIST = `Profile,Brand,Market,Owner,Followers
https://www.instagram.com/kornwell.home/,Kornwell,Germany,Katrin Ebert,48200
https://twitter.com/KornwellHelp,Kornwell,Germany,,9100
https://plus.google.com/+Kornwell,Kornwell,Germany,Katrin Ebert,120
https://vk.com/kornwell_ru,Kornwell,Russia,Игорь Лапин,15300
https://www.facebook.com/brisavo,Brisavo,Italy,Lucia Ferri,80100
not an address,Brisavo,Italy,Lucia Ferri,1
`

const keysOf = (value: object, wanted: readonly string[]): string[] => wanted.filter((key) => key in value)

test('the main job: import, accounts, audit, findings, plan, export, search, backup, restore', async () => {
  const folder = ownFolder()
  const workspace = join(folder, 'w.muster')
  const list = join(folder, 'list.csv')
  writeFileSync(list, LIST)
  expect(await answer(['init', workspace, '--name', 'Kornwell Holding'])).toEqual({
    workspace,
    name: 'Kornwell Holding',
  })
  const at = { workspace }

  const empty = digest(workspace)
  const seen = await answer(['import', list, '--dry-run'], at)
  expect(seen.files[0]).toMatchObject({ file: 'list.csv', format: 'csv', rows: 6, created: 5, rejected: 1 })
  expect(digest(workspace)).toBe(empty)

  const imported = await answer(['import', list], at)
  const file = imported.files[0]!
  expect(imported.seconds).toBeGreaterThan(0)
  expect(file).toMatchObject({
    kind: 'accounts',
    rows: 6,
    created: 5,
    updated: 0,
    unchanged: 0,
    merged: 0,
    rejected: 1,
  })
  expect(file.rejects).toEqual([
    expect.objectContaining({ row: 7, value: 'not an address', reason: expect.stringMatching(/\w/) }),
  ])
  const filled = digest(workspace)
  expect((await answer(['import', list], at)).files[0]).toMatchObject({
    created: 0,
    updated: 0,
    unchanged: 5,
    rejected: 1,
  })
  expect(digest(workspace)).toBe(filled)

  const all = await answer(['accounts'], at)
  expect([all.total, all.accounts.length]).toEqual([5, 5])
  const few = await answer(['accounts', '--where', 'market:Germany', '--limit', '2'], at)
  expect([few.total, few.accounts.length]).toEqual([3, 2])
  expect((await answer(['accounts', '--where', 'owner:none'], at)).accounts[0]?.handle).toBe('KornwellHelp')

  const ids: string[] = all.accounts.map((account) => account.id)
  expect((await answer(['findings'], at)).total).toBe(0)
  const RUN = ['run', 'accounts', 'rules', 'findings', 'bySeverity', 'byRule', 'new', 'resolved', 'seconds']
  const run = await answer(['audit'], at)
  expect(keysOf(run, RUN)).toEqual(RUN)
  expect(run).toMatchObject({
    accounts: 5,
    new: run.findings,
    resolved: 0,
    byRule: { 'no-owner': 1, 'network-defunct': 1 },
  })
  const sum = (counts: Record<string, number>): number => Object.values(counts).reduce((total, one) => total + one, 0)
  expect([sum(run.bySeverity), sum(run.byRule)]).toEqual([run.findings, run.findings])
  const failing = await muster(['audit', '--fail-on', 'critical', '--json'], at)
  expect(failing.status).toBe((run.bySeverity.critical ?? 0) > 0 ? 1 : 0)
  const everything = await muster(['audit', '--fail-on', 'low', '--json'], at)
  expect([everything.status, everything.stderr, JSON.parse(everything.stdout).new]).toEqual([1, '', 0])

  const found = await answer(['findings'], at)
  const FINDING = ['rule', 'severity', 'account', 'message', 'evidence', 'remedy', 'status']
  expect(found.total).toBe(run.findings)
  for (const one of found.findings) {
    expect(keysOf(one, FINDING)).toEqual(FINDING)
    expect([one.status, one.account === null || ids.includes(one.account)]).toEqual(['open', true])
  }
  const owners = await answer(['findings', '--where', 'rule:no-owner'], at)
  expect(owners.findings.map((one) => one.rule)).toEqual(['no-owner'])

  const PLAN = [
    'scenario',
    'status',
    'gap',
    'before',
    'after',
    'dispositions',
    'audienceKept',
    'uncovered',
    'decisions',
    'seconds',
  ]
  const plan = await answer(['plan'], at)
  expect(keysOf(plan, PLAN)).toEqual(PLAN)
  expect([plan.status, plan.before.accounts, sum(plan.dispositions)]).toEqual(['optimal', 5, 5])
  expect(plan.decisions.map((one) => one.account).toSorted()).toEqual(ids.toSorted())
  expect(plan.decisions.every((one) => one.why.length > 0)).toBe(true)

  const out = join(folder, 'out')
  const { files } = await answer(['export', '--format', 'xlsx,csv,json,html', '--out', out], at)
  expect(files.map((one) => one.format)).toEqual(['xlsx', 'csv', 'csv', 'csv', 'json', 'html'])
  for (const one of files) expect(readFileSync(one.path)).toHaveLength(one.bytes)
  expect(readdirSync(out)).toHaveLength(6)

  const hits = await answer(['search', 'kornwell'], at)
  expect(keysOf(hits, ['total', 'hits', 'milliseconds'])).toHaveLength(3)
  expect(keysOf(hits.hits[0] ?? {}, ['id', 'snippet', 'score'])).toHaveLength(3)

  const copy = join(folder, 'copy.muster')
  expect(await answer(['backup', copy], at)).toMatchObject({ ok: true, path: copy })
  expect(await answer(['verify', copy])).toMatchObject({ ok: true, problems: [] })
  writeFileSync(list, `${LIST}https://t.me/kornwell,Kornwell,Germany,Katrin Ebert,10\n`)
  expect((await answer(['import', list], at)).files[0]?.created).toBe(1)
  const restored = await answer(['restore', copy], at)
  expect(restored).toMatchObject({ ok: true, workspace })
  expect((await answer(['accounts'], at)).total).toBe(5)
  expect((await answer(['accounts'], { workspace: restored.kept })).total).toBe(6)
}, 120_000)

test('without --json a person reads tables and counts, in either language', async () => {
  const folder = ownFolder()
  const workspace = join(folder, 'w.muster')
  const list = join(folder, 'list.csv')
  writeFileSync(list, LIST)
  await muster(['init', workspace])
  await muster(['import', list], { workspace })
  const english = await muster(['accounts', '--limit', '2'], { workspace })
  expect(english.stdout).toMatch(/^network .*\n/)
  expect(english.stdout).toMatch(/\n2 of 5 accounts\n$/)
  const russian = await muster(['accounts', '--lang', 'ru'], { workspace })
  expect(russian.stdout).toMatch(/^сеть .*\n/)
  expect(russian.stdout).toMatch(/\n5 аккаунтов\n$/)
  const audit = await muster(['audit', '--lang', 'ru'], { workspace })
  expect(audit.stdout).toMatch(/\n\d+ наход(?:ка|ки|ок), критичн\S+ \d+, высокая \d+/)
})

test('limits that cannot be kept are named, and the plan is told all the same', async () => {
  const folder = ownFolder()
  const workspace = join(folder, 'w.muster')
  await sampleWorkspace(workspace)
  const plan = await answer(['plan', '--max-accounts', '3'], { workspace })
  expect(plan.status).toBe('infeasible')
  expect(plan.gap).toBeNull()
  expect(plan.conflict.filter(({ kind }) => kind === 'limit')).toEqual([
    { kind: 'limit', limit: 'maxAccounts', value: 3 },
  ])
  // Three accounts at most and four that something holds: a smallest set of what cannot be.
  expect(plan.conflict).toHaveLength(5)
  expect(plan.decisions).toHaveLength(178)
  const kept = await answer(['plan', '--max-accounts', '64'], { workspace })
  expect([kept.status, kept.gap, kept.conflict]).toEqual(['optimal', 0, []])
  expect(kept.objective).toBeGreaterThanOrEqual(kept.greedy ?? 0)
  expect(kept.after.accounts).toBeLessThanOrEqual(64)
})
