import { link, writeXlsx, type WriteSheet } from 'hucre'
import { describe, expect, it } from 'vitest'
import { fileWith, readAll, refusalOf, rowsOf } from './lists.ts'
import { zipOf } from './zip.ts'

async function workbook(sheets: WriteSheet[]): Promise<string> {
  return fileWith('accounts.xlsx', await writeXlsx({ sheets }))
}

const header = ['Handle', 'Network', 'Link', 'Last post', 'Followers']

describe('workbooks', () => {
  it('reads every sheet with a header, with titles above it and the rows as a person counts them', async () => {
    const path = await workbook([
      { name: 'Read me', rows: [['Accounts of the group'], ['One sheet a brand']] },
      {
        name: 'Kornwell',
        rows: [['Kornwell accounts'], [], header, ['kornwell', 'X', 'https://x.com/kornwell', null, 10]],
      },
      {
        name: 'Brisavo',
        rows: [header, ['brisavo', 'X', 'https://x.com/brisavo', null, 20], ['Total', null, null, null, 20]],
      },
    ])
    const read = await readAll(path)
    expect(read.list.sheets).toEqual(['Kornwell', 'Brisavo'])
    expect(read.list.columns).toEqual(header)
    expect(read.records.map(({ sheet, row }) => ({ sheet, row }))).toEqual([
      { sheet: 'Kornwell', row: 4 },
      { sheet: 'Brisavo', row: 2 },
    ])
    expect(read.rejects).toMatchObject([{ sheet: 'Brisavo', row: 3, reason: 'total_row' }])
    expect(read.list.notes).toContainEqual({ code: 'sheets_without_table', sheets: ['Read me'] })
    expect(read.list.notes).toContainEqual({ code: 'rows_above_header', sheet: 'Kornwell', rows: 1 })
  })

  it('joins sheets whose columns stand in another order', async () => {
    const path = await workbook([
      {
        name: 'One',
        rows: [
          ['Handle', 'Network'],
          ['a', 'X'],
        ],
      },
      {
        name: 'Two',
        rows: [
          ['Network', 'Owner', 'Handle'],
          ['X', 'Jana', 'b'],
        ],
      },
    ])
    const read = await readAll(path)
    expect(read.list.columns).toEqual(['Handle', 'Network', 'Owner'])
    expect(rowsOf(read)).toEqual([
      { Handle: 'a', Network: 'X' },
      { Handle: 'b', Network: 'X', Owner: 'Jana' },
    ])
  })

  it('keeps the link of a cell beside the text it shows', async () => {
    const path = await workbook([
      {
        name: 'Social',
        columns: [
          { header: 'Handle', key: 'handle' },
          { header: 'Link', key: 'link' },
        ],
        data: [{ handle: 'kornwell', link: link('our page', 'https://facebook.com/KornwellDE') }],
      },
    ])
    const read = await readAll(path)
    expect(rowsOf(read)).toEqual([
      { Handle: 'kornwell', Link: { text: 'our page', link: 'https://facebook.com/KornwellDE' } },
    ])
  })

  it('reads dates as dates and uses the saved value of a formula', async () => {
    const path = await workbook([
      {
        name: 'Social',
        rows: [header, ['kornwell', 'X', 'https://x.com/kornwell', new Date(Date.UTC(2026, 9, 30)), 0]],
        cells: new Map([['1,4', { type: 'formula', formula: 'SUM(1,2)', formulaResult: 142_310, value: 142_310 }]]),
      },
    ])
    const [row] = rowsOf(await readAll(path))
    expect(row).toMatchObject({ 'Last post': '2026-10-30', Followers: 142_310 })
  })

  it('gives every row of a merged cell its value', async () => {
    const path = await workbook([
      {
        name: 'Social',
        rows: [
          ['Brand', 'Handle', 'Network'],
          ['Kornwell', 'kornwell', 'X'],
          [null, 'kornwellde', 'Facebook'],
          ['Brisavo', 'brisavo', 'X'],
        ],
        merges: [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }],
      },
    ])
    const read = await readAll(path)
    expect(rowsOf(read).map((row) => row['Brand'])).toEqual(['Kornwell', 'Kornwell', 'Brisavo'])
    expect(read.list.notes).toContainEqual({ code: 'merged_cells_filled', sheet: 'Social', cells: 1 })
  })

  it('reads error values as blank', async () => {
    const read = await readAll(
      await workbook([
        {
          name: 'Social',
          rows: [
            ['Handle', 'Network', 'Owner'],
            ['a', 'X', '#N/A'],
          ],
        },
      ]),
    )
    expect(rowsOf(read)).toEqual([{ Handle: 'a', Network: 'X' }])
  })

  it('refuses a workbook without any table', async () => {
    expect((await refusalOf(await workbook([{ name: 'Memo', rows: [['To whom it may concern']] }]))).code).toBe(
      'file_no_table',
    )
  })

  it('refuses a password', async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: 'A', rows: [header] }],
      encryption: { password: 'x', spinCount: 1_000 },
    })
    expect((await refusalOf(await fileWith('accounts.xlsx', bytes))).code).toBe('file_encrypted')
  })

  it('refuses a cut-off file', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'A', rows: [header, ['a', 'X', 'https://x.com/a', null, 1]] }] })
    expect((await refusalOf(await fileWith('accounts.xlsx', bytes.subarray(0, bytes.length - 60)))).code).toBe(
      'file_malformed',
    )
  })
})

describe('zip bombs', () => {
  const small = { zipRatioFrom: 1_000, zipRatio: 100, zipBytes: 5_000_000 }
  const zeros = (length: number): Uint8Array => new Uint8Array(length)

  it('are refused by what their directory declares', async () => {
    const path = await fileWith('bomb.xlsx', zipOf([{ name: 'xl/workbook.xml', bytes: zeros(4_000_000) }]))
    const refusal = await refusalOf(path, { limits: small })
    expect(refusal.code).toBe('file_zip_bomb')
    expect(refusal.details).toMatchObject({ declared: 4_000_000 })
  })

  it('are refused by their total size', async () => {
    const path = await fileWith('bomb.xlsx', zipOf([{ name: 'xl/workbook.xml', bytes: zeros(6_000_000) }]))
    expect((await refusalOf(path, { limits: { ...small, zipRatio: 1e9 } })).code).toBe('file_zip_bomb')
  })

  it('are refused by the number of their entries', async () => {
    const path = await fileWith(
      'bomb.xlsx',
      zipOf(
        ['xl/workbook.xml', ...Array.from({ length: 49 }, (_, index) => `e${index}`)].map((name) => ({
          name,
          bytes: zeros(1),
        })),
      ),
    )
    expect((await refusalOf(path, { limits: { zipEntries: 40 } })).code).toBe('file_zip_bomb')
  })

  it('are refused when the directory lies about a size', async () => {
    const path = await fileWith(
      'bomb.xlsx',
      zipOf([{ name: 'xl/workbook.xml', bytes: zeros(3_000_000), declared: 500 }]),
    )
    expect(['file_zip_bomb', 'file_malformed']).toContain((await refusalOf(path, { limits: small })).code)
  })
})
