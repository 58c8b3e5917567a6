import { dictionary } from '#shared/locale/dictionary.ts'
import type { Language } from '#shared/model/words.ts'

/** One text in both languages. */
export type Both = { readonly [L in Language]: string }

/** What is wrong with a call, by what went wrong. Without a full stop: the hint follows. */
export const wrong = {
  noCommand: (name: string): Both => ({ en: `there is no command “${name}”`, ru: `нет команды «${name}»` }),
  commandMissing: { en: 'a command is missing', ru: 'не указана команда' },
  unknownOption: (name: string): Both => ({ en: `there is no option ${name}`, ru: `нет параметра ${name}` }),
  valueMissing: (name: string): Both => ({ en: `${name} needs a value`, ru: `параметру ${name} нужно значение` }),
  valueUnwanted: (name: string): Both => ({
    en: `${name} takes no value`,
    ru: `параметр ${name} не принимает значения`,
  }),
  oneOf: (name: string, choices: readonly string[], given: string): Both => ({
    en: `${name} must be ${choices.join(' or ')}, not “${given}”`,
    ru: `${name} принимает ${choices.join(' или ')}, а не «${given}»`,
  }),
  range: (name: string, range: { min: number; max: number; whole?: boolean }, given: string): Both => ({
    en: `${name} must be ${range.whole ? 'a whole number' : 'a number'} from ${range.min} to ${range.max}, not “${given}”`,
    ru: `${name} принимает ${range.whole ? 'целое число' : 'число'} от ${range.min} до ${range.max}, а не «${given}»`,
  }),
  missing: (what: string): Both => ({ en: `${what} is missing`, ru: `не указано: ${what}` }),
  onlyOne: (what: string): Both => ({ en: `only one ${what} can be given`, ru: `можно указать только одно: ${what}` }),
  oneFileWith: (option: string): Both => ({ en: `${option} takes one FILE`, ru: `${option} требует одного FILE` }),
  unexpected: (word: string): Both => ({ en: `“${word}” is not expected here`, ru: `«${word}» здесь лишнее` }),
  workspaceMissing: {
    en: '--workspace FILE (or MUSTER_WORKSPACE) is missing',
    ru: 'не указано --workspace FILE (или MUSTER_WORKSPACE)',
  },
  date: (name: string, given: string): Both => ({
    en: `${name} must be a day such as 2026-06-15 or a month such as 2026-06, not “${given}”`,
    ru: `${name} принимает день вида 2026-06-15 или месяц вида 2026-06, а не «${given}»`,
  }),
  day: (name: string, given: string): Both => ({
    en: `${name} must be a day such as 2026-06-15, not “${given}”`,
    ru: `${name} принимает день вида 2026-06-15, а не «${given}»`,
  }),
  bothOrNone: (one: string, other: string): Both => ({
    en: `${one} and ${other} go together`,
    ru: `${one} и ${other} указываются вместе`,
  }),
  needs: (name: string, other: string): Both => ({ en: `${name} needs ${other}`, ru: `${name} требует ${other}` }),
  noSession: (given: string | null): Both =>
    given === null
      ? { en: 'the workspace has no workshop yet', ru: 'в рабочем пространстве ещё нет воркшопа' }
      : { en: `there is no session “${given}”`, ru: `нет сессии «${given}»` },
  notWaiting: (name: string, id: string): Both => ({
    en: `${name}: no proposal “${id}” waits`,
    ru: `${name}: предложение «${id}» не ждёт ответа`,
  }),
  needsSample: { en: '--seed and --truth need --sample', ru: '--seed и --truth требуют --sample' },
  together: (name: string, others: string): Both => ({
    en: `${name} cannot be given together with ${others}`,
    ru: `${name} нельзя указать вместе с ${others}`,
  }),
  brandShare: (name: string, given: string): Both => ({
    en: `${name} takes BRAND=SHARE with a share from 0 to 1, not “${given}”`,
    ru: `${name} принимает БРЕНД=ДОЛЯ с долей от 0 до 1, а не «${given}»`,
  }),
  settingForm: (given: string): Both => ({
    en: `a setting is KEY=VALUE, not “${given}”`,
    ru: `настройка пишется КЛЮЧ=ЗНАЧЕНИЕ, а не «${given}»`,
  }),
  noConnector: (name: string): Both => ({ en: `there is no connector “${name}”`, ru: `нет источника «${name}»` }),
  itself: { en: 'the backup is the workspace itself', ru: 'копия и рабочая область — один и тот же файл' },
} as const satisfies Record<string, Both | ((...values: never[]) => Both)>

