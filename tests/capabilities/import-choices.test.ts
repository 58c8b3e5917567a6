import { appendFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { newTestService } from '#tests/support/workspace.ts'
import { state } from '#tests/support/contents.ts'
import { counts, listOf, only } from './import-lists.ts'

const total = async (service: Awaited<ReturnType<typeof newTestService>>['service'], text: string): Promise<number> =>
  (await service.run('accounts.count', { texts: [text] })).counts[0] ?? 0

describe('what a person chose for the columns', () => {
  const first = (): string => listOf('Handle,Network,Squad\nKornwellDE,Facebook,Bakery\n', 'first.csv')
  const second = (): string => listOf('Handle,Network,Squad\nBrisavoES,X,Snacks\n', 'second.csv')

  test('is begun from when a list with the same columns comes again, and said so', async () => {
    const { service } = await newTestService()
    await service.run('import.run', { file: first(), mapping: { Squad: 'brand' }, choices: { recall: true } })
    const preview = await service.run('import.preview', { file: second(), choices: { recall: true } })
    expect(preview.recalled).toMatchObject({ file: 'first.csv' })
    expect(preview.columns.find(({ name }) => name === 'Squad')).toMatchObject({
      field: 'brand',
      reason: 'as last time',
    })
    await service.run('import.run', { file: second(), choices: { recall: true } })
    expect(await only(service, 'handle:BrisavoES')).toMatchObject({ brand: 'Snacks' })
  })

  test('is not begun from unless it is asked for, and is forgotten after an import without it', async () => {
    const { service } = await newTestService()
    await service.run('import.run', { file: first(), mapping: { Squad: 'brand' } })
    const bare = await service.run('import.preview', { file: second() })
    expect([bare.recalled, bare.columns.find(({ name }) => name === 'Squad')?.field]).toEqual([null, 'ignore'])
    await service.run('import.run', { file: second(), choices: { recall: false } })
    const third = listOf('Handle,Network,Squad\nLumetraUS,X,Lamps\n', 'third.csv')
    expect((await service.run('import.preview', { file: third, choices: { recall: true } })).recalled).toBeNull()
  })

  test('a column of another name is another list', async () => {
    const { service } = await newTestService()
    await service.run('import.run', { file: first(), mapping: { Squad: 'brand' } })
    const other = listOf('Handle,Network,Crew\nBrisavoES,X,Snacks\n', 'other.csv')
    expect((await service.run('import.preview', { file: other, choices: { recall: true } })).recalled).toBeNull()
  })

  test('a column kept as a field of its own is kept again, one merely not recognised is not', async () => {
    const { service } = await newTestService()
    const columns = 'Handle,Network,Budget,Floor\n'
    const given = { mapping: { Budget: 'extra' }, choices: { recall: true } }
    const done = await service.run('import.run', { file: listOf(`${columns}KornwellDE,X,1200,3\n`, 'a.csv'), ...given })
    const next = listOf(`${columns}KornwellUK,X,900,4\n`, 'b.csv')
    const preview = await service.run('import.preview', { file: next, choices: { recall: true } })
    const fields = Object.fromEntries(preview.columns.map(({ name, field }) => [name, field]))
    expect(fields).toMatchObject({ Budget: 'extra', Floor: 'ignore' })
    const used = await service.run('import.mapping', { id: done.import ?? '' })
    expect(used).toEqual({
      mapping: { Handle: 'handle', Network: 'network', Budget: 'extra', Floor: 'ignore' },
      chosen: ['Budget'],
    })
  })
})

/** A name in windows-1251. */
const LOAVES = [
  0xd5, 0xeb, 0xe5, 0xe1, 0xed, 0xfb, 0xe9, 0x20, 0xe4, 0xee, 0xec, 0x20, 0xca, 0xee, 0xf0, 0xed, 0xe2, 0xe5, 0xeb,
  0xeb, 0x0a,
]

describe('how a file is read', () => {
  test('another encoding, sheetless: the one found is told and another can be chosen', async () => {
    const { service } = await newTestService()
    const file = listOf('', 'list.csv')
    writeFileSync(file, 'Handle,Network,Brand\nKornwellRU,VK,')
    appendFileSync(file, Buffer.from(LOAVES))
    const found = await service.run('import.preview', { file })
    expect(found.readAs.encoding).toBe('windows-1251')
    expect(found.readAs.encodingGuessed).toBe(true)
    expect(found.preview[0]?.brand).toBe('Хлебный дом Корнвелл')
    const other = await service.run('import.preview', { file, choices: { encoding: 'koi8-r' } })
    expect(other.readAs).toMatchObject({ encoding: 'koi8-r', encodingGuessed: false })
    expect(other.preview[0]?.brand).toBe('уКЕАМШИ ДНЛ йНПМБЕКК')
  })

  test('the row of the column names can be moved, or there is none', async () => {
    const { service } = await newTestService()
    const file = listOf('Social,Accounts,2026\nhandle,network,brand\nKornwellDE,X,Kornwell\n')
    const found = await service.run('import.preview', { file })
    expect(found.readAs.header).toMatchObject({ row: 2 })
    expect(found.readAs.header?.rows.map(({ row }) => row)).toEqual([1, 2, 3])
    const moved = await service.run('import.preview', { file, choices: { header: 1 } })
    expect(moved.columns.map(({ name }) => name)).toEqual(['Social', 'Accounts', '2026'])
    expect(moved.rows).toBe(2)
    const none = await service.run('import.preview', { file, choices: { header: 0 } })
    expect(none.columns.map(({ name }) => name)).toEqual(['Column 1', 'Column 2', 'Column 3'])
    expect(none.rows).toBe(3)
    const mapped = await service.run('import.preview', {
      file,
      mapping: { 'Column 1': 'handle', 'Column 2': 'network' },
      choices: { header: 0 },
    })
    expect(mapped.created).toBe(1)
  })

  test('a table in which nothing is recognised can still be told what it is', async () => {
    const { service } = await newTestService()
    const file = listOf('Was,Wo\nKornwellDE,Facebook\n')
    const shown = await service.run('import.preview', { file, choices: { recall: true } })
    expect(shown.columns.map(({ field }) => field)).toContain('ignore')
    const told = await service.run('import.run', {
      file,
      mapping: { Was: 'handle', Wo: 'network' },
      choices: { header: 1 },
    })
    expect(told.created).toBe(1)
  })
})

describe('rows without a known network', () => {
  const file = (): string =>
    listOf(
      'Handle,Network,Brand\nKornwellDE,Insta2,Kornwell\nKornwellUK,,Kornwell\nKornwellFR,insta2,Kornwell\nLumetra,X,Lumetra\n',
    )

  test('are told apart by what stands there, and a network given for the word takes them all', async () => {
    const { service } = await newTestService()
    const path = file()
    const before = await service.run('import.preview', { file: path })
    expect(counts(before)).toMatchObject({ created: 1, rejected: 3 })
    expect(before.gaps).toEqual([
      { text: 'insta2', rows: 2, network: null },
      { text: '', rows: 1, network: null },
    ])
    const choices = { networks: { insta2: 'instagram', '': 'tiktok' } }
    const preview = await service.run('import.preview', { file: path, choices })
    expect(counts(preview)).toMatchObject({ created: 4, rejected: 0 })
    await service.run('import.run', { file: path, choices })
    expect((await only(service, 'handle:KornwellFR')).network).toBe('instagram')
    expect((await only(service, 'handle:KornwellUK')).network).toBe('tiktok')
  })

  test('one row gets its own network, another is left out, and one undo takes all of it back', async () => {
    const { service, file: workspace } = await newTestService()
    await service.run('accounts.add', { address: 'https://x.com/Verdano' })
    const before = state(workspace)
    const choices = {
      rows: [
        { sheet: null, row: 2, network: 'threads' },
        { sheet: null, row: 5, network: null },
      ],
    }
    const path = file()
    const preview = await service.run('import.preview', { file: path, choices })
    const done = await service.run('import.run', { file: path, choices })
    for (const result of [preview, done]) {
      expect(counts(result)).toEqual({ rows: 4, created: 1, updated: 0, unchanged: 0, merged: 0, rejected: 2 })
      expect(result.leftOut).toBe(1)
    }
    expect(preview.preview.find(({ row }) => row === 5)).toMatchObject({ result: 'left_out', handle: 'Lumetra' })
    expect((await only(service, 'handle:KornwellDE')).network).toBe('threads')
    await service.run('history.undo', {})
    expect(state(workspace)).toEqual(before)
  })

  test('an address says by itself which network it is of, whatever is given for its row', async () => {
    const { service } = await newTestService()
    const path = listOf('Link,Network\nhttps://www.instagram.com/lumetra/,\n')
    const choices = { networks: { '': 'tiktok' } }
    const preview = await service.run('import.preview', { file: path, choices })
    expect(preview.preview[0]?.network).toBe('instagram')
  })
})

describe('accounts by the import that named them', () => {
  test('new, changed, the same and folded ones open from the figures', async () => {
    const { service } = await newTestService()
    const list = (lines: string): string => listOf(`Handle,Network,Brand\n${lines}`, 'list.csv')
    await service.run('import.run', { file: list('KornwellDE,X,Kornwell\nKornwellUK,X,Kornwell\n') })
    const done = await service.run('import.run', {
      file: list('KornwellDE,X,Brisavo\nKornwellUK,X,Kornwell\nLumetraUS,X,Lumetra\nlumetraus,X,\n'),
    })
    expect(counts(done)).toMatchObject({ created: 1, updated: 1, unchanged: 1, merged: 1 })
    const id = done.import ?? ''
    for (const name of ['last', id]) {
      expect(await total(service, `import:${name}`)).toBe(3)
      expect(await total(service, `import:${name}/new`)).toBe(1)
      expect(await total(service, `import:${name}/changed`)).toBe(1)
      expect(await total(service, `import:${name}/same`)).toBe(1)
      expect(await total(service, `import:${name}/folded`)).toBe(1)
    }
    expect(await total(service, 'import:list.csv')).toBe(3)
    await service.run('accounts.add', { address: 'https://x.com/Verdano' })
    expect(await total(service, 'import:none')).toBe(1)
    await service.run('history.undo', { batch: done.batch ?? '' })
    expect(await total(service, 'import:last/new')).toBe(2)
    await expect(service.run('accounts.count', { texts: ['import:last/odd'] })).rejects.toMatchObject({
      code: 'bad_filter',
    })
  })
})
