import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { askService } from './support/bridge.ts'
import { expect, test, visit } from './support/sample.ts'

const slider = (page: Page) => page.getByRole('slider', { name: 'Accounts kept' })
const panel = (page: Page) => page.getByRole('complementary', { name: /^Decision on/ })
const column = (page: Page, name: string) => page.getByRole('region', { name: new RegExp(`^${name}: `) })
const cardsIn = async (page: Page, name: string): Promise<number> =>
  Number((await column(page, name).getAttribute('aria-label'))?.replace(/\D/g, ''))

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['MUSTER_PICTURES']
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) })
}

async function scenarios(page: Page): Promise<string[]> {
  const answer = await askService(page, 'plan.scenarios', {})
  return answer.ok ? answer.value.scenarios.map((one) => `${one.isPlan ? '*' : ''}${one.scenario}`) : []
}

test('a scenario is copied, gets the point of the frontier as its limit, is compared, promoted, and taken back', async ({
  page,
}) => {
  await visit(page, '/plan')
  await page.getByRole('button', { name: 'Scenario: Plan' }).click()
  await page.getByRole('menuitem', { name: 'Copy to a new scenario…' }).click()
  await page.getByRole('textbox', { name: 'Name of the scenario' }).fill('Small')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Scenario: Small' })).toBeVisible()

  const start = Number(await slider(page).getAttribute('aria-valuenow'))
  await slider(page).press('ArrowLeft')
  await expect(slider(page)).toHaveAttribute('aria-valuenow', String(start - 1))
  await slider(page).press('Shift+ArrowLeft')
  await expect(slider(page)).toHaveAttribute('aria-valuenow', String(start - 11))
  // The point may still be on its way to where the keys put it.
  await expect(async () => {
    const box = await slider(page).boundingBox()
    if (!box) throw new Error('no point to drag')
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await page.mouse.down()
    await page.mouse.move(box.x - 60, box.y + box.height / 2, { steps: 4 })
    await page.mouse.up()
    expect(Number(await slider(page).getAttribute('aria-valuenow'))).toBeLessThan(start - 11)
  }).toPass()
  const wanted = Number(await slider(page).getAttribute('aria-valuenow'))
  await slider(page).press('Enter')
  await expect(page.getByText(new RegExp(`^Plan suggested: 178 accounts today, ${wanted} stay`))).toBeVisible()
  await picture(page, 'plan-frontier')

  await page.getByRole('tab', { name: 'Compare' }).click()
  const table = page.getByRole('table', { name: 'Scenarios side by side' })
  await expect(table.getByRole('row', { name: /^Accounts / })).toContainText(`178${start}${wanted}`)
  await expect(table.getByText(`at most ${wanted} accounts`)).toBeVisible()
  await picture(page, 'plan-compare')
  await table.getByRole('button', { name: 'Make this the plan' }).click()
  await expect(page.getByText('Small is the plan now')).toBeVisible()
  expect(await scenarios(page)).toEqual(['*Small', 'Plan'])
  await page.keyboard.press('Control+z')
  await expect.poll(() => scenarios(page)).toEqual(['*Plan', 'Small'])
  await page.keyboard.press('Control+z')
  await expect.poll(() => scenarios(page)).toEqual(['*Plan'])
})

test('on the board a card is decided by dragging and by key, and undo brings it back', async ({ page }) => {
  await visit(page, '/plan?view=board')
  const [keep, archive] = [await cardsIn(page, 'Keep'), await cardsIn(page, 'Archive')]
  await column(page, 'Keep').getByRole('button').first().dragTo(column(page, 'Archive'))
  await expect.poll(() => cardsIn(page, 'Archive')).toBe(archive + 1)
  await page.keyboard.press('u')
  await expect.poll(() => cardsIn(page, 'Keep')).toBe(keep)
  await column(page, 'Keep').getByRole('button').first().focus()
  await page.keyboard.press('ArrowDown')
  const focused = page.locator('[data-card]:focus')
  const name = await focused.innerText()
  await page.keyboard.press('2')
  await expect(page.getByText('Refocus: 1 account')).toBeVisible()
  await expect.poll(() => cardsIn(page, 'Keep')).toBe(keep - 1)
  await page.keyboard.press('l')
  await expect(page.getByText('1 decision locked')).toBeVisible()
  await picture(page, 'plan-board')
  await page.keyboard.press('u')
  await page.keyboard.press('u')
  await expect.poll(() => cardsIn(page, 'Keep')).toBe(keep)
  // The keyboard went to the other column and back with its account.
  await expect(column(page, 'Keep').locator('[data-card]:focus')).toContainText(name.split('\n')[0] ?? '')
  const answer = await askService(page, 'plan.summary', {})
  expect(answer.ok && answer.value?.decided).toBe(0)
})

test('the map of merges leads to both ends, and the panel says what an account covers and overlaps with', async ({
  page,
}) => {
  await visit(page, '/plan?view=merges')
  const answer = await askService(page, 'plan.merges', {})
  const group = answer.ok ? answer.value.groups[0] : undefined
  const [from] = group?.from ?? []
  if (!group || !from) throw new Error('nothing merges in the sample')
  const block = page.getByRole('group', { name: new RegExp(`merges? into ${group.into.name}$`) })
  await block.getByRole('button').first().click()
  await expect(panel(page).getByRole('heading', { name: from.name })).toBeVisible()
  await block.getByRole('button').last().click()
  await expect(panel(page).getByRole('heading', { name: group.into.name })).toBeVisible()
  await expect(panel(page).getByText('What it covers')).toBeVisible()
  await expect(panel(page).getByText('Hours a month if it stays')).toBeVisible()
  await picture(page, 'plan-merges')
  await page.keyboard.press('Escape')
  await page.getByRole('textbox', { name: 'Name, brand or market' }).fill('nobody at all')
  await expect(page.getByText('No account meets this filter.')).toBeVisible()
})
