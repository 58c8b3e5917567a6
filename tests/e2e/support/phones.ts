import type { ElectronApplication, Page } from '@playwright/test'
import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
/** Nothing of the browser's own reaches for a network. */
const FLAGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

export type Participant = { locale: 'en-GB' | 'ru-RU'; width: number; height: number; colorScheme: 'light' | 'dark' }

/**
 * People in the room with browsers of their own: a Chromium that the system has, or, where set-up could not install one, windows of
 * Electron of the same size, each with cookies of its own.
 */
export async function participants(
  app: ElectronApplication,
): Promise<{ join: (link: string, who: Participant) => Promise<Page>; close: () => Promise<void> }> {
  const executablePath = PLACES.find((path) => existsSync(path))
  const browser = executablePath === undefined ? null : await chromium.launch({ executablePath, args: FLAGS })
  return {
    join: (link, who) => (browser === null ? inWindow(app, link, who) : inBrowser(browser, link, who)),
    close: async () => browser?.close(),
  }
}

async function inBrowser(browser: Browser, link: string, who: Participant): Promise<Page> {
  const { locale, width, height, colorScheme } = who
  const narrow = width < 600
  const context = await browser.newContext({
    locale,
    colorScheme,
    viewport: { width, height },
    hasTouch: narrow,
    isMobile: narrow,
  })
  const page = await context.newPage()
  await page.goto(link)
  return page
}

let windows = 0

async function inWindow(app: ElectronApplication, link: string, { width, height, locale }: Participant): Promise<Page> {
  const opened = app.waitForEvent('window')
  await app.evaluate(
    async ({ BrowserWindow, session }, [url, size, name, language]) => {
      const own = session.fromPartition(name)
      own.setUserAgent(own.getUserAgent(), language)
      const window = new BrowserWindow({ ...size, webPreferences: { session: own, sandbox: true } })
      await window.loadURL(url)
    },
    [link, { width, height }, `phone-${++windows}`, locale] as const,
  )
  const page = await opened
  if (locale === 'ru-RU') await page.getByRole('button', { name: 'Язык: русский' }).click()
  return page
}
