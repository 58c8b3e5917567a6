import type { Locator, Page } from '@playwright/test'
import { askService } from './support/bridge.ts'
import { expect, pressRussian, test, visit } from './support/sample.ts'

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

  for (const [letter, name] of [
    ['A', 'accounts'],
    ['U', 'audit'],
    ['P', 'plan'],
    ['R', 'reports'],
    ['S', 'settings'],
    ['C', 'center'],
  ] as const) {
    test(`G and ${letter} opens ${name}`, async ({ page }) => {
      if (name === 'center') await visit(page, '/settings')
      await page.keyboard.press('KeyG')
      await page.keyboard.press(`Key${letter}`)
      await expect(page.locator('html')).toHaveAttribute('data-page', name)
    })
  }

  test('takes G and a letter in a Russian layout too', async ({ page }) => {
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

test.describe('the palette', () => {
  test('opens with Ctrl K, runs what is chosen with arrows and Enter, and gives the focus back after Esc', async ({
    page,
  }) => {
    const search = page.getByRole('banner').getByRole('button', { name: /Search/ })
    await search.focus()
    await page.keyboard.press('Control+KeyK')
    await expect(page.getByRole('combobox')).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(search).toBeFocused()

    await page.keyboard.press('Control+KeyK')
    await page.getByRole('combobox').fill('settings')
    await expect(page.getByRole('option', { name: /^Settings/ })).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Enter')
    await expect(page.locator('html')).toHaveAttribute('data-page', 'settings')
  })

  test('steps through its lines from the first to the last and round', async ({ page }) => {
    await page.keyboard.press('Control+KeyK')
    const chosen = page.locator('[role="option"][aria-selected="true"]')
    const options = page.getByRole('option')
    await expect(options.first()).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('ArrowDown')
    await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await expect(options.last()).toHaveAttribute('aria-selected', 'true')
    await expect(chosen).toHaveCount(1)
    await expect(chosen).toBeInViewport()
  })

  test('opens by the place of the key, whatever letter is on it', async ({ page }) => {
    await page.evaluate(() =>
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { code: 'KeyK', key: 'л', ctrlKey: true, bubbles: true, cancelable: true }),
      ),
    )
    await expect(page.getByRole('combobox')).toBeFocused()
  })
})

for (const { link, list } of [
  { link: '/accounts', list: 'Accounts' },
  { link: '/audit', list: 'Findings' },
  { link: '/plan', list: 'Decisions' },
]) {
  test.describe(`the list of ${link.slice(1)}`, () => {
    test.beforeEach(({ page }) => visit(page, link))

    test('moves with J and K, opens with Enter, closes with Esc and keeps its place', async ({ page }) => {
      await expect(page.getByRole('grid', { name: list })).toBeVisible()
      await page.keyboard.press('KeyJ')
      await page.keyboard.press('KeyJ')
      await page.keyboard.press('KeyJ')
      await page.keyboard.press('KeyK')
      await expect(current(page)).toHaveCount(1)
      const place = await current(page).getAttribute('data-index')
      expect(place).toBe('1')
      await page.keyboard.press('Enter')
      await expect(panel(page)).toBeVisible()
      await page.keyboard.press('KeyJ')
      await expect(current(page)).toHaveAttribute('data-index', '2')
      await page.keyboard.press('Escape')
      await expect(panel(page)).toHaveCount(0)
      await expect(current(page)).toHaveAttribute('data-index', '2')
    })

    test('moves and selects in a Russian layout', async ({ page }) => {
      await pressRussian(page, 'KeyJ', 'о')
      await pressRussian(page, 'KeyJ', 'о')
      await pressRussian(page, 'KeyK', 'л')
      await expect(current(page)).toHaveAttribute('data-index', '0')
      await pressRussian(page, 'KeyX', 'ч')
      await expect(page.locator('[role="row"][aria-selected="true"]')).toHaveCount(1)
      await expect(page.getByRole('toolbar')).toBeVisible()
    })

    test('selects a range with Shift X and lets go of it with Esc', async ({ page }) => {
      await page.keyboard.press('KeyJ')
      await page.keyboard.press('KeyX')
      await page.keyboard.press('KeyJ')
      await page.keyboard.press('KeyJ')
      await page.keyboard.press('Shift+KeyX')
      await expect(page.locator('[role="row"][aria-selected="true"]')).toHaveCount(3)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('toolbar')).toHaveCount(0)
    })

    test('takes the focus to its filter with F, and letters are text there', async ({ page }) => {
      await page.keyboard.press('KeyF')
      const filter = page.getByRole('main').getByRole('combobox').first()
      await expect(filter).toBeFocused()
      await page.keyboard.type('kj')
      await expect(filter).toHaveValue('kj')
      await expect(current(page)).toHaveCount(0)
      await page.keyboard.press('Escape')
      await expect(filter).toHaveValue('')
    })

    test('hears no single letters once they are switched off', async ({ page }) => {
      await visit(page, '/settings')
      const letters = page.getByRole('switch', { name: 'Single-letter shortcuts' })
      await letters.press('Space')
      await expect(letters).not.toBeChecked()
      await visit(page, link)
      await page.keyboard.press('KeyJ')
      await page.keyboard.press('KeyG')
      await page.keyboard.press('KeyS')
      expect(await page.evaluate(() => document.documentElement.dataset['page'])).toBe(link.slice(1))
      await expect(current(page)).toHaveCount(0)
      await page.getByRole('grid').focus()
      await page.keyboard.press('ArrowDown')
      await expect(current(page)).toHaveCount(1)
    })

    test('keeps the focus when its panel is closed by the button', async ({ page }) => {
      await page.getByRole('grid').focus()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await panel(page).getByRole('button', { name: 'Close', exact: true }).focus()
      await page.keyboard.press('Enter')
      await expect(panel(page)).toHaveCount(0)
      await expect(page.getByRole('grid')).toBeFocused()
    })
  })
}

test.describe('a decision by key', () => {
  test('is recorded, undone and done again without the mouse', async ({ page }) => {
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
})
