import { expect, test } from 'vitest'
import type { Service } from '#main/service/service.ts'
import { contents, state } from '#tests/support/contents.ts'
import { NO_SHARED_DATA, sharedData } from '#tests/support/shared-data.ts'
import { newTestService } from '#tests/support/workspace.ts'
import { counts, listOf, only } from './import-lists.ts'

const OLD = `Id,Network,Handle,Owner,Followers
1,X,KornwellDE,Mara Voss,100
2,X,BrisavoPL,Jan Nowak,50
3,Instagram,verdano,Mara Voss,10
4,X,lumetra,Ada Lind,7
`
const NEW = `Id,Network,Handle,Owner,Followers
1,X,kornwellde,Mara Voss,100
2,X,BrisavoPolska,Jan Nowak,50
4,X,lumetra,Ada Lind,9
5,Facebook,halvorn,Ada Lind,3
`
const at = (asOf: string, source = 'Register') => ({ source, asOf })
const difference = (result: { [name: string]: unknown }) => ({
  comparedWith: result['comparedWith'],
  appeared: result['appeared'],
  disappeared: result['disappeared'],
  renamed: result['renamed'],
  changed: result['changed'],
})
const take = (service: Service, file: string, asOf: string, source?: string) =>
  service.run('import.run', { file, list: at(asOf, source) })
/** What people said; figures are facts and stay when a list is undone. */
const said = (file: string): unknown => {
  const { account = [], ...rest } = state(file)
  return {
    ...rest,
    account: account.map((row) => ({ ...(row as object), audience: null, last_post_at: null, snapshot_at: null })),
  }
}
const accounts = async (service: Service, text: string): Promise<string[]> => {
  const filter = { text, sort: 'name', descending: false }
  const { rows } = await service.run('accounts.list', { filter, offset: 0, limit: 100 })
  return rows.map((row) => row.handle)
}

test('a later list of a source says what appeared, disappeared, was renamed and changed', async () => {
  const { service } = await newTestService()
  const first = await take(service, listOf(OLD), '2026-01-10')
  expect(first.comparedWith).toBeNull()
  expect(first.appeared).toBeUndefined()
  expect(first.comparison).toMatchObject({ source: 'Register', asOf: '2026-01-10', before: null, after: null })

  const ahead = await service.run('import.preview', { file: listOf(NEW), list: at('2026-06-15') })
  const second = await take(service, listOf(NEW), '2026-06-15')
  const expected = { comparedWith: '2026-01-10', appeared: 1, disappeared: 1, renamed: 2, changed: 1 }
  expect(difference(second)).toEqual(expected)
  expect(difference(ahead)).toEqual(expected)
  expect(ahead.comparison?.questions).toBe(1)
  expect(second.comparison?.before).toMatchObject({
    byCase: 1,
    unchanged: 0,
    rows: { appeared: 1, disappeared: 1, both: 3 },
    byField: { followers: 1 },
  })
  expect(second.comparison?.changes.map(({ kind, handle, was, why }) => [kind, handle, was, why])).toEqual([
    ['disappeared', 'verdano', null, null],
    ['renamed', 'kornwellde', 'KornwellDE', 'case'],
    ['renamed', 'BrisavoPolska', 'BrisavoPL', 'row_id'],
    ['changed', 'lumetra', null, null],
    ['appeared', 'halvorn', null, null],
  ])
})

test('a rename moves the account and keeps its former name; another case makes no new identity', async () => {
  const { service } = await newTestService()
  await take(service, listOf(OLD), '2026-01-10')
  const before = await only(service, 'brisavo')
  const second = await take(service, listOf(NEW), '2026-06-15')
  expect(counts(second)).toEqual({ rows: 4, created: 1, updated: 3, unchanged: 0, merged: 0, rejected: 0 })
  const after = await only(service, 'brisavo')
  expect([after.id, after.handle]).toEqual([before.id, 'BrisavoPolska'])
  expect(after.aliases.join(' ')).toContain('BrisavoPL')
  expect((await only(service, 'kornwell')).handle).toBe('kornwellde')
  expect((await only(service, 'kornwell')).aliases).toEqual([])
})

test('figures of a list are dated by the list, and the newest date is what the account shows', async () => {
  const { service } = await newTestService()
  await take(service, listOf(NEW), '2026-06-15')
  await take(service, listOf(OLD), '2026-01-10')
  const lumetra = await only(service, 'lumetra')
  expect(lumetra.snapshots.map(({ takenAt, followers }) => [new Date(takenAt).toISOString(), followers])).toEqual([
    ['2026-01-10T00:00:00.000Z', 7],
    ['2026-06-15T00:00:00.000Z', 9],
  ])
  expect(lumetra.audience).toBe(9)
})

test('an older list adds history and overwrites nothing newer', async () => {
  const { service } = await newTestService()
  await take(service, listOf(NEW), '2026-06-15')
  const older = await take(
    service,
    listOf(OLD.replace('4,X,lumetra,Ada Lind', '4,X,lumetra,Someone Else')),
    '2026-01-10',
  )
  expect(older.comparison).toMatchObject({
    older: true,
    before: null,
    after: { disappeared: 1, appeared: 1, renamed: 2 },
  })
  expect(older.comparedWith).toBeNull()
  expect(older.comparison?.questions).toBe(1)
  expect((await only(service, 'lumetra')).owner).toBe('Ada Lind')
  expect((await only(service, 'brisavo')).handle).toBe('BrisavoPolska')
  expect((await only(service, 'kornwell')).handle).toBe('kornwellde')
  expect(await accounts(service, 'question:open')).toEqual(['verdano'])
})

