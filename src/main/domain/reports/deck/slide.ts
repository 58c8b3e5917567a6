import type { Say } from '../say.ts'

/** A place on a slide in inches; a slide is 13.33 × 7.5. */
export type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number }
export type Series = { readonly name: string; readonly values: readonly (number | null)[]; readonly tone: string }
export type SlideCell = {
  readonly text: string
  readonly tone?: string
  readonly bold?: boolean
  readonly quiet?: string
}

export type SlidePart =
  /** Bars side by side, or on top of each other. The program's own chart: its figures can be edited. */
  | {
      readonly kind: 'bars'
      readonly at: Box
      readonly labels: readonly string[]
      readonly series: readonly Series[]
      readonly lying: boolean
      /** A colour for every bar of the only series. */
      readonly tones?: readonly string[]
    }
  /** Points over a common scale. */
  | {
      readonly kind: 'points'
      readonly at: Box
      readonly xs: readonly number[]
      readonly series: readonly (Series & { readonly line: boolean })[]
      readonly axes: readonly [string, string]
    }
  | {
      readonly kind: 'table'
      readonly at: Box
      readonly columns: readonly { readonly head: string; readonly share: number; readonly right?: boolean }[]
      readonly rows: readonly (readonly SlideCell[])[]
      readonly size: number
    }
  /** Who goes into whom, drawn: boxes on the left, an arrow, a box on the right. */
  | {
      readonly kind: 'merges'
      readonly at: Box
      readonly rows: readonly { readonly from: string; readonly into: string; readonly note: string }[]
    }
  | { readonly kind: 'figure'; readonly at: Box; readonly value: string; readonly label: string }
  | {
      readonly kind: 'text'
      readonly at: Box
      readonly lines: readonly string[]
      readonly size: number
      readonly quiet?: boolean
    }

export type Slide = { readonly title: string; readonly note: string; readonly parts: readonly SlidePart[] }
export type Deck = {
  readonly title: string
  readonly facts: readonly string[]
  readonly footer: string
  readonly slides: readonly Slide[]
}

export const LEFT = 0.6
export const WIDE = 12.13
export const TOP = 1.45
export const BODY: Box = { x: LEFT, y: TOP, w: WIDE, h: 5.2 }

export const cell = (text: string | null, more: Partial<SlideCell> = {}): SlideCell => ({ text: text ?? '–', ...more })

/** Rows of a table on one slide, and how many slides a table may go over; the workbook has the rest. */
export const ROWS = 10
export const MOST_SLIDES = 4

export const textSlide = (title: string, lines: readonly string[]): Slide => ({
  title,
  note: '',
  parts: [{ kind: 'text', at: BODY, lines, size: 18 }],
})

export const titled = (title: string, at: number, parts: number, say: Say): string =>
  parts === 1 ? title : `${title} (${say.text('slideOf', { n: at + 1, total: parts })})`

type Columns = Extract<SlidePart, { kind: 'table' }>['columns']

/** A table over as many slides as it needs, its head on each. */
export function tableSlides(
  title: string,
  note: string,
  columns: Columns,
  rows: readonly (readonly SlideCell[])[],
  say: Say,
): Slide[] {
  const all = filled(rows, columns)
  const shown = all.slice(0, MOST_SLIDES)
  const rest = rows.length - shown.reduce((sum, one) => sum + one.length, 0)
  return shown.map((own, at) => ({
    title: titled(title, at, shown.length, say),
    note: at === shown.length - 1 && rest > 0 ? say.counted('moreRows', rest) : note,
    parts: [{ kind: 'table', at: BODY, size: SIZE, columns, rows: own } as const],
  }))
}

/** Size of the letters of a table in points; about so many of them to an inch, so much for a line and around a row. */
const SIZE = 13
const LETTERS = 11.5
const LINE = 0.2
const AROUND = 0.07

/** Rows slide by slide: as many as `ROWS`, and no more than there is height for when texts take several lines. */
function filled(rows: readonly (readonly SlideCell[])[], columns: Columns): (readonly SlideCell[])[][] {
  const all = columns.reduce((sum, { share }) => sum + share, 0)
  const heightOf = (row: readonly SlideCell[]): number => {
    const lines = row.map(({ text, quiet = '' }, at) => {
      const width = (WIDE * (columns[at]?.share ?? 0)) / all - 0.15
      return Math.ceil((text.length + quiet.length) / Math.max(1, width * LETTERS))
    })
    return Math.max(1, ...lines) * LINE + AROUND
  }
  const slides: (readonly SlideCell[])[][] = []
  let left = 0
  for (const row of rows) {
    const height = heightOf(row)
    const last = slides.at(-1)
    if (last && last.length < ROWS && height <= left) last.push(row)
    else {
      slides.push([row])
      left = BODY.h - LINE - AROUND
    }
    left -= height
  }
  return slides
}

export const clipped = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`
