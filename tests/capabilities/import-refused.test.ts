import { mkdirSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { problemWords } from '#shared/locale/problem.ts'
import type { ErrorCode } from '#shared/contract/error.ts'
import { contents } from '#tests/support/contents.ts'
import { NO_SHARED_DATA, sharedData } from '#tests/support/shared-data.ts'
import { newTestService } from '#tests/support/workspace.ts'
import { listOf } from './import-lists.ts'

const gigabyte = (): string => {
  const file = listOf('Handle,Network\n', 'huge.csv')
  truncateSync(file, 1024 ** 3)
  return file
}
const folder = (): string => {
  const file = join(listOf(''), '..', 'folder.csv')
  mkdirSync(file)
  return file
}

const CASES: readonly (readonly [what: string, code: ErrorCode, file: () => string])[] = [
  ['a missing file', 'file_not_found', () => join(listOf(''), '..', 'missing.csv')],
  ['a folder', 'file_is_folder', folder],
  ['an empty file', 'file_empty', () => listOf('')],
  ['a file of a gigabyte', 'file_too_large', gigabyte],
  ['a page', 'file_no_table', () => listOf('<!doctype html><title>x</title>', 'list.html')],
  [
    'prose',
    'file_no_table',
    () =>
      listOf(
        'Dear all,\nplease find below, as agreed, a list, which is long.\nKind regards,\nAnna, Bob, Carla\n',
        'list.txt',
      ),
  ],
  ['a table without accounts', 'file_no_table', () => listOf('Product,Price\nOven,200\nMixer,80\n')],
  [
    'a list of people, few of whom have a nickname',
    'file_no_table',
    () => listOf('First,Last,Nickname\nBernard,Sanders,Bernie\nMaria,Cantwell,\nAmy,Klobuchar,\n'),
  ],
  [
    'JSON inside JSON that is no list',
    'file_no_list',
    () => listOf(JSON.stringify(JSON.stringify([1, 2])), 'list.json'),
  ],
  [
    'posts that name no accounts',
    'file_other_export',
    () => listOf('Posted At,Caption,Media Type,Post URL\n2024,a,b,\n'),
  ],
  ['broken JSON', 'file_malformed', () => listOf('[{"url": "https://x.com/Lumetra"', 'list.json')],
]

test.for(CASES)('%s is refused as %s and changes nothing', async ([, code, file]) => {
  const { service, file: workspace } = await newTestService()
  await service.run('accounts.add', { address: 'https://x.com/Lumetra' })
  const before = contents(workspace)
  const path = file()
  await expect(service.run('import.run', { file: path })).rejects.toMatchObject({ code })
  await expect(service.run('import.preview', { file: path })).rejects.toMatchObject({ code })
  expect(contents(workspace)).toEqual(before)
  for (const language of ['en', 'ru'] as const) {
    const { what, todo } = problemWords({ code, message: '', details: { file: 'list', limit: 1 } }, language)
    expect(`${what} ${todo}`).not.toMatch(/[{}]|undefined|null/)
  }
})

test('the double-encoded answer of a real collection is read, and the answer says how', async (context) => {
  const file = sharedData('us-digital-registry/Facebook_API_Results_by_URL.json')
  if (file === null) return context.skip(NO_SHARED_DATA)
  const { service } = await newTestService()
  const answer = await service.run('import.run', { file })
  expect(answer.rows).toBe(4097)
  expect(answer.created + answer.merged + answer.rejected).toBe(4097)
  expect(answer.remarks[0]).toMatch(/packed as a text inside another JSON/)
})

test('a size is told in megabytes and a damaged place by its line, where there is one', () => {
  const said = (code: ErrorCode, details: Record<string, number | string>, language: 'en' | 'ru'): string =>
    problemWords({ code, message: '', details }, language).what
  expect(said('file_too_large', { file: 'a.csv', limit: 512 * 2 ** 20 }, 'en')).toBe(
    'a.csv is larger than the limit of 512 MB',
  )
  expect(said('file_malformed', { file: 'a.json', line: 12 }, 'ru')).toBe('Файл a.json повреждён в строке 12')
  expect(said('file_malformed', { file: 'a.json' }, 'en')).toBe('a.json is damaged')
})
