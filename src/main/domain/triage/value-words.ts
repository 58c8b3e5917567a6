import type { Language } from '#shared/model/words.ts'

const RUSSIAN: Readonly<Record<string, string>> = {
  customer: 'клиент',
  prospect: 'покупатель',
  advocate: 'сторонник',
  critic: 'критик',
  'co-creator': 'соавтор',
  employee: 'сотрудник',
  needs_help: 'нужна помощь',
  complaint: 'жалоба',
  question: 'вопрос',
  purchase_intent: 'хочет купить',
  idea: 'идея',
  praise: 'похвала',
  spam: 'реклама',
  other: 'другое',
  marketing: 'маркетинг',
  support: 'поддержка',
  sales: 'продажи',
  pr: 'PR',
  hr: 'HR',
  product: 'продукт',
  legal: 'юристы',
  own: 'команда аккаунта',
  safety: 'опасность',
  security: 'безопасность денег и доступа',
  job: 'работа у нас',
  press: 'пресса',
  leaving: 'уходит',
  repeated: 'пишет снова',
  needy: 'особая нужда',
  wide: 'широкий охват',
  some: 'заметный охват',
  few: 'малый охват',
}
const ENGLISH: Readonly<Record<string, string>> = {
  needs_help: 'needs help',
  purchase_intent: 'is about to buy',
  own: 'the team of the account',
  pr: 'PR',
  hr: 'HR',
  wide: 'wide reach',
  some: 'some reach',
  few: 'little reach',
}

/** A value of triage or routing as a person reads it; figures as the language writes them. */
export function valueWord(value: string, language: Language): string {
  if (/^\d+$/.test(value)) return new Intl.NumberFormat(language).format(Number(value))
  return (language === 'ru' ? RUSSIAN : ENGLISH)[value] ?? value
}
