import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { encoded, fileWith, fixture, readAll, refusalOf, rowsOf } from './lists.ts'

describe('delimited text', () => {
  it('reads a plain file with the line of every row', async () => {
    const read = await readAll(fixture('plain.csv'))
    expect(read.list).toMatchObject({ format: 'csv', encoding: 'utf-8', delimiter: ',', sheets: [] })
    expect(read.rejects).toEqual([])
    expect(read.records.map((record) => record.row)).toEqual([2, 3, 4, 5, 6])
    expect(rowsOf(read)[0]).toMatchObject({ Network: 'Facebook', Owner: 'Jana Hoffmann', Followers: '142,310' })
  })

  it('finds comma, semicolon, tab and bar', async () => {
    for (const delimiter of [',', ';', '\t', '|']) {
      const text = [
        ['Handle', 'Network', 'Note'],
        ['kornwell', 'X', 'a'],
        ['brisavo', 'Facebook', 'b'],
      ]
        .map((cells) => cells.join(delimiter))
        .join('\r\n')
      const read = await readAll(await fileWith('list.csv', text))
      expect(read.list.delimiter).toBe(delimiter)
      expect(rowsOf(read)).toEqual([
        { Handle: 'kornwell', Network: 'X', Note: 'a' },
        { Handle: 'brisavo', Network: 'Facebook', Note: 'b' },
      ])
    }
  })

  it('obeys a declared separator and does not count decimals as cells', async () => {
    const read = await readAll(await fileWith('list.csv', 'sep=;\r\nHandle;Rate\r\nkornwell;1,5\r\nbrisavo;2,5\r\n'))
    expect(rowsOf(read)).toEqual([
      { Handle: 'kornwell', Rate: '1,5' },
      { Handle: 'brisavo', Rate: '2,5' },
    ])
    expect(read.records[0]?.row).toBe(3)
  })

  it('refuses torn rows one by one and keeps the rows around them', async () => {
    const read = await readAll(fixture('torn.csv'))
    expect(rowsOf(read).map((row) => row['Handle'])).toEqual(['kornwell', 'verdano', 'akari', 'nyl'])
    expect(read.rejects.map(({ row, reason, figures }) => ({ row, reason, figures }))).toEqual([
      { row: 3, reason: 'too_few_cells', figures: { expected: 3, found: 2 } },
      { row: 4, reason: 'too_many_cells', figures: { expected: 3, found: 4 } },
      { row: 7, reason: 'unterminated_quote', figures: { expected: 3, found: 0 } },
    ])
    expect(rowsOf(read)[1]).toMatchObject({ Note: 'a note\nover two lines' })
    expect(read.records.map((record) => record.row)).toEqual([2, 5, 8, 9])
  })

  it('loses one row to a forgotten quote however long the file goes on', async () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => `handle${index},X,"note, ${index}"`)
    lines[5_000] = 'handle5000,X,"never closed'
    const read = await readAll(await fileWith('list.csv', `Handle,Network,Note\n${lines.join('\n')}\n`))
    expect(read.records).toHaveLength(19_999)
    expect(read.rejects.map(({ row, reason }) => ({ row, reason }))).toEqual([
      { row: 5_002, reason: 'unterminated_quote' },
    ])
    expect(read.records.at(-1)?.row).toBe(20_001)
  })

  it('keeps a lone carriage return inside a cell', async () => {
    const read = await readAll(await fileWith('list.csv', 'Handle,Note\nkornwell,one\r\rtwo\nbrisavo,three\n'))
    expect(rowsOf(read)[0]).toEqual({ Handle: 'kornwell', Note: 'one\r\rtwo' })
    expect(read.rejects).toEqual([])
  })

  it('reads files whose lines end with carriage returns alone', async () => {
    const read = await readAll(await fileWith('list.csv', 'Handle,Network\rkornwell,X\rbrisavo,X\r'))
    expect(rowsOf(read)).toHaveLength(2)
  })

  it('skips titles above the header and says how many', async () => {
    const text =
      'Accounts of the Halvorn Group\n"Nov 1, 2026 - Nov 30, 2026"\nHandle,Network,Followers\nkornwell,X,10\nbrisavo,X,20\n'
    const read = await readAll(await fileWith('list.csv', text))
    expect(read.list.notes).toContainEqual({ code: 'rows_above_header', sheet: null, rows: 2 })
    expect(read.records.map((record) => record.row)).toEqual([4, 5])
  })

  it('reads a bare list of addresses without a header', async () => {
    const read = await readAll(await fileWith('urls.txt', 'https://x.com/kornwell\nhttps://facebook.com/brisavo\n'))
    expect(read.list.columns).toEqual(['Column 1'])
    expect(read.list.notes).toContainEqual({ code: 'no_header', sheet: null })
    expect(read.records.map((record) => record.row)).toEqual([1, 2])
  })

  it('tells repeated column names apart', async () => {
    const read = await readAll(await fileWith('list.csv', 'Handle,Link,link\nkornwell,a,b\n'))
    expect(read.list.columns).toEqual(['Handle', 'Link', 'link (2)'])
  })

  it('leaves total rows and repeated headers out and says so', async () => {
    const text = 'Handle,Followers\nkornwell,10\nHandle,Followers\nИтого,10\n'
    const read = await readAll(await fileWith('list.csv', text))
    expect(read.records).toHaveLength(1)
    expect(read.rejects.map(({ row, reason }) => ({ row, reason }))).toEqual([
      { row: 3, reason: 'repeated_header' },
      { row: 4, reason: 'total_row' },
    ])
  })

  it('never turns text into something else', async () => {
    const read = await readAll(await fileWith('list.csv', 'Handle,Id\nNO,="00172"\ntrue,90071992547409931\n'))
    expect(rowsOf(read)).toEqual([
      { Handle: 'NO', Id: '00172' },
      { Handle: 'true', Id: '90071992547409931' },
    ])
  })

  it('accepts blank cells beyond the last column', async () => {
    const read = await readAll(await fileWith('list.csv', 'Handle,Network\nkornwell,X,,\nbrisavo,X\n'))
    expect(read.records).toHaveLength(2)
    expect(read.rejects).toEqual([])
  })

  it('hands a long file over in many small batches', async () => {
    const rows = Array.from({ length: 60_000 }, (_, index) => `handle${index},X,Note ${index}`).join('\n')
    const read = await readAll(await fileWith('list.csv', `Handle,Network,Note\n${rows}\n`))
    expect(read.records).toHaveLength(60_000)
    expect(read.batches).toBeGreaterThan(4)
    expect(read.list.sampleIsWhole).toBe(false)
  })

  it('stops at the row limit', async () => {
    const rows = Array.from({ length: 50 }, (_, index) => `handle${index},X`).join('\n')
    const refusal = await refusalOf(await fileWith('list.csv', `Handle,Network\n${rows}\n`), { limits: { rows: 40 } })
    expect(refusal.code).toBe('file_too_many_rows')
    expect(refusal.details).toMatchObject({ limit: 40 })
  })

  it('refuses a row with a cell beyond the limit', async () => {
    const read = await readAll(await fileWith('list.csv', `Handle,Note\nkornwell,${'a'.repeat(300)}\nbrisavo,b\n`), {
      limits: { cellLength: 200 },
    })
    expect(read.rejects).toMatchObject([{ row: 2, reason: 'cell_too_long' }])
    expect(read.records).toHaveLength(1)
  })
})

