import type { Language } from '#shared/model/words.ts'
import { valueWord } from './value-words.ts'

/** Why something was judged as it was: a code of {@link SAYINGS} and the words of the message that showed it. */
export type Reason = {
  readonly code: ReasonCode
  readonly found?: string | undefined
  readonly more?: string | undefined
}

const SAYINGS = {
  bad_words: { en: 'words of displeasure: {found}', ru: 'слова недовольства: {found}' },
  good_words: { en: 'words of pleasure: {found}', ru: 'слова одобрения: {found}' },
  mocking: { en: 'praise that is not meant so', ru: 'похвала с насмешкой' },
  problem: { en: 'describes a fault: {found}', ru: 'описывает неполадку: {found}' },
  patience: { en: 'has lost patience: {found}', ru: 'терпение кончилось: {found}' },
  asks: { en: 'asks a question', ru: 'задаёт вопрос' },
  request: { en: 'asks for something: {found}', ru: 'просит: {found}' },
  idea: { en: 'proposes something: {found}', ru: 'предлагает: {found}' },
  buying: { en: 'is about to buy: {found}', ru: 'собирается купить: {found}' },
  spam: { en: 'advertises: {found}', ru: 'рекламирует: {found}' },
  closing: { en: 'only thanks, agrees or says good-bye', ru: 'только благодарит, соглашается или прощается' },
  reports: { en: 'tells us something we have to act on', ru: 'сообщает то, с чем надо что-то сделать' },
  talk: { en: 'nothing is asked and nothing is wrong', ru: 'ни вопроса, ни неполадки' },
  nothing: { en: 'there is nothing to read', ru: 'читать нечего' },
  foreign: {
    en: 'a language that is not read: a person has to look',
    ru: 'язык, который не читается: пусть посмотрит человек',
  },
  long: { en: 'very long: read only at its beginning and end', ru: 'очень длинное: прочитаны начало и конец' },
  safety: { en: 'somebody may be in danger: {found}', ru: 'возможна опасность для людей: {found}' },
  security: {
    en: 'money or access may be in wrong hands: {found}',
    ru: 'деньги или доступ могли попасть в чужие руки: {found}',
  },
  legal: { en: 'speaks of law, press or authorities: {found}', ru: 'упоминает закон, прессу или надзор: {found}' },
  hurry: { en: 'cannot wait: {found}', ru: 'не может ждать: {found}' },
  needy: { en: 'waiting costs this person more: {found}', ru: 'этому человеку ждать труднее: {found}' },
  repeated: { en: 'asked before: {found}', ru: 'обращается не впервые: {found}' },
  leaving: { en: 'is leaving or tells others: {found}', ru: 'уходит или расскажет другим: {found}' },
  first_contact: { en: 'first contact', ru: 'пишет впервые' },
  on_record: { en: 'first conversation, who they are is on record', ru: 'пишет впервые, кто это — уже записано' },
  in_records: { en: 'first contact, known from customer records', ru: 'пишет впервые, есть в клиентской базе' },
  earlier: { en: 'conversations before: {found}', ru: 'разговоров раньше: {found}' },
  unanswered_before: { en: 'of them never answered: {found}', ru: 'из них без ответа: {found}' },
  left_unhappy: { en: 'was unhappy the last time', ru: 'в прошлый раз остался недоволен' },
  role_by_record: { en: '{more}, on record: {found}', ru: '{more}, по записям: {found}' },
  role_by_message: { en: '{more}, by own words: {found}', ru: '{more}, по словам: {found}' },
  role_by_history: { en: '{more}, by earlier conversations', ru: '{more}, по прежним разговорам' },
  role_by_crm: { en: '{more}, by customer records', ru: '{more}, по клиентской базе' },
  reaches: { en: 'reaches {found} followers', ru: 'читают {found} подписчиков' },
  late: {
    en: 'waits {found} of working time, the target is {more}',
    ru: 'ждёт {found} рабочего времени при норме {more}',
  },
  in_time: { en: 'waits {found} so far, the target is {more}', ru: 'ждёт пока {found}, норма {more}' },
  route_rest: { en: 'routed to {found}: nothing else applies', ru: 'маршрут: {found}, других признаков нет' },
  route: { en: 'routed to {found} by {more}', ru: 'маршрут: {found}, по признаку {more}' },
  can_pass: { en: 'can safely pass', ru: 'можно спокойно пропустить' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>
export type ReasonCode = keyof typeof SAYINGS

const QUOTES: Readonly<Record<Language, readonly [string, string]>> = { en: ['“', '”'], ru: ['«', '»'] }
const LONGEST_QUOTE = 60
/** What is found is a figure or a word of the glossary and no quotation. */
const PLAIN: ReadonlySet<ReasonCode> = new Set([
  'earlier',
  'unanswered_before',
  'reaches',
  'late',
  'in_time',
  'route',
  'route_rest',
])
/** What is found and more are minutes. */
const TIMES: ReadonlySet<ReasonCode> = new Set(['late', 'in_time'])

/** The words of a message that a reason goes by; null where it goes by something else. */
export function quoteOf({ code, found = '' }: Reason): string | null {
  const said = !PLAIN.has(code) && code !== 'role_by_record' && SAYINGS[code].en.includes('{found}')
  return said && found !== '' ? found.slice(0, LONGEST_QUOTE).trim() : null
}

/** A reason as a person reads it. */
export function reasonText({ code, found = '', more = '' }: Reason, language: Language): string {
  const [open, close] = QUOTES[language]
  if (TIMES.has(code))
    return SAYINGS[code][language]
      .replace('{found}', () => span(Number(found), language))
      .replace('{more}', () => span(Number(more), language))
  const plain = PLAIN.has(code)
  const short = plain ? word(found, language) : `${open}${found.slice(0, LONGEST_QUOTE).trim()}${close}`
  const text = SAYINGS[code][language].replace('{more}', () => word(more, language)).replace('{found}', () => short)
  return found === '' ? text.replace(/[:,] (?:[“«][”»])$/, '') : text
}

const UNITS = [
  ['day', 1440],
  ['hour', 60],
  ['minute', 1],
] as const

/** Minutes in the largest unit that fits twice. */
function span(minutes: number, language: Language): string {
  const [unit, size] = UNITS.find(([, one]) => minutes >= 2 * one) ?? (['minute', 1] as const)
  const format = new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: 0,
  })
  return format.format(minutes / size)
}

/** Several values are parted by strokes. */
const word = (values: string, language: Language): string =>
  values
    .split('/')
    .map((one) => valueWord(one, language))
    .join(', ')
