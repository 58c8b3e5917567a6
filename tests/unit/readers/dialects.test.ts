import { describe, expect, it } from 'vitest'
import { problemWords } from '#shared/locale/problem.ts'
import { encoded, fileWith, readAll, refusalOf, rowsOf } from './lists.ts'

describe('spellings of delimited text', () => {
  it('separates cells by a caret, and by whatever `sep=` declares', async () => {
    for (const [text, delimiter] of [
      ['Network^Handle^Owner\nX^kornwell^Jana\nVK^halvorn^Anna\n', '^'],
      ['sep=~\nNetwork~Handle~Owner\nX~kornwell~Jana\nVK~halvorn~Anna\n', '~'],
      ['"sep=|"\r\nNetwork|Handle|Owner\r\nX|kornwell|Jana\r\nVK|halvorn|Anna\r\n', '|'],
    ] as const) {
      const read = await readAll(await fileWith('list.csv', text))
      expect(read.list.delimiter).toBe(delimiter)
      expect(rowsOf(read)).toEqual([
        { Network: 'X', Handle: 'kornwell', Owner: 'Jana' },
        { Network: 'VK', Handle: 'halvorn', Owner: 'Anna' },
      ])
    }
  })

  it('reads columns that are kept apart by blanks', async () => {
    const text =
      'Network    Handle      Owner\nX          kornwell    Jana Hoffmann\nInstagram  brisavo     Lars Nygaard\n'
    expect(rowsOf(await readAll(await fileWith('list.txt', text)))).toEqual([
      { Network: 'X', Handle: 'kornwell', Owner: 'Jana Hoffmann' },
      { Network: 'Instagram', Handle: 'brisavo', Owner: 'Lars Nygaard' },
    ])
  })

  it('allows a blank before an opening quote', async () => {
    const read = await readAll(
      await fileWith('list.csv', 'Network, Handle, Note\nX, kornwell, "a, b"\nX, brisavo, c\n'),
    )
    expect(rowsOf(read).map((row) => String(row['Note']).trim())).toEqual(['a, b', 'c'])
  })

  it('leaves comments above the header out and names those below it', async () => {
    const text =
      '# exported 2026-11-01\n# by Jana; do not edit\nNetwork,Handle\nX,kornwell\n# second half\n#,\nX,brisavo\n'
    const read = await readAll(await fileWith('list.csv', text))
    expect(rowsOf(read).map((row) => row['Handle'])).toEqual(['kornwell', 'brisavo'])
    expect(read.rejects.map(({ row, reason }) => [row, reason])).toEqual([
      [5, 'comment_line'],
      [6, 'comment_line'],
    ])
  })

  it('refuses more columns than a list has, in the header and in single rows', async () => {
    const refusal = await refusalOf(
      await fileWith('list.csv', `Handle${',b'.repeat(400_000)}\n${',1'.repeat(400_000)}\n`),
    )
    expect(problemWords(refusal, 'en').what).toBe('list.csv has more columns than the limit of 1,000')
    const read = await readAll(
      await fileWith('list.csv', `Network,Handle\nX,kornwell\n${',1'.repeat(400_000)}\nX,brisavo\n`),
    )
    expect(read.records).toHaveLength(2)
    expect(read.rejects).toMatchObject([{ row: 3, reason: 'too_many_cells', figures: { expected: 2, found: 400_001 } }])
  })
})

describe('encodings judged from very few letters', () => {
  const lists: readonly (readonly [label: string, owner: string])[] = [
    ['windows-1251', 'Анна'],
    ['windows-1251', 'АННА ПЕТРОВА'],
    ['windows-1251', 'Олена Їжак'],
    ['koi8-r', 'Анна Петрова'],
    ['ibm866', 'Анна Петрова'],
    ['windows-1252', 'Jörg Größe'],
    ['windows-1252', 'Müller'],
    ['windows-1252', 'Renée D’Été'],
    ['windows-1252', 'Núñez – ¿quién?'],
    ['windows-1250', 'Łukasz Żółw'],
  ]
  it.each(lists)('%s: %s', async (label, owner) => {
    const read = await readAll(
      await fileWith('list.csv', encoded(`Network;Handle;Owner\nX;kornwell;${owner}\n`, label)),
    )
    expect(rowsOf(read)).toEqual([{ Network: 'X', Handle: 'kornwell', Owner: owner }])
    expect(read.list.encoding).toBe(label)
  })

  it('Japanese is still told by its letters', async () => {
    // 東京支店の公式アカウント in Shift_JIS.
    const japanese = Buffer.from('938c8b9e8e78935882cc8cf68eae8341834a834583938367', 'hex')
    const read = await readAll(
      await fileWith(
        'list.csv',
        Buffer.concat([Buffer.from('Network,Handle,Owner\nX,kornwell,'), japanese, Buffer.from('\n')]),
      ),
    )
    expect(rowsOf(read)[0]).toMatchObject({ Owner: '東京支店の公式アカウント' })
    expect(read.list.encoding).toBe('shift_jis')
  })
})
