import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { csvOf } from '#main/adapters/writers/csv.ts'
import { withoutFormula } from '#main/adapters/writers/defuse.ts'
import type { Table, Value } from '#main/domain/reports/table.ts'

type Row = { text: Value; number: number | null; at: number | null; flag: boolean }

const table = (rows: readonly Row[]): Table<Row> => ({
  id: 'inventory',
  rows,
  printed: 4,
  columns: [
    { id: 'note', kind: 'long', width: 10, value: (row) => row.text },
    { id: 'audience', kind: 'integer', width: 10, value: (row) => row.number },
    { id: 'last_post', kind: 'instant', width: 10, value: (row) => row.at },
    { id: 'locked', kind: 'flag', width: 10, value: (row) => row.flag },
  ],
})

const written = (rows: readonly Row[]): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(csvOf(table(rows)))

test('what a spreadsheet program would compute gets an apostrophe in front', () => {
  for (const text of ['=1+1', '+cmd|calc', '-cmd|calc', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1'])
    expect(withoutFormula(text)).toBe(`'${text}`)
})

test('telephone numbers and signed numbers stay as they are', () => {
  for (const text of ['+49 30 1234-567', '+1 (202) 555-0100', '-12', '-12.5', '+3'])
    expect(withoutFormula(text)).toBe(text)
})

test('a negative number is written as a number', () => {
  expect(written([{ text: 'x', number: -5, at: null, flag: false }])).toContain('x,-5,,false')
})

test('a file begins with a byte order mark and ends every line with CR LF', () => {
  const text = written([{ text: 'plain', number: 1, at: null, flag: true }])
  expect(text).toBe('\uFEFFnote,audience,last_post,locked\r\nplain,1,,true\r\n')
})

test('quotes, commas, line breaks, Cyrillic, CJK and emoji come back as they went in', () => {
  const texts = ['say "hi", twice', 'first\nsecond', 'Кухни — наше всё', '厨房と照明', '🛋️ cosy 👩‍🍳', ' spaces around ']
  const rows = parse(written(texts.map((text) => ({ text, number: null, at: null, flag: false }))), {
    bom: true,
    columns: true,
  }) as { note: string }[]
  expect(rows.map((row) => row.note)).toEqual(texts)
})

test('moments are ISO 8601 in UTC and several texts share a cell', () => {
  expect(written([{ text: ['one', 'two'], number: null, at: Date.UTC(2026, 10, 22, 9, 30), flag: false }])).toContain(
    'one; two,,2026-11-22T09:30:00.000Z,false',
  )
})
