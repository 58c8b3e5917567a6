import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx'
import type { DocBlock, DocCell, DocColumn } from '#main/domain/reports/narrative/blocks.ts'
import { INK, TONES } from './tones.ts'

/** Latin and Cyrillic in one face; other scripts and emoji in one that programs replace by what the machine has. */
const FONT = { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Calibri', eastAsia: 'Microsoft YaHei' }
/** Twentieths of a point: A4, its margins, and the width between them. */
const PAGE = { width: 11_906, height: 16_838 }
const MARGIN = { top: 1134, right: 964, bottom: 1021, left: 964, header: 510, footer: 454 }
const WIDTH = PAGE.width - MARGIN.left - MARGIN.right
/** Half points. */
const SIZE = { text: 20, table: 18, quiet: 17, foot: 16 }
/** Characters no XML may hold. */
const FORBIDDEN =
  /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/gu

type Look = { size?: number; bold?: boolean; color?: string }
const run = (text: string, look: Look = {}): TextRun => new TextRun({ text: text.replaceAll(FORBIDDEN, ''), ...look })

export type DocInfo = {
  readonly title: string
  /** Left part of the page foot. */
  readonly footer: string
  /** Said at the top of every page. */
  readonly header: string
  readonly language: string
  /** "Page {n} of {total}" around the two numbers. */
  readonly page: readonly [string, string, string]
}

/** A document of Word. Heads of tables are repeated on every page, and no row is torn between two. */
export async function docxOf(blocks: readonly DocBlock[], info: DocInfo): Promise<Uint8Array> {
  const [before, between, after] = info.page
  const foot = new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: WIDTH }],
    children: [
      run(info.footer, { size: SIZE.foot, color: INK.third }),
      new TextRun({
        size: SIZE.foot,
        color: INK.third,
        children: ['\t', before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after],
      }),
    ],
  })
  const head = new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [run(info.header, { size: SIZE.foot, color: INK.third })],
  })
  const document = new Document({
    title: info.title,
    creator: 'Muster',
    styles: {
      default: {
        document: {
          run: { font: FONT, size: SIZE.text, color: INK.first, language: { value: info.language } },
          paragraph: { spacing: { after: 120, line: 264 } },
        },
        heading1: {
          run: { size: 30, bold: true, color: INK.first },
          paragraph: { spacing: { before: 360, after: 100 }, keepNext: true },
        },
        heading2: {
          run: { size: 23, bold: true, color: INK.second },
          paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
        },
        title: { run: { size: 44, bold: true, color: INK.first }, paragraph: { spacing: { after: 80 } } },
      },
    },
    numbering: {
      config: [
        {
          reference: 'points',
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 284, hanging: 227 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: { page: { size: PAGE, margin: MARGIN } },
        headers: { default: new Header({ children: [head] }) },
        footers: { default: new Footer({ children: [foot] }) },
        children: blocks.flatMap(blockOf),
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function blockOf(block: DocBlock): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'title':
      return [
        new Paragraph({ heading: HeadingLevel.TITLE, children: [run(block.text)] }),
        ...block.facts.map(
          (fact) => new Paragraph({ spacing: { after: 40 }, children: [run(fact, { color: INK.third })] }),
        ),
      ]
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          children: [run(block.text)],
        }),
        ...(block.note === undefined
          ? []
          : [new Paragraph({ keepNext: true, children: [run(block.note, { size: SIZE.quiet, color: INK.third })] })]),
      ]
    case 'text':
      return [new Paragraph({ children: [run(block.text, block.quiet ? { color: INK.third } : {})] })]
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            numbering: { reference: 'points', level: 0 },
            spacing: { after: 60 },
            children: [run(item)],
          }),
      )
    case 'table':
      // A paragraph between two tables keeps them apart.
      return [
        tableOf(block.columns, block.rows, block.tall ?? false),
        new Paragraph({ spacing: { after: 60, line: 120 } }),
      ]
  }
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const hairline = { style: BorderStyle.SINGLE, size: 4, color: INK.line } as const

/** Tables of so many rows stay on one page with their heading, and of every other the head stays with the first rows. */
const KEPT = 8
const KEPT_FIRST = 2

function tableOf(columns: readonly DocColumn[], rows: readonly (readonly DocCell[])[], tall: boolean): Table {
  const sum = columns.reduce((total, { share }) => total + share, 0)
  const widths = columns.map(({ share }) => Math.round((share / sum) * WIDTH))
  const cell = (at: number, children: ParagraphChild[], head: boolean, keepNext: boolean): TableCell =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      margins: {
        top: head || !tall ? 40 : 320,
        bottom: 40,
        left: at === 0 ? 0 : 80,
        right: columns[at]?.right ? 180 : 60,
      },
      ...(head ? { shading: { fill: INK.ground } } : {}),
      children: [
        new Paragraph({
          keepNext,
          spacing: { after: 0, line: 240 },
          alignment: columns[at]?.right ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children,
        }),
      ],
    })
  const headed = columns.some(({ head }) => head !== '')
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: none,
      left: none,
      right: none,
      insideVertical: none,
      bottom: hairline,
      insideHorizontal: hairline,
    },
    rows: [
      ...(headed
        ? [
            new TableRow({
              tableHeader: true,
              cantSplit: true,
              children: columns.map(({ head }, at) =>
                cell(at, [run(head, { size: SIZE.quiet, bold: true, color: INK.second })], true, true),
              ),
            }),
          ]
        : []),
      ...rows.map(
        (row, index) =>
          new TableRow({
            cantSplit: true,
            children: columns.map((_, at) =>
              cell(
                at,
                contentOf(row[at] ?? { text: '' }),
                false,
                index < (rows.length <= KEPT ? rows.length : KEPT_FIRST) - 1,
              ),
            ),
          }),
      ),
    ],
  })
}

function contentOf({ text, quiet, link, tone }: DocCell): ParagraphChild[] {
  const color = tone === undefined ? undefined : TONES[tone]
  const words = run(text, { size: SIZE.table, ...(color === undefined ? {} : { color }) })
  const shown: ParagraphChild =
    link === null || link === undefined
      ? words
      : new ExternalHyperlink({ link, children: [run(text, { size: SIZE.table, color: INK.accent })] })
  return quiet === undefined ? [shown] : [shown, run(`  ${quiet}`, { size: SIZE.quiet, color: INK.third })]
}