test('a list between two others is compared on both sides', async () => {
  const { service } = await newTestService()
  await take(service, listOf(OLD), '2026-01-10')
  await take(service, listOf(NEW), '2026-06-15')
  const middle = OLD.replace('3,Instagram,verdano,Mara Voss,10\n', '').replace('BrisavoPL', 'BrisavoPol')
  const result = await take(service, listOf(middle), '2026-03-01')
  expect(difference(result)).toEqual({
    comparedWith: '2026-01-10',
    appeared: 0,
    disappeared: 1,
    renamed: 1,
    changed: 0,
  })
  expect(result.comparison?.after).toMatchObject({ appeared: 1, disappeared: 0, renamed: 2, changed: 1 })
  const verdano = await only(service, 'verdano')
  const { questions } = await service.run('questions.of', { account: verdano.id })
  expect(questions.map(({ lastSeen, missingOn, answer }) => [lastSeen, missingOn, answer])).toEqual([
    ['2026-01-10', '2026-03-01', null],
  ])
  const brisavo = await only(service, 'brisavo')
  expect(brisavo.handle).toBe('BrisavoPolska')
  expect(brisavo.aliases).toHaveLength(2)
})

test('the same list twice changes nothing, also after a later one', async () => {
  const { service, file } = await newTestService()
  const [old, recent] = [listOf(OLD), listOf(NEW)]
  await take(service, old, '2026-01-10')
  await take(service, recent, '2026-06-15')
  const before = contents(file)
  for (const [list, day] of [
    [recent, '2026-06-15'],
    [old, '2026-01-10'],
  ] as const) {
    const again = await take(service, list, day, 'register')
    expect([again.created, again.updated, again.batch]).toEqual([0, 0, null])
    expect(contents(file)).toEqual(before)
  }
})

test('undo takes back a list with its questions, redo brings both again, and the list can be taken in anew', async () => {
  const { service, file } = await newTestService()
  await take(service, listOf(OLD), '2026-01-10')
  const before = said(file)
  const recent = listOf(NEW)
  await take(service, recent, '2026-06-15')
  const after = said(file)
  await service.run('history.undo', {})
  expect(said(file)).toEqual(before)
  expect((await service.run('lists.all', {})).sources[0]?.lists).toHaveLength(1)
  await service.run('history.redo', {})
  expect(said(file)).toEqual(after)
  await service.run('history.undo', {})
  const again = await take(service, recent, '2026-06-15')
  expect(again.disappeared).toBe(1)
  expect(await accounts(service, 'question:open')).toEqual(['verdano'])
})

test('an account that is back on a later list settles its question by itself', async () => {
  const { service } = await newTestService()
  await take(service, listOf(OLD), '2026-01-10')
  await take(service, listOf(NEW), '2026-06-15')
  await take(service, listOf(`${NEW}3,Instagram,verdano,Mara Voss,10\n`), '2026-09-01')
  const { id } = await only(service, 'verdano')
  const { questions } = await service.run('questions.of', { account: id })
  expect(questions.map(({ answer }) => answer)).toEqual(['back'])
})

test('the source of the last list with the same columns is proposed, until that list is taken back', async () => {
  const { service } = await newTestService()
  const proposed = async (): Promise<string> =>
    (await service.run('import.preview', { file: listOf(NEW, 'other.csv') })).proposedList.source
  expect(await proposed()).toBe('other')
  await take(service, listOf(OLD, 'first.csv'), '2026-01-10')
  expect(await proposed()).toBe('Register')
  await service.run('history.undo', {})
  expect(await proposed()).toBe('other')
})

test('a row that was given its network by hand is on the list', async () => {
  const { service } = await newTestService()
  const file = listOf(OLD.replace('3,Instagram,', '3,Insta-something,'))
  const choices = { networks: { 'insta-something': 'instagram' } }
  await take(service, listOf(OLD), '2026-01-10')
  const { comparison } = await service.run('import.run', { file, choices, list: at('2026-06-15') })
  expect([comparison?.before?.disappeared, comparison?.before?.unchanged]).toEqual([0, 4])
  expect((await service.run('import.run', { file, choices, list: at('2026-06-15') })).batch).toBeNull()
})

test('lists of two sources do not know of each other', async () => {
  const { service } = await newTestService()
  await take(service, listOf(OLD), '2026-01-10', 'One')
  const other = await take(service, listOf(NEW), '2026-06-15', 'Other')
  expect([other.comparedWith, other.comparison?.questions]).toEqual([null, 0])
})

test('a day that is still to come is refused and leaves nothing', async () => {
  const { service, file } = await newTestService()
  const before = contents(file)
  await expect(take(service, listOf(OLD), '2099-01-01')).rejects.toMatchObject({ code: 'bad_request' })
  await expect(take(service, listOf(OLD), '2026-02-31')).rejects.toMatchObject({ code: 'bad_request' })
  expect(contents(file)).toEqual(before)
})

test('two lists of the congress: 221 people gone, 37 handles changed, 21 of them by case only', async (context) => {
  const old = sharedData('us-congress-social/legislators-social-media.2019-01.yaml')
  const recent = sharedData('us-congress-social/legislators-social-media.yaml')
  if (old === null || recent === null) return context.skip(NO_SHARED_DATA)
  const { service } = await newTestService()
  await take(service, old, '2019-01-15', 'congress')
  const { comparison, comparedWith } = await take(service, recent, '2026-06-15', 'congress')
  expect(comparedWith).toBe('2019-01-15')
  expect(comparison?.before?.rows).toEqual({ appeared: 213, disappeared: 221, both: 306 })
  const x = comparison?.before?.byNetwork.find(({ network }) => network === 'x')
  expect([x?.rows, x?.byCase]).toEqual([37, 21])
  const rand = await only(service, 'SenRandPaul')
  expect(rand.aliases.join(' ')).toMatch(/RandPaul/)
})
