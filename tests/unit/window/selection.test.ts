import { describe, expect, it } from 'vitest'
import {
  everythingSelected,
  isSelected,
  nothingSelected,
  selectedCount,
  toggledSelection,
  withSelected,
} from '#renderer/components/table/selection.ts'

describe('selection of rows', () => {
  it('counts the rows that were chosen one by one', () => {
    const chosen = withSelected(toggledSelection(nothingSelected, 'a'), ['b', 'c'], true)
    expect(selectedCount(chosen, 186)).toBe(3)
    expect(isSelected(chosen, 'b')).toBe(true)
    expect(isSelected(chosen, 'd')).toBe(false)
  })

  it('takes a chosen row away when it is toggled again', () => {
    const chosen = toggledSelection(toggledSelection(nothingSelected, 'a'), 'a')
    expect(selectedCount(chosen, 186)).toBe(0)
  })

  it('keeps only the exceptions after everything was chosen', () => {
    const chosen = toggledSelection(everythingSelected, 'a')
    expect(isSelected(chosen, 'a')).toBe(false)
    expect(isSelected(chosen, 'never loaded')).toBe(true)
    expect(selectedCount(chosen, 100_000)).toBe(99_999)
    expect(selectedCount(withSelected(chosen, ['a'], true), 100_000)).toBe(100_000)
  })
})
