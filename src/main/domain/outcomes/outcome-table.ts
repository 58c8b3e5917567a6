import { Consequence, FeltOutcome, JourneyStage } from '#shared/model/words.ts'
import { Influence } from '#shared/model/outcome.ts'
import { namedTable } from '#main/domain/intake/named-table.ts'

/** What a column of a file of outcomes can hold. */
export const OUTCOME_FIELDS = [
  'conversation',
  'felt',
  'score',
  'recommend',
  'consequence',
  'stage',
  'influence',
  'settled',
  'note',
] as const
export type OutcomeField = (typeof OUTCOME_FIELDS)[number]

const NAMES: Readonly<Record<OutcomeField, string>> = {
  conversation:
    'conversation|conversation_id|id|thread|thread_id|ticket|ticket_id|ticket_number|case|case_id|tweet_id|message_id|диалог|обращение|номер обращения|тикет',
  felt: 'felt|felt_outcome|outcome|feeling|satisfaction|satisfaction_rating|rating_label|впечатление|исход|удовлетворенность',
  score: 'csat|csat_score|score|rating|satisfaction_score|stars|оценка|балл|балл csat',
  recommend: 'nps|nps_score|recommend|likelihood_to_recommend|likelihood|рекомендация|готовность рекомендовать',
  consequence: 'consequence|result|what_they_did|transaction|последствие|что сделал|результат',
  stage: 'stage|journey_stage|journey|этап|стадия|этап пути',
  influence: 'influence|feeds|влияние',
  settled: 'settled|resolved|solved|problem_solved|issue_resolved|решено|решен|вопрос решен',
  note: 'note|comment|remark|заметка|комментарий|примечание',
}
const BY_NAME = new Map(
  Object.entries(NAMES).flatMap(([field, names]) => names.split('|').map((name) => [name, field as OutcomeField])),
)
const plain = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[\s_.-]+/g, ' ')
const BY_PLAIN = new Map([...BY_NAME].map(([name, field]) => [plain(name), field]))

/** Which columns hold what, by their names; of two for the same thing the first. */
export function outcomeColumns(names: readonly string[]): Map<OutcomeField, number> {
  const at = new Map<OutcomeField, number>()
  for (const [index, name] of names.entries()) {
    const field = BY_PLAIN.get(plain(name))
    if (field !== undefined && !at.has(field)) at.set(field, index)
  }
  return at
}

/** How a table of outcomes is looked at. */
export const outcomeTable = namedTable((text) => BY_PLAIN.has(plain(text)))

const FELT: Readonly<Record<string, FeltOutcome>> = {
  good: 'liked',
  bad: 'disliked',
  satisfied: 'liked',
  'very satisfied': 'loved',
  dissatisfied: 'disliked',
  'very dissatisfied': 'hated',
  happy: 'liked',
  unhappy: 'disliked',
  ok: 'neutral',
  positive: 'liked',
  negative: 'disliked',
  'в восторге': 'loved',
  'очень доволен': 'loved',
  доволен: 'liked',
  понравилось: 'liked',
  хорошо: 'liked',
  нейтрально: 'neutral',
  недоволен: 'disliked',
  'не понравилось': 'disliked',
  плохо: 'disliked',
  'очень недоволен': 'hated',
  ненависть: 'hated',
  неизвестно: 'unknown',
}
const CONSEQUENCES: Readonly<Record<string, Consequence>> = {
  bought: 'transaction',
  purchase: 'transaction',
  cancelled: 'transaction',
  canceled: 'transaction',
  транзакция: 'transaction',
  покупка: 'transaction',
  купил: 'transaction',
  отказ: 'transaction',
  действие: 'action',
  реакция: 'reaction',
  ничего: 'none',
  нет: 'none',
}
const STAGES: Readonly<Record<string, JourneyStage>> = {
  до: 'before',
  во: 'during',
  'во время': 'during',
  после: 'after',
}
const INFLUENCES: Readonly<Record<string, Influence>> = {
  советует: 'recommends',
  рекомендует: 'recommends',
  предостерегает: 'warns',
  отвечает: 'answers',
  promoter: 'recommends',
  detractor: 'warns',
}
const YES = new Set(['yes', 'y', 'true', '1', 'solved', 'resolved', 'да', 'решено', 'решен'])
const NO = new Set(['no', 'n', 'false', '0', 'unsolved', 'not resolved', 'нет', 'не решено', 'не решен'])

export type StatedValues = {
  felt?: FeltOutcome
  consequence?: Consequence
  stage?: JourneyStage
  influence?: Influence
  settled?: boolean
  note?: string
}
export type OutcomeRowReading =
  | { readonly values: StatedValues }
  | { readonly column: OutcomeField; readonly value: string }

/** Reads the cells of one row strictly: a value that is none of those known is named and never guessed. Empty cells say nothing. */
export function readOutcomeRow(cells: ReadonlyMap<OutcomeField, string>, most: number): OutcomeRowReading {
  const values: StatedValues = {}
  for (const [field, cell] of cells) {
    const text = plain(cell)
    if (text === '' || field === 'conversation') continue
    if (field === 'note') {
      values.note = cell.trim().slice(0, 2000)
      continue
    }
    const read = READERS[field](text, most)
    if (read === null) return { column: field, value: cell }
    Object.assign(values, read)
  }
  return { values }
}

const READERS: Readonly<
  Record<Exclude<OutcomeField, 'conversation' | 'note'>, (text: string, most: number) => StatedValues | null>
> = {
  felt: (text) => valued('felt', FeltOutcome.safeParse(text).data ?? FELT[text]),
  score: (text, most) => {
    const felt = feltOfScore(text, most)
    return felt === null ? null : { felt }
  },
  recommend: (text) => {
    const score = Number(text.replace(',', '.'))
    if (!Number.isInteger(score) || score < 0 || score > 10) return null
    // Promoters (9, 10) and detractors (0 to 6) as Reichheld defined them, Harvard Business Review, December 2003.
    return score >= 9 ? { influence: 'recommends' } : score <= 6 ? { influence: 'warns' } : { influence: 'none' }
  },
  consequence: (text) => valued('consequence', Consequence.safeParse(text).data ?? CONSEQUENCES[text]),
  stage: (text) => valued('stage', JourneyStage.safeParse(text).data ?? STAGES[text]),
  influence: (text) => valued('influence', Influence.safeParse(text).data ?? INFLUENCES[text]),
  settled: (text) => (YES.has(text) ? { settled: true } : NO.has(text) ? { settled: false } : null),
}

const valued = (name: string, value: string | undefined): StatedValues | null =>
  value === undefined ? null : { [name]: value }

const SCALE: readonly FeltOutcome[] = ['hated', 'disliked', 'neutral', 'liked', 'loved']

/** A rating from 1 to `most` (3, 5, 7, 10 or 100) in fifths of its scale; null when it is none. */
export function feltOfScore(text: string, most: number): FeltOutcome | null {
  const score = Number(text.replace(',', '.').replace(/ ?(?:\/|из|of|out of) ?\d+$/, ''))
  if (text === '' || !Number.isFinite(score) || score < 0 || score > most) return null
  const least = most === 100 ? 0 : 1
  if (score < least) return null
  const place = Math.min(4, Math.floor(((score - least) / (most - least)) * 5))
  return SCALE[place] ?? null
}

/** The top of the scale a column of ratings uses, by its highest value; null for ratings beyond every known scale. */
export function scaleOf(highest: number): number | null {
  return [5, 7, 10, 100].find((most) => highest <= most) ?? null
}
