import type { Language } from '#shared/model/words.ts'

/** What a bar without a name is called. */
export const WITHOUT: Readonly<
  Record<Language, { readonly brand: string; readonly market: string; readonly team: string }>
> = {
  en: { brand: 'No brand', market: 'No market', team: 'No team' },
  ru: { brand: 'Без бренда', market: 'Без рынка', team: 'Без команды' },
}
