import type { Page } from '@playwright/test'
import { expect, test } from './support/app.ts'
import { anew } from './support/sample.ts'

/** The accounts as one comes to them from another page. */
async function openAccounts(page: Page, link = '/accounts'): Promise<void> {
  await anew(page, link)
  await expect(page.getByRole('row').nth(3)).toBeVisible()
}

const filterLine = (page: Page) => page.getByRole('combobox', { name: 'Filter accounts' })
const shown = (page: Page) => page.locator('header', { has: page.getByRole('heading', { name: 'Accounts' }) })

test('the list is narrowed, chosen from, opened and changed', async ({ openSample }) => {
  const { page } = await openSample('#/accounts')

  await test.step('a facet writes into the filter line, the filter narrows the list, and clearing it brings everything back', async () => {
    await openAccounts(page)
    await expect(shown(page)).toContainText('178')
    await page
      .getByRole('navigation', { name: 'Facets' })
      .getByRole('button', { name: /^Kornwell/ })
      .click()
    await expect(filterLine(page)).toHaveValue('brand:Kornwell')
    await expect(shown(page)).toContainText(/\d+ of 178/)
    await filterLine(page).fill('brand:Kornwell zzzz')
    await expect(page.getByText('No account passes this filter')).toBeVisible()
    await filterLine(page).fill('bran:x')
    await expect(page.getByText(/There is no field “bran”. Did you mean brand/)).toBeVisible()
    await filterLine(page).press('Escape')
    await expect(shown(page)).toContainText('178')
    await expect(shown(page)).not.toContainText('of 178')
  })

  await test.step('rows are chosen and decided by keys alone, and one undo takes the decisions back', async () => {
    await openAccounts(page)
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('Shift+X')
    await expect(page.getByRole('toolbar', { name: 'Selection' })).toContainText('3 selected')
    await page.keyboard.press('1')
    await expect(page.getByText('Keep: 3 decisions recorded')).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(page.getByText(/^Undone/)).toBeVisible()
    await page.keyboard.press('3')
    await expect(page.getByRole('radio', { name: /Merge/ })).toBeChecked()
    await expect(page.getByRole('button', { name: 'Record 3 decisions' })).toBeDisabled()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('complementary')).toHaveCount(0)
  })

  await test.step('Enter opens the account of the row, its address is stable, and what is written is in its history', async () => {
    await openAccounts(page)
    await page.keyboard.press('j')
    await page.getByRole('grid').focus()
    await page.keyboard.press('Enter')
    const panel = page.getByRole('complementary', { name: 'Account' })
    await expect(panel).toBeVisible()
    expect(page.url()).toMatch(/#\/accounts\?account=/)
    await panel.getByRole('tab', { name: 'Purpose' }).click()
    const when = panel.getByRole('textbox', { name: /^When/ })
    await when.fill('Every weekday')
    await when.press('Enter')
    await panel.getByRole('tab', { name: 'History' }).click()
    await expect(panel.getByText('Every weekday')).toBeVisible()
    await panel.getByRole('button', { name: /^Undo/ }).first().click()
    await expect(panel.getByText('undone').first()).toBeVisible()
  })

  await test.step('many accounts change in one step that says how many', async () => {
    await openAccounts(page, '/accounts?filter=owner%3Anone')
    await page.getByRole('checkbox', { name: 'Select all accounts of the list' }).click({ force: true })
    await page.keyboard.press('o')
    const panel = page.getByRole('complementary', { name: 'Edit the selection' })
    const owner = panel.getByRole('textbox', { name: 'Owner', exact: true })
    await expect(owner).toBeFocused()
    await owner.fill('Nova Reyes')
    await page.getByRole('option', { name: 'Add “Nova Reyes”' }).click()
    await expect(panel.getByText(/^(\d+) of \1 will change$/)).toBeVisible()
    await panel.getByRole('button', { name: 'Apply' }).click()
    await expect(page.getByText(/accounts changed/)).toBeVisible()
    await expect(page.getByText('No account passes this filter')).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(page.getByRole('row').nth(2)).toBeVisible()
  })
})
