import type { Language } from '#shared/model/words.ts'

/** What the figures of rules are called; shared by all rules that use the name. */
const labels: Readonly<Record<string, Record<Language, string>>> = {
  lookBack: { en: 'Looked back, in days', ru: 'Смотреть назад, дней' },
  maxDays: { en: 'At most, in days', ru: 'Не больше, дней' },
  maxMinutes: { en: 'At most, in minutes', ru: 'Не больше, минут' },
  maxShare: { en: 'At most, as a share', ru: 'Не больше, доля' },
  maxDifference: { en: 'Difference at most, as a share', ru: 'Отличие не больше, доля' },
  minAudience: { en: 'From this audience on', ru: 'Начиная с такой аудитории' },
  minDays: { en: 'From, in days', ru: 'Не меньше, дней' },
  minShare: { en: 'At least, as a share', ru: 'Не меньше, доля' },
  minimum: { en: 'Counted from', ru: 'Считать начиная с' },
}

/** What a figure is called; its name where nobody gave it words. */
export const parameterLabel = (name: string, language: Language): string => labels[name]?.[language] ?? name
