import { utimesSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { contents, state } from '#tests/support/contents.ts'
import { newTestService } from '#tests/support/workspace.ts'
import { counts, listOf, only } from './import-lists.ts'

const PLAIN = fileURLToPath(new URL('../fixtures/lists/plain.csv', import.meta.url))
const WIDE = fileURLToPath(new URL('../fixtures/lists/wide.csv', import.meta.url))
const TORN = fileURLToPath(new URL('../fixtures/lists/torn.csv', import.meta.url))

describe('a plain list', () => {
  test('becomes accounts with everything the list says of them', async () => {
    const { service } = await newTestService()
    const result = await service.run('import.run', { file: PLAIN })
    expect(counts(result)).toEqual({ rows: 5, created: 5, updated: 0, unchanged: 0, merged: 0, rejected: 0 })
    expect(result.accounts).toBeUndefined()
    const account = await only(service, 'handle:KornwellDE')
    expect(account).toMatchObject({
      network: 'facebook',
      displayName: 'Kornwell Deutschland',
      brand: 'Kornwell',
      language: 'de',
      owner: 'Jana Hoffmann',
      audience: 142_310,
    })
    expect(account.snapshots).toMatchObject([{ followers: 142_310, source: 'plain.csv' }])
    expect(account.lastPostAt).toBe(Date.UTC(2026, 9, 30))
    expect(account.sources).toMatchObject([{ file: 'plain.csv', row: 2 }])
    const { entries } = await service.run('directory.list', { kind: 'person' })
    expect(entries.map(({ name, detail }) => [name, detail])).toContainEqual([
      'Jana Hoffmann',
      'jana.hoffmann@halvorn.example',
    ])
  })

  test('imported again changes nothing at all and leaves no step to undo', async () => {
    const { service, file } = await newTestService()
    await service.run('import.run', { file: PLAIN })
    const before = contents(file)
    const again = await service.run('import.run', { file: PLAIN })
    expect(counts(again)).toEqual({ rows: 5, created: 0, updated: 0, unchanged: 5, merged: 0, rejected: 0 })
    expect(again.batch).toBeNull()
    expect(contents(file)).toEqual(before)
  })

  test('is taken back by one undo, and brought again by redo', async () => {
    const { service, file } = await newTestService()
    await service.run('accounts.add', { address: 'https://x.com/Lumetra' })
    const before = state(file)
    await service.run('import.run', { file: PLAIN })
    const after = state(file)
    await service.run('history.undo', {})
    expect(state(file)).toEqual(before)
    await service.run('history.redo', {})
    expect(state(file)).toEqual(after)
  })

  test('is previewed by the same decisions, and a preview writes nothing', async () => {
    const { service, file } = await newTestService()
    const before = contents(file)
    const preview = await service.run('import.preview', { file: PLAIN })
    expect(contents(file)).toEqual(before)
    expect(preview.columns.map(({ name, field }) => [name, field])).toContainEqual(['Profile link', 'profile_url'])
    expect(preview.preview[0]).toMatchObject({
      row: 2,
      result: 'created',
      network: 'facebook',
      handle: 'KornwellDE',
      brand: 'Kornwell',
      effect: 'added, owner Jana Hoffmann',
    })
    expect(counts(await service.run('import.run', { file: PLAIN }))).toEqual(counts(preview))
  })
})

describe('a list about accounts that are there', () => {
  test('changes what differs and never erases by an empty cell', async () => {
    const { service } = await newTestService()
    await service.run('import.run', {
      file: listOf('Link,Name,Language,Owner\nhttps://x.com/Lumetra,Lumetra,en,Kenji Morita\n'),
    })
    const next = listOf(
      'Link,Name,Language,Owner\nhttps://twitter.com/lumetra/,Lumetra Light,,Inés Castellví\n',
      'next.csv',
    )
    const preview = await service.run('import.preview', { file: next })
    expect(preview.preview[0]?.effect).toBe('name Lumetra → Lumetra Light, owner Kenji Morita → Inés Castellví')
    expect(counts(await service.run('import.run', { file: next }))).toEqual({
      rows: 1,
      created: 0,
      updated: 1,
      unchanged: 0,
      merged: 0,
      rejected: 0,
    })
    expect(await only(service, 'network:x')).toMatchObject({
      handle: 'Lumetra',
      displayName: 'Lumetra Light',
      language: 'en',
      owner: 'Inés Castellví',
    })
  })

  test('adds newer figures as a snapshot and keeps the older one', async () => {
    const { service } = await newTestService()
    const file = listOf('Link,Followers\nhttps://x.com/Lumetra,"141,882"\n')
    utimesSync(file, 1_760_000_000, 1_760_000_000)
    await service.run('import.run', { file })
    writeFileSync(file, 'Link,Followers\nhttps://x.com/Lumetra,"142,310"\n')
    utimesSync(file, 1_762_000_000, 1_762_000_000)
    expect((await service.run('import.preview', { file })).preview[0]?.effect).toBe('followers 141,882 → 142,310')
    expect((await service.run('import.preview', { file }, 'ru')).preview[0]?.effect).toBe(
      'подписчики 141\u00a0882 → 142\u00a0310',
    )
    await service.run('import.run', { file })
    const account = await only(service, 'network:x')
    expect(account.audience).toBe(142_310)
    expect(new Map(account.snapshots.map(({ followers, takenAt }) => [takenAt, followers]))).toEqual(
      new Map([
        [1_760_000_000_000, 141_882],
        [1_762_000_000_000, 142_310],
      ]),
    )
  })

  test('finds people by e-mail although their name is written another way', async () => {
    const { service } = await newTestService()
    await service.run('import.run', {
      file: listOf('Link,Owner,Owner email\nhttps://x.com/a_one,Jana Hoffmann,jana@halvorn.example\n'),
    })
    await service.run('import.run', {
      file: listOf('Link,Owner,Owner email\nhttps://x.com/b_two,"Hoffmann, J.",JANA@halvorn.example\n', 'b.csv'),
    })
    expect((await service.run('directory.list', { kind: 'person' })).entries.map(({ name }) => name)).toEqual([
      'Jana Hoffmann',
    ])
  })

  test('finds a market by its code and by its name in another language', async () => {
    const { service } = await newTestService()
    await service.run('import.run', {
      file: listOf(
        'Link,Country\nhttps://x.com/a_one,Germany\nhttps://x.com/b_two,DE\nhttps://x.com/c_three,Deutschland\nhttps://x.com/d_four,Германия\n',
      ),
    })
    expect((await service.run('directory.list', { kind: 'market' })).entries).toMatchObject([
      { name: 'Germany', detail: 'DE', accounts: 4 },
    ])
  })
})

describe('several rows for one account', () => {
  test('are folded into the first, and fill what it leaves open', async () => {
    const { service } = await newTestService()
    const file = listOf(
      'Link,Name,Website\nhttps://www.facebook.com/KornwellDE,Kornwell,\nhttps://m.facebook.com/kornwellde/,Other name,https://kornwell.example\n',
    )
    const preview = await service.run('import.preview', { file })
    expect(preview.preview[1]).toMatchObject({
      row: 3,
      result: 'merged',
      effect: 'same page as row 2, folded into KornwellDE',
    })
    expect(counts(await service.run('import.run', { file }))).toEqual({
      rows: 2,
      created: 1,
      updated: 0,
      unchanged: 0,
      merged: 1,
      rejected: 0,
    })
    const account = await only(service, 'network:facebook')
    expect(account).toMatchObject({ displayName: 'Kornwell', website: 'https://kornwell.example' })
    expect(new Set(account.sources.map(({ row }) => row))).toEqual(new Set([2, 3]))
    const again = await service.run('import.run', { file })
    expect([again.unchanged, again.merged, again.batch]).toEqual([1, 1, null])
  })

  test('under a name the account is known by too, are no second account', async () => {
    const { service } = await newTestService()
    await service.run('import.run', { file: WIDE })
    expect((await only(service, 'network:youtube')).aliases).toHaveLength(1)
    const file = listOf('Link\nhttps://www.youtube.com/KornwellTV\n')
    const result = await service.run('import.run', { file })
    expect([result.created, result.unchanged, result.updated]).toEqual([0, 1, 0])
  })
})

test('a wide table tells how many accounts its rows hold', async () => {
  const { service } = await newTestService()
  const result = await service.run('import.run', { file: WIDE })
  expect(result.accounts).toBe(result.created + result.updated + result.unchanged + result.merged)
  expect(result.accounts).toBeGreaterThan(result.rows - result.rejected)
  expect(result.rejects).toMatchObject([{ row: 4, reason: 'No address and no handle.' }])
})

test('torn rows are refused one by one with their reason, and kept', async () => {
  const { service, file } = await newTestService()
  const result = await service.run('import.run', { file: TORN }, 'ru')
  expect(result.created + result.merged + result.rejected).toBe(result.rows)
  expect(result.rejects.map(({ row }) => row)).toEqual(expect.arrayContaining([3, 4]))
  expect(result.rejects[0]?.reason).toBe('Строка разорвана: ячеек 2 вместо 3.')
  expect(contents(file)['import_reject']).toHaveLength(result.rejected)
})

test('a column nobody knows is left out until a person chooses to keep it', async () => {
  const { service, file } = await newTestService()
  const list = listOf('Link,Budget 26\nhttps://x.com/Lumetra,12 000 €\n')
  const preview = await service.run('import.preview', { file: list })
  expect(preview.columns[1]).toMatchObject({ name: 'Budget 26', field: 'ignore', filled: 1, sample: '12 000 €' })
  await service.run('import.run', { file: list })
  expect(contents(file)['account_field']).toEqual([])
  const kept = await service.run('import.run', { file: list, mapping: { 'Budget 26': 'extra' } })
  expect(kept.updated).toBe(1)
  expect(contents(file)['account_field']).toMatchObject([{ value: '12 000 €' }])
  const again = await service.run('import.run', { file: list, mapping: { 'Budget 26': 'extra' } })
  expect([again.unchanged, again.batch]).toEqual([1, null])
})

test('tags, goals and purpose are added once and counted as a change', async () => {
  const { service } = await newTestService()
  const list = listOf('Link,Tags,Goal,Purpose\nhttps://x.com/Lumetra,"press, lighting",Awareness,Tells the press\n')
  await service.run('import.run', { file: list })
  expect(await only(service, 'network:x')).toMatchObject({
    tags: expect.arrayContaining(['press', 'lighting']),
    goals: [{ name: 'Awareness' }],
    purpose: { why: 'Tells the press' },
  })
  expect((await service.run('import.run', { file: list })).unchanged).toBe(1)
  const more = listOf('Link,Tags\nhttps://x.com/Lumetra,"Press, light week"\n', 'more.csv')
  expect((await service.run('import.preview', { file: more })).preview[0]?.effect).toBe('new tag light week')
})
