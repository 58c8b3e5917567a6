import type { Language } from '#shared/model/words.ts'
import { stageNames } from './stage-words.ts'
import { partNames } from './charter-words.ts'
import { type Format, formatIn } from './format.ts'

type Shape = 'parts' | 'stages' | 'text' | 'day' | 'instant' | 'count' | 'days' | 'minutes' | 'share' | 'languages'
type Label = { readonly en: string; readonly ru: string; readonly as: Shape }

/** Everything a finding may rest on: what it is called and how its value is written. */
const evidence = {
  account_count: { en: 'Accounts concerned', ru: 'Затронуто аккаунтов', as: 'count' },
  account_name: { en: 'Name on the network', ru: 'Имя в сети', as: 'text' },
  accounts: { en: 'Accounts', ru: 'Аккаунты', as: 'text' },
  agreed_handle: { en: 'Handle elsewhere', ru: 'Имя в других сетях', as: 'text' },
  agency: { en: 'Agency', ru: 'Агентство', as: 'text' },
  agency_ended_on: { en: 'Contract ended', ru: 'Договор закончился', as: 'day' },
  answered: { en: 'Answered', ru: 'С ответом', as: 'count' },
  asked_on: { en: 'Customers last asked', ru: 'Клиентов спрашивали', as: 'day' },
  audience: { en: 'Audience', ru: 'Аудитория', as: 'count' },
  audience_before: { en: 'Audience a year earlier', ru: 'Аудитория годом раньше', as: 'count' },
  backup: { en: 'Backup owner', ru: 'Заместитель', as: 'text' },
  brand: { en: 'Brand', ru: 'Бренд', as: 'text' },
  brand_domain: { en: 'Domain of the brand', ru: 'Домен бренда', as: 'text' },
  campaign: { en: 'Campaign', ru: 'Кампания', as: 'text' },
  charter_gaps: { en: 'Not filled in', ru: 'Не заполнено', as: 'parts' },
  created_at: { en: 'In the inventory since', ru: 'В реестре с', as: 'instant' },
  due_on: { en: 'Due on', ru: 'Срок', as: 'day' },
  days: { en: 'Days since', ru: 'Прошло', as: 'days' },
  ended_on: { en: 'Ended on', ru: 'Закончилась', as: 'day' },
  entries: { en: 'Access entries', ru: 'Записей о доступе', as: 'count' },
  goal: { en: 'Goal', ru: 'Цель', as: 'text' },
  handle: { en: 'Handle', ru: 'Имя аккаунта', as: 'text' },
  holder: { en: 'Access held by', ru: 'Доступ у', as: 'text' },
  language: { en: 'Language', ru: 'Язык', as: 'languages' },
  last_post_at: { en: 'Last post', ru: 'Последняя публикация', as: 'instant' },
  left_on: { en: 'Left on', ru: 'Дата ухода', as: 'day' },
  list: { en: 'List', ru: 'Список', as: 'text' },
  mailbox: { en: 'Mailbox', ru: 'Почтовый ящик', as: 'text' },
  market: { en: 'Market', ru: 'Рынок', as: 'text' },
  market_languages: { en: 'Languages of the market', ru: 'Языки рынка', as: 'languages' },
  lifecycle: { en: 'Recorded as', ru: 'Записан как', as: 'text' },
  leads_to: { en: 'Leads to', ru: 'Ведёт на', as: 'text' },
  late: { en: 'After more than a day', ru: 'Позже чем через сутки', as: 'count' },
  median_minutes: { en: 'Median first answer', ru: 'Медиана первого ответа', as: 'minutes' },
  missing_on: { en: 'Not on the list since', ru: 'Нет в списке с', as: 'day' },
  needed_help: { en: 'Asked for help in 90 days', ru: 'Просьб о помощи за 90 дней', as: 'count' },
  network: { en: 'Network', ru: 'Сеть', as: 'text' },
  network_end: { en: 'Network switched off', ru: 'Сеть отключена', as: 'day' },
  network_declining: { en: 'In decline since', ru: 'Теряет значение с', as: 'day' },
  network_renamed: { en: 'Network renamed', ru: 'Сеть переименована', as: 'day' },
  networks: { en: 'Networks that agree', ru: 'Сетей с этим именем', as: 'count' },
  not_found_since: { en: 'Not found since', ru: 'Не находится с', as: 'instant' },
  now_called: { en: 'Now called', ru: 'Теперь называется', as: 'text' },
  never_answered: { en: 'Without any answer', ru: 'Без ответа', as: 'count' },
  never_reached: { en: 'Never reached a resolving team', ru: 'Не дошли до решающей команды', as: 'count' },
  open_conversations: { en: 'Unresolved in 30 days', ru: 'Не решено за 30 дней', as: 'count' },
  opened_on: { en: 'Opened on', ru: 'Открыт', as: 'day' },
  owner: { en: 'Owner', ru: 'Владелец', as: 'text' },
  pattern: { en: 'Pattern', ru: 'Шаблон', as: 'text' },
  proven_on: { en: 'Access last proven', ru: 'Доступ проверен', as: 'day' },
  reached: { en: 'Reached a resolving team', ru: 'Дошли до решающей команды', as: 'count' },
  seen_since: { en: 'Seen so since', ru: 'Так замечено с', as: 'instant' },
  site: { en: 'Site of the brand', ru: 'Сайт бренда', as: 'text' },
  rivals: { en: 'Accounts side by side', ru: 'Аккаунтов рядом', as: 'count' },
  reviewed_on: { en: 'Last review', ru: 'Последний пересмотр', as: 'day' },
  stages_missing: { en: 'Stages nobody serves', ru: 'Этапы без аккаунтов', as: 'stages' },
  team: { en: 'Team', ru: 'Команда', as: 'text' },
  share: { en: 'Share', ru: 'Доля', as: 'share' },
  twin: { en: 'Same as', ru: 'Совпадает с', as: 'text' },
  updated_at: { en: 'Record last changed', ru: 'Запись изменена', as: 'instant' },
  website: { en: 'Link in the profile', ru: 'Ссылка в профиле', as: 'text' },
  why: { en: 'Stated reason', ru: 'Записано', as: 'text' },
} as const satisfies Record<string, Label>

export type EvidenceKey = keyof typeof evidence

/** Writes one value the way its kind asks; a value of another type than expected is written as it is. */
function written(value: string | number, as: Shape, language: Language, format: Format): string {
  if (as === 'parts') return partNames(value, language)
  if (as === 'stages') return stageNames(value, language)
  return typeof value === 'string' && as !== 'day' && as !== 'languages' ? value : format[as](value)
}

/** What a finding rests on, in words, in the order the rule gave it. Empty values are left out. */
export function evidenceOf(
  facts: Readonly<Record<string, string | number>>,
  language: Language,
): { label: string; value: string; names?: true }[] {
  const format = formatIn(language)
  return Object.entries(facts).flatMap(([key, value]) => {
    if (value === '') return []
    if (!Object.hasOwn(evidence, key)) return [{ label: key, value: String(value) }]
    const label = evidence[key as EvidenceKey]
    const told = { label: label[language], value: written(value, label.as, language, format) }
    return [key === 'accounts' ? { ...told, names: true } : told]
  })
}
