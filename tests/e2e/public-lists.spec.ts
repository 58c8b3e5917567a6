import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { NO_SHARED_DATA, sharedData } from '#tests/support/shared-data.ts'
import { expect, test } from './support/app.ts'
import { answerSave, dropFile } from './support/dialogs.ts'
import { visit } from './support/sample.ts'

/** Where the pictures of docs/public-lists.md go, when they are wanted. */
const pictures = process.env['MUSTER_PICTURES']
const CONGRESS = 'us-congress-social/legislators-social-media'

async function picture(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: join(pictures, `run-${name}.png`), animations: 'disabled' })
}

async function makeWorkspace(page: Page, name: string): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.getByRole('button', { name: /^New workspace/ }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill(name)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: `Workspace: ${name}` })).toBeVisible()
}

test('410 rows of a department are taken in, audited and planned', async ({ muster: { app, page }, folder }) => {
  const register = sharedData('us-digital-registry/DOC_accts.json.txt')
  test.info().skip(register === null, NO_SHARED_DATA)
  await answerSave(app, join(folder, 'commerce.muster'))
  await makeWorkspace(page, 'Department of Commerce')
  await dropFile(page, register ?? '')
  await expect(page.getByText('410 rows', { exact: true })).toBeVisible()
  await picture(page, 'register-preview')
  await page.getByRole('button', { name: 'Import 410 rows' }).click()
  await expect(page.getByRole('heading', { level: 2, name: '393 accounts added' })).toBeVisible()
  await page.getByRole('link', { name: 'Open the accounts' }).click()
  await expect(page.getByRole('grid', { name: 'Accounts' })).toHaveAttribute('aria-rowcount', '394')
  await expect(page.getByRole('button', { name: /^No owner 393/ })).toBeVisible()
  await picture(page, 'register-accounts')
  await visit(page, '/accounts?view=duplicates')
  await expect(page.getByText('393 accounts looked through')).toBeVisible()
  await picture(page, 'register-duplicates')
  await visit(page, '/audit')
  await page.getByRole('button', { name: 'Run audit' }).click()
  await expect(page.getByRole('grid', { name: 'Findings' })).toBeVisible()
  await expect(page.getByRole('row', { name: /Google\+/ }).first()).toBeVisible()
  await picture(page, 'register-audit')
})

test('two lists of a parliament tell who is gone and who has another handle', async ({
  muster: { app, page },
  folder,
}) => {
  const [older, newer] = [sharedData(`${CONGRESS}.2019-01.yaml`), sharedData(`${CONGRESS}.yaml`)]
  test.info().skip(older === null || newer === null, NO_SHARED_DATA)
  await answerSave(app, join(folder, 'congress.muster'))
  await makeWorkspace(page, 'Congress')
  for (const [path, day] of [
    [older, '2019-01-15'],
    [newer, '2026-06-15'],
  ] as const) {
    await dropFile(page, path ?? '')
    await page.getByRole('checkbox', { name: 'This is the whole list of a source' }).check()
    await page.getByRole('combobox', { name: 'Source' }).fill('Congress')
    await page.getByLabel('As of').fill(day)
    await page.getByLabel('As of').press('Enter')
    await expect(
      page.getByText(path === older ? 'The first list of this source' : 'Compared with', { exact: false }),
    ).toBeVisible()
    await expect(page.getByRole('button', { name: /^Import [\d,]+ accounts/ })).toBeEnabled()
    await picture(page, `congress-${day.slice(0, 4)}`)
    await page.getByRole('button', { name: /^Import [\d,]+ accounts/ }).click()
    await expect(page.getByRole('heading', { level: 2, name: /accounts added$/ })).toBeVisible()
  }
  await page.getByRole('link', { name: 'List changes' }).click()
  await expect(page.getByRole('combobox', { name: 'From' })).toHaveValue('Jan 15, 2019')
  await expect(page.getByText('221 gone, 213 new, 306 on both lists')).toBeVisible()
  await picture(page, 'congress-changes')
  await page.getByRole('button', { name: /^38, Renamed/ }).click()
  await expect(page.getByRole('grid', { name: 'Changes' })).toHaveAttribute('aria-rowcount', '39')
  await picture(page, 'congress-renamed')
})
