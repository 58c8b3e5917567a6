import { type Cell, cellRef, type CellValue, type DataValidation, rangeRef, writeXlsx, type WriteSheet } from 'hucre'
import type { AskedAccount, Form, Question } from '#main/domain/questionnaire/form.ts'
import type { QuestionnaireWords } from '#main/domain/questionnaire/words.ts'
import type { AnswerFile } from '#shared/model/questionnaire.ts'
import { DATA_CHUNK, DATA_SHEET, FACT_COLUMN, HEAD_ROW, KNOWN_CELL } from '#shared/model/questionnaire-places.ts'
import { heightOf } from './row-height.ts'
import * as styles from './sheet-styles.ts'

const CHOICES_SHEET = 'muster-choices'
const LINE = { style: 'thin', color: { rgb: 'E3D9AE' } } as const
/** Open cells have lines on all sides: it is seen where one answer ends. */
const ANSWER = {
  ...styles.wrapped,
  border: { top: LINE, bottom: LINE, left: LINE, right: LINE },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF7D6' } },
  protection: { locked: false },
} as const
const KNOWN = {
  ...styles.ruled(styles.quiet),
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F1F3F3' } },
} as const
const WIDTHS = { choice: 22, flag: 14, day: 16, text: 24, lines: 34, site: 28 } as const
const NAME_WIDTH = 34
/** Bold letters are wider than those the height of a row is reckoned with. */
const BOLD_WIDTH = NAME_WIDTH * 0.9
/** Points: two lines and room to write a third. */
const LEAST_HEIGHT = 42
const FIRST_ROW = HEAD_ROW + 2

/** The words of one workbook, and what an import knows it by. */
type Said = {
  readonly words: QuestionnaireWords
  readonly whom: string
  readonly lead: string
  readonly data: AnswerFile
}

/**
 * A questionnaire as a workbook: one row an account, one column a question, an open cell only where the answer is not
 * known. Lists of what can be chosen and typed days are checked by the spreadsheet program itself; two hidden sheets hold
 * the lists and what an import knows the file by.
 */
export async function questionnaireXlsx(form: Form, said: Said): Promise<Uint8Array> {
  const { words, data } = said
  const created = new Date(form.head.at)
  return writeXlsx({
    sheets: [questionsSheet(form, said), choicesSheet(form.questions), dataSheet(data)],
    defaultFont: styles.DEFAULT_FONT,
    properties: { title: words.title, creator: 'Muster', created, modified: created },
  })
}

