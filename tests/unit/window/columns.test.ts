import { describe, expect, it } from 'vitest'
import { fittingColumns, gridTemplate, type Column } from '#renderer/components/table/columns.ts'

const column = (id: string, size: Partial<Column<string>>): Column<string> => ({
  id,
  header: id,
  render: (row) => row,
  ...size,
})
const columns = [
  column('account', { min: 140 }),
  column('team', { width: 78, priority: 3 }),
  column('owner', { width: 112 }),
  column('last post', { width: 106, priority: 2 }),
]
const shown = (width: number) => fittingColumns(columns, width, true).map((each) => each.id)

describe('columns of a table', () => {
  it('all stay while there is room', () => {
    expect(shown(1000)).toEqual(['account', 'team', 'owner', 'last post'])
  })

  it('leave in the order of their priority, never those without one', () => {
    expect(shown(480)).toEqual(['account', 'owner', 'last post'])
    expect(shown(360)).toEqual(['account', 'owner'])
    expect(shown(100)).toEqual(['account', 'owner'])
  })

  it('become a grid whose flexible column takes the rest', () => {
    expect(gridTemplate(columns.slice(0, 2), true)).toBe('14px minmax(140px, 1fr) 78px')
    expect(gridTemplate(columns.slice(0, 1), false)).toBe('minmax(140px, 1fr)')
  })
})
