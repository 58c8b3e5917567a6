import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { dictionary, type English } from '#shared/locale/dictionary.ts'
import type { Language } from '#shared/model/words.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'frame'
    resources: English
  }
}

/** Prepares both languages before the first paint. */
export async function startLanguage(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: dictionary,
    lng: language,
    fallbackLng: 'en',
    defaultNS: 'frame',
    interpolation: { escapeValue: false },
  })
  document.documentElement.lang = language
}

export async function switchLanguage(language: Language): Promise<void> {
  document.documentElement.lang = language
  if (i18next.language !== language) await i18next.changeLanguage(language)
}
