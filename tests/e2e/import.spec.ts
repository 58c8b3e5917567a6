import type { Page } from '@playwright/test'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './support/app.ts'
import { askService } from './support/bridge.ts'
import { answerSave, dropFile } from './support/dialogs.ts'
import { visit } from './support/sample.ts'

const LIST = `Network,Handle,Squad
X,KornwellDE,Bakery
Blubb,KornwellUK,Bakery
,KornwellFR,Oils
Instagram,https://instagram.com/p/Cabc123,Oils
`
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const row = (page: Page, name: string | RegExp) => page.getByRole('row', { name })

/** Chooses one of the options of a select. */
async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

async function makeWorkspace(page: Page): Promise<void> {
  await button(page, /^New workspace/).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Kornwell')
  await page.keyboard.press('Enter')
  await expect(button(page, 'Workspace: Kornwell')).toBeVisible()
}

test('a list with problems: columns chosen, networks given, the rest saved, corrected and taken in', async ({
  muster: { app, page },
  folder,
}) => {
  await answerSave(app, join(folder, 'kornwell.muster'))
  await makeWorkspace(page)
  const list = join(folder, 'squads.csv')
  writeFileSync(list, LIST)
  await dropFile(page, list)

  await choose(page, 'Squad is read as', 'Brand')
  await expect(row(page, /KornwellDE.*Bakery/)).toBeVisible()
  await choose(page, 'Network of the rows with “blubb”', 'YouTube')
  await expect(row(page, /KornwellUK.*Bakery/)).toBeVisible()
  await choose(page, 'Network of the rows without one', 'Facebook')
  await expect(button(page, 'Import 3 rows')).toBeVisible()

  const rejects = join(folder, 'rejects.csv')
  await answerSave(app, rejects)
  await button(page, 'Save rejected rows…').click()
  await expect(page.getByRole('alert').filter({ hasText: '1 row saved in rejects.csv' })).toBeVisible()
  await button(page, 'Import 3 rows').click()
  await expect(page.getByRole('heading', { level: 2, name: '3 accounts added' })).toBeVisible()

  const text = readFileSync(rejects, 'utf8')
  expect(text).toContain('https://instagram.com/p/Cabc123')
  writeFileSync(rejects, text.replace('instagram.com/p/Cabc123', 'instagram.com/kornwell_oils'))
  await dropFile(page, rejects)
  // The columns are read as the person chose them for the list these rows came from.
  await expect(row(page, /kornwell_oils.*Oils/)).toBeVisible()
  await button(page, 'Import 1 row').click()
  await expect(page.getByRole('heading', { level: 2, name: '1 account added' })).toBeVisible()
  expect(await askService(page, 'workspace.info', {})).toMatchObject({ value: { accounts: 4 } })
})

test('past imports are listed, and exactly one of them is taken back', async ({ muster: { app, page }, folder }) => {
  await answerSave(app, join(folder, 'kornwell.muster'))
  await makeWorkspace(page)
  for (const [name, handles] of [
    ['first.csv', ['KornwellDE', 'KornwellUK']],
    ['second.csv', ['KornwellUK', 'KornwellFR']],
  ] as const) {
    const path = join(folder, name)
    writeFileSync(path, `Profile link\n${handles.map((handle) => `https://x.com/${handle}`).join('\n')}\n`)
    await dropFile(page, path)
    await button(page, /^Import \d rows?/).click()
    await expect(page.getByRole('heading', { level: 2, name: /added$/ })).toBeVisible()
  }
  await page.getByRole('link', { name: 'Past imports' }).click()
  await row(page, /second\.csv/).click()
  const panel = page.getByRole('complementary', { name: 'Import of second.csv' })
  await panel.getByRole('button', { name: 'Undo the import' }).click()
  await expect(row(page, /second\.csv.*taken back/)).toBeVisible()
  await visit(page, '/accounts')
  await expect(row(page, /KornwellDE/)).toBeVisible()
  await expect(row(page, /KornwellUK/)).toBeVisible()
  await expect(row(page, /KornwellFR/)).toHaveCount(0)
})

test('addresses copied from anywhere are pasted as a list', async ({ muster: { app, page }, folder }) => {
  await answerSave(app, join(folder, 'kornwell.muster'))
  await makeWorkspace(page)
  await visit(page, '/import')
  await page.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'https://x.com/KornwellDE\nhttps://www.instagram.com/kornwell_oils/\n')
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await button(page, 'Import 2 rows').click()
  await expect(page.getByRole('heading', { level: 2, name: '2 accounts added' })).toBeVisible()
})
