import type { Page } from '@playwright/test'
import { askService } from './support/bridge.ts'
import { anew, expect, test } from './support/sample.ts'

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

test('charter, coverage and goals: rows and cells are doors, a goal is tied and taken back', async ({ page }) => {
  await test.step('the matrix lists the least complete charter first, narrows by brand, and a row opens the charter editor', async () => {
    await anew(page, '/audit?view=charter')
    const grid = page.getByRole('grid', { name: 'Charters' })
    const answer = await askService(page, 'charter.matrix', { offset: 0, limit: 1 })
    const least = answer.ok ? (answer.value.rows[0]?.handle ?? '') : ''
    await expect(grid.getByRole('row').nth(1)).toContainText(least)
    await page
      .getByRole('navigation', { name: 'Narrow by' })
      .getByRole('button', { name: /^Kornwell/ })
      .click()
    await expect(page.getByRole('combobox', { name: 'Filter charters' })).toHaveValue('brand:Kornwell')
    await expect(page.getByRole('region', { name: 'Completeness' })).toContainText('Kornwell')
    await grid.focus()
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('tabpanel').getByRole('textbox', { name: /^Who:/ })).toBeVisible()
  })

  await test.step('a cell of the coverage map names its accounts, by keyboard and by an empty place that matters', async () => {
    await anew(page, '/audit?view=coverage')
    const map = page.getByRole('table', { name: 'Coverage' })
    await map.getByRole('button').first().focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    const place = page.getByRole('complementary', { name: 'Brand in a market' })
    await expect(place.getByRole('link').first()).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(place).toHaveCount(0)
    const hole = page.getByRole('region', { name: 'Empty places that matter' }).getByRole('button').first()
    const name = (await hole.textContent()) ?? ''
    await hole.click()
    await expect(place.getByRole('heading', { name })).toBeVisible()
  })

  await test.step('a goal is written down, tied to the accounts a filter finds, archived, and all of it taken back', async () => {
    await anew(page, '/audit?view=goals')
    await expect(page.getByRole('region', { name: 'Accounts with a goal' })).toContainText('43% of companies')
    await button(page, 'New goal').click()
    const panel = page.getByRole('complementary', { name: 'Goal' })
    await panel.getByRole('textbox', { name: 'Name' }).fill('Repairs without a visit')
    await panel.getByRole('textbox', { name: 'Metric' }).fill('followers')
    await expect(panel.getByText('This counts an audience, not an outcome.')).toBeVisible()
    await panel.getByRole('textbox', { name: 'Metric' }).fill('Repairs solved by message')
    await panel.getByRole('button', { name: 'Create' }).click()
    await panel.getByRole('textbox', { name: 'Add the accounts a filter finds' }).fill('brand:Kornwell market:DE')
    const add = panel.getByRole('button', { name: /^Add \d+ accounts$/ })
    await expect(add).toBeEnabled()
    const count = Number(/\d+/.exec((await add.textContent()) ?? '')?.[0])
    await add.click()
    const tied = async () => {
      const answer = await askService(page, 'goals.list', { archived: true })
      const goal = answer.ok ? answer.value.goals.find(({ name }) => name === 'Repairs without a visit') : undefined
      return goal === undefined ? 'gone' : `${goal.accounts}${goal.archivedOn === null ? '' : ' archived'}`
    }
    await expect.poll(tied).toBe(String(count))
    await panel.getByRole('button', { name: 'Archive' }).click()
    await expect.poll(tied).toBe(`${count} archived`)
    for (const left of [String(count), '0', 'gone']) {
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
      await page.keyboard.press('Control+z')
      await expect.poll(tied).toBe(left)
    }
  })
})
