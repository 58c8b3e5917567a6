import type { Language, TeamFunction } from '#shared/model/words.ts'

/** What a bar without a name is called. */
export const WITHOUT: Readonly<
  Record<Language, { readonly brand: string; readonly market: string; readonly team: string }>
> = {
  en: { brand: 'No brand', market: 'No market', team: 'No team' },
  ru: { brand: 'Без бренда', market: 'Без рынка', team: 'Без команды' },
}

export const FUNCTION_WORDS: Readonly<Record<Language, Readonly<Record<TeamFunction, string>>>> = {
  en: {
    marketing: 'Marketing',
    support: 'Support',
    sales: 'Sales',
    pr: 'PR',
    hr: 'HR',
    product: 'Product',
    legal: 'Legal',
    other: 'Other',
  },
  ru: {
    marketing: 'Маркетинг',
    support: 'Поддержка',
    sales: 'Продажи',
    pr: 'PR',
    hr: 'HR',
    product: 'Продукт',
    legal: 'Юристы',
    other: 'Другое',
  },
}
