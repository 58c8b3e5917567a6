import { type DateSigns, noDateSigns, observeDate, readDate } from '#main/domain/intake/dates.ts'
import { namedTable } from '#main/domain/intake/named-table.ts'

/** What a column of a survey can hold; every other one is an answer, unless it may tell who answered. */
const NAMES = {
  day: 'date|day|asked_on|asked|submitted|submitted_at|submit date|completed|completed_at|end date|enddate|start date|startdate|recorded date|recordeddate|timestamp|created_at|response date|дата|день|дата ответа|дата опроса|отметка времени|время',
  brand: 'brand|company|бренд|марка|компания',
  market: 'market|country|region|рынок|страна|регион',
  method: 'method|channel|type|survey|survey name|метод|способ|вид опроса|опрос',
  sample: 'sample|n|respondents|responses|answers count|выборка|опрошено|число ответов|респондентов',
  summary: 'summary|finding|findings|result|вывод|итог|выводы|результат',
  who: 'respondent|respondent id|respondent_id|response id|response_id|responseid|id|user|name|full name|first name|last name|email|e-mail|email address|phone|ip address|ip|collector|username|account|респондент|имя|фио|почта|телефон|ник|адрес электронной почты|эл почта',
} as const
type SurveyField = keyof typeof NAMES

const plain = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[\s_.-]+/g, ' ')
const BY_NAME = new Map(
  (Object.entries(NAMES) as [SurveyField, string][]).flatMap(([field, names]) =>
    names.split('|').map((name): [string, SurveyField] => [plain(name), field]),
  ),
)

export const surveyTable = namedTable((text) => BY_NAME.has(plain(text)))

export type SurveyColumns = {
  readonly at: ReadonlyMap<Exclude<SurveyField, 'who'>, number>
  /** Columns that hold answers, with the question they answer. */
  readonly questions: readonly { readonly index: number; readonly question: string }[]
}

/** What the columns of a survey hold. What may tell who answered is never read. */
export function surveyColumns(names: readonly string[]): SurveyColumns {
  const at = new Map<Exclude<SurveyField, 'who'>, number>()
  const questions: { index: number; question: string }[] = []
  for (const [index, name] of names.entries()) {
    const field = BY_NAME.get(plain(name))
    if (field === 'who') continue
    if (field === undefined) questions.push({ index, question: name.trim() })
    else if (!at.has(field)) at.set(field, index)
  }
  return { at, questions }
}

/** One row: somebody's answers, or the summary of a survey. */
export type SurveyRow = { readonly row: number; readonly cells: readonly string[] }
export type SurveyReject = { readonly row: number; readonly reason: string; readonly value: string | null }

/** Proof that customers were asked, as a file tells it. Names are as they stand there. */
export type SurveyEvidence = {
  readonly brand: string | null
  readonly market: string | null
  readonly method: string | null
  /** The newest day of an answer. */
  readonly askedOn: string
  readonly sample: number
  readonly summary: string
}

/** Answers that are told of one question at most, and values up to which a question counts as one with choices. */
const TOLD = 4
const CHOICES = 12
const LONGEST = 80

/** Puts the rows of a survey together by brand, market and method; a row that cannot be read is refused with its reason. */
export function readSurvey(
  { at, questions }: SurveyColumns,
  rows: readonly SurveyRow[],
  today: string,
): { evidence: SurveyEvidence[]; rejects: SurveyReject[] } {
  const signs: DateSigns = noDateSigns()
  const cell = (row: SurveyRow, field: Exclude<SurveyField, 'who'>): string =>
    row.cells[at.get(field) ?? -1]?.trim() ?? ''
  for (const row of rows) observeDate(signs, cell(row, 'day'))
  const rejects: SurveyReject[] = []
  const groups = new Map<string, Group>()
  for (const row of rows) {
    const written = cell(row, 'day')
    const read = readDate(written, signs)
    if ('problem' in read || read.day > today) {
      const reason = 'problem' in read ? (written === '' ? 'no_day' : read.problem) : 'day_in_future'
      rejects.push({ row: row.row, reason, value: written || null })
      continue
    }
    const stated = cell(row, 'sample')
    const sample = stated === '' ? 1 : Number(stated.replaceAll(/[\s\u00a0]/g, ''))
    if (!Number.isInteger(sample) || sample < 0) {
      rejects.push({ row: row.row, reason: 'unreadable_sample', value: stated })
      continue
    }
    const [brand, market, method] = [cell(row, 'brand'), cell(row, 'market'), cell(row, 'method')]
    const key = [brand, market, method].map((one) => one.toLowerCase()).join('\n')
    const group = groups.get(key) ?? { brand, market, method, askedOn: read.day, sample: 0, rows: [], summaries: [] }
    groups.set(key, group)
    if (read.day > group.askedOn) group.askedOn = read.day
    group.sample += sample
    group.rows.push(row)
    const summary = cell(row, 'summary')
    if (summary !== '') group.summaries.push(summary)
  }
  return {
    rejects,
    evidence: [...groups.values()].map(({ brand, market, method, askedOn, sample, rows: own, summaries }) => ({
      brand: brand || null,
      market: market || null,
      method: method || null,
      askedOn,
      sample,
      summary: [...new Set(summaries), ...questions.flatMap((one) => answersTo(one, own))].join('\n').slice(0, 4000),
    })),
  }
}

type Group = {
  brand: string
  market: string
  method: string
  askedOn: string
  sample: number
  rows: SurveyRow[]
  summaries: string[]
}

/** What was answered most often to a question with choices; of free text only that it was answered, since it may name people. */
function answersTo({ index, question }: { index: number; question: string }, rows: readonly SurveyRow[]): string[] {
  const counts = new Map<string, number>()
  for (const { cells } of rows) {
    const answer = cells[index]?.trim() ?? ''
    if (answer !== '') counts.set(answer, (counts.get(answer) ?? 0) + 1)
  }
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  if (all === 0) return []
  const free = counts.size > CHOICES || [...counts.keys()].some((answer) => answer.length > LONGEST)
  if (free) return [`${question}: ${all}`]
  const most = [...counts].toSorted(([, one], [, other]) => other - one).slice(0, TOLD)
  return [`${question}: ${most.map(([answer, count]) => `${answer} ${Math.round((count / all) * 100)} %`).join(', ')}`]
}