/** How to write a filter, for people without the window's filter line. */
export const filterHint: Both = {
  en: 'Write for example: network:facebook owner:none last_post:>180d. The fields are in docs/cli.md.',
  ru: 'Пример: network:facebook owner:none last_post:>180d. Поля перечислены в docs/cli.md.',
}

/** Names of columns as they stand above a table. */
const HEADS = {
  changes: 'меняет',
  extends: 'расширяет',
  figures: 'пороги',
  'in use': 'в работе',
  pack: 'набор',
  rules: 'правил',
  account: 'аккаунт',
  accounts: 'аккаунтов',
  address: 'адрес',
  answer: 'ответить',
  agreed: 'согласие',
  asked: 'спросили',
  connector: 'источник',
  host: 'сервер',
  waits: 'ждёт',
  next: 'далее',
  brings: 'приносит',
  needs: 'нужно',
  streams: 'потоков',
  last: 'последний раз',
  audience: 'аудитория',
  before: 'раньше',
  benchmark: 'ориентир',
  brand: 'бренд',
  contact: 'собеседник',
  conversations: 'диалогов',
  messages: 'сообщений',
  method: 'способ',
  minutes: 'минут до ответа',
  months: 'месяцев',
  bytes: 'байт',
  by: 'кто',
  contacts: 'собеседников',
  count: 'сколько',
  cells: 'ячеек',
  cost: 'евро за первый год',
  created: 'новых',
  decided: 'решено',
  disposition: 'решение',
  editor: 'кто предлагает',
  done: 'выполнено',
  ends: 'срок',
  due: 'старше',
  effort: 'часов в месяц',
  figure: 'показатель',
  file: 'файл',
  files: 'файлов',
  findings: 'находки',
  format: 'формат',
  from: 'от кого',
  handle: 'имя',
  id: 'код',
  health: 'здоровье',
  hours_earlier: 'часов раньше',
  import: 'по импорту',
  intent: 'намерение',
  into: 'куда',
  kept: 'сохранено',
  kind: 'вид',
  scenario: 'сценарий',
  severe: 'тяжёлых находок',
  language: 'язык',
  market: 'рынок',
  merged: 'слито',
  message: 'сообщение',
  missing: 'не хватает',
  network: 'сеть',
  now: 'сейчас',
  never: 'не дошли',
  outcome: 'впечатление',
  owner: 'владелец',
  phrase: 'фраза',
  priority: 'приоритет',
  problem: 'проблема',
  proposed: 'предложено',
  questions: 'вопросов',
  rejected: 'отклонено',
  role: 'роль',
  rows: 'строк',
  rule: 'правило',
  sample: 'выборка',
  score: 'оценка',
  sentiment: 'настроение',
  severity: 'важность',
  source: 'источник',
  starts: 'начало',
  status: 'статус',
  tasks: 'задач',
  team: 'команда',
  text: 'текст',
  time: 'время',
  title: 'название',
  to: 'кому',
  trend: 'динамика',
  unchanged: 'без изменений',
  unit: 'единица',
  unknown: 'неизвестно',
  updated: 'обновлено',
  urgency: 'срочность',
  value: 'значение',
  wave: 'волна',
  what: 'что',
  why: 'почему',
  withheld: 'личных осталось',
  steps: 'шагов',
  new: 'новых',
  changed: 'изменено',
  removed: 'убрано',
  joined: 'сведено',
  conflicts: 'расхождений',
  field: 'поле',
  mine: 'здесь',
  theirs: 'там',
  partner: 'партнёр',
  fingerprint: 'отпечаток',
  since: 'с',
  who: 'кто',
  received: 'получено',
  sent: 'отправлено',
  measured: 'показателей',
  erased: 'стёрто',
} as const
export type Head = keyof typeof HEADS

