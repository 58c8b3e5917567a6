import { writeXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import { problemWords } from '#shared/locale/problem.ts'
import { mapRecords } from '../intake/mapped.ts'
import { fileWith, readAll, refusalOf, rowsOf } from './lists.ts'
import { zipOf } from './zip.ts'

const text = (value: string): Uint8Array => Buffer.from(value)

/** The smallest workbook there is, its sheets written out by hand. */
async function byHand(
  sheets: readonly { name: string; state?: string; xml: string }[],
  date1904 = false,
): Promise<string> {
  const head = '<?xml version="1.0" encoding="UTF-8"?>'
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packages = 'http://schemas.openxmlformats.org/package/2006'
  return fileWith(
    'accounts.xlsx',
    zipOf([
      {
        name: '[Content_Types].xml',
        bytes: text(
          `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
        ),
      },
      {
        name: '_rels/.rels',
        bytes: text(
          `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
        ),
      },
      {
        name: 'xl/workbook.xml',
        bytes: text(
          `${head}<workbook xmlns="${main}" xmlns:r="${office}">${date1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${sheets
            .map(
              ({ name, state }, at) =>
                `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="r${at + 1}"/>`,
            )
            .join('')}</sheets></workbook>`,
        ),
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        bytes: text(
          `${head}<Relationships xmlns="${packages}/relationships">${sheets
            .map(
              (_, at) =>
                `<Relationship Id="r${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
            )
            .join('')}<Relationship Id="rs" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
        ),
      },
      {
        name: 'xl/styles.xml',
        bytes: text(
          `${head}<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
        ),
      },
      ...sheets.map(({ xml }, at) => ({
        name: `xl/worksheets/sheet${at + 1}.xml`,
        bytes: text(`${head}<worksheet xmlns="${main}">${xml}</worksheet>`),
      })),
    ]),
  )
}

const cell = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`
const row = (...cells: readonly string[]): string =>
  `<row>${cells.map((one) => (one.startsWith('<') ? one : cell(one))).join('')}</row>`
const HEADER = row('Handle', 'Network', 'Opened', 'Followers')

describe('corners of workbooks', () => {
  it('leaves hidden sheets out, reads hidden rows, and says both', async () => {
    const read = await readAll(
      await byHand([
        {
          name: 'Now',
          xml: `<sheetData>${HEADER}${row('kornwell', 'X')}<row r="3" hidden="1">${cell('brisavo')}${cell('X')}</row></sheetData>`,
        },
        { name: 'Before', state: 'hidden', xml: `<sheetData>${HEADER}${row('old', 'X')}</sheetData>` },
        { name: 'Deep', state: 'veryHidden', xml: `<sheetData>${HEADER}${row('older', 'X')}</sheetData>` },
      ]),
    )
    expect(rowsOf(read).map((one) => one['Handle'])).toEqual(['kornwell', 'brisavo'])
    expect(read.list.sheets).toEqual(['Now'])
    expect(read.list.notes).toEqual([
      { code: 'hidden_rows', sheet: 'Now', rows: 1 },
      { code: 'hidden_sheets', sheets: ['Before', 'Deep'] },
    ])
  })

  it('counts days from the beginning the workbook names', async () => {
    const sheet = {
      name: 'A',
      xml: `<sheetData>${HEADER}${row('kornwell', 'X', '<c s="1"><v>45000</v></c>')}</sheetData>`,
    }
    const opened = async (date1904: boolean): Promise<unknown> =>
      rowsOf(await readAll(await byHand([sheet], date1904)))[0]?.['Opened']
    expect(await opened(false)).toBe('2023-03-15')
    expect(await opened(true)).toBe('2027-03-16')
  })

  it('takes the saved value of a formula, nothing where none was saved, and never runs one', async () => {
    const read = await readAll(
      await byHand([
        {
          name: 'A',
          xml: `<sheetData>${HEADER}${row('kornwell', 'X', '', '<c><f>1+1</f><v>142310</v></c>')}${row('brisavo', 'X', '', '<c><f>WEBSERVICE("https://example.org")</f></c>')}${row('<c t="str"><f>HYPERLINK("https://x.com/akari","akari")</f><v>akari</v></c>', 'X')}</sheetData>`,
        },
      ]),
    )
    expect(rowsOf(read).map((one) => [one['Handle'], one['Followers']])).toEqual([
      ['kornwell', 142_310],
      ['brisavo', undefined],
      ['akari', undefined],
    ])
  })

  it('reads numbers that are stored as text, and keeps ids and leading zeros as they are', async () => {
    const read = await readAll(
      await fileWith(
        'accounts.xlsx',
        await writeXlsx({
          sheets: [
            {
              name: 'A',
              rows: [
                ['ID', 'Handle', 'Network', 'Followers'],
                ['00172', 'kornwell', 'X', '142,310'],
                ['90071992547409931', 'brisavo', 'X', '7'],
                ['00173', 'akari', 'X', '12.5'],
              ],
            },
          ],
        }),
      ),
    )
    const mapped = mapRecords(read.list.columns, read.records)
    expect(mapped.accounts.map(({ externalId, followers }) => [externalId, followers])).toEqual([
      ['00172', 142_310],
      ['90071992547409931', 7],
      ['00173', null],
    ])
    expect(mapped.notes).toMatchObject([{ column: 'Followers', value: '12.5' }])
  })

  it('finds the header below a title that is merged over all columns', async () => {
    const read = await readAll(
      await byHand([
        {
          name: 'A',
          xml: `<sheetData><row><c t="inlineStr"><is><t>Accounts of Kornwell, November</t></is></c></row><row/>${HEADER}${row('kornwell', 'X')}</sheetData><mergeCells count="1"><mergeCell ref="A1:D1"/></mergeCells>`,
        },
      ]),
    )
    expect(rowsOf(read)).toEqual([{ Handle: 'kornwell', Network: 'X' }])
    expect(read.records[0]?.row).toBe(4)
  })

  it('is not blown up by a lone cell in the last corner, nor by merges over the whole sheet', async () => {
    const far = `<sheetData>${HEADER}${row('kornwell', 'X')}<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData><mergeCells count="1"><mergeCell ref="A5:XFD1048576"/></mergeCells>`
    const path = await byHand([{ name: 'A', xml: far }])
    const before = process.memoryUsage.rss()
    const refusal = await refusalOf(path)
    expect(problemWords(refusal, 'en').what).toMatch(/table with more cells than the limit of 20,000,000/)
    expect(process.memoryUsage.rss() - before).toBeLessThan(700 * 1024 * 1024)
  })

  it('refuses a document type that expands, and more columns than a list has', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(1_000)}"><!ENTITY b "${'&a;'.repeat(1_000)}">]>`
    const path = await byHand([{ name: 'A', xml: `<sheetData>${HEADER}${row('&b;', 'X')}</sheetData>` }])
    expect(rowsOf(await readAll(path)).map((one) => String(one['Handle']).length)).toEqual([3])
    const typed = await byHand([{ name: 'A', xml: `${bomb}<sheetData>${HEADER}${row('&b;', 'X')}</sheetData>` }])
    const read = await readAll(typed).then(
      (list) => String(rowsOf(list)[0]?.['Handle']).length,
      () => 0,
    )
    expect(read).toBeLessThan(1_000)
    const wide = await byHand([
      {
        name: 'A',
        xml: `<sheetData>${row('Handle', ...Array.from({ length: 1_200 }, (_, at) => `c${at}`))}${row('a')}</sheetData>`,
      },
    ])
    expect(problemWords(await refusalOf(wide), 'en').what).toMatch(/more columns than the limit of 1,000/)
  })
})
