import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { stagingIn } from '#main/adapters/writers/staging.ts'
import { Refusal } from '#shared/contract/error.ts'
import { ownFolder } from '#tests/support/workspace.ts'

const bytes = (text: string): Uint8Array => Buffer.from(text)

test('a file has its name only once it is whole', () => {
  const folder = ownFolder()
  const staging = stagingIn(folder, 'a')
  staging.write('plan', 'json', bytes('{}'))
  expect(existsSync(join(folder, 'plan.json'))).toBe(false)
  expect(staging.place()).toEqual([{ path: join(folder, 'plan.json'), bytes: 2 }])
  expect(readdirSync(folder)).toEqual(['plan.json'])
})

test('what is there already is never replaced, and the files of one export share a number', () => {
  const folder = ownFolder()
  writeFileSync(join(folder, 'plan.json'), 'old')
  writeFileSync(join(folder, 'plan (2).csv'), 'older')
  const staging = stagingIn(folder, 'a')
  staging.write('plan', 'json', bytes('new'))
  staging.write('plan', 'csv', bytes('new'))
  expect(staging.place().map((file) => file.path)).toEqual([
    join(folder, 'plan (3).json'),
    join(folder, 'plan (3).csv'),
  ])
  expect(readFileSync(join(folder, 'plan.json'), 'utf8')).toBe('old')
  expect(readFileSync(join(folder, 'plan (2).csv'), 'utf8')).toBe('older')
})

test('an export that is given up leaves nothing behind', () => {
  const folder = ownFolder()
  const staging = stagingIn(folder, 'a')
  staging.write('plan', 'json', bytes('{}'))
  staging.discard()
  expect(readdirSync(folder)).toEqual([])
})

test('a folder that is none is refused by its name', () => {
  const file = join(ownFolder(), 'file')
  writeFileSync(file, '')
  expect(() => stagingIn(file, 'a').write('plan', 'json', bytes('{}'))).toThrow(
    expect.objectContaining({ code: 'folder_unwritable', details: { file } }),
  )
  expect(() => stagingIn(join(file, 'gone'), 'a').write('plan', 'json', bytes('{}'))).toThrow(Refusal)
})
