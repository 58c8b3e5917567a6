import { type Page, test as base } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Preferences } from '#shared/contract/shell.ts'
import type { z } from 'zod'
import { launch, type Muster, pageReady } from './app.ts'
import { askShell } from './bridge.ts'
import { root } from './runtime.ts'

export { expect } from '@playwright/test'

type Settings = Partial<z.infer<typeof Preferences>>

type Kept = {
  /** Where the folders of a worker are made. */
  around: string
  /** The sample company, audited and with a suggested plan; to be copied, never opened. */
  sample: string
  /** One program with a copy of the sample, for all tests of a worker that leave it as it was. */
  kept: Muster
}

const usual: Settings = { language: 'en', colorScheme: 'light', density: 'normal', singleKeys: true }

/** The command line, as a person would type it. */
export function muster(...words: string[]): string {
  return execFileSync(process.execPath, [join(root, 'bin', 'muster.mjs'), ...words], { encoding: 'utf8' })
}

/**
 * Tests on the sample company in a program that is already running: `page` is its window, freshly
 * loaded with the usual preferences. Only for tests that take back what they change.
 */
export const test = base.extend<{ page: Page }, Kept>({
  around: [tmpdir(), { scope: 'worker', option: true }],
  sample: [
    async ({ around }, give) => {
      const folder = mkdtempSync(join(around, 'muster-sample-'))
      const file = join(folder, 'sample.muster')
      muster('init', file, '--sample')
      muster('audit', '--workspace', file)
      muster('plan', '--workspace', file)
      await give(file)
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  kept: [
    async ({ around, sample }, give) => {
      const folder = mkdtempSync(join(around, 'muster-kept-'))
      const file = join(folder, 'Halvorn Group.muster')
      copyFileSync(sample, file)
      const { app } = await launch(join(folder, 'data'), { args: [file] })
      const page = await app.firstWindow()
      await pageReady(page)
      await give({ app, page })
      await app.close()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  page: async ({ kept: { page } }, give, info) => {
    await askShell(page, 'shell.setPreferences', usual)
    await page.evaluate(() => history.replaceState(null, '', '#/center'))
    await page.reload()
    await pageReady(page)
    await give(page)
    if (info.status !== info.expectedStatus)
      await page.screenshot({ path: info.outputPath('window.png') }).catch(() => undefined)
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
