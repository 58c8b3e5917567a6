import type { Page } from '@playwright/test'
import { TERMS } from '#shared/help/topics.ts'
import { dictionary } from '#shared/locale/dictionary.ts'
import type { Language } from '#shared/model/words.ts'

/** Where a page names a word of the glossary: headings, heads of columns, names of facts. */
const PLACES = 'h1, h2, h3, h4, dt, [role="columnheader"]'

/**
 * Headings, heads of columns and names of facts that are a word of the glossary (English ones also in the plural) and
 * have no `?` beside them. Tables of charts and choices of a form are left out.
 */
export async function termsWithoutHelp(page: Page, language: Language): Promise<string[]> {
  const names = TERMS.map((term) => dictionary[language].terms[term] ?? '')
  return page.evaluate(
    ([places, words]) => {
      const plural = (word: string): string => (word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`)
      return [...document.querySelectorAll<HTMLElement>(places)].flatMap((place) => {
        const text = (place.innerText.split('\n')[0] ?? '').replace('?', '').trim().toLowerCase()
        if (!words.some((word) => text === word || text === plural(word)) || !place.checkVisibility()) return []
        return place.parentElement?.querySelector('[data-term]') ? [] : [`${place.localName} “${text}”`]
      })
    },
    [PLACES, names] as const,
  )
}
