import { askService } from './support/bridge.ts'
import { expect, test, visit } from './support/sample.ts'

test('a figure opens as many rows as it says, a chart is a table and a picture, and a brand narrows all of it', async ({
  page,
  kept,
}) => {
  await visit(page, '/center')
  const record = page.getByRole('region', { name: 'On record' })
  const owners = record.getByRole('link', { name: /^\d+, Show accounts: Owner$/ })
  const count = Number(await owners.textContent())
  await owners.click()
  await expect(page.getByRole('grid', { name: 'Accounts' })).toHaveAttribute('aria-rowcount', String(count + 1))

  await visit(page, '/center')
  const coverage = page.getByRole('region', { name: 'Coverage' })
  await coverage.getByRole('button', { name: 'Show as table' }).focus()
  await page.keyboard.press('Enter')
  await expect(coverage.getByRole('table', { name: /^Coverage: / })).toContainText('missing')
  await kept.app.evaluate(({ clipboard }) => clipboard.clear())
  await page.getByRole('region', { name: 'Service gap' }).getByRole('button', { name: 'Copy as picture' }).click()
  await expect(page.getByText('The picture is on the clipboard')).toBeVisible()
  const size = await kept.app.evaluate(({ clipboard }) => {
    // The runtime of the tests has pictures on the clipboard as such.
    const older = clipboard as unknown as { readImage(): { getSize(): { width: number; height: number } } }
    return older.readImage().getSize()
  })
  expect(size.width).toBeGreaterThan(300)
  expect(size.height).toBeGreaterThan(200)

  await page.getByRole('button', { name: 'All brands' }).click()
  await page.getByRole('menuitem', { name: 'Kornwell' }).click()
  const brands = await askService(page, 'directory.list', { kind: 'brand' })
  const brand = brands.ok ? (brands.value.entries.find(({ name }) => name === 'Kornwell')?.id ?? '') : ''
  const figures = await askService(page, 'center.figures', { brand })
  const total = figures.ok ? figures.value.accounts.total : 0
  await expect(
    page.getByRole('region', { name: 'Accounts' }).getByRole('link', { name: `${total}, Accounts` }),
  ).toBeVisible()
})