describe('encodings of delimited text', () => {
  const russian =
    'Сеть;Ссылка;Владелец\nВКонтакте;https://vk.com/halvorn;Анна Петрова\nОдноклассники;https://ok.ru/halvorn;Жанна Ёлкина\n'
  const western =
    'Netzwerk;Link;Besitzer\nFacebook;https://facebook.com/kornwell;Jörg Müller\nX;https://x.com/kornwell;Renée Größe\n'

  it('reads UTF-8 with and without a mark', async () => {
    for (const mark of ['', '\uFEFF']) {
      const read = await readAll(await fileWith('list.csv', mark + russian))
      expect(read.list.encoding).toBe('utf-8')
      expect(read.list.columns).toEqual(['Сеть', 'Ссылка', 'Владелец'])
    }
  })

  it('reads UTF-16 in both byte orders, with and without a mark', async () => {
    for (const mark of ['', '\uFEFF']) {
      const little = Buffer.from(mark + western, 'utf16le')
      const big = Buffer.from(little).swap16()
      for (const [bytes, label] of [
        [little, 'utf-16le'],
        [big, 'utf-16be'],
      ] as const) {
        const read = await readAll(await fileWith('list.csv', bytes))
        expect(read.list.encoding).toBe(label)
        expect(rowsOf(read)[0]?.['Besitzer']).toBe('Jörg Müller')
      }
    }
  })

  it('recognises windows-1251, KOI8-R and windows-1252 and says that it judged', async () => {
    for (const [text, label, owner] of [
      [russian, 'windows-1251', 'Анна Петрова'],
      [russian, 'koi8-r', 'Анна Петрова'],
      [western, 'windows-1252', 'Jörg Müller'],
    ] as const) {
      const read = await readAll(await fileWith('list.csv', encoded(text, label)))
      expect(read.list.encoding).toBe(label)
      expect(read.list.notes).toContainEqual({ code: 'encoding_guessed', encoding: label })
      expect(Object.values(rowsOf(read)[0] ?? {})).toContain(owner)
    }
  })

  it('finds a foreign letter late in a long file', async () => {
    const rows = `${'kornwell;X;plain\n'.repeat(40_000)}brisavo;X;Müller\n`
    const read = await readAll(await fileWith('list.csv', encoded(`Handle;Network;Owner\n${rows}`, 'windows-1252')))
    expect(read.list.encoding).toBe('windows-1252')
    expect(read.records.at(-1)?.values[2]).toBe('Müller')
  })

  it('refuses only the damaged rows of an otherwise sound UTF-8 file', async () => {
    const bytes = Buffer.concat([
      Buffer.from(russian),
      Buffer.from([0x41, 0xff, 0x42]),
      Buffer.from(';https://x.com/a;Б\n'),
    ])
    const read = await readAll(await fileWith('list.csv', bytes))
    expect(read.records).toHaveLength(2)
    expect(read.rejects).toMatchObject([{ row: 4, reason: 'bad_characters' }])
  })

  it('refuses bytes that are no text', async () => {
    const noise = Buffer.from(await readFile(process.execPath, { encoding: null })).subarray(4096, 8192)
    const refusal = await refusalOf(
      await fileWith('list.csv', Buffer.concat([Buffer.from('a,b\n'), noise, Buffer.from([0, 1, 2])])),
    )
    expect(refusal.code).toBe('file_encoding')
  })
})
