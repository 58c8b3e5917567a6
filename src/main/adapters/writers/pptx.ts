import PptxGenJS from 'pptxgenjs'
import type { Deck, Slide, SlideCell, SlidePart } from '#main/domain/reports/deck/slide.ts'
import { INK, TONES } from './tones.ts'

const FACE = 'Calibri'
const CHARTS: Readonly<Record<string, string>> = { ...TONES, before: 'B7C0C3', after: INK.accent, needed: 'E0E5E6' }
const colour = (tone: string): string => CHARTS[tone] ?? INK.first
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu
const clean = (text: string): string => text.replaceAll(FORBIDDEN, '')

type Page = PptxGenJS.Slide
type Show = PptxGenJS

/** Slides of PowerPoint; charts are the program's own, with their figures in them. */
export async function pptxOf(deck: Deck, language: string): Promise<Uint8Array> {
  const show = new PptxGenJS()
  show.layout = 'LAYOUT_WIDE'
  show.title = deck.title
  show.author = 'Muster'
  show.company = 'Muster'
  show.theme = { headFontFace: FACE, bodyFontFace: FACE }
  const lang = language === 'ru' ? 'ru-RU' : 'en-GB'
  cover(show, deck, lang)
  for (const [at, slide] of deck.slides.entries()) page(show, slide, deck, at + 2, lang)
  const bytes = await show.write({ outputType: 'uint8array', compression: true })
  if (!(bytes instanceof Uint8Array)) throw new Error('the slides are no bytes')
  return bytes
}

function cover(show: Show, deck: Deck, lang: string): void {
  const slide = show.addSlide()
  slide.addShape('rect', { x: 0, y: 0, w: 0.28, h: 7.5, fill: { color: INK.accent } })
  slide.addText('Muster', {
    x: 0.9,
    y: 0.6,
    w: 6,
    h: 0.4,
    fontFace: FACE,
    fontSize: 14,
    color: INK.third,
    lang,
    margin: 0,
  })
  slide.addText(clean(deck.title), {
    x: 0.9,
    y: 2.2,
    w: 11.5,
    h: 1.6,
    fontFace: FACE,
    fontSize: 40,
    bold: true,
    color: INK.first,
    valign: 'bottom',
    lang,
    margin: 0,
    fit: 'shrink',
  })
  slide.addText(
    deck.facts.map((fact) => ({ text: clean(fact), options: { breakLine: true } })),
    { x: 0.9, y: 4, w: 11.5, h: 1.2, fontFace: FACE, fontSize: 16, color: INK.third, valign: 'top', lang, margin: 0 },
  )
}

function page(show: Show, { title, note, parts }: Slide, deck: Deck, number: number, lang: string): void {
  const slide = show.addSlide()
  slide.addText(clean(title), {
    x: 0.6,
    y: 0.4,
    w: 12.13,
    h: 0.55,
    fontFace: FACE,
    fontSize: 26,
    bold: true,
    color: INK.first,
    lang,
    margin: 0,
    valign: 'middle',
  })
  if (note !== '')
    slide.addText(clean(note), {
      x: 0.6,
      y: 0.95,
      w: 12.13,
      h: 0.36,
      fontFace: FACE,
      fontSize: 13,
      color: INK.third,
      lang,
      margin: 0,
      valign: 'top',
    })
  for (const part of parts) draw(show, slide, part, lang)
  slide.addShape('line', { x: 0.6, y: 6.92, w: 12.13, h: 0, line: { color: INK.line, width: 0.75 } })
  const foot = { y: 6.98, h: 0.3, fontFace: FACE, fontSize: 10, color: INK.third, lang, margin: 0 } as const
  slide.addText(clean(deck.footer), { ...foot, x: 0.6, w: 11 })
  slide.addText(String(number), { ...foot, x: 11.7, w: 1.03, align: 'right' })
}

