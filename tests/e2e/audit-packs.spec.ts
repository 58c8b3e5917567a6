import { expect, test, visit } from './support/sample.ts'

test('a pack is copied, a threshold previewed and saved, and taken back', async ({ page }) => {
  await visit(page, '/audit?view=rules&rule=stale')
  await page.getByRole('button', { name: 'Copy…' }).click()
  await page.getByLabel('Name of the copy of standard').fill('House rules')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/extends standard · 0 changes/)).toBeVisible()

  const days = page.getByLabel('At most, in days')
  await expect(days).toBeEnabled()
  await days.fill('30')
  await expect(page.getByText('1 rule changed')).toBeVisible()
  await page.getByRole('button', { name: 'Preview' }).click()
  const draft = page.getByRole('region', { name: 'Changes that are not saved' })
  await expect(draft).toContainText(/No post for a long time: \d+ → \d+ findings/)
  await draft.getByText(/^\d+ appear/).click()
  await expect(draft.getByText(/Last post .* ago/).first()).toBeVisible()

  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText(/extends standard · 1 change of its own/)).toBeVisible()
  await expect(page.getByText('House rules saved. Audits use standard.')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText(/extends standard · 0 changes/)).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText(/rules on · comes with Muster/)).toBeVisible()
})
