import { spawnSync } from 'node:child_process'
import { chmod, truncate } from 'node:fs/promises'
import { dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readHead } from '#main/adapters/readers/encoding.ts'
import type { ListErrorCode } from '#main/domain/intake/list-error.ts'
import { problemWords } from '#shared/locale/problem.ts'
import { ErrorCode } from '#shared/contract/error.ts'
import { fileWith, refusalOf } from './lists.ts'
import { zipOf } from './zip.ts'

describe('files that cannot be read', () => {
  it('are named for what they are', async () => {
    const cases: [name: string, content: string | Uint8Array, code: ListErrorCode][] = [
      ['empty.csv', '', 'file_empty'],
      ['blank.csv', ' \n\t\n', 'file_empty'],
      ['page.html', '<!doctype html><title>x</title>', 'file_no_table'],
      ['feed.xml', '<?xml version="1.0"?><rss><channel></channel></rss>', 'file_unknown_format'],
      ['letter.rtf', '{\\rtf1 https://x.com/kornwell}', 'file_unknown_format'],
      ['scan.csv', '%PDF-1.7\n', 'file_unknown_format'],
      ['picture.xlsx', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'file_unknown_format'],
      [
        'archive.zip',
        zipOf([{ name: 'data/tweets.js', bytes: Buffer.from('window.YTD.tweets.part0 = []') }]),
        'file_packed',
      ],
      ['text.docx', zipOf([{ name: '[Content_Types].xml', bytes: Buffer.from('<Types/>') }]), 'file_unknown_format'],
      ['tweets.js', 'window.YTD.tweets.part0 = [ {"tweet": {}} ]', 'file_other_export'],
      [
        'prose.txt',
        'Dear all,\nplease find below, as agreed, a list, which is long.\nKind regards,\nAnna, Bob, Carla\n',
        'file_no_table',
      ],
    ]
    for (const [name, content, code] of cases)
      expect([name, (await refusalOf(await fileWith(name, content))).code]).toEqual([name, code])
  })

  it('a folder and a missing file are told apart', async () => {
    const path = await fileWith('a.csv', 'x')
    expect((await refusalOf(dirname(path))).code).toBe('file_is_folder')
    expect((await refusalOf(`${path}.missing`)).code).toBe('file_not_found')
    expect((await refusalOf(`${path}/inside`)).code).toBe('file_not_found')
  })

  it.runIf(process.platform === 'linux')(
    'a pipe that nobody writes into is refused at once, before it is opened',
    async () => {
      const path = `${await fileWith('a.csv', 'x')}.pipe`
      expect(spawnSync('sh', ['-c', 'mkfifo "$0"', path]).status).toBe(0)
      await expect(readHead(path, 10)).rejects.toMatchObject({ code: 'file_unreadable' })
      expect((await refusalOf(path)).code).toBe('file_unreadable')
    },
  )

  it('a file of a gigabyte is refused by its size alone', async () => {
    const path = await fileWith('huge.csv', 'Handle,Network\n')
    await truncate(path, 1024 ** 3)
    const refusal = await refusalOf(path)
    expect(refusal.code).toBe('file_too_large')
    expect(problemWords(refusal, 'en').what).toBe('huge.csv is larger than the limit of 512 MB')
  })

  it('a document beyond the limit of its format is refused although other files may be larger', async () => {
    const path = await fileWith('large.json', '[{"handle":"a"}]')
    const refusal = await refusalOf(path, { limits: { jsonBytes: 10 } })
    expect(refusal).toMatchObject({ code: 'file_too_large', details: { limit: 10 } })
  })

  it.runIf(process.getuid?.() !== 0)('a file without permission is unreadable', async () => {
    const path = await fileWith('secret.csv', 'Handle\na\n')
    await chmod(path, 0)
    expect((await refusalOf(path)).code).toBe('file_unreadable')
  })
})

describe('the words for a refused file', () => {
  const codes = ErrorCode.options.filter(
    (code): code is ListErrorCode => code.startsWith('file_') && code !== 'file_exists',
  )

  it('exist for every code in both languages and name the file', () => {
    for (const code of codes) {
      for (const language of ['en', 'ru'] as const) {
        const details = {
          file: 'accounts.csv',
          limit: 5,
          line: 2,
          found: 'values',
          count: 3,
          content: 'posts',
          tool: 'T',
        }
        const { what: text } = problemWords({ code, message: '', details }, language)
        expect(text).toContain('accounts.csv')
        expect(text).not.toMatch(/undefined|NaN|\{|\}/)
      }
    }
  })
})
