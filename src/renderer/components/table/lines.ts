import type { ReactNode } from 'react'

/** A run of neighbouring rows under one heading. Rows of all groups are numbered through, closed ones too. */
export type RowGroup = {
  id: string
  count: number
  label: string
  /** The count as the language writes it; the bare number without it. */
  countLabel?: string
  /** Severity mark or icon before the label. */
  mark?: ReactNode
  /** At the right end: "showing 3". */
  note?: ReactNode
  /** How many of its rows are chosen; a group without it cannot be chosen as a whole. */
  chosen?: { state: 'none' | 'some' | 'all'; label: string }
  closed?: boolean
}

export type Line = { kind: 'row'; index: number } | { kind: 'group'; group: RowGroup }

/** Maps the lines on screen (rows and group heads) to row numbers and back. */
export type Lines = {
  count: number
  lineAt(line: number): Line
  /** The line that shows a row; the group's head when the group is closed. */
  lineOf(index: number): number
  /** The row a line stands for: its own, the first one of a closed group, none for the head of an open group. */
  stopAt(line: number): number | null
}

type Span = { group: RowGroup; line: number; row: number; shown: number }

function spanBefore(spans: readonly Span[], by: 'line' | 'row', value: number): Span | undefined {
  let low = 0
  let high = spans.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((spans[middle]?.[by] ?? Infinity) <= value) low = middle
    else high = middle - 1
  }
  return spans[low]
}

/** Lays out `total` rows, with heads when there are groups. */
export function linesOf(total: number, groups?: readonly RowGroup[]): Lines {
  if (groups === undefined) {
    return {
      count: total,
      lineAt: (line) => ({ kind: 'row', index: line }),
      lineOf: (index) => index,
      stopAt: (line) => line,
    }
  }
  const spans: Span[] = []
  let line = 0
  let row = 0
  for (const group of groups) {
    const shown = group.closed ? 0 : group.count
    spans.push({ group, line, row, shown })
    line += 1 + shown
    row += group.count
  }
  return {
    count: line,
    lineAt: (at) => {
      const span = spanBefore(spans, 'line', at)
      if (span === undefined) return { kind: 'row', index: at }
      return at === span.line
        ? { kind: 'group', group: span.group }
        : { kind: 'row', index: span.row + (at - span.line - 1) }
    },
    stopAt: (at) => {
      const span = spanBefore(spans, 'line', at)
      if (span === undefined) return at
      if (at > span.line) return span.row + (at - span.line - 1)
      return span.shown === 0 && span.group.count > 0 ? span.row : null
    },
    lineOf: (index) => {
      const span = spanBefore(spans, 'row', index)
      if (span === undefined) return index
      return span.shown === 0 ? span.line : span.line + 1 + (index - span.row)
    },
  }
}

/** The nearest row from `line` in a direction (1 or -1), or null at the end. */
export function rowFrom(lines: Lines, line: number, direction: 1 | -1): number | null {
  for (let at = line; at >= 0 && at < lines.count; at += direction) {
    const found = lines.lineAt(at)
    if (found.kind === 'row') return found.index
  }
  return null
}

/** The nearest row or closed group from `line` in a direction, as a row number; null at the end. */
export function stopFrom(lines: Lines, line: number, direction: 1 | -1): number | null {
  for (let at = line; at >= 0 && at < lines.count; at += direction) {
    const found = lines.stopAt(at)
    if (found !== null) return found
  }
  return null
}
