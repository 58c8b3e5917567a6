import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { create } from 'zustand'
import type { HelpTexts } from '#shared/help/topics.ts'
import type { Language } from '#shared/model/words.ts'

/** The help of each language that was opened; nothing of it is loaded with the window. */
const useLoaded = create<Partial<Record<Language, HelpTexts>>>(() => ({}))

const loaders: Record<Language, () => Promise<HelpTexts>> = {
  en: async () => (await import('#shared/help/en/index.ts')).texts,
  ru: async () => (await import('#shared/help/ru/index.ts')).texts,
}

/** The help in the language of the window; null for the moment it takes to load. */
export function useHelpTexts(): HelpTexts | null {
  const { i18n } = useTranslation()
  const language: Language = i18n.language === 'ru' ? 'ru' : 'en'
  const texts = useLoaded((loaded) => loaded[language])
  useEffect(() => {
    if (texts === undefined) void loaders[language]().then((loaded) => useLoaded.setState({ [language]: loaded }))
  }, [language, texts])
  return texts ?? null
}