export const headOf = (head: Head, language: Language): string => (language === 'ru' ? HEADS[head] : head)

/** A value of the glossary (a severity, a disposition …) as a person reads it; English keeps what `--where` takes. */
export const valueOf = (value: string, language: Language): string =>
  language === 'ru' ? (dictionary.ru.words[value] ?? value).toLowerCase() : value

type Forms = { readonly [form in Intl.LDMLPluralRule]?: string }
const COUNTED = {
  question: { en: { one: 'question', other: 'questions' }, ru: { one: 'вопрос', few: 'вопроса', other: 'вопросов' } },
  account: { en: { one: 'account', other: 'accounts' }, ru: { one: 'аккаунт', few: 'аккаунта', other: 'аккаунтов' } },
  answer: { en: { one: 'answer', other: 'answers' }, ru: { one: 'ответ', few: 'ответа', other: 'ответов' } },
  finding: { en: { one: 'finding', other: 'findings' }, ru: { one: 'находка', few: 'находки', other: 'находок' } },
  group: { en: { one: 'group', other: 'groups' }, ru: { one: 'группа', few: 'группы', other: 'групп' } },
  rule: { en: { one: 'rule', other: 'rules' }, ru: { one: 'правило', few: 'правила', other: 'правил' } },
  rejected: {
    en: { one: 'rejected row', other: 'rejected rows' },
    ru: { one: 'отклонённая строка', few: 'отклонённые строки', other: 'отклонённых строк' },
  },
  proposal: {
    en: { one: 'proposal waits', other: 'proposals wait' },
    ru: { one: 'предложение ждёт ответа', few: 'предложения ждут ответа', other: 'предложений ждут ответа' },
  },
  proposed: {
    en: { one: 'decision proposed', other: 'decisions proposed' },
    ru: { one: 'решение предложено', few: 'решения предложено', other: 'решений предложено' },
  },
  proposalAnswered: {
    en: { one: 'proposal answered', other: 'proposals answered' },
    ru: { one: 'предложение рассмотрено', few: 'предложения рассмотрено', other: 'предложений рассмотрено' },
  },
  candidate: {
    en: { one: 'candidate', other: 'candidates' },
    ru: { one: 'кандидат', few: 'кандидата', other: 'кандидатов' },
  },
  conversation: {
    en: { one: 'conversation', other: 'conversations' },
    ru: { one: 'диалог', few: 'диалога', other: 'диалогов' },
  },
  receipt: {
    en: { one: 'receipt', other: 'receipts' },
    ru: { one: 'квитанция', few: 'квитанции', other: 'квитанций' },
  },
  host: { en: { one: 'host', other: 'hosts' }, ru: { one: 'сервер', few: 'сервера', other: 'серверов' } },
  stream: { en: { one: 'stream', other: 'streams' }, ru: { one: 'поток', few: 'потока', other: 'потоков' } },
  hit: { en: { one: 'hit', other: 'hits' }, ru: { one: 'совпадение', few: 'совпадения', other: 'совпадений' } },
} as const satisfies Record<string, { en: Forms; ru: Forms }>

const RULES = { en: new Intl.PluralRules('en'), ru: new Intl.PluralRules('ru') }

/** The form a counted word has: `one`, `few`, `many` or `other`. */
export const pluralForm = (amount: number, language: Language): Intl.LDMLPluralRule => RULES[language].select(amount)

/** `1 finding`, `5 находок`. */
export function count(amount: number, what: keyof typeof COUNTED, language: Language): string {
  const forms: Forms = COUNTED[what][language]
  return `${new Intl.NumberFormat(language).format(amount)} ${forms[RULES[language].select(amount)] ?? forms.other ?? ''}`
}

/** `5 of 178 accounts` where only a part is shown. */
export function countShown(shown: number, total: number, what: keyof typeof COUNTED, language: Language): string {
  if (shown >= total) return count(total, what, language)
  return `${new Intl.NumberFormat(language).format(shown)} ${language === 'ru' ? 'из' : 'of'} ${count(total, what, language)}`
}
