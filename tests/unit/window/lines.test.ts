import { describe, expect, it } from 'vitest'
import { linesOf, rowFrom } from '#renderer/components/table/lines.ts'

const groups = [
  { id: 'critical', label: 'Critical', count: 2 },
  { id: 'high', label: 'High', count: 3, closed: true },
  { id: 'medium', label: 'Medium', count: 1 },
]

describe('lines of a table', () => {
  it('are the rows themselves when there are no groups', () => {
    const lines = linesOf(100_000)
    expect(lines.count).toBe(100_000)
    expect(lines.lineAt(99_999)).toEqual({ kind: 'row', index: 99_999 })
    expect(lines.lineOf(42)).toBe(42)
  })

  it('put a head before every group and leave out the rows of closed ones', () => {
    const lines = linesOf(6, groups)
    const shown = Array.from({ length: lines.count }, (_, at) => {
      const line = lines.lineAt(at)
      return line.kind === 'row' ? line.index : line.group.id
    })
    expect(shown).toEqual(['critical', 0, 1, 'high', 'medium', 5])
  })

  it('find the line of every row, and the head of the group for a hidden one', () => {
    const lines = linesOf(6, groups)
    expect([0, 1, 2, 3, 4, 5].map((row) => lines.lineOf(row))).toEqual([1, 2, 3, 3, 3, 5])
  })

  it('lead the keyboard over heads and closed groups to the next row', () => {
    const lines = linesOf(6, groups)
    expect(rowFrom(lines, 3, 1)).toBe(5)
    expect(rowFrom(lines, 4, -1)).toBe(1)
    expect(rowFrom(lines, 0, -1)).toBeNull()
  })
})
