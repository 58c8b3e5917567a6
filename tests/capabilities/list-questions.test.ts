import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Service } from '#main/service/service.ts'
import { state as stateOf } from '#tests/support/contents.ts'
import { newTestService, ownFolder } from '#tests/support/workspace.ts'
import { listOf, only } from './import-lists.ts'

const OLD = `Id,Network,Handle,Owner\n1,X,KornwellDE,Mara Voss\n2,X,BrisavoPL,Jan Nowak\n3,X,verdano,Mara Voss\n`
const NEW = `Id,Network,Handle,Owner\n1,X,KornwellDE,Mara Voss\n9,X,verdanogroup,\n`

/** Rows that come back stand at the end of their table. */
const state = (file: string): unknown =>
  Object.fromEntries(
    Object.entries(stateOf(file)).map(([name, rows]) => [name, rows.map((row) => JSON.stringify(row)).toSorted()]),
  )

async function twoLists(): Promise<{ service: Service; file: string }> {
  const { service, file } = await newTestService()
  await service.run('import.run', { file: listOf(OLD), list: { source: 'Register', asOf: '2026-01-10' } })
  await service.run('import.run', { file: listOf(NEW), list: { source: 'Register', asOf: '2026-06-15' } })
  return { service, file }
}

async function questionOf(service: Service, text: string): Promise<{ account: string; question: string }> {
  const { id } = await only(service, text)
  const [question] = (await service.run('questions.of', { account: id })).questions
  if (!question) throw new Error(`no question about ${text}`)
  return { account: id, question: question.id }
}

const open = async (service: Service): Promise<number> =>
  (await service.run('accounts.count', { texts: ['question:open'] })).counts[0] ?? -1

test('accounts that are gone from a list stay in the inventory and raise a question', async () => {
  const { service } = await twoLists()
  expect(await open(service)).toBe(2)
  expect((await service.run('accounts.count', { texts: ['', 'question:answered', 'question:none'] })).counts).toEqual([
    4, 0, 2,
  ])
  await expect(service.run('accounts.count', { texts: ['question:perhaps'] })).rejects.toMatchObject({
    code: 'bad_filter',
  })
})

test.for([
  ['keep', 4, ['active']],
  ['closed', 4, ['closed']],
  ['not_ours', 3, []],
] as const)('the answer %s is one step that undo takes back', async ([answer, left, lifecycle]) => {
  const { service, file } = await twoLists()
  const before = state(file)
  const { question, account } = await questionOf(service, 'brisavo')
  expect(await service.run('questions.answer', { ids: [question], answer })).toEqual({ answered: 1 })
  expect(await open(service)).toBe(1)
  expect((await service.run('accounts.count', { texts: [''] })).counts).toEqual([left])
  const { rows } = await service.run('accounts.list', {
    filter: { text: `id:${account}`, sort: 'name', descending: false },
    offset: 0,
    limit: 1,
  })
  expect(rows.map((row) => row.lifecycle)).toEqual(lifecycle)
  await expect(service.run('questions.answer', { ids: [question], answer: 'keep' })).rejects.toMatchObject({
    code: 'conflict',
  })
  await service.run('history.undo', {})
  expect(state(file)).toEqual(before)
})

test('renamed to an account that is there folds the old one into it, with what it knew', async () => {
  const { service, file } = await twoLists()
  const before = state(file)
  const { question } = await questionOf(service, 'handle:verdano owner:any')
  await service.run('questions.answer', { ids: [question], answer: 'renamed', to: '@VerdanoGroup' })
  const folded = await only(service, 'verdanogroup')
  expect([folded.owner, folded.aliases.join()]).toEqual(['Mara Voss', 'https://x.com/verdano'])
  expect((await service.run('accounts.count', { texts: [''] })).counts).toEqual([3])
  await service.run('history.undo', {})
  expect(state(file)).toEqual(before)
})

test('renamed to a handle nobody has gives the account that name', async () => {
  const { service } = await twoLists()
  const { question, account } = await questionOf(service, 'brisavo')
  await service.run('questions.answer', { ids: [question], answer: 'renamed', to: 'https://x.com/BrisavoPolska' })
  const renamed = await service.run('accounts.get', { id: account })
  expect([renamed.handle, renamed.aliases.join()]).toEqual(['BrisavoPolska', 'https://x.com/BrisavoPL'])
})

test('what was merged into an account that is renamed into another leads to that one', async () => {
  const { service, file } = await twoLists()
  const { question, account } = await questionOf(service, 'brisavo')
  const add = (address: string) => service.run('accounts.add', { address })
  const [former, holder] = [await add('https://x.com/BrisavoOld'), await add('https://x.com/BrisavoNew')]
  await service.run('accounts.merge', { survivor: account, others: [former.id] })
  await service.run('questions.answer', { ids: [question], answer: 'renamed', to: 'https://x.com/BrisavoNew' })
  const rows = (stateOf(file)['account'] ?? []) as { id: string; merged_into: string | null }[]
  expect(
    rows
      .filter((row) => row.merged_into === holder.id)
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual([account, former.id].toSorted())
})

test('a new name must be an account on the same network', async () => {
  const { service, file } = await twoLists()
  const { question } = await questionOf(service, 'brisavo')
  const before = state(file)
  for (const to of ['https://www.facebook.com/brisavo', 'https://x.com/home', undefined])
    await expect(
      service.run('questions.answer', { ids: [question], answer: 'renamed', ...(to ? { to } : {}) }),
    ).rejects.toMatchObject({ code: 'bad_request' })
  expect(state(file)).toEqual(before)
})

test('a question that was answered is not asked again by the same list or a later one', async () => {
  const { service } = await twoLists()
  const { question } = await questionOf(service, 'brisavo')
  await service.run('questions.answer', { ids: [question], answer: 'keep' })
  const later = await service.run('import.run', {
    file: listOf(`${NEW}7,X,lumetra,\n`),
    list: { source: 'Register', asOf: '2026-09-01' },
  })
  expect(later.comparison?.questions).toBe(0)
  expect(await open(service)).toBe(1)
})

test('any two lists of a source are compared, page by page, and written as CSV', async () => {
  const { service } = await twoLists()
  const [newer, older] = (await service.run('lists.all', {})).sources[0]?.lists ?? []
  if (!newer || !older) throw new Error('two lists expected')
  expect([newer.asOf, older.asOf]).toEqual(['2026-06-15', '2026-01-10'])
  const pair = { first: newer.id, second: older.id }
  const answer = await service.run('lists.compare', { ...pair, kinds: ['disappeared'], offset: 1, limit: 10 })
  expect([answer.summary.disappeared, answer.total]).toEqual([2, 2])
  expect(answer.changes.map(({ handle, question, rowBefore }) => [handle, question !== null, rowBefore])).toEqual([
    ['verdano', true, 4],
  ])
  const folder = ownFolder()
  const { path } = await service.run('lists.export', { ...pair, folder })
  const lines = readFileSync(path, 'utf8').replace('\uFEFF', '').trim().split('\r\n')
  expect(lines.map((line) => line.split(',').slice(0, 3).join())).toEqual([
    'change,network,handle',
    'disappeared,x,BrisavoPL',
    'disappeared,x,verdano',
    'appeared,x,verdanogroup',
  ])
  await expect(
    service.run('lists.compare', { first: newer.id, second: newer.id, offset: 0, limit: 1 }),
  ).rejects.toMatchObject({
    code: 'bad_request',
  })
})
