import type { Language } from '#shared/model/words.ts'

/** Why something was judged as it was: a code of {@link SAYINGS} and the words of the message that showed it. */
export type Reason = { readonly code: ReasonCode; readonly found?: string | undefined }

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
  can_pass: { en: 'can safely pass', ru: 'можно спокойно пропустить' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>
export type ReasonCode = keyof typeof SAYINGS

const QUOTES: Readonly<Record<Language, readonly [string, string]>> = { en: ['“', '”'], ru: ['«', '»'] }
const LONGEST_QUOTE = 60

/** A reason as a person reads it. */
export function reasonText({ code, found }: Reason, language: Language): string {
  const [open, close] = QUOTES[language]
  const short = (found ?? '').slice(0, LONGEST_QUOTE).trim()
  return SAYINGS[code][language].replace('{found}', () => `${open}${short}${close}`)
}
