import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answer, muster, ownFolder } from './muster.ts'

const LIST = 'Handle,Network,Squad\nKornwellDE,X,Bakery\nsee Anna,,Bakery\n'

test('--rejects writes what is refused, and the corrected file goes in by itself', async () => {
  const folder = ownFolder()
  const workspace = join(folder, 'w.muster')
  await muster(['init', workspace])
  const list = join(folder, 'list.csv')
  writeFileSync(list, LIST)
  const rejects = join(folder, 'rejects.csv')
  const dry = await answer(['import', list, '--dry-run', '--rejects', join(folder, 'dry.csv')], { workspace })
  expect(dry.files[0]).toMatchObject({ created: 1, rejected: 1 })
  await answer(['import', list, '--rejects', rejects], { workspace })
  const text = readFileSync(rejects, 'utf8')
  expect(readFileSync(join(folder, 'dry.csv'), 'utf8')).toBe(text)
  expect(text).toBe(
    '\uFEFFHandle,Network,Squad,Muster row,Muster reason\r\nsee Anna,,Bakery,3,A handle without its network.\r\n',
  )
  const refused = await muster(['import', list, '--rejects', rejects], { workspace })
  expect([refused.status, refused.stdout]).toEqual([2, ''])
  expect(refused.stderr).toMatch(/^muster: [^\n]*rejects\.csv[^\n]*\n$/)
  writeFileSync(rejects, text.replace('see Anna,', 'KornwellUK,X'))
  const again = await answer(['import', rejects], { workspace })
  expect(again.files[0]).toMatchObject({ rows: 1, created: 1, rejected: 0 })
})

test('--save-map writes how the columns were read, and --map takes it back', async () => {
  const folder = ownFolder()
  const workspace = join(folder, 'w.muster')
  await muster(['init', workspace])
  const list = join(folder, 'list.csv')
  writeFileSync(list, LIST)
  const map = join(folder, 'map.json')
  await answer(['import', list, '--dry-run', '--save-map', map], { workspace })
  const mapping = JSON.parse(readFileSync(map, 'utf8')) as Record<string, string>
  expect(mapping).toEqual({ Handle: 'handle', Network: 'network', Squad: 'ignore' })
  writeFileSync(map, JSON.stringify({ ...mapping, Squad: 'brand' }))
  await answer(['import', list, '--map', map], { workspace })
  const { accounts } = await answer(['accounts'], { workspace })
  expect(accounts.map(({ handle, brand }) => [handle, brand])).toEqual([['KornwellDE', 'Bakery']])
  const two = await muster(['import', list, list, '--rejects', join(folder, 'r.csv')], { workspace })
  expect(two.status).toBe(2)
  expect(existsSync(join(folder, 'r.csv'))).toBe(false)
})
