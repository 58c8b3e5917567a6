import { en, ru } from '#shared/locale/words.ts'
import type { Language, TeamFunction } from '#shared/model/words.ts'

/** What a bar without a name is called. */
export const WITHOUT: Readonly<
  Record<Language, { readonly brand: string; readonly market: string; readonly team: string }>
> = {
  en: { brand: 'No brand', market: 'No market', team: 'No team' },
  ru: { brand: 'Без бренда', market: 'Без рынка', team: 'Без команды' },
}

/** The glossary's word for a team's function. */
export const functionWord = (of: TeamFunction, language: Language): string => (language === 'en' ? en : ru)[of] ?? of
