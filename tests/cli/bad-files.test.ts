import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answer, digest, muster } from './muster.ts'

const folder = mkdtempSync(join(tmpdir(), 'muster-cli-'))
const workspace = join(folder, 'w.muster')
const good = join(folder, 'good.csv')
const at = (name: string): string => join(folder, name)

beforeAll(async () => {
  await muster(['init', workspace])
  writeFileSync(good, 'Profile,Brand\nhttps://x.com/kornwell,Kornwell\n')
  await answer(['import', good], { workspace })
  writeFileSync(at('more.csv'), 'Profile,Brand\nhttps://x.com/brisavo,Brisavo\n')
  writeFileSync(at('empty.csv'), '')
  mkdirSync(at('folder.csv'))
  writeFileSync(at('huge.csv'), 'Profile\n')
  truncateSync(at('huge.csv'), 2 ** 30)
  writeFileSync(at('twice.json'), JSON.stringify(JSON.stringify({ pages: [3, 4] })))
  writeFileSync(at('torn.json'), '[{"url": "https://x.com/verdano"}, {"url": ')
  writeFileSync(at('torn.yaml'), '- url: https://x.com/verdano\n  name: "open\n- url: [')
  writeFileSync(at('bytes.csv'), Buffer.from([0x50, 0, 0, 0xff, 0xfe, 0, 1, 2, 3, 0, 0, 0xd8, 0, 0xdc]))
  writeFileSync(at('broken.xlsx'), Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(400, 7)]))
  writeFileSync(at('no-accounts.csv'), 'Weight,Colour\n12,red\n13,blue\n')
  writeFileSync(at('map.json'), '["Profile"]')
  symlinkSync(at('nowhere'), at('dangling.csv'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a list that cannot be read gives one line, status 2, and the workspace as it was:', () => {
  const lists: [name: string, words: RegExp, russian: RegExp][] = [
    ['missing.csv', /missing\.csv was not found/, /не найден/],
    ['dangling.csv', /dangling\.csv was not found/, /не найден/],
    ['empty.csv', /empty\.csv is empty/, /пуст/],
    ['folder.csv', /folder\.csv is a folder/, /это папка/],
    ['huge.csv', /huge\.csv is larger than the limit/, /больше предела/],
    ['twice.json', /twice\.json holds no list of accounts, but one entry with the names pages/, /нет списка аккаунтов/],
    ['torn.json', /torn\.json is damaged at line 1/, /повреждён в строке 1/],
    ['torn.yaml', /torn\.yaml is damaged at line \d/, /повреждён в строке \d/],
    ['bytes.csv', /bytes\.csv is /, /bytes\.csv/],
    ['broken.xlsx', /broken\.xlsx /, /broken\.xlsx/],
    ['no-accounts.csv', /no-accounts\.csv has no column with accounts/, /нет столбца с аккаунтами/],
  ]
  test.each(lists)('%s', async (name, english, russian) => {
    const before = digest(workspace)
    const [told, inRussian] = await Promise.all([
      muster(['import', at(name), '--json'], { workspace }),
      muster(['import', at(name), '--dry-run', '--lang', 'ru'], { workspace }),
    ])
    expect([told.status, told.stdout, inRussian.status, inRussian.stdout]).toEqual([2, '', 2, ''])
    expect(told.stderr).toMatch(/^muster: [^\n]+\n$/)
    expect(told.stderr).toMatch(english)
    expect(inRussian.stderr).toMatch(/^muster: [^\n]+\n$/)
    expect(inRussian.stderr).toMatch(russian)
    expect(digest(workspace)).toBe(before)
  })

  test('one among good ones, which are then not taken either', async () => {
    const before = digest(workspace)
    const told = await muster(['import', at('more.csv'), at('empty.csv')], { workspace })
    expect([told.status, told.stdout]).toEqual([2, ''])
    expect(told.stderr).toMatch(/^muster: \S*empty\.csv is empty\./)
    expect(digest(workspace)).toBe(before)
  })

  test('a mapping that is none', async () => {
    const before = digest(workspace)
    for (const mapping of ['map.json', 'missing.json', 'folder.csv', 'good.csv']) {
      const told = await muster(['import', at('more.csv'), '--map', at(mapping)], { workspace })
      expect([told.status, told.stdout]).toEqual([2, ''])
      expect(told.stderr).toMatch(/^muster: [^\n]+\n$/)
    }
    expect(digest(workspace)).toBe(before)
  })
})

test('a torn row is refused by its number and reason, and the whole rows are taken', async () => {
  const list = at('torn.csv')
  writeFileSync(
    list,
    'Profile,Brand\nhttps://x.com/lumetra,Lumetra\nhttps://x.com/verdano,"Verd\nhttps://vk.com/verdano,Verdano\n',
  )
  const { files } = await answer(['import', list], { workspace })
  const file = files[0]!
  expect(file.rejected).toBe(file.rejects.length)
  expect(file.created + file.updated + file.unchanged + file.merged + file.rejected).toBe(file.rows)
  expect(file.rejects[0]).toMatchObject({ row: 3, reason: expect.stringMatching(/\w/) })
  expect((await answer(['accounts', '--where', 'brand:Lumetra'], { workspace })).total).toBe(1)
})

describe('what is asked wrongly of a good workspace changes nothing:', () => {
  const calls: [words: string[], english: RegExp][] = [
    [['accounts', '--where', 'colour:red'], /filter is not understood at “colour:red”\. Write for example/],
    [['accounts', '--where', '"open'], /filter is not understood/],
    [['findings', '--where', 'colour:red'], /filter is not understood/],
    [['audit', '--pack', 'gentle'], /rule pack “gentle” cannot be used/],
    [['export', '--format', 'csv', '--out', good], /Nothing can be written to \S*good\.csv/],
    [['export', '--format', 'csv', '--out', `${good}/below`], /Nothing can be written to/],
    [['backup', good], /good\.csv exists already/],
    [['backup', workspace], /w\.muster exists already/],
    [['backup', at('no/copy.muster')], /Nothing can be written to/],
    [['restore', at('missing.muster')], /missing\.muster was not found/],
    [['verify', at('missing.muster')], /missing\.muster was not found/],
    [['demo', '--out', good], /Nothing can be written to/],
  ]
  test.each(calls)('%j', async (words, english) => {
    const [before, list] = [digest(workspace), readFileSync(good, 'utf8')]
    const told = await muster([...words, '--json'], { workspace })
    expect([told.status, told.stdout]).toEqual([2, ''])
    expect(told.stderr).toMatch(/^muster: [^\n]+\n$/)
    expect(told.stderr).toMatch(english)
    expect([digest(workspace), readFileSync(good, 'utf8')]).toEqual([before, list])
  })
})
