import type { Page } from '@playwright/test'
import { keepTraces, test as base } from './app.ts'
import { reset } from './program.ts'

export { expect } from '@playwright/test'
export { muster } from './command-line.ts'

/**
 * Tests on the sample company in the program that is already running: `page` is its window, freshly loaded. All tests of
 * a worker share one copy, so only tests that take back what they change use it; others take `openSample`.
 */
export const test = base.extend<{ page: Page }>({
  page: async ({ kept, shared }, give, info) => {
    await reset(kept, shared)
    await give(kept.page)
    await keepTraces(info, kept, 'kept')
  },
})

/** Goes to a place of the window by its link and waits until that page is drawn. */
export async function visit(page: Page, link: string): Promise<void> {
  const name = /^\/(\w+)/.exec(link)?.[1] ?? ''
  await page.evaluate((to) => (location.hash = to), link)
  await page.waitForFunction((wanted) => {
    const { page: shown, ready } = document.documentElement.dataset
    return shown === wanted && ready === 'true'
  }, name)
}

/** The same, coming from elsewhere: nothing of how the page was left before is there, no row is the current one. */
export async function anew(page: Page, link: string): Promise<void> {
  await visit(page, '/sync')
  await visit(page, link)
}

/** Presses a key by its place on the keyboard with the letter a Russian layout has there. */
export async function pressRussian(page: Page, code: string, letter: string): Promise<void> {
  await page.evaluate(
    ([place, key]) => {
      const target = document.activeElement ?? document.body
      for (const type of ['keydown', 'keyup'])
        target.dispatchEvent(
          new KeyboardEvent(type, { code: place, key, bubbles: true, cancelable: true, composed: true }),
        )
    },
    [code, letter] as const,
  )
}
