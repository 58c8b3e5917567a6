import type { Language } from '#shared/model/words.ts'

/** Facts that can be missing, in words: what a data gap is called. */
export const factWords = {
  access: { en: 'People with access', ru: 'Люди, у которых есть доступ' },
  access_holder: { en: 'Holder of an access entry', ru: 'У кого именно доступ' },
  audience: { en: 'Audience', ru: 'Аудитория' },
  audience_before: { en: 'Audience a year earlier', ru: 'Аудитория годом раньше' },
  bio: { en: 'Description in the profile', ru: 'Описание профиля' },
  approval: { en: 'Who approved the account', ru: 'Кто согласовал аккаунт' },
  brand: { en: 'Brand', ru: 'Бренд' },
  brand_website: { en: 'Website of the brand', ru: 'Сайт бренда' },
  campaign_dates: { en: 'Dates of a campaign', ru: 'Даты кампании' },
  conversations: { en: 'Conversations', ru: 'Диалоги' },
  display_name: { en: 'Display name', ru: 'Отображаемое имя' },
  goal: { en: 'Goal', ru: 'Цель' },
  goal_due: { en: 'Due day of a goal', ru: 'Срок цели' },
  goal_metric: { en: 'Metric of a goal', ru: 'Показатель цели' },
  expectation_evidence: { en: 'What customers expect', ru: 'Чего ждут клиенты' },
  handle: { en: 'Handle', ru: 'Имя аккаунта' },
  handle_pattern: { en: 'Handle pattern of the brand', ru: 'Шаблон имён аккаунтов бренда' },
  language: { en: 'Language', ru: 'Язык' },
  logo_hash: { en: 'Hash of the profile picture', ru: 'Хеш картинки профиля' },
  last_post: { en: 'Date of the last post', ru: 'Дата последней публикации' },
  market: { en: 'Market', ru: 'Рынок' },
  market_language: { en: 'Language of the market', ru: 'Язык рынка' },
  opened_on: { en: 'Date of opening', ru: 'Дата открытия' },
  owner: { en: 'Owner', ru: 'Владелец' },
  purpose: { en: 'Purpose', ru: 'Назначение' },
  people: { en: 'People of the company', ru: 'Сотрудники компании' },
  posts: { en: 'Number of posts', ru: 'Число публикаций' },
  proven_on: { en: 'Date on which access was last proven', ru: 'Дата последней проверки доступа' },
  records_sealed: { en: 'Records sealed before closing', ru: 'Записи опечатаны до закрытия' },
  reviewed_on: { en: 'Date of the last review', ru: 'Дата последнего пересмотра' },
  stage: { en: 'Stage of the journey', ru: 'Этап пути клиента' },
  team: { en: 'Team', ru: 'Команда' },
  two_factor: { en: 'Two-factor sign-in', ru: 'Двухфакторный вход' },
  verified: { en: 'Verified by the network', ru: 'Подтверждение со стороны сети' },
  website: { en: 'Link in the profile', ru: 'Ссылка в профиле' },
} as const satisfies Record<string, Record<Language, string>>

export type Fact = keyof typeof factWords

/** What a missing fact is called; an unknown code, from a newer run, is shown as it is. */
export function factLabel(fact: string, language: Language): string {
  return Object.hasOwn(factWords, fact) ? factWords[fact as Fact][language] : fact
}
