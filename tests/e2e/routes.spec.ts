import { askService } from './support/bridge.ts'
import { anew, expect, test, visit } from './support/sample.ts'

test('the four answers are shown with reasons, overruled by one key, counted, and taken back', async ({ page }) => {
  await visit(page, '/conversations?filter=status%3Aopen%20needs_answer%3Ayes%20waiting%3Ayes&order=waiting')
  const card = page.getByRole('region', { name: 'Triage' })
  await expect(card.getByRole('listitem').filter({ hasText: '1 What is our relationship?' })).toBeVisible()
  await expect(card.getByRole('listitem').filter({ hasText: '3 How fast must we answer?' })).toContainText('+24')
  await page.keyboard.press('4')
  await expect(card.getByText(/^overruled by /)).toBeVisible()
  await expect(card.getByRole('button', { name: '4', exact: true })).toHaveAttribute('aria-pressed', 'true')
  await expect(card.getByText(/^People agreed with .* of 1 judged$/)).toBeVisible()
  await page.keyboard.press('u')
  await expect(card.getByText('suggested, not confirmed')).toBeVisible()
  await page.keyboard.press('c')
  await expect(card.getByText(/^confirmed by /)).toBeVisible()
  await page.keyboard.press('u')
  await page.keyboard.press('t')
  await page.getByRole('textbox', { name: 'What shows it' }).fill('met at the fair')
  await page.getByRole('button', { name: 'advocate' }).click()
  await expect(card.getByText(/^Advocate, /)).toBeVisible()
  await expect(page.getByRole('complementary', { name: 'What is known' })).toContainText('met at the fair')
  await page.keyboard.press('u')
  await expect(card.getByText('suggested, not confirmed')).toBeVisible()
})

test('figures of the service are doors, and what a changed tree, target or weight would do is said first', async ({
  page,
}) => {
  await test.step('every figure of the service opens the conversations it counts, and one of them opens in the inbox', async () => {
    await anew(page, '/conversations?view=service&days=365')
    const answer = await askService(page, 'service.figures', { days: 365, by: 'brand' })
    if (!answer.ok) throw new Error(answer.error.message)
    const { times, gap } = answer.value
    const number = new Intl.NumberFormat('en')
    await expect(page.getByRole('region', { name: 'Figures' })).toContainText(
      `${number.format(times.within)} of ${number.format(times.needed)} that needed an answer`,
    )
    await expect(page.getByRole('region', { name: 'Service gap', exact: true })).toContainText(
      `${number.format(gap.never + gap.late)} of ${number.format(gap.needed)}`,
    )
    await page.getByRole('link', { name: /Waiting now: open the conversations/ }).click()
    const rows = page.getByRole('grid', { name: 'Conversations: waiting now' })
    await expect(rows).toHaveAttribute('aria-rowcount', String(times.waiting + 1))
    await rows.getByRole('row').nth(1).click()
    await expect(page).toHaveURL(/#\/conversations\?conversation=/)
    await expect(page.getByRole('region', { name: 'Triage' })).toBeVisible()
  })

  await test.step('a change of the tree says what it would have moved before it is saved, and is taken back step by step', async () => {
    await anew(page, '/conversations?view=tree&days=365')
    const tree = page.getByRole('tree', { name: 'Decision tree' })
    const outcome = page.getByRole('region', { name: 'Tried on past conversations' })
    await expect(outcome).toContainText('Nothing would have gone elsewhere.')
    await tree.getByRole('treeitem', { name: /^Wish needs help or complaint/ }).click()
    await page.keyboard.press('Delete')
    await expect(tree.getByRole('treeitem', { name: /^Wish needs help or complaint/ })).toHaveCount(0)
    const moved = outcome.getByText(/would have gone to /).first()
    await expect(moved).toBeVisible()
    await moved.click()
    await expect(outcome.getByRole('link').first()).toBeVisible()
    await tree.getByRole('treeitem', { selected: true }).focus()
    await page.keyboard.press('Control+z')
    await expect(tree.getByRole('treeitem', { name: /^Wish needs help or complaint/ })).toBeVisible()
    await expect(outcome).toContainText('Nothing would have gone elsewhere.')
  })

  await test.step('a target is set, held to and taken away; weights show what they would move', async () => {
    await anew(page, '/conversations?view=rules')
    const targets = page.getByRole('region', { name: 'Targets' })
    await targets.getByRole('textbox', { name: 'First answer' }).fill('soon')
    await targets.getByRole('button', { name: 'Set target' }).click()
    await expect(targets.getByText('Write for example 90 min, 4 h or 2 d')).toBeVisible()
    await targets.getByRole('textbox', { name: 'First answer' }).fill('4 h')
    await targets.getByRole('button', { name: 'Set target' }).click()
    await expect(targets.getByRole('cell', { name: '4 hr' })).toBeVisible()
    await page.getByRole('button', { name: 'Undo' }).first().click()
    await expect(targets.getByRole('cell', { name: '4 hr' })).toHaveCount(0)
    const weights = page.getByRole('region', { name: 'Weights of triage' })
    await expect(weights.getByText('Nothing moves.')).toBeVisible()
    await weights.getByRole('textbox', { name: 'asks for something' }).fill('100')
    await expect(weights.getByText(/ moves? from \d to 1$/).first()).toBeVisible()
  })
})
