import type { Language } from '#shared/model/words.ts'
import type { CharterPart } from './account-facts.ts'

const NAMES: Record<CharterPart, Record<Language, string>> = {
  who: { en: 'who', ru: 'кто' },
  what: { en: 'what', ru: 'что' },
  when: { en: 'when', ru: 'когда' },
  where: { en: 'where', ru: 'где' },
  why: { en: 'why', ru: 'зачем' },
  how: { en: 'how', ru: 'как' },
  extent: { en: 'extent', ru: 'мера' },
}

const isPart = (text: string): text is CharterPart => Object.hasOwn(NAMES, text)

/** Parts of a charter, kept in a finding as words with blanks between them, the way a language calls them. */
export function partNames(parts: string | number | undefined, language: Language): string {
  const codes = String(parts ?? '').split(' ')
  return codes.map((code) => (isPart(code) ? NAMES[code][language] : code)).join(', ')
}
