import type { SpokenLanguage } from '../catalogue/entry.ts'
import { german } from './de.ts'
import { english } from './en.ts'
import { spanish } from './es.ts'
import { french } from './fr.ts'
import { polish } from './pl.ts'
import { portuguese } from './pt.ts'
import { russian } from './ru.ts'
import type { LanguageTexts } from './topic.ts'

const all: Partial<Record<SpokenLanguage, LanguageTexts>> = {
  en: english,
  ru: russian,
  de: german,
  es: spanish,
  fr: french,
  pt: portuguese,
  pl: polish,
}

/** The texts of a language; English where the sample has none. */
export const textsOf = (language: SpokenLanguage): LanguageTexts => all[language] ?? english
