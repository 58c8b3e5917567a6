import type { Page } from '@playwright/test'
import { askService } from './support/bridge.ts'
import { anew, expect, test, visit } from './support/sample.ts'

const inbox = (page: Page) => page.getByRole('grid', { name: 'Findings' })
const filterLine = (page: Page) => page.getByRole('combobox', { name: 'Filter findings' })
const panel = (page: Page) => page.getByRole('complementary', { name: 'Finding' })
const severity = (page: Page, word: string) =>
  page.getByRole('group', { name: 'Findings by severity' }).getByRole('button', { name: new RegExp(`^\\d+ ${word}$`) })
const countOf = async (page: Page, word: string): Promise<number> =>
  Number.parseInt((await severity(page, word).textContent()) ?? '', 10)

/** How many findings meet a filter, as the service says. */
async function found(page: Page, text: string): Promise<number> {
  const answer = await askService(page, 'findings.list', { text, group: 'none', limit: 1 })
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value.total
}

test('the inbox is narrowed, grouped and explained, and every gap is a door', async ({ page }) => {
  await test.step('the counts are those of the service, and pressing one narrows the inbox to its severity and back', async () => {
    await anew(page, '/audit')
    expect(await countOf(page, 'critical')).toBe(await found(page, 'severity:critical status:open,in_progress'))
    await severity(page, 'critical').click()
    await expect(filterLine(page)).toHaveValue('severity:critical')
    await expect(severity(page, 'critical')).toHaveAttribute('aria-pressed', 'true')
    await expect(inbox(page).getByRole('button', { name: /No owner on record/ })).toHaveCount(0)
    await severity(page, 'critical').click()
    await expect(filterLine(page)).toHaveValue('')
  })

  await test.step('a filter that is not understood says where, one without hits offers the way back', async () => {
    await anew(page, '/audit')
    await page.keyboard.press('f')
    await page.keyboard.type('severity:enormous')
    await expect(page.getByText(/not understood at “severity:enormous”|severity:enormous/).first()).toBeVisible()
    await filterLine(page).fill('brand:Nobody')
    await expect(page.getByText('No finding meets this filter.')).toBeVisible()
    await page.getByRole('button', { name: 'Clear the filter' }).last().click()
    await expect(inbox(page).getByRole('row').nth(3)).toBeVisible()
  })

  await test.step('groups close and open, and the findings can be grouped by account', async () => {
    await anew(page, '/audit')
    const group = inbox(page).getByRole('button', { expanded: true }).first()
    const name = ((await group.textContent()) ?? '').replace(/\d+$/, '')
    await group.click()
    const closed = inbox(page)
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .first()
    await expect(closed).toHaveAttribute('aria-expanded', 'false')
    await closed.click()
    await expect(closed).toHaveAttribute('aria-expanded', 'true')
    await page.getByText('Account', { exact: true }).first().click()
    await expect(page).toHaveURL(/group=account/)
    await expect(inbox(page).getByRole('columnheader', { name: 'Rule' })).toBeVisible()
  })

  await test.step('a rule tells how it decided, and its figure opens exactly its findings', async () => {
    await anew(page, '/audit')
    await page.getByRole('tab', { name: 'Rules' }).click()
    await page.getByRole('row', { name: /No owner on record/ }).click()
    await expect(page.getByRole('complementary', { name: 'Rule' }).getByText('Why this is a rule')).toBeVisible()
    const expected = await found(page, 'rule:no-owner')
    await page
      .getByRole('complementary', { name: 'Rule' })
      .getByRole('link', { name: new RegExp(`^Show ${expected} findings`) })
      .click()
    await expect(filterLine(page)).toHaveValue('rule:no-owner')
    await expect(severity(page, 'high')).toContainText(String(expected))
  })

  await test.step('every data gap with a door opens the accounts that lack the fact, none that it counts left out', async () => {
    await anew(page, '/audit?view=gaps')
    const doors = page.getByRole('table', { name: 'Missing facts' }).locator('a[aria-label*="where it is missing"]')
    await expect(doors.first()).toBeVisible()
    for (const door of await doors.all()) {
      const count = Number.parseInt((await door.textContent()) ?? '', 10)
      const text = new URLSearchParams((await door.getAttribute('href'))?.split('?')[1]).get('filter') ?? ''
      const answer = await askService(page, 'accounts.list', { filter: { text }, offset: 0, limit: 1 })
      expect(answer.ok ? answer.value.total : 0, text).toBeGreaterThanOrEqual(count)
    }
  })
})

