import { askService } from './support/bridge.ts'
import { expect, test, visit } from './support/sample.ts'

test('what came of conversations is read, drawn and opened; a theme is confirmed, routed and taken back', async ({
  page,
}) => {
  await visit(page, '/conversations?view=outcomes&period=0')
  const loop = page.getByRole('group', { name: 'The journey is a loop' })
  await expect(loop.getByRole('button', { name: /After$/ })).toBeVisible()
  const figures = await askService(page, 'outcomes.figures', { since: '1990-01-01' })
  if (!figures.ok) throw new Error(figures.error.message)
  expect(figures.value.unread).toBe(0)
  await page.getByRole('group', { name: 'Vanity against outcome' }).last().getByRole('button').first().press('Enter')
  await expect(page.getByRole('link', { name: 'Open the account' })).toBeVisible()
  await page.getByRole('button', { name: /Loved it$/ }).click()
  const loved = figures.value.felt.known['loved'] ?? 0
  const list = page.getByRole('grid', { name: 'Conversations' })
  await expect(list).toHaveAttribute('aria-rowcount', String(loved + 1))
  const context = page.getByRole('complementary', { name: 'What is known' })
  await context.getByRole('button', { name: 'Loved it, change Felt outcome' }).click()
  await page.getByRole('menuitem', { name: 'Disliked it' }).click()
  // What does not meet the filter any more leaves the list; undo brings it back.
  await expect(list).toHaveAttribute('aria-rowcount', String(loved))
  await page.keyboard.press('u')
  await expect(list).toHaveAttribute('aria-rowcount', String(loved + 1))

  await visit(page, '/conversations?view=insights')
  await page.getByRole('grid', { name: 'Themes' }).getByRole('row').nth(1).click()
  await page.getByRole('textbox', { name: 'Insight' }).fill('Something heard often')
  await page.getByRole('button', { name: 'Confirm' }).click()
  await page.getByRole('link', { name: 'Open it in the register' }).click()
  await expect(page.getByRole('grid', { name: 'Register' }).getByText('Something heard often')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Nothing was confirmed yet.')).toBeVisible()
})
