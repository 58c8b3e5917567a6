import { expect, test } from 'vitest'
import { nextEditable, placeOfRow } from '#renderer/components/table/cells.ts'
import type { Column } from '#renderer/components/table/columns.ts'

const columns: Column<string>[] = ['name', 'brand', 'health', 'owner'].map((id) => ({
  id,
  header: id,
  render: () => null,
}))
const editable = (column: string): boolean => column === 'brand' || column === 'owner'

test('the next cell that can be edited is found in both directions, and none beyond the ends', () => {
  expect(nextEditable(columns, null, 1, editable)).toBe('brand')
  expect(nextEditable(columns, 'brand', 1, editable)).toBe('owner')
  expect(nextEditable(columns, 'owner', 1, editable)).toBeNull()
  expect(nextEditable(columns, null, -1, editable)).toBe('owner')
  expect(nextEditable(columns, 'brand', -1, editable)).toBeNull()
  expect(nextEditable(columns, null, 1, () => false)).toBeNull()
})

test('a row that moved is found near where it stood, and one that is not loaded is not', () => {
  const rows = Array.from({ length: 500 }, (_, index) => `row ${index}`)
  const rowAt = (index: number): string | undefined => rows[index]
  const getId = (row: string): string => row
  expect(placeOfRow(rowAt, getId, 'row 7', 7)).toBe(7)
  expect(placeOfRow(rowAt, getId, 'row 7', 90)).toBe(7)
  expect(placeOfRow(rowAt, getId, 'row 190', 20)).toBe(190)
  expect(placeOfRow(rowAt, getId, 'row 499', 20)).toBeNull()
  expect(placeOfRow(rowAt, getId, 'gone', 20)).toBeNull()
})
