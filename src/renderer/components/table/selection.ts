/** Which rows are chosen: either the ones named, or every row of the list except the ones named. */
export type Selection = { mode: 'some' | 'allExcept'; ids: ReadonlySet<string> }

export const nothingSelected: Selection = { mode: 'some', ids: new Set() }

export const everythingSelected: Selection = { mode: 'allExcept', ids: new Set() }

export function isSelected(selection: Selection, id: string): boolean {
  return selection.ids.has(id) === (selection.mode === 'some')
}

/** How many of `total` rows are chosen. */
export function selectedCount(selection: Selection, total: number): number {
  return selection.mode === 'some' ? selection.ids.size : Math.max(0, total - selection.ids.size)
}

/** The selection with these rows chosen (or not). */
export function withSelected(selection: Selection, ids: Iterable<string>, chosen: boolean): Selection {
  const next = new Set(selection.ids)
  for (const id of ids) {
    if (chosen === (selection.mode === 'some')) next.add(id)
    else next.delete(id)
  }
  return { mode: selection.mode, ids: next }
}

export function toggledSelection(selection: Selection, id: string): Selection {
  return withSelected(selection, [id], !isSelected(selection, id))
}