function draw(show: Show, slide: Page, part: SlidePart, lang: string): void {
  switch (part.kind) {
    case 'bars':
      bars(show, slide, part)
      break
    case 'points':
      points(show, slide, part)
      break
    case 'table':
      table(slide, part, lang)
      break
    case 'merges':
      merges(slide, part, lang)
      break
    case 'figure':
      slide.addText(
        [
          { text: clean(part.value), options: { fontSize: 32, bold: true, color: INK.first, breakLine: true } },
          { text: clean(part.label), options: { fontSize: 13, color: INK.third } },
        ],
        { ...part.at, fontFace: FACE, lang, margin: 0, valign: 'top' },
      )
      break
    case 'text':
      slide.addText(
        part.lines.map((line) => ({ text: clean(line), options: { breakLine: true, paraSpaceAfter: 4 } })),
        {
          ...part.at,
          fontFace: FACE,
          fontSize: part.size,
          color: part.quiet ? INK.second : INK.first,
          valign: 'top',
          lang,
          margin: 0,
          fit: 'shrink',
        },
      )
      break
  }
}

const AXIS = {
  catAxisLabelFontFace: FACE,
  catAxisLabelFontSize: 11,
  catAxisLabelColor: INK.second,
  valAxisLabelFontFace: FACE,
  valAxisLabelFontSize: 10,
  valAxisLabelColor: INK.third,
  valGridLine: { color: 'E3E7E7', size: 0.5 },
  catGridLine: { style: 'none' },
  valAxisLineShow: false,
  legendFontFace: FACE,
  legendFontSize: 11,
  legendColor: INK.second,
} as const

function bars(
  show: Show,
  slide: Page,
  { at, labels, series, lying, tones }: Extract<SlidePart, { kind: 'bars' }>,
): void {
  // Lying bars are drawn from the bottom up.
  const inOrder = <T>(list: readonly T[]): T[] => (lying ? list.toReversed() : [...list])
  const data = inOrder(series).map(({ name, values }) => ({
    name: clean(name),
    labels: inOrder(labels).map(clean),
    values: inOrder(values).map((value) => value ?? 0),
  }))
  slide.addChart(show.ChartType.bar, data, {
    ...AXIS,
    ...at,
    barDir: lying ? 'bar' : 'col',
    barGrouping: 'clustered',
    barGapWidthPct: 45,
    chartColors: inOrder(tones ?? series.map(({ tone }) => tone)).map(colour),
    valAxisLabelFormatCode: '#,##0',
    valAxisMinVal: 0,
    showLegend: series.length > 1,
    legendPos: 'b',
    showValue: true,
    dataLabelFormatCode: '#,##0',
    dataLabelFontFace: FACE,
    dataLabelFontSize: 10,
    dataLabelColor: INK.second,
    dataLabelPosition: 'outEnd',
    valAxisHidden: true,
    // Every bar says its figure.
    valGridLine: { style: 'none' },
  })
}

/** Points of several series over common x values; a series has no point where its value is missing. */
function points(show: Show, slide: Page, { at, xs, series, axes }: Extract<SlidePart, { kind: 'points' }>): void {
  const data = [
    { name: clean(axes[0]), values: [...xs] },
    ...series.map(({ name, values }) => ({ name: clean(name), values: values as number[] })),
  ]
  const known = series.flatMap(({ values }) => values.filter((value) => value !== null))
  const low = Math.max(0, Math.floor((Math.min(...known) - 3) / 10) * 10)
  slide.addChart(show.ChartType.scatter, data, {
    ...AXIS,
    ...at,
    chartColors: series.map(({ tone }) => colour(tone)),
    lineSize: 0,
    lineDataSymbolSize: 9,
    lineDataSymbol: 'circle',
    showLegend: true,
    legendPos: 'b',
    showCatAxisTitle: true,
    catAxisTitle: clean(axes[0]),
    catAxisTitleFontFace: FACE,
    catAxisTitleFontSize: 12,
    catAxisTitleColor: INK.second,
    showValAxisTitle: true,
    valAxisTitle: clean(axes[1]),
    valAxisTitleFontFace: FACE,
    valAxisTitleFontSize: 12,
    valAxisTitleColor: INK.second,
    valAxisMinVal: low,
    valAxisMaxVal: 100,
    catAxisMinVal: Math.max(0, Math.floor((Math.min(...xs) - 1) / 10) * 10),
    catAxisMaxVal: Math.ceil((Math.max(...xs) + 1) / 10) * 10,
  })
}

