import { cellRef, type CellValue, type DataValidation } from 'hucre'
import { CHOICE_SHEET, PLAN_CHUNK, PLAN_SHEET, type PlanWorkbook } from '#shared/model/plan-workbook.ts'
import type { Sheet } from './xlsx.ts'

/** Ranges one rule names: spreadsheet programs take long lists badly. */
const RANGES = 60

/** What can be chosen in the decisions, and what is said where something else is written. */
export type PlanChoices = {
  readonly dispositions: readonly string[]
  readonly statuses: readonly string[]
  /** Names that can take over, by network, and the network of every row. */
  readonly intoByNetwork: ReadonlyMap<string, readonly string[]>
  readonly networkOfRow: readonly string[]
  /** Places of the columns, from 0. */
  readonly at: { readonly disposition: number; readonly into: number; readonly status: number }
  readonly badWord: string
  readonly badInto: string
}

const letter = (column: number): string => cellRef(0, column).replace(/\d+$/, '')
const list = (column: number, count: number): string =>
  `'${CHOICE_SHEET}'!$${letter(column)}$1:$${letter(column)}$${Math.max(1, count)}`

/** Lets the decisions sheet check what is written into it, and adds the hidden sheets it needs and is known by. */
export function withChoices(decisions: Sheet, choices: PlanChoices, book: PlanWorkbook): Sheet[] {
  const rows = choices.networkOfRow.length
  const networks = [...choices.intoByNetwork]
  const said = { type: 'list', allowBlank: true, showErrorMessage: true, errorStyle: 'stop' } as const
  const whole = (column: number): string => `${letter(column)}2:${letter(column)}${rows + 1}`
  const validations: DataValidation[] =
    rows === 0
      ? []
      : [
          {
            ...said,
            range: whole(choices.at.disposition),
            formula1: list(0, choices.dispositions.length),
            errorMessage: choices.badWord,
          },
          {
            ...said,
            range: whole(choices.at.status),
            formula1: list(1, choices.statuses.length),
            errorMessage: choices.badWord,
          },
          ...networks.flatMap(([network, names], index) =>
            rangesOf(choices, network).map((range) => ({
              ...said,
              range,
              formula1: list(2 + index, names.length),
              errorMessage: choices.badInto,
            })),
          ),
        ]
  return [{ ...decisions, dataValidations: validations }, choiceSheet(choices, networks), dataSheet(book)]
}

/** The cells of a network's rows, neighbours together, a handful of ranges at a time. */
function rangesOf({ networkOfRow, at }: PlanChoices, network: string): string[] {
  const ranges: string[] = []
  for (let row = 0; row < networkOfRow.length; row++) {
    if (networkOfRow[row] !== network) continue
    const from = row
    while (networkOfRow[row + 1] === network) row++
    const column = letter(at.into)
    ranges.push(from === row ? `${column}${from + 2}` : `${column}${from + 2}:${column}${row + 2}`)
  }
  return Array.from({ length: Math.ceil(ranges.length / RANGES) }, (_, at) =>
    ranges.slice(at * RANGES, (at + 1) * RANGES).join(' '),
  )
}

function choiceSheet(choices: PlanChoices, networks: readonly (readonly [string, readonly string[]])[]): Sheet {
  const columns = [choices.dispositions, choices.statuses, ...networks.map(([, names]) => names)]
  const longest = Math.max(1, ...columns.map((words) => words.length))
  return {
    name: CHOICE_SHEET,
    hidden: true,
    rows: Array.from({ length: longest }, (_, row) => columns.map((words): CellValue => words[row] ?? null)),
  }
}

/** What an import knows the file by, cut to what a cell can hold. */
function dataSheet(book: PlanWorkbook): Sheet {
  const data = JSON.stringify(book)
  const parts: CellValue[][] = []
  for (let from = 0; from < data.length; from += PLAN_CHUNK) parts.push([`:${data.slice(from, from + PLAN_CHUNK)}`])
  return { name: PLAN_SHEET, veryHidden: true, rows: parts }
}
