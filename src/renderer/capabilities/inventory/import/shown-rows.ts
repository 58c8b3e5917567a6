import type { ImportPreview } from '#shared/contract/inventory.ts'

export type Row = ImportPreview['preview'][number]
export type Result = Row['result']
/** Which rows a preview shows: all, those with a problem, or one result. */
export type Shown = 'all' | 'problems' | Result

/** Results in the order of their groups: what needs a look first. */
export const RESULTS: readonly Result[] = ['rejected', 'created', 'updated', 'merged', 'unchanged', 'left_out']

/** How many rows have a result; the preview holds only the first of them. */
export function countOf(preview: ImportPreview, result: Result): number {
  return result === 'left_out' ? (preview.leftOut ?? 0) : preview[result]
}

export type Group = { readonly result: Result; readonly rows: readonly Row[]; readonly total: number }

/** The rows to show, by result, each in file order. */
export function groupsOf(preview: ImportPreview, shown: Shown): Group[] {
  const noted = new Set(shown === 'problems' ? preview.notes.map(({ row }) => row) : [])
  const wanted = ({ result, row }: Row): boolean =>
    shown === 'all' || (shown === 'problems' ? result === 'rejected' || noted.has(row) : result === shown)
  const shownRows = preview.preview.filter(wanted)
  return RESULTS.flatMap((result) => {
    const rows = shownRows.filter((row) => row.result === result)
    if (rows.length === 0) return []
    const all = shown === 'problems' && result !== 'rejected' ? rows.length : countOf(preview, result)
    return [{ result, rows, total: all }]
  })
}

/** Tells the rows of a preview apart; a wide row stands there once for each of its accounts. */
export const keyOf = (row: Row): string => `${row.sheet ?? ''}:${row.row}:${row.network ?? ''}:${row.handle ?? ''}`
