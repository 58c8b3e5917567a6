import { useCallback, useMemo, useState } from 'react'
import { useShell } from '../../../../app/state/shell.ts'
import { DEFAULT_COLUMNS } from './columns.tsx'

/** Which columns the table shows, in which order and, where a person set it, how wide in px. */
export type Layout = { readonly ids: readonly string[]; readonly widths: Readonly<Record<string, number>> }

export type LayoutHandle = Layout & {
  toggle: (id: string) => void
  /** Moves a column one place towards the beginning (-1) or the end (1). */
  move: (id: string, by: 1 | -1) => void
  resize: (id: string, width: number) => void
  set: (layout: Layout) => void
  reset: () => void
}

const LEAST = 28
const MOST = 900
const USUAL: Layout = { ids: DEFAULT_COLUMNS, widths: {} }
const keyOf = (workspace: string): string => `muster.accounts.columns.${workspace}`
const texts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')

function widthsOf(value: unknown): Record<string, number> {
  if (value === null || typeof value !== 'object') return {}
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  )
}

function read(workspace: string): Layout {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(workspace)) ?? 'null')
    const ids: unknown = kept !== null && typeof kept === 'object' && 'ids' in kept ? kept.ids : kept
    const widths: unknown = kept !== null && typeof kept === 'object' && 'widths' in kept ? kept.widths : null
    if (texts(ids) && ids.includes('name')) return { ids, widths: widthsOf(widths) }
  } catch {
    // What is kept cannot be read: the usual columns are shown.
  }
  return USUAL
}

/** The columns of this workspace, on this computer. The name always stays. */
export function useLayout(): LayoutHandle {
  const workspace = useShell(({ state }) => state?.workspace?.id ?? '')
  const [layout, setLayout] = useState(() => read(workspace))
  const change = useCallback(
    (next: (before: Layout) => Layout) =>
      setLayout((before) => {
        const after = next(before)
        localStorage.setItem(keyOf(workspace), JSON.stringify(after))
        return after
      }),
    [workspace],
  )
  return useMemo(
    () => ({
      ...layout,
      toggle: (id) =>
        change(({ ids, widths }) => ({
          ids: ids.includes(id) ? ids.filter((one) => one !== id || one === 'name') : [...ids, id],
          widths,
        })),
      move: (id, by) => change(({ ids, widths }) => ({ ids: moved(ids, id, by), widths })),
      resize: (id, width) =>
        change(({ ids, widths }) => ({
          ids,
          widths: { ...widths, [id]: Math.min(MOST, Math.max(LEAST, Math.round(width))) },
        })),
      set: (next) => change(() => (next.ids.includes('name') ? next : USUAL)),
      reset: () => change(() => USUAL),
    }),
    [layout, change],
  )
}

function moved(ids: readonly string[], id: string, by: 1 | -1): readonly string[] {
  const at = ids.indexOf(id)
  const to = at + by
  const other = ids[to]
  if (at < 0 || other === undefined) return ids
  const next = [...ids]
  next[at] = other
  next[to] = id
  return next
}
