import type { Locator, Page } from '@playwright/test'
import { askService } from './support/bridge.ts'
import { anew, expect, pressRussian, test, visit } from './support/sample.ts'

/** What has the focus, by name; null when nobody has it. */
const focused = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const { activeElement } = document
    if (activeElement === null || activeElement === document.body) return null
    return activeElement.getAttribute('aria-label') ?? activeElement.textContent.trim()
  })

/** The row of the keyboard in the list of the page. */
const current = (page: Page): Locator => page.locator('[role="row"][data-current]')
const panel = (page: Page): Locator => page.getByRole('complementary')

test.describe('the frame', () => {
  test('is walked in reading order with Tab: document, search, pages, page, jobs', async ({ page }) => {
    await visit(page, '/settings')
    const walked: (string | null)[] = []
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press('Tab')
      const name = await focused(page)
      // What other tests left to undo or redo is no part of the order.
      if (/^(Undo|Redo)/.test(name ?? '')) step--
      else walked.push(name)
    }
    expect(walked).toEqual([
      'Workspace: Halvorn Group',
      expect.stringContaining('Search'),
      'Command center',
      'Accounts',
      expect.stringContaining('Audit'),
      'Conversations',
      expect.stringContaining('Plan'),
      'Workshop',
      'Reports',
      'Sync',
      'Settings',
      expect.any(String),
    ])
    const { inPage } = await page.evaluate(() => ({
      inPage: document.querySelector('main')?.contains(document.activeElement),
    }))
    expect(inPage).toBe(true)
  })

  test('shows where the focus is on every control that Tab reaches', async ({ page }) => {
    const unmarked: string[] = []
    for (let step = 0; step < 24; step++) {
      await page.keyboard.press('Tab')
      const name = await page.evaluate(async () => {
        await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
        const { activeElement } = document
        if (!activeElement || activeElement === document.body) return null
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(activeElement)
        const marked = (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
        return marked ? null : activeElement.outerHTML.slice(0, 120)
      })
      if (name !== null) unmarked.push(name)
    }
    expect(unmarked).toEqual([])
  })

  test('opens a page with G and its letter, in a Russian layout too', async ({ page }) => {
    for (const [letter, name] of [
      ['A', 'accounts'],
      ['U', 'audit'],
      ['P', 'plan'],
      ['R', 'reports'],
      ['S', 'settings'],
      ['C', 'center'],
    ] as const) {
      await page.keyboard.press('KeyG')
      await page.keyboard.press(`Key${letter}`)
      await expect(page.locator('html')).toHaveAttribute('data-page', name)
    }
    await pressRussian(page, 'KeyG', 'п')
    await pressRussian(page, 'KeyA', 'ф')
    await expect(page.locator('html')).toHaveAttribute('data-page', 'accounts')
  })

  test('says its shortcuts with ? and gives the focus back after Esc', async ({ page }) => {
    const search = page.getByRole('banner').getByRole('button', { name: /Search/ })
    await search.focus()
    await page.keyboard.press('Shift+Slash')
    await expect(page.getByRole('dialog', { name: 'Shortcuts' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(search).toBeFocused()
  })
})

test('the palette opens by the place of its key, is walked round, runs a line, and gives the focus back', async ({
  page,
}) => {
  const search = page.getByRole('banner').getByRole('button', { name: /Search/ })
  const line = page.getByRole('combobox')
  const options = page.getByRole('option')
  await search.focus()
  await page.keyboard.press('Control+KeyK')
  await expect(line).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(search).toBeFocused()

  await page.evaluate(() =>
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { code: 'KeyK', key: 'л', ctrlKey: true, bubbles: true, cancelable: true }),
    ),
  )
  await expect(line).toBeFocused()
  await expect(options.first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowDown')
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(options.last()).toHaveAttribute('aria-selected', 'true')
  const chosen = page.locator('[role="option"][aria-selected="true"]')
  await expect(chosen).toHaveCount(1)
  await expect(chosen).toBeInViewport()

  await line.fill('settings')
  await expect(page.getByRole('option', { name: /^Settings/ })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-page', 'settings')
})

for (const { link, list } of [
  { link: '/accounts', list: 'Accounts' },
  { link: '/audit', list: 'Findings' },
  { link: '/plan', list: 'Decisions' },
]) {
  test(`the list of ${link.slice(1)} is moved in, chosen from, opened and filtered by keys`, async ({ page }) => {
    const grid = page.getByRole('grid', { name: list })
    const selected = page.locator('[role="row"][aria-selected="true"]')
    /** A list as it is when one comes to it: no row is the one of the keyboard yet. */
    const fresh = async (): Promise<void> => {
      await anew(page, link)
      await expect(grid).toBeVisible()
      await expect(current(page)).toHaveCount(0)
    }

    await test.step('J and K move, Enter opens, Esc closes and the place is kept', async () => {
      await fresh()
      for (const key of ['KeyJ', 'KeyJ', 'KeyJ', 'KeyK']) await page.keyboard.press(key)
      await expect(current(page)).toHaveCount(1)
      expect(await current(page).getAttribute('data-index')).toBe('1')
      await page.keyboard.press('Enter')
      await expect(panel(page)).toBeVisible()
      await page.keyboard.press('KeyJ')
      await expect(current(page)).toHaveAttribute('data-index', '2')
      await page.keyboard.press('Escape')
      await expect(panel(page)).toHaveCount(0)
      await expect(current(page)).toHaveAttribute('data-index', '2')
    })

    await test.step('Shift X chooses a range and Esc lets go of it', async () => {
      await page.keyboard.press('KeyX')
      await page.keyboard.press('KeyJ')
      await page.keyboard.press('KeyJ')
      await page.keyboard.press('Shift+KeyX')
      await expect(selected).toHaveCount(3)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('toolbar')).toHaveCount(0)
    })

    await test.step('a panel that is closed by its button gives the focus back', async () => {
      await page.getByRole('grid').focus()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await panel(page).getByRole('button', { name: 'Close', exact: true }).focus()
      await page.keyboard.press('Enter')
      await expect(panel(page)).toHaveCount(0)
      await expect(page.getByRole('grid')).toBeFocused()
    })

    await test.step('a Russian layout moves and chooses too', async () => {
      await fresh()
      await pressRussian(page, 'KeyJ', 'о')
      await pressRussian(page, 'KeyJ', 'о')
      await pressRussian(page, 'KeyK', 'л')
      await expect(current(page)).toHaveAttribute('data-index', '0')
      await pressRussian(page, 'KeyX', 'ч')
      await expect(selected).toHaveCount(1)
      await expect(page.getByRole('toolbar')).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(page.getByRole('toolbar')).toHaveCount(0)
    })

    await test.step('F goes to the filter, where letters are text', async () => {
      await fresh()
      await page.keyboard.press('KeyF')
      const filter = page.getByRole('main').getByRole('combobox').first()
      await expect(filter).toBeFocused()
      await page.keyboard.type('kj')
      await expect(filter).toHaveValue('kj')
      await expect(current(page)).toHaveCount(0)
      await page.keyboard.press('Escape')
      await expect(filter).toHaveValue('')
    })

    await test.step('no single letter is heard once they are switched off', async () => {
      await visit(page, '/settings')
      const letters = page.getByRole('switch', { name: 'Single-letter shortcuts' })
      await letters.press('Space')
      await expect(letters).not.toBeChecked()
      await fresh()
      for (const key of ['KeyJ', 'KeyG', 'KeyS']) await page.keyboard.press(key)
      expect(await page.evaluate(() => document.documentElement.dataset['page'])).toBe(link.slice(1))
      await expect(current(page)).toHaveCount(0)
      await page.getByRole('grid').focus()
      await page.keyboard.press('ArrowDown')
      await expect(current(page)).toHaveCount(1)
    })
  })
}

test('a decision by key is recorded, undone and done again without the mouse', async ({ page }) => {
  const decided = async (): Promise<unknown> => {
    const answer = await askService(page, 'plan.summary', {})
    return answer.ok ? answer.value?.decided : answer.error
  }
  await visit(page, '/plan')
  await page.keyboard.press('KeyJ')
  await page.keyboard.press('Digit1')
  await expect.poll(decided).toBe(1)
  await page.keyboard.press('Control+KeyZ')
  await expect.poll(decided).toBe(0)
  await page.keyboard.press('Control+Shift+KeyZ')
  await expect.poll(decided).toBe(1)
  await page.keyboard.press('Control+KeyZ')
  await expect.poll(decided).toBe(0)
})