test('findings are waived, assigned and resolved by keys, each taken back by one undo, and opened by a link', async ({
  page,
}) => {
  await test.step('a finding is waived by keyboard with its reason, leaves the inbox, and undo brings it back', async () => {
    await anew(page, '/audit?filter=rule:network-defunct')
    const before = await countOf(page, 'critical')
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await expect(panel(page).getByText('Why this is a rule')).toBeVisible()
    await page.keyboard.press('w')
    await page.keyboard.type('Kept as a memorial')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('1 finding waived as accepted risk')).toBeVisible()
    await expect(severity(page, 'critical')).toContainText(String(before - 1))
    expect(await found(page, 'rule:network-defunct status:accepted')).toBe(1)
    await page
      .getByRole('button', { name: 'Open', exact: true })
      .or(page.getByRole('button', { name: 'Show: Open' }))
      .first()
      .click()
    await page.getByRole('menuitem', { name: 'Waived' }).click()
    await expect(inbox(page).getByText('Accepted risk')).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(page.getByText('Nothing is waived.').or(page.getByText('No finding meets this filter.'))).toBeVisible()
    expect(await found(page, 'rule:network-defunct status:accepted')).toBe(0)
  })

  await test.step('selected findings are assigned in one step that one undo takes back', async () => {
    await anew(page, '/audit?filter=rule:no-owner')
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('Shift+X')
    await expect(page.getByRole('toolbar', { name: 'Selected findings' })).toContainText('3 selected')
    await page.keyboard.press('a')
    await page.getByRole('textbox', { name: 'Person' }).fill('a')
    const first = page.getByRole('option').first()
    const name = ((await first.textContent()) ?? '').replace(/^[A-ZА-Я]{1,2}(?=[A-ZА-Я])/, '')
    await first.click()
    await expect(page.getByText(`3 findings assigned to ${name}`)).toBeVisible()
    expect(await found(page, 'rule:no-owner assignee:any')).toBe(3)
    await page.keyboard.press('Control+z')
    await expect.poll(() => found(page, 'rule:no-owner assignee:any')).toBe(0)
  })

  await test.step('R marks the current finding resolved and the next one follows in the panel', async () => {
    await anew(page, '/audit?filter=rule:only-admin-left')
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    const account = panel(page).getByRole('link', { name: /^Open the account/ })
    const first = await account.getAttribute('href')
    await page.keyboard.press('r')
    await expect(page.getByText('1 finding marked resolved')).toBeVisible()
    await expect(account).not.toHaveAttribute('href', first ?? '')
    await page.keyboard.press('Control+z')
    await expect.poll(() => found(page, 'rule:only-admin-left status:fixed')).toBe(0)
    await page.keyboard.press('Escape')
    await expect(panel(page)).toHaveCount(0)
  })

  await test.step('a link to a finding opens it and brings its row into sight', async () => {
    const answer = await askService(page, 'findings.list', { text: 'rule:service-gap', group: 'rule', limit: 3 })
    if (!answer.ok) throw new Error(answer.error.message)
    const [, , finding] = answer.value.findings
    await anew(page, `/audit?finding=${encodeURIComponent(finding?.id ?? '')}`)
    await expect(panel(page).getByRole('heading', { name: finding?.ruleTitle ?? '' })).toBeVisible()
    await expect(inbox(page).locator('[data-current]')).toContainText(finding?.accountName ?? '')
  })
})

test('the words of rules follow the language at once', async ({ page }) => {
  await visit(page, '/audit?view=rules')
  await expect(page.getByText('No owner on record')).toBeVisible()
  await page.evaluate(() => window.muster.shell('shell.setPreferences', { language: 'ru' }))
  await expect(page.getByText('Нет владельца').first()).toBeVisible()
  await expect(page.getByText('No owner on record')).toHaveCount(0)
})
