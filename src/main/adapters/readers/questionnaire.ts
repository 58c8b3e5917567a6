import { open as openFile, readFile, stat } from 'node:fs/promises'
import { type CellValue, readXlsx } from 'hucre'
import {
  DATA_SHEET,
  FACT_COLUMN,
  HEAD_ROW,
  ID_COLUMN,
  KNOWN_CELL,
  PAGE_MARK,
} from '#shared/model/questionnaire-places.ts'
import {
  type AnsweredQuestionnaire,
  AnswerFile,
  type GivenAnswer,
  QUESTIONNAIRE_VERSION,
} from '#shared/model/questionnaire.ts'
import { LIST_LIMITS, refuse } from './limits.ts'
import { hasSheet } from './zip-contents.ts'
import { checkZip } from './zip-check.ts'

/** What a closed cell says, in every language. */
const KNOWN = new Set(Object.values(KNOWN_CELL))
/** Bytes at the beginning by which a file is told from other lists. */
const HEAD_BYTES = 4096

/**
 * Reads an answered questionnaire; null for every other file, which is found out from its first bytes or its directory.
 * @throws Refusal `file_malformed` for a questionnaire whose data are torn or of a newer program, `file_zip_bomb`, `file_too_large`
 */
export async function readQuestionnaire(path: string): Promise<AnsweredQuestionnaire | null> {
  const head = await headOf(path)
  if (head === null) return null
  if (head.startsWith('PK')) return (await hasSheet(path, DATA_SHEET)) ? fromWorkbook(path) : null
  const text = head.replace(/^\uFEFF/, '').trimStart()
  if (/^\{\s*"muster"\s*:\s*"questionnaire"/.test(text)) return fromText(await wholeText(path), path)
  return text.startsWith('<') && text.includes(`"${PAGE_MARK}"`) ? fromPage(path) : null
}

async function headOf(path: string): Promise<string | null> {
  const file = await openFile(path).catch(() => null)
  if (!file) return null
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return buffer.toString('utf8', 0, bytesRead)
  } catch {
    return null
  } finally {
    await file.close()
  }
}

async function wholeText(path: string): Promise<string> {
  const { size } = await stat(path)
  const limit = LIST_LIMITS.pageBytes
  if (size > limit) throw refuse('file_too_large', path, 'larger than the limit', { bytes: size, limit })
  return readFile(path, 'utf8')
}

const torn = (path: string, why: string): Error => refuse('file_malformed', path, why)

function parsed(text: string, path: string): AnswerFile {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw torn(path, 'the data of the questionnaire are no JSON')
  }
  const read = AnswerFile.safeParse(value)
  if (!read.success) throw torn(path, `the data of the questionnaire are torn: ${read.error.issues[0]?.message ?? ''}`)
  if (read.data.head.version > QUESTIONNAIRE_VERSION) throw torn(path, 'made by a newer Muster')
  return read.data
}

function questionnaireOf(file: AnswerFile, answers: readonly GivenAnswer[]): AnsweredQuestionnaire {
  return {
    head: file.head,
    asked: new Map(Object.entries(file.asked).map(([account, facts]) => [account, new Set(facts)])),
    names: new Map(Object.entries(file.names)),
    answers,
  }
}

/** The small file that a page makes. A row is the place of the account in the page. */
function fromText(text: string, path: string): AnsweredQuestionnaire {
  const file = parsed(text, path)
  const places = new Map(Object.keys(file.asked).map((account, at) => [account, at + 1]))
  const answers = Object.entries(file.answers).flatMap(([account, given]) =>
    Object.entries(given).map(([fact, said]) => ({
      row: places.get(account) ?? places.size + 1,
      sheet: null,
      account,
      fact,
      text: said,
    })),
  )
  return questionnaireOf(file, answers)
}

/** A page that was saved with its answers. */
async function fromPage(path: string): Promise<AnsweredQuestionnaire> {
  const page = await wholeText(path)
  const block = (id: string): string => {
    const found = new RegExp(String.raw`<script[^>]*\bid="${id}"[^>]*>([\s\S]*?)</script>`).exec(page)
    if (!found) throw torn(path, `the page has lost its part ${id}`)
    return found[1] ?? ''
  }
  let form: { file?: object }
  let answers: unknown
  try {
    form = JSON.parse(block('muster-form')) as { file?: object }
    answers = JSON.parse(block('muster-answers'))
  } catch {
    throw torn(path, 'the data of the page are no JSON')
  }
  return fromText(JSON.stringify({ ...form.file, answers }), path)
}

async function fromWorkbook(path: string): Promise<AnsweredQuestionnaire> {
  const { size } = await stat(path)
  if (size > LIST_LIMITS.fileBytes)
    throw refuse('file_too_large', path, 'larger than the limit', { bytes: size, limit: LIST_LIMITS.fileBytes })
  const buffer = await readFile(path)
  await checkZip(buffer, path, LIST_LIMITS)
  let sheets
  try {
    ;({ sheets } = await readXlsx(buffer))
  } catch (error) {
    throw torn(path, error instanceof Error ? error.message : 'no workbook')
  }
  const data = sheets.find(({ name }) => name === DATA_SHEET)
  const text = (data?.rows ?? []).map(([cell]) => (typeof cell === 'string' ? cell.slice(1) : '')).join('')
  const file = parsed(text, path)
  const sheet = sheets.find(({ name, rows }) => name !== DATA_SHEET && rows.length > HEAD_ROW + 1)
  if (!sheet) throw torn(path, 'the sheet with the questions is gone')
  const answers: GivenAnswer[] = []
  sheet.rows.slice(HEAD_ROW + 2).forEach((cells, index) => {
    const account = wordsOf(cells[ID_COLUMN]).trim()
    const asked = new Set(file.asked[account] ?? [])
    file.head.facts.forEach((fact, at) => {
      const said = wordsOf(cells[FACT_COLUMN + at])
      // A cell that was closed repeats what it said when the file was made.
      if (said.trim() === '' || (account in file.asked && !asked.has(fact) && KNOWN.has(said.trim()))) return
      answers.push({
        row: HEAD_ROW + 3 + index,
        sheet: sheet.name,
        account: account === '' ? null : account,
        fact,
        text: said,
      })
    })
  })
  return questionnaireOf(file, answers)
}

function wordsOf(cell: CellValue | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  return String(cell)
}