function questionsSheet(form: Form, { words, whom, lead }: Said): WriteSheet {
  const { questions, accounts, head } = form
  const cells = new Map<string, Partial<Cell>>()
  const style = (row: number, column: number, cell: Partial<Cell>): void => void cells.set(`${row},${column}`, cell)
  const top = [
    [null, words.title],
    [null, whom],
    [null, `${words.from(head.workspaceName, form.day)} · ${lead}`],
    [null, words.sheetHow],
    [null, words.noSecrets],
  ]
  style(0, 1, { style: styles.LOOKS.title })
  style(1, 1, { style: { ...styles.text, font: { ...styles.text.font, bold: true } } })
  style(2, 1, { style: styles.text })
  style(3, 1, { style: styles.text })
  style(4, 1, { style: styles.text })
  const heads: CellValue[] = [null, words.account, words.address, ...questions.map(({ label }) => label)]
  const hints: CellValue[] = [
    null,
    null,
    null,
    ...questions.map((question) => [question.ask, hint(question, words)].filter(Boolean).join('\n')),
  ]
  heads.forEach((_, column) => {
    style(HEAD_ROW, column, { style: styles.HEAD })
    style(HEAD_ROW + 1, column, { style: { ...styles.wrapped, font: { ...styles.quiet.font, size: 9 } } })
  })
  const lines = accounts.map((account, index): CellValue[] => {
    const row = FIRST_ROW + index
    style(row, 1, { style: styles.ruled({ ...styles.wrapped, font: { ...styles.text.font, bold: true } }) })
    if (account.address) style(row, 2, { style: styles.ruled(styles.link), hyperlink: { target: account.address } })
    return [
      account.id,
      nameOf(account),
      account.address ?? null,
      ...questions.map((question, at): CellValue => {
        const open = account.asked.has(question.fact)
        const date = question.kind === 'day' ? { numFmt: words.dateFormat } : {}
        style(row, FACT_COLUMN + at, { style: open ? { ...ANSWER, ...date } : KNOWN })
        return open ? null : KNOWN_CELL[head.language]
      }),
    ]
  })
  return {
    name: words.sheet,
    columns: [
      { width: 3, hidden: true },
      { width: NAME_WIDTH },
      { width: 28 },
      ...questions.map(({ kind }) => ({ width: WIDTHS[kind] })),
    ],
    rows: [...top, heads, hints, ...lines],
    cells,
    rowDefs: new Map([
      [0, { height: 26 }],
      [HEAD_ROW, { height: 22 }],
      [HEAD_ROW + 1, { height: 78 }],
      ...accounts.map((account, index) => [FIRST_ROW + index, { height: heightOfAccount(account) }] as const),
    ]),
    freezePane: { rows: FIRST_ROW, columns: 2 },
    dataValidations: questions.flatMap((question, at) => validation(form, question, at, words)),
    protection: { sheet: true, formatColumns: true, formatRows: true },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    view: { showGridLines: false },
    a11y: { summary: words.title, headerRow: HEAD_ROW },
  }
}

/** A long name and what stands under it are both read whole. */
const heightOfAccount = (account: AskedAccount): number =>
  Math.max(LEAST_HEIGHT, heightOf([nameOf(account)], [BOLD_WIDTH]))

const nameOf = ({ name, title, network, brand, market }: AskedAccount): string =>
  `${name}\n${[title, network, brand, market].filter(Boolean).join(' · ')}`

function hint({ kind }: Question, words: QuestionnaireWords): string | null {
  if (kind === 'choice' || kind === 'flag') return words.chooseHint
  if (kind === 'day') return words.dayHint
  return kind === 'site' ? words.siteHint : null
}

/** What the spreadsheet program lets into a column; texts are read by the import. */
function validation(form: Form, question: Question, at: number, words: QuestionnaireWords): DataValidation[] {
  const column = FACT_COLUMN + at
  const range = rangeRef(FIRST_ROW, column, FIRST_ROW + Math.max(0, form.accounts.length - 1), column)
  const said = {
    range,
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: question.label,
  } as const
  if (question.kind === 'day')
    return [
      {
        ...said,
        type: 'date',
        operator: 'between',
        formula1: 'DATE(1995,1,1)',
        formula2: 'TODAY()',
        errorMessage: words.badDay,
      },
    ]
  if (question.choices.length === 0) return []
  const letter = cellRef(0, at).replace(/\d+$/, '')
  const list = `'${CHOICES_SHEET}'!$${letter}$1:$${letter}$${question.choices.length}`
  return [{ ...said, type: 'list', formula1: list, errorMessage: words.badChoice }]
}

/** Every list of choices in the column of its question. */
function choicesSheet(questions: readonly Question[]): WriteSheet {
  const longest = Math.max(1, ...questions.map(({ choices }) => choices.length))
  return {
    name: CHOICES_SHEET,
    hidden: true,
    rows: Array.from({ length: longest }, (_, row) => questions.map(({ choices }) => choices[row]?.label ?? null)),
  }
}

/** What an import knows the file by, cut to what a cell can hold. */
function dataSheet(file: AnswerFile): WriteSheet {
  const data = JSON.stringify(file)
  const parts: CellValue[][] = []
  for (let from = 0; from < data.length; from += DATA_CHUNK) parts.push([`:${data.slice(from, from + DATA_CHUNK)}`])
  return { name: DATA_SHEET, veryHidden: true, rows: parts }
}
