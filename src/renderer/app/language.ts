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

/** Follows a change of the preference; before the first paint there is nothing to follow yet. */
export async function switchLanguage(language: Language): Promise<void> {
  if (!i18next.isInitialized) return
  document.documentElement.lang = language
  if (i18next.language !== language) await i18next.changeLanguage(language)
}
