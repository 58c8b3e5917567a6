import type { Page } from '@playwright/test'
import { expect, test, visit } from './support/sample.ts'

/** Every page and view, walked with Tab alone. */
const places = [
  '/center',
  '/accounts',
  '/accounts?view=duplicates',
  '/directory',
  '/directory?view=labels',
  '/discovery',
  '/import',
  '/lists',
  '/audit',
  '/audit?view=rules',
  '/audit?view=runs',
  '/audit?view=maturity',
  '/audit?view=gaps',
  '/audit?view=charter',
  '/audit?view=coverage',
  '/audit?view=goals',
  '/conversations',
  '/conversations?view=service',
  '/conversations?view=outcomes',
  '/conversations?view=insights',
  '/conversations?view=tree',
  '/conversations?view=rules',
  '/plan',
  '/plan?view=board',
  '/plan?view=compare',
  '/plan?view=merges',
  '/plan?view=waves',
  '/plan?view=tasks',
  '/plan?view=readiness',
  '/plan?view=risks',
  '/workshop',
  '/reports',
  '/reports?view=proposals',
  '/sync',
  '/sync?view=queue',
  '/sync?view=exchange',
  '/settings',
  '/help?area=audit',
]
/** Steps of Tab into a page, beginning at its first control. */
const STEPS = 8

/** What is wrong with where the focus is: nowhere, unmarked or out of sight. Null when a person can see it. */
const wrong = (page: Page): Promise<string | null> =>
  page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    const { activeElement } = document
    if (!activeElement || activeElement === document.body) return 'the focus is nowhere'
    const name = activeElement.getAttribute('aria-label') ?? activeElement.outerHTML.slice(0, 120)
    // A field in a line of its own has its ring round the line.
    const around = activeElement.matches('input')
      ? [activeElement, activeElement.parentElement, activeElement.parentElement?.parentElement]
      : [activeElement]
    const marked = around.some((element) => {
      if (!element) return false
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
    })
    const { top, bottom, left, right } = activeElement.getBoundingClientRect()
    const seen = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth
    return marked ? (seen ? null : `out of sight: ${name}`) : `unmarked: ${name}`
  })

const lost = (page: Page): Promise<boolean> => page.evaluate(() => document.activeElement === document.body)

test('every page is walked with Tab: the focus is in sight, marked and never lost', async ({ page }) => {
  test.setTimeout(180_000)
  const found: Record<string, string[]> = {}
  for (const place of places) {
    await visit(page, place)
    await page.locator('main').focus()
    const problems: string[] = []
    for (let step = 0; step < STEPS; step++) {
      await page.keyboard.press('Tab')
      const problem = await wrong(page)
      if (problem !== null) problems.push(problem)
    }
    found[place] = problems
  }
  expect(found).toEqual(Object.fromEntries(places.map((place) => [place, []])))
})

test('what opens by key closes with Esc and gives the focus back; a decision undone and a page left lose nothing', async ({
  page,
}) => {
  await visit(page, '/plan')
  const grid = page.getByRole('grid')
  await grid.focus()
  for (const [key, role] of [
    ['Control+KeyK', 'dialog'],
    ['Shift+Slash', 'dialog'],
  ] as const) {
    await page.keyboard.press(key)
    await expect(page.getByRole(role)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole(role)).toHaveCount(0)
    await expect(grid).toBeFocused()
  }
  const menu = page.getByRole('banner').getByRole('button').first()
  await menu.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menu')).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expect(menu).toBeFocused()

  await grid.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Digit1')
  await expect(page.getByRole('banner').getByRole('button', { name: /^Undo/ })).toBeEnabled()
  await page.keyboard.press('Control+KeyZ')
  await expect(page.getByRole('banner').getByRole('button', { name: /^Redo/ })).toBeEnabled()
  await expect(grid).toBeFocused()

  for (const [letter, name] of [
    ['A', 'accounts'],
    ['U', 'audit'],
    ['V', 'conversations'],
    ['S', 'settings'],
  ] as const) {
    await page.keyboard.press('KeyG')
    await page.keyboard.press(`Key${letter}`)
    await expect(page.locator('html')).toHaveAttribute('data-page', name)
    expect(await lost(page), `the focus after going to ${name}`).toBe(false)
  }
})