const LINE = { type: 'solid', pt: 0.5, color: INK.line } as const
const NONE = { type: 'none' } as const

function table(slide: Page, { at, columns, rows, size }: Extract<SlidePart, { kind: 'table' }>, lang: string): void {
  const sum = columns.reduce((total, { share }) => total + share, 0)
  const border: [typeof NONE, typeof NONE, typeof LINE, typeof NONE] = [NONE, NONE, LINE, NONE]
  const common = { fontFace: FACE, lang, border, margin: [0.05, 0.12, 0.05, 0.08], valign: 'top' } as const
  const alignOf = (index: number) => (columns[index]?.right ? ('right' as const) : ('left' as const))
  const head = columns.map(({ head: text }, index) => ({
    text: clean(text),
    options: {
      ...common,
      margin: [...common.margin] as [number, number, number, number],
      fontSize: size - 1,
      bold: true,
      color: INK.third,
      align: alignOf(index),
    },
  }))
  const line = (row: readonly SlideCell[]) =>
    row.map((cell, index) => ({
      text: [
        {
          text: clean(cell.text),
          options: {
            fontSize: size,
            bold: cell.bold ?? false,
            color: cell.tone === undefined ? (index === 0 ? INK.first : INK.second) : colour(cell.tone),
          },
        },
        ...(cell.quiet === undefined
          ? []
          : [{ text: `  ${clean(cell.quiet)}`, options: { fontSize: size - 2, color: INK.third } }]),
      ],
      options: { ...common, margin: [...common.margin] as [number, number, number, number], align: alignOf(index) },
    }))
  const headed = columns.some(({ head: text }) => text !== '')
  slide.addTable([...(headed ? [head] : []), ...rows.map(line)], {
    x: at.x,
    y: at.y,
    w: at.w,
    colW: columns.map(({ share }) => (share / sum) * at.w),
  })
}

/** Boxes with what goes, arrows, boxes with what stays: shapes that can be moved. */
function merges(slide: Page, { at, rows }: Extract<SlidePart, { kind: 'merges' }>, lang: string): void {
  const step = Math.min(0.58, at.h / Math.max(1, rows.length))
  const tall = step - 0.1
  const left = at.w * 0.6
  const gap = at.w * 0.06
  rows.forEach(({ from, into, note }, index) => {
    const y = at.y + index * step
    const text = { fontFace: FACE, fontSize: 11, lang, valign: 'middle', margin: [2, 6, 2, 6] } as const
    slide.addText(clean(from), {
      ...text,
      margin: [...text.margin] as [number, number, number, number],
      shape: 'roundRect',
      rectRadius: 0.05,
      x: at.x,
      y,
      w: left,
      h: tall,
      color: INK.second,
      fill: { color: INK.ground },
      fit: 'shrink',
    })
    slide.addShape('line', {
      x: at.x + left + 0.06,
      y: y + tall / 2,
      w: gap - 0.12,
      h: 0,
      line: { color: TONES['merge'] ?? INK.accent, width: 1.5, endArrowType: 'triangle' },
    })
    slide.addText(
      [
        { text: clean(into), options: { bold: true, color: INK.first } },
        { text: `  ${clean(note)}`, options: { color: INK.third, fontSize: 10 } },
      ],
      {
        ...text,
        margin: [...text.margin] as [number, number, number, number],
        shape: 'roundRect',
        rectRadius: 0.05,
        x: at.x + left + gap,
        y,
        w: at.w - left - gap,
        h: tall,
        fill: { color: 'FFFFFF' },
        line: { color: INK.accent, width: 1 },
        fit: 'shrink',
      },
    )
  })
}
