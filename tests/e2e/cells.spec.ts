import type { Page } from '@playwright/test'
import { anew, expect, test } from './support/sample.ts'

const cell = (page: Page, row: number, column: string) =>
  page.locator(`[data-index="${row}"] [data-column="${column}"]`)

/** Takes a step back and waits until it is said. */
async function undo(page: Page): Promise<void> {
  await page.keyboard.press('Control+z')
  await expect(page.getByText(/^Undone/)).toBeVisible()
}

test('cells are edited by keys and by a double click, with everything taken back', async ({ page }) => {
  await test.step('a cell is chosen and edited by keyboard: Enter saves and goes down, undo takes it back', async () => {
    await anew(page, '/accounts')
    const before = await cell(page, 0, 'owner').textContent()
    const grid = page.getByRole('grid', { name: 'Accounts' })
    await grid.focus()
    await page.keyboard.press('j')
    // Brand, market, team, owner: figures are passed over.
    for (let at = 0; at < 4; at++) await page.keyboard.press('ArrowRight')
    await expect(cell(page, 0, 'owner')).toHaveAttribute('data-at', 'true')
    const id = await cell(page, 0, 'owner').getAttribute('id')
    await expect(grid).toHaveAttribute('aria-activedescendant', id ?? 'none')

    await page.keyboard.press('Enter')
    const editor = page.getByRole('combobox', { name: /^Owner of / })
    await expect(editor).toBeFocused()
    await page.keyboard.type('Robin Newname')
    await expect(page.getByRole('option', { name: /Robin Newname/ })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(cell(page, 0, 'owner')).toContainText('Robin Newname')
    await expect(editor).toHaveCount(0)
    await expect(cell(page, 1, 'owner')).toHaveAttribute('data-at', 'true')
    await expect(grid).toBeFocused()
    await undo(page)
    await expect(cell(page, 0, 'owner')).toHaveText(before ?? '')
    // The person whom the register got is a step of its own.
    await page.keyboard.press('Control+z')
    await expect(page.getByRole('button', { name: /^Undo/ })).toBeDisabled()
  })

  await test.step('a double click edits its cell, Tab saves and goes right, Esc takes back, and what cannot be is said', async () => {
    await anew(page, '/accounts')
    await page.getByRole('button', { name: 'Columns', exact: true }).click()
    for (const name of ['Display name', 'Reviewed']) await page.getByRole('checkbox', { name, exact: true }).check()
    for (const name of ['Audience', 'Last post', 'Team'])
      await page.getByRole('checkbox', { name, exact: true }).uncheck()
    await page.keyboard.press('Escape')
    await expect(cell(page, 3, 'reviewedOn')).toBeVisible()
    const named = await cell(page, 3, 'displayName').textContent()

    await cell(page, 3, 'displayName').dblclick()
    const name = page.getByRole('textbox', { name: /^Display name of / })
    await expect(name).toBeFocused()
    await expect(page.getByRole('complementary')).toHaveCount(0)
    await name.fill('Thrown away')
    await page.keyboard.press('Escape')
    await expect(name).toHaveCount(0)
    await expect(cell(page, 3, 'displayName')).toHaveText(named ?? '')

    await page.keyboard.press('F2')
    await name.fill('Service desk')
    await page.keyboard.press('Tab')
    await expect(cell(page, 3, 'displayName')).toHaveText('Service desk')
    await expect(cell(page, 3, 'reviewedOn')).toHaveAttribute('data-at', 'true')

    await page.keyboard.press('Enter')
    const day = page.getByRole('textbox', { name: /^Reviewed of / })
    await day.fill('31.11.2026')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert').filter({ hasText: 'Not a day' })).toBeVisible()
    await expect(day).toHaveValue('31.11.2026')
    await day.fill('30.11.2025')
    await page.keyboard.press('Enter')
    await expect(cell(page, 3, 'reviewedOn')).toHaveText('Nov 30, 2025')
    await undo(page)
    await page.keyboard.press('Control+z')
    await expect(cell(page, 3, 'displayName')).toHaveText(named ?? '')
    await page.evaluate(() => localStorage.clear())
  })

  await test.step('the row that was edited keeps the keyboard when its new value moves it', async () => {
    await anew(page, '/accounts?sort=brand')
    const first = cell(page, 0, 'name')
    const handle = await first.textContent()
    await page.getByRole('grid', { name: 'Accounts' }).focus()
    await page.keyboard.press('j')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page.getByRole('combobox', { name: /^Brand of / }).fill('verdano')
    await page.keyboard.press('Tab')
    await expect(page.locator('[data-current]')).not.toHaveAttribute('data-index', '0')
    await expect(page.locator('[data-current] [data-column="name"]')).toHaveText(handle ?? '')
    await undo(page)
    await page.keyboard.press('Home')
    await expect(first).toHaveText(handle ?? '')
  })
})
