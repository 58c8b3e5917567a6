import { expect, test, visit } from './support/sample.ts'

test('the audit report is chosen beside the plan, for three kinds of readers and for one market', async ({ page }) => {
  await visit(page, '/reports')
  const pages = page.frameLocator('iframe[title="Preview"]')
  await page.getByText('Audit', { exact: true }).last().click()
  await expect(page).toHaveURL(/report=audit/)
  await expect(pages.getByRole('heading', { name: /audit on one page/ })).toBeVisible()
  await expect(pages.getByRole('heading', { name: 'Maturity' })).toBeVisible()
  await page.getByRole('radio', { name: 'Markets and owners' }).check()
  await expect(pages.getByRole('heading', { name: /findings by owner/ })).toBeVisible()
  await page
    .getByRole('combobox', { name: 'Market' })
    .or(page.getByRole('textbox', { name: 'Market' }))
    .first()
    .click()
  await page.getByRole('option', { name: 'Germany' }).click()
  await expect(page).toHaveURL(/market=/)
  await expect(pages.getByRole('heading', { name: /findings by owner, Germany/ })).toBeVisible()
})
