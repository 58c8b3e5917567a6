import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { expect, test } from 'vitest'
import { newTestService } from '#tests/support/workspace.ts'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
)

test('the HTML file opens in a browser without a network, says nothing, and its tables sort by click and by key', async (context) => {
  if (CHROMIUM === undefined) return context.skip('skipped: no chromium')
  const { service, folder } = await newTestService()
  await service.run('workspace.fillSample', { seed: 178 })
  await service.run('audit.run', {})
  await service.run('plan.recommend', {})
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
  try {
    for (const language of ['en', 'ru'] as const) {
      const { files } = await service.run('reports.export', { folder, formats: ['html'], language })
      const page = await browser.newPage()
      const heard: string[] = []
      page.on('console', (message) => heard.push(message.text()))
      page.on('pageerror', (error) => heard.push(error.message))
      page.on('request', (request) => /^(file|data):/.test(request.url()) || heard.push(request.url()))
      await page.goto(pathToFileURL(files[0]!.path).href)
      expect(await page.locator('html').getAttribute('lang')).toBe(language)
      expect(await page.locator('h1').innerText()).toContain(language === 'ru' ? 'план и аудит' : 'plan and audit')
      // The inventory: its audience, written short, sorts by size; the head says how.
      const table = page.locator('table', { has: page.locator('tbody tr:nth-child(100)') }).last()
      const heads = await table.locator('thead th').allInnerTexts()
      const at = heads.findIndex((head) => /^(Audience|Аудитория)$/i.test(head))
      const head = table.locator('thead th').nth(at)
      const sizes = async (): Promise<number[]> => {
        const texts = await table.locator(`tbody tr td:nth-child(${at + 1})`).allInnerTexts()
        return texts.filter((text) => text !== '–').map(sizeOf)
      }
      await head.click()
      expect(await head.getAttribute('aria-sort')).toBe('ascending')
      const upwards = await sizes()
      expect(upwards.length).toBeGreaterThan(100)
      expect(upwards).toEqual(upwards.toSorted((one, other) => one - other))
      await head.press('Enter')
      expect(await head.getAttribute('aria-sort')).toBe('descending')
      expect((await sizes())[0]).toBe(Math.max(...upwards))
      // On paper the hint about sorting is gone and no table is wider than the page.
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('.screen').first().isVisible()).toBe(false)
      expect(heard).toEqual([])
      await page.close()
    }
  } finally {
    await browser.close()
  }
}, 60_000)

/** "142K", "4,7 млн", "1 204" as a number. */
function sizeOf(text: string): number {
  const [, digits = '', scale = ''] = /^([\d\s.,]+?)\s*(K|M|тыс\.|млн)?$/u.exec(text) ?? []
  const plain = digits.replaceAll(/\s/gu, '')
  const value = Number(
    scale === 'тыс.' || scale === 'млн' || /,\d{1,2}$/.test(plain)
      ? plain.replace(',', '.')
      : plain.replaceAll(',', ''),
  )
  return value * ({ K: 1e3, 'тыс.': 1e3, M: 1e6, млн: 1e6 }[scale] ?? 1)
}
