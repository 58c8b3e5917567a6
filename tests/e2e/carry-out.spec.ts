import type { Page } from '@playwright/test'
import type { CarryAccount, Wave } from '#shared/model/carry-out.ts'
import { dayShifted } from '#shared/model/calendar-day.ts'
import { faultsInBoth } from './support/axe.ts'
import { askService } from './support/bridge.ts'
import { expect, test, visit } from './support/sample.ts'

async function wavesOf(page: Page): Promise<Wave[]> {
  const answer = await askService(page, 'plan.waves', {})
  if (!answer.ok) throw new Error('no waves')
  return answer.value.waves
}
async function twoWaves(page: Page): Promise<[Wave, Wave]> {
  const [first, second] = await wavesOf(page)
  if (!first || !second) throw new Error('fewer than two waves')
  return [first, second]
}
const startOf = async (page: Page, id: string): Promise<string | null> =>
  (await wavesOf(page)).find((wave) => wave.id === id)?.startsOn ?? null

test('waves are proposed, moved by keys and by dragging, tasks are ticked, and everything is taken back', async ({
  page,
}) => {
  await visit(page, '/plan?view=waves')
  await page.getByRole('button', { name: 'Propose waves' }).click()
  await expect(page.getByText(/^\d+ waves with \d+ accounts and [\d,]+ tasks$/)).toBeVisible()
  const [first, second] = await twoWaves(page)
  const bar = page.locator(`[data-bar="${first.id}"]`)
  await bar.focus()
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^\d+ waves moved$/)).toBeVisible()
  await expect.poll(() => startOf(page, first.id)).toBe(dayShifted(first.startsOn ?? '', 8))
  expect(await startOf(page, second.id)).toBe(dayShifted(second.startsOn ?? '', 8))
  await page.keyboard.press('Control+z')
  await expect.poll(() => startOf(page, first.id)).toBe(first.startsOn)

  await page.getByRole('checkbox', { name: 'Move later waves along' }).uncheck()
  const box = await bar.boundingBox()
  if (!box) throw new Error('no bar')
  await page.mouse.move(box.x + box.width / 2, box.y + 16)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2 + 60, box.y + 16, { steps: 4 })
  await page.mouse.up()
  await expect(page.getByText(/ moved by \d+ days$/)).toBeVisible()
  const dragged = (await startOf(page, first.id)) ?? ''
  expect(dragged > (first.startsOn ?? '9'), dragged).toBe(true)
  expect(await startOf(page, second.id)).toBe(second.startsOn)
  await page.keyboard.press('Control+z')
  await expect.poll(() => startOf(page, first.id)).toBe(first.startsOn)

  await bar.focus()
  await page.keyboard.press('Enter')
  const wave = page.getByRole('complementary', { name: 'Wave' })
  await wave
    .getByRole('button', { name: /to another wave$/ })
    .first()
    .click()
  await expect(page.getByRole('menu')).toBeVisible()
  expect(await faultsInBoth(page, '[role="menu"]')).toEqual([])
  await page.getByRole('menuitem', { name: second.name }).click()
  await expect(page.getByText('1 account moved')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(wave.getByText(`${first.accounts} accounts`)).toBeVisible()
  await wave.getByRole('link', { name: 'Show tasks' }).click()

  await page.getByRole('grid', { name: 'Tasks' }).getByText('Agree on the new charter with the owner').first().click()
  const task = page.getByRole('complementary', { name: 'Task' })
  await task.getByRole('textbox', { name: 'What proves it' }).fill('Minutes of Monday')
  await task.getByRole('button', { name: 'Done', exact: true }).click()
  await expect(task.getByRole('button', { name: 'Not done', exact: true })).toBeVisible()
  const done = await askService(page, 'plan.tasks', { state: 'done' })
  expect(done.ok && done.value.tasks.map(({ proof }) => proof)).toEqual(['Minutes of Monday'])
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await wavesOf(page)).length).toBe(0)
})

test('a decision is carried out with a reason only, and the inventory follows and comes back', async ({ page }) => {
  const rows = await askService(page, 'plan.rows', { text: 'suggested:transfer', limit: 1 })
  const row = rows.ok ? rows.value.rows[0] : undefined
  const account = row?.account ?? ''
  const lifecycle = async (): Promise<string | undefined> => {
    const answer = await askService(page, 'accounts.get', { id: account })
    return answer.ok ? answer.value?.lifecycle : undefined
  }
  await visit(page, `/plan?account=${account}`)
  await page.keyboard.press('4')
  const decision = page.getByRole('complementary', { name: /^Decision on/ })
  await decision.getByRole('combobox', { name: 'To whom' }).fill('Dealer North')
  await page.getByRole('option', { name: 'Outside: Dealer North' }).click()
  await expect(page.getByText('Goes to Dealer North')).toBeVisible()

  await visit(page, `/plan?view=readiness&account=${account}`)
  const panel = page.getByRole('complementary', { name: row?.name ?? '' })
  await expect(panel.getByText('Goes to Dealer North')).toBeVisible()
  await panel.getByRole('button', { name: 'State it: The owner was told' }).click()
  await expect(panel.getByRole('button', { name: 'Take back: The owner was told' })).toBeVisible()
  const carry = panel.getByRole('button', { name: 'Carry out' })
  await expect(carry).toBeDisabled()
  await panel.getByRole('textbox', { name: /^Why now/ }).fill('They take it today')
  expect(await lifecycle()).toBe('active')
  await carry.click()
  await expect(page.getByText('1 decision carried out')).toBeVisible()
  await expect(panel.getByText('Carried out although not ready: They take it today')).toBeVisible()
  expect(await lifecycle()).toBe('closed')
  const carried = await askService(page, 'plan.carryAccounts', { show: 'carried' })
  expect(carried.ok && carried.value.accounts.map((one: CarryAccount) => one.account)).toEqual([account])
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await expect.poll(lifecycle).toBe('active')
  for (let step = 0; step < 3; step++) await page.keyboard.press('Control+z')
  await expect
    .poll(async () => {
      const summary = await askService(page, 'plan.summary', {})
      return summary.ok ? summary.value?.decided : null
    })
    .toBe(0)
})
