import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { newTestService } from '#tests/support/workspace.ts'
import { counts, listOf, only } from './import-lists.ts'

const CELLS = [
  ['see Anna', '', '=HYPERLINK("http://evil.example","x")', '0012'],
  ['@KornwellUK', '', "'=already", '+49 89 1234'],
  ['KornwellFR', '', '-1+2', ' blanks '],
]
const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`
const list = (): string =>
  listOf(
    ['Handle,Network,Note,Budget', 'Lumetra,X,fine,1', ...CELLS.map((row) => row.map(cell).join(','))].join('\n') +
      '\n',
    'agency.csv',
  )

describe('rejected rows', () => {
  test('come as a CSV that is harmless in a spreadsheet, is corrected, and imports back unchanged', async () => {
    const { service, folder } = await newTestService()
    const target = join(folder, 'rejected.csv')
    const written = await service.run('import.rejects', { file: list(), target })
    expect(written.rows).toBe(3)
    const text = readFileSync(target, 'utf8')
    expect(text.startsWith('\uFEFFHandle,Network,Note,Budget,Muster row,Muster reason\r\n')).toBe(true)
    expect(text).not.toMatch(/(^|,)"?[=@]/m)
    expect(text).toContain(',3,')
    const again = await service.run('import.preview', { file: target })
    expect(again.columns.map(({ name, field }) => [name, field]).slice(-2)).toEqual([
      ['Muster row', 'ignore'],
      ['Muster reason', 'ignore'],
    ])
    expect(counts(again)).toMatchObject({ rows: 3, rejected: 3 })
    writeFileSync(target, text.replace("'@KornwellUK,", "'@KornwellUK,Instagram"))
    const fixed = await service.run('import.run', { file: target, mapping: { Budget: 'extra' } })
    expect(counts(fixed)).toMatchObject({ created: 1, rejected: 2 })
    const account = await only(service, 'handle:KornwellUK')
    expect(account).toMatchObject({ network: 'instagram', note: "'=already" })
  })

  test.each(['csv', 'xlsx'])(
    'written after the import and read again as %s they hold the very same cells',
    async (format) => {
      const { service, folder } = await newTestService()
      const done = await service.run('import.run', { file: list() })
      expect(counts(done)).toMatchObject({ created: 1, rejected: 3 })
      const target = join(folder, `rejected.${format}`)
      expect(await service.run('import.rejectsOf', { id: done.import ?? '', target })).toEqual({
        path: target,
        rows: 3,
      })
      const again = await service.run('import.run', {
        file: target,
        mapping: { Budget: 'extra' },
        choices: { networks: { '': 'x' } },
      })
      expect(again.rejects.map(({ value }) => value)).toEqual(['see Anna'])
      const notes = await Promise.all(['KornwellUK', 'KornwellFR'].map((handle) => only(service, `handle:${handle}`)))
      expect(notes.map(({ note }) => note)).toEqual(["'=already", '-1+2'])
    },
  )

  test('a torn row keeps what stood in it, and says how many cells there were', async () => {
    const { service, folder } = await newTestService()
    const file = listOf('Handle,Network,Note\nKornwellDE,X\nKornwellUK,X,one,two\nLumetra,X,fine\nVerdano,X,fine\n')
    const done = await service.run('import.run', { file })
    const target = join(folder, 'torn.csv')
    await service.run('import.rejectsOf', { id: done.import ?? '', target })
    const lines = readFileSync(target, 'utf8').split('\r\n')
    expect(lines[1]).toBe('KornwellDE,X,,2,The row is torn: 2 cells instead of 3.')
    expect(lines[2]).toBe('KornwellUK,X,"one,two",3,The row has 4 cells instead of 3.')
  })

  test('no file is written where nothing was refused, and none is replaced unasked', async () => {
    const { service, folder } = await newTestService()
    const fine = listOf('Handle,Network\nLumetra,X\n')
    const target = join(folder, 'rejected.csv')
    expect((await service.run('import.rejects', { file: fine, target })).rows).toBe(0)
    expect(existsSync(target)).toBe(false)
    writeFileSync(target, 'mine')
    await expect(service.run('import.rejects', { file: list(), target })).rejects.toMatchObject({ code: 'file_exists' })
    expect(readFileSync(target, 'utf8')).toBe('mine')
    expect((await service.run('import.rejects', { file: list(), target, replace: true })).rows).toBe(3)
  })

  test('of an import that was taken back are kept when it is made again', async () => {
    const { service, folder } = await newTestService()
    const file = list()
    await service.run('import.run', { file })
    await service.run('history.undo', {})
    const again = await service.run('import.run', { file })
    expect(again.repeats).toBeNull()
    const target = join(folder, 'rejected.csv')
    expect((await service.run('import.rejectsOf', { id: again.import ?? '', target })).rows).toBe(3)
  })
})
