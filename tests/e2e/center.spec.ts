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

test('a reminder comes from the computer, once a day and only when asked for, and a click on it opens its rows', async ({
  page,
  kept,
}) => {
  // The notification of the system is made and shown as ever, but hidden behind a list of what was shown.
  await kept.app.evaluate(({ Notification }) => {
    const shown: Electron.Notification[] = []
    Object.assign(globalThis, { shown })
    Notification.isSupported = () => true
    Notification.prototype.show = function (this: Electron.Notification) {
      shown.push(this)
    }
  })
  const shown = () =>
    kept.app.evaluate(() => (globalThis as unknown as { shown: { body: string }[] }).shown.map(({ body }) => body))
  await visit(page, '/settings?section=digest')
  const reminders = page.getByRole('switch', { name: 'Remind of what is due' })
  await expect(reminders).not.toBeChecked()
  const due = await askService(page, 'reports.due', {})
  const reviews = due.ok ? due.value.reviews : 0
  await reminders.press('Space')
  await expect.poll(shown).toContain(`${reviews} accounts are due for a review`)
  const count = (await shown()).length
  await reminders.press('Space')
  await reminders.press('Space')
  await kept.app.evaluate(() => {
    const { shown: all } = globalThis as unknown as { shown: { body: string; emit(event: string): void }[] }
    all.find(({ body }) => body.includes('review'))?.emit('click')
  })
  await expect(page.getByRole('combobox', { name: 'Filter findings' })).toHaveValue(/rule:review-overdue/)
  // The head, the one rule and its findings.
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(reviews + 2))
  expect(await shown()).toHaveLength(count)

  // What this computer keeps goes back to what it was at first, and that can be taken back too.
  await visit(page, '/settings?section=appearance')
  await page.getByText('Compact', { exact: true }).click()
  await page.getByRole('button', { name: 'Restore the defaults' }).click()
  await expect(page.getByRole('radio', { name: 'Normal' })).toBeChecked()
  await expect(reminders).not.toBeChecked()
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('radio', { name: 'Compact' })).toBeChecked()
  await expect(reminders).toBeChecked()
  await page.getByRole('button', { name: 'Restore the defaults' }).click()
  await expect(reminders).not.toBeChecked()
})
