import { readFileSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readXlsx } from 'hucre'
import { expect, test } from 'vitest'
import { seedAccount, seededService } from './plan-seed.ts'
import { ownFolder } from '../support/workspace.ts'

const COLUMNS = [
  { id: 'name', head: 'Account' },
  { id: 'owner', head: 'Owner' },
  { id: 'audience', head: 'Audience' },
  { id: 'reviewedOn', head: 'Reviewed' },
  { id: 'disposition', head: 'Disposition' },
]
const seeded = () =>
  seededService((db, now) => {
    seedAccount(db, now, { id: 'one', brand: 'kornwell' })
    seedAccount(db, now, { id: 'two', brand: 'brisavo', owner: null })
    seedAccount(db, now, { id: 'three', brand: 'kornwell' })
    db.exec(`
      UPDATE account SET handle = '=HYPERLINK("http://evil")', audience = 1200, reviewed_on = '2026-03-04' WHERE id = 'one';
      UPDATE account SET handle = 'bravo', audience = 9000, language = '+de' WHERE id = 'two';
      UPDATE account SET handle = 'charlie', audience = 500 WHERE id = 'three';`)
  })
const asked = { columns: COLUMNS, address: 'Address' }
const lines = (path: string): string[] => readFileSync(path, 'utf8').replace('\uFEFF', '').trimEnd().split('\r\n')

test('a CSV has the columns, the order and the filter of the table, and no formula', async () => {
  const { service } = await seeded()
  const target = join(ownFolder(), 'table.csv')
  const filter = { text: 'brand:kornwell', sort: 'audience', descending: true }
  expect(await service.run('accounts.export', { ...asked, filter, target })).toEqual({ path: target, rows: 2 })
  const [head, ...rows] = lines(target)
  expect(head).toBe('Account,Owner,Audience,Reviewed,Disposition,Address')
  expect(rows.map((row) => row.replace(/,[^,]*,[^,]*$/, ''))).toEqual([
    `"'=HYPERLINK(""http://evil"")",Ann Lee,1200,2026-03-04`,
    'charlie,Ann Lee,500,',
  ])
  await expect(service.run('accounts.export', { ...asked, filter, target })).rejects.toMatchObject({
    code: 'file_exists',
  })
})

test('a workbook has typed cells: days are days, figures figures, and a text that looks like a formula is a text', async () => {
  const { service } = await seeded()
  const target = join(ownFolder(), 'table.xlsx')
  await service.run('accounts.export', { ...asked, filter: { text: '' }, target }, 'ru')
  const { sheets } = await readXlsx(readFileSync(target))
  const rows = sheets[0]?.rows ?? []
  expect(sheets[0]?.name).toBe('Аккаунты')
  expect(rows[0]).toEqual(['Account', 'Owner', 'Audience', 'Reviewed', 'Disposition', 'Address'])
  const one = rows.find(([name]) => String(name).startsWith('='))
  expect(one?.slice(0, 3)).toEqual(['=HYPERLINK("http://evil")', 'Ann Lee', 1200])
  expect(one?.[3]).toEqual(new Date('2026-03-04T00:00:00Z'))
  expect(rows).toHaveLength(4)
})

test('chosen accounts come alone, those the filter hides last, and a grouped list says its groups', async () => {
  const { service } = await seeded()
  const folder = ownFolder()
  const some = join(folder, 'some.csv')
  await service.run('accounts.export', {
    ...asked,
    columns: [{ id: 'name', head: 'Account' }],
    filter: { text: 'brand:kornwell' },
    ids: ['two', 'three', 'gone'],
    target: some,
  })
  expect(lines(some).map((line) => line.split(',')[0])).toEqual(['Account', 'charlie', 'bravo'])
  const groups = join(folder, 'groups.csv')
  await service.run('accounts.export', {
    ...asked,
    columns: [
      { id: 'name', head: 'Account' },
      { id: 'language', head: 'Language' },
    ],
    filter: { text: '', group: 'brand' },
    group: 'Brand',
    target: groups,
  })
  expect(lines(groups).map((line) => line.split(',').slice(0, 3).join(','))).toEqual([
    'Brand,Account,Language',
    `Brisavo,bravo,'+de`,
    `Kornwell,"'=HYPERLINK(""http://evil"")",de`,
    'Kornwell,charlie,de',
  ])
})

test('a large table is written row by row into a sheet, and a job that is cancelled leaves no file', async () => {
  const { service } = await seededService((db, now) => {
    seedAccount(db, now, { id: 'one' })
    db.exec(`INSERT INTO account (id, network, handle, handle_key, kind, lifecycle, audience, created_at, updated_at)
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 21000)
      SELECT 'n' || i, 'x', 'h' || i, 'h' || i, 'profile', 'active', i, 1700000000000, 1700000000000 FROM n`)
  })
  const folder = ownFolder()
  const target = join(folder, 'large.xlsx')
  const query = { ...asked, filter: { text: '', sort: 'audience', descending: true } }
  const { rows } = await service.run('accounts.export', { ...query, target })
  expect(rows).toBe(21_001)
  const { sheets } = await readXlsx(readFileSync(target))
  expect(sheets[0]?.rows).toHaveLength(21_002)
  expect(sheets[0]?.rows[1]?.[2]).toBe(21_000)

  const ended = Promise.withResolvers<string>()
  service.on((name, body) => {
    if (name !== 'job' || !('state' in body)) return
    if (body.finishedAt !== null) ended.resolve(body.state)
    else if (body.done > 0) void service.run('jobs.cancel', { id: body.id })
  })
  await service.handle('accounts.export', { ...query, target: join(folder, 'never.xlsx') }, 'en')
  expect(await ended.promise).toBe('cancelled')
  expect(existsSync(join(folder, 'never.xlsx'))).toBe(false)
  expect(readdirSync(folder)).toEqual(['large.xlsx'])
})
