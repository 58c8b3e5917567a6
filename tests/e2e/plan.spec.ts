import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { PlanSummary } from '#shared/model/plan.ts'
import { expect as expectFresh, test as fresh } from './support/app.ts'
import { askService } from './support/bridge.ts'
import { anew, expect, muster, test, visit } from './support/sample.ts'

const decisions = (page: Page) => page.getByRole('grid', { name: 'Decisions' })
const filterLine = (page: Page) => page.getByRole('combobox', { name: 'Filter decisions' })
const panel = (page: Page) => page.getByRole('complementary', { name: /^Decision on/ })
const figureOf = (page: Page, name: string) =>
  page
    .getByRole('table', { name: 'What the plan changes' })
    .getByRole('row', { name: new RegExp(`^${name} `) })
    .getByRole('button')

async function summaryOf(page: Page): Promise<PlanSummary> {
  const answer = await askService(page, 'plan.summary', {})
  if (!answer.ok || answer.value === null) throw new Error('no plan')
  return answer.value
}

test('decisions go by keys, with reasons, locked and for many at once, and are taken back', async ({ page }) => {
  await test.step('a decision by key changes the figures above, and undo takes both back', async () => {
    await anew(page, '/plan?filter=disposition:keep')
    const before = await summaryOf(page)
    await expect(figureOf(page, 'Accounts')).toHaveText(String(before.after.accounts))
    await page.keyboard.press('j')
    await page.keyboard.press('6')
    await expect(page.getByText('Close: 1 account')).toBeVisible()
    await expect(figureOf(page, 'Accounts')).toHaveText(String(before.after.accounts - 1))
    await expect(page.getByText(/^1 decided, /)).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(figureOf(page, 'Accounts')).toHaveText(String(before.after.accounts))
    await expect(page.getByText(/^0 decided, /)).toBeVisible()
  })

  await test.step('a locked decision is told to be locked and stays as it is', async () => {
    await anew(page, '/plan?filter=disposition:keep')
    await page.keyboard.press('j')
    await page.keyboard.press('l')
    await expect(page.getByText('1 decision locked')).toBeVisible()
    await page.keyboard.press('6')
    await expect(page.getByText(/is locked\. Unlock it with L first\.$/)).toBeVisible()
    expect((await summaryOf(page)).decided).toBe(1)
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await summaryOf(page)).decided).toBe(0)
  })

  await test.step('a merge asks for an account of the same network, and the suggested one is taken by Enter', async () => {
    const answer = await askService(page, 'plan.rows', { text: 'suggested:merge', limit: 1 })
    const row = answer.ok ? answer.value.rows[0] : undefined
    await anew(page, `/plan?account=${row?.account}`)
    await page.keyboard.press('3')
    const target = panel(page).getByRole('combobox', { name: 'Account that takes over' })
    await expect(target).toHaveValue(new RegExp(`^${row?.suggestedIntoName?.replaceAll(/[.+/]/g, String.raw`\$&`)}`))
    await target.press('Enter')
    await expect(page.getByText('Merge: 1 account')).toBeVisible()
    await expect(panel(page).getByText(`into ${row?.suggestedIntoName}`).first()).toBeVisible()
    await page.keyboard.press('0')
    await expect(page.getByText('1 account back to its suggestion')).toBeVisible()
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await summaryOf(page)).decided).toBe(0)
  })

  await test.step('the reason typed goes with the choice, and both stand in the history', async () => {
    await anew(page, '/plan?filter=disposition:archive')
    await page.keyboard.press('j')
    await page.keyboard.press('w')
    await panel(page).getByRole('textbox', { name: 'Reason' }).fill('The board wants it gone')
    await panel(page).getByRole('group', { name: 'Disposition' }).getByRole('button', { name: 'Close' }).click()
    await expect(
      panel(page).getByRole('group', { name: 'Disposition' }).getByRole('button', { name: 'Close' }),
    ).toHaveAttribute('aria-pressed', 'true')
    await expect(panel(page).getByRole('list').filter({ hasText: 'The board wants it gone' })).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(panel(page).getByText('Nobody has decided; the suggestion counts.')).toBeVisible()
  })

  await test.step('selected accounts are decided in one step', async () => {
    await anew(page, '/plan?filter=network:facebook%20disposition:keep')
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.keyboard.press('5')
    await expect(page.getByText('Archive: 2 accounts')).toBeVisible()
    expect((await summaryOf(page)).decided).toBe(2)
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await summaryOf(page)).decided).toBe(0)
  })
})

test('figures are doors, and the plan says that it is proven and what deciding otherwise costs', async ({ page }) => {
  await test.step('figures are doors: a disposition and a network narrow the decisions to their accounts', async () => {
    await anew(page, '/plan')
    const { dispositions } = await summaryOf(page)
    await page
      .getByRole('button', { name: new RegExp(`^${dispositions.transfer}, Show .* Transfer$`) })
      .or(page.getByRole('button', { name: /Transfer$/ }).and(page.locator('[data-door]')))
      .first()
      .click()
    await expect(filterLine(page)).toHaveValue('disposition:transfer')
    await expect(decisions(page)).toHaveAttribute('aria-rowcount', String((dispositions.transfer ?? 0) + 1))
    await page.getByRole('radiogroup', { name: 'What is shown' }).getByText('Network').click()
    const door = page.getByRole('table', { name: 'What stays' }).getByRole('button', { name: /that stay: YouTube$/ })
    const count = Number.parseInt((await door.textContent()) ?? '', 10)
    await door.click()
    await expect(decisions(page)).toHaveAttribute('aria-rowcount', String(count + 1))
  })

  await test.step('the plan says that it is proven, by how much, and what deciding otherwise costs', async () => {
    await anew(page, '/plan?filter=disposition:close')
    await expect(page.getByText('Proven: no better plan exists')).toBeVisible()
    await page.getByRole('button', { name: 'Why', exact: true }).click()
    await expect(page.getByText(/^If merges keep 50\s?% of followers: \d+ accounts/)).toBeVisible()
    await page.keyboard.press('Escape')
    await visit(page, '/plan?filter=disposition:keep')
    await decisions(page).getByRole('row').nth(1).click()
    await expect(panel(page).getByText('if it goes')).toBeVisible()
    await expect(panel(page).getByText('Worth of the plan')).toBeVisible()
    const picture = process.env['MUSTER_PICTURES']
    if (picture) await page.screenshot({ path: join(picture, 'plan-price.png') })
  })
})

fresh(
  'before the first suggestion the page says what a plan is, suggests one, and says when a limit could not be met',
  async ({ folder, open }) => {
    const file = join(folder, 'plan.muster')
    muster('init', file, '--sample')
    const { page } = await open(file, '#/plan')
    await expectFresh(
      page.getByRole('heading', { name: 'Decide what each account is for, or let it go' }),
    ).toBeVisible()
    await page.getByRole('button', { name: 'Limits' }).click()
    await page.getByRole('textbox', { name: 'At most this many accounts' }).fill('3')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Suggest a plan' }).click()
    // Why there is no plan is looked for longer than a plan is.
    await expectFresh(page.getByText(/^Plan suggested: 178 accounts today, \d+ stay\. 3 was the limit/)).toBeVisible({
      timeout: 50_000,
    })
    await expectFresh(decisions(page)).toHaveAttribute('aria-rowcount', '179')
    await expectFresh(page.getByText('The limits cannot be kept; suggested by rules')).toBeVisible()
  },
)
