import { describe, expect, test } from 'vitest'
import { linesOf } from '#main/adapters/writers/row-height.ts'
import { tableSheet } from '#main/adapters/writers/xlsx.ts'
import type { Column } from '#main/domain/reports/table.ts'

type Row = { readonly name: string; readonly note: string }
const columns: readonly Column<Row, string>[] = [
  { id: 'name', kind: 'text', width: 12, value: (row) => row.name },
  { id: 'note', kind: 'long', width: 20, value: (row) => row.note },
]
const sheet = (rows: readonly Row[], printed = 2) =>
  tableSheet(
    { columns, rows, printed },
    {
      name: 'Sheet',
      head: (id) => id,
      word: (code) => code,
      empty: '',
      dateFormat: 'yyyy-mm-dd',
      day: () => '2026-01-01',
      footer: '',
    },
  )

describe('lines a text takes in a cell', () => {
  test.each([
    ['short', 10, 1],
    ['two short words', 10, 2],
    ['one\nline\neach', 10, 3],
    // Cyrillic is as wide as figures, and capitals are wider.
    ['Обслуживание клиентов', 12, 2],
    // A word that is wider than the column is broken.
    ['company/economics-and-statistics-administration', 24, 2],
    ['注意事項注意事項', 8, 2],
  ])('%s in %i characters: %i', (text, width, lines) => {
    expect(linesOf(text, width)).toBe(lines)
  })
})

describe('a table as a sheet', () => {
  test('a long text makes its row higher only where it is printed', () => {
    const rows = [{ name: 'One', note: 'a text that certainly takes more than two lines in a column of twenty' }]
    const heights = [sheet(rows), sheet(rows, 1)].map((one) => one.rowDefs?.get(1)?.height ?? 0)
    expect(heights[0]).toBeGreaterThan(40)
    expect(heights[1]).toBeLessThan(20)
  })

  test('a column of long names is wider, one outlier alone does not widen it', () => {
    const name = 'National Oceanic and Atmospheric Administration'
    const widthOf = (names: readonly string[]) =>
      sheet(names.map((one) => ({ name: one, note: '' }))).columns?.[0]?.width ?? 0
    expect(widthOf(Array.from({ length: 40 }, () => name))).toBe(21)
    expect(widthOf([...Array.from({ length: 39 }, () => 'NOAA'), name])).toBe(12)
  })
})
