import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './support/app.ts'
import { answerSave } from './support/dialogs.ts'
import { anew } from './support/sample.ts'

/** The accounts as one comes to them from another page. */
async function openTable(page: Page): Promise<void> {
  await anew(page, '/accounts')
  await expect(page.getByRole('row').nth(3)).toBeVisible()
}

test('the table is changed for many, exported, pasted into and copied from', async ({ openSample, folder }) => {
  const { page, app } = await openSample('#/accounts')

  await test.step('many accounts are changed together after a look at each, and the table goes into a file as it is shown', async () => {
    await openTable(page)
    for (const key of ['j', 'x', 'j', 'x', 'e']) await page.keyboard.press(key)
    const panel = page.getByRole('complementary', { name: 'Edit the selection' })
    await panel.getByRole('textbox', { name: 'Language' }).fill('de')
    await panel.getByRole('textbox', { name: 'Language' }).press('Enter')
    await expect(panel.getByText(/Language:.*→.*de/).first()).toBeVisible()
    await expect(panel.getByText(/of 2 will change/)).toBeVisible()
    await expect(panel.getByText(/of the chosen ha(s|ve) these values already/)).toBeVisible()
    await page.keyboard.press('Escape')

    const target = join(folder, 'shown.csv')
    await answerSave(app, target)
    await page.getByRole('combobox', { name: 'Filter accounts' }).fill('brand:Lumetra')
    await expect(page.locator('[data-shown-filter="brand:Lumetra"]')).toBeVisible()
    await page.getByRole('button', { name: 'Export the table' }).click()
    await page.getByRole('menuitem', { name: /CSV/ }).click()
    await expect(page.getByText(/accounts written to shown\.csv/)).toBeVisible()
    const [head, ...lines] = readFileSync(target, 'utf8').trimEnd().split('\r\n')
    expect(head).toBe('\uFEFFAccount,Brand,Market,Team,Owner,Audience,Last post,Health,Disposition,Address')
    expect(lines.length).toBeGreaterThan(10)
    for (const line of lines) expect(line).toContain(',Lumetra,')
  })

  await test.step('cells from a spreadsheet go onto the selection after a look at what they change, in one step', async () => {
    await openTable(page)
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.evaluate(() => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', 'Note\tMarket\nfirst line\tNeverland\n"second ""line"""\tNeverland\n')
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    })
    const panel = page.getByRole('complementary', { name: 'Paste values' })
    await expect(panel.getByText('2 values were not understood and change nothing')).toBeVisible()
    await expect(panel.getByText('first line').last()).toBeVisible()
    await expect(panel.getByText('second "line"').last()).toBeVisible()
    await expect(panel.getByText('2 of 2 will change')).toBeVisible()
    await panel.getByRole('button', { name: 'Apply' }).click()
    await expect(page.getByText('2 accounts changed')).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(page.getByText(/^Undone/)).toBeVisible()
  })

  await test.step('what is copied has the columns that were chosen, and a filter hides no part of it', async () => {
    await openTable(page)
    await page.getByRole('button', { name: 'Columns', exact: true }).click()
    await page.getByRole('checkbox', { name: 'Lifecycle' }).check()
    await page.getByRole('checkbox', { name: 'Audience' }).uncheck()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('columnheader', { name: 'Lifecycle' })).toBeVisible()
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    const filter = page.getByRole('combobox', { name: 'Filter accounts' })
    await filter.fill('nothinghasthisname')
    await expect(page.getByRole('toolbar', { name: 'Selection' })).toContainText('2 selected, 2 hidden by the filter')
    await page.getByRole('heading', { name: 'Accounts' }).click()
    await page.keyboard.press('Control+c')
    await expect(page.getByText('2 rows copied')).toBeVisible()
    const lines = (await app.evaluate(({ clipboard }) => clipboard.readText())).split('\n')
    expect(lines).toHaveLength(3)
    const heads = lines[0]?.split('\t') ?? []
    expect(heads).toContain('Lifecycle')
    expect(heads).not.toContain('Audience')
    for (const line of lines) expect(line.split('\t')).toHaveLength(heads.length)
  })
})

test('the table is grouped, and kept as a view that comes back with one press', async ({ openSample }) => {
  const { page } = await openSample('#/accounts')

  await test.step('groups show their figures, close by key, and are chosen whole', async () => {
    await openTable(page)
    await page.getByRole('button', { name: 'Group by' }).click()
    await page.getByRole('menuitemradio', { name: 'Network' }).click()
    await expect(page.getByText(/without owner/).first()).toBeVisible()
    await page.getByRole('button', { name: 'Grouped by network' }).click()
    await page.getByRole('menuitem', { name: 'Close all groups' }).click()
    const closed = await page.getByRole('grid').getAttribute('aria-rowcount')
    expect(Number(closed)).toBeLessThan(60)
    await page.getByRole('checkbox', { name: 'Select all of Facebook' }).click({ force: true })
    await expect(page.getByRole('toolbar', { name: 'Selection' })).toContainText(/\d+ selected/)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Grouped by network' }).click()
    await page.getByRole('menuitemradio', { name: 'No grouping' }).click()
  })

  await test.step('a view keeps filter and grouping, comes back with one press, and can be deleted and brought back', async () => {
    await openTable(page)
    const filter = page.getByRole('combobox', { name: 'Filter accounts' })
    await filter.fill('owner:none')
    // Esc closes the completion, also one that is still on its way; where there is none it clears the line.
    await filter.press('Escape')
    await expect(filter).toHaveValue('owner:none')
    await page.getByRole('button', { name: 'Group by' }).click()
    await page.getByRole('menuitemradio', { name: 'Brand', exact: true }).click()
    await page.getByRole('button', { name: 'Save view' }).click()
    await page.getByRole('textbox', { name: 'Name of the view' }).fill('Orphans by brand')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByText('View “Orphans by brand” saved')).toBeVisible()
    const facets = page.getByRole('navigation', { name: 'Facets' })
    const view = facets.getByRole('button', { name: /^Orphans by brand/ })
    await expect(view).toHaveAttribute('aria-pressed', 'true')

    await filter.fill('')
    await expect(page).not.toHaveURL(/filter=/)
    await page.getByRole('button', { name: 'Grouped by brand' }).click()
    await page.getByRole('menuitemradio', { name: 'No grouping' }).click()
    await expect(page.getByRole('button', { name: 'Group by' })).toBeVisible()
    await expect(page.getByRole('menu')).toHaveCount(0)
    await expect(view).toContainText('changed')
    await view.click()
    await expect(filter).toHaveValue('owner:none')
    await expect(page.getByRole('button', { name: 'Grouped by brand' })).toBeVisible()

    await facets.getByRole('button', { name: 'More for “Orphans by brand”' }).click()
    await page.getByRole('menuitem', { name: 'Delete' }).click()
    await expect(view).toHaveCount(0)
    await page.keyboard.press('Control+z')
    await expect(view).toBeVisible()
  })
})
