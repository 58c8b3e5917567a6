import type { Page } from '@playwright/test'
import axe from 'axe-core'

declare global {
  interface Window {
    readonly axe?: typeof axe
  }
}

/** Rules that are off by themselves and on here: what is read on a control must be part of what it is called. */
const ALSO = ['label-content-name-mismatch']
/** Rules about words, for the second language; everything else was judged in the first. */
const WORDS = [
  ...ALSO,
  'aria-input-field-name',
  'aria-toggle-field-name',
  'aria-dialog-name',
  'button-name',
  'html-has-lang',
  'image-alt',
  'label',
  'link-name',
  'svg-img-alt',
]

/**
 * What is wrong on screen, or in the part of it that is named: the rule, the element and why, one line each. Documents
 * in frames (the preview of a report, which runs no scripts) are left out. axe stays in the page from one look to the
 * next: places change by links, and the page is not loaded anew.
 */
export async function faults(page: Page, part = 'html'): Promise<string[]> {
  return look(page, part, [{ rules: null, scheme: null }])
}

/** The same in both colour schemes. Only colours differ between them, so the second look is at colours alone. */
export async function faultsInBoth(page: Page, part = 'html'): Promise<string[]> {
  return look(page, part, [
    { rules: null, scheme: 'light' },
    { rules: ['color-contrast'], scheme: 'dark' },
  ])
}

/** What is wrong with the words on screen: what a control is called, and whether that is what is read on it. */
export async function faultsOfWords(page: Page, part = 'html'): Promise<string[]> {
  return look(page, part, [{ rules: WORDS, scheme: null }])
}

/** What is smaller than 24 pixels and too close to its neighbours to be hit. */
export async function faultsOfTargets(page: Page): Promise<string[]> {
  return look(page, 'html', [{ rules: ['target-size'], scheme: null }])
}

type Look = { rules: readonly string[] | null; scheme: 'light' | 'dark' | null }

async function look(page: Page, part: string, looks: readonly Look[]): Promise<string[]> {
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(axe.source)
  return page.evaluate(
    async ([within, each, also]) => {
      if (!window.axe) throw new Error('axe is not in the page')
      // Colours on their way are no colours of the page; what turns for ever is not waited for.
      const moving = document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
      await Promise.all(moving.map(({ finished }) => finished.catch(() => undefined)))
      const found: string[] = []
      const root = document.documentElement
      const before = root.dataset['mantineColorScheme']
      for (const { rules, scheme } of each) {
        if (scheme !== null) root.dataset['mantineColorScheme'] = scheme
        const { violations } = await window.axe.run(within, {
          preload: false,
          iframes: false,
          resultTypes: ['violations'],
          ...(rules === null
            ? { rules: Object.fromEntries(also.map((rule) => [rule, { enabled: true }])) }
            : { runOnly: [...rules] }),
        })
        for (const { id, nodes } of violations)
          for (const { target, failureSummary } of nodes)
            found.push(
              `${scheme === null ? '' : `${scheme}, `}${id}: ${target.join(' ')}: ${(failureSummary ?? '').replaceAll(/\s+/g, ' ')}`,
            )
      }
      if (before !== undefined) root.dataset['mantineColorScheme'] = before
      return found
    },
    [part, looks, ALSO] as const,
  )
}
