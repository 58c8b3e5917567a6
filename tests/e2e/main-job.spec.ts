import type { Locator, Page } from '@playwright/test'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { NO_SHARED_DATA, sharedData } from '#tests/support/shared-data.ts'
import { expect, test } from './support/app.ts'
import { askService, askShell } from './support/bridge.ts'
import { answerOpen, answerSave, dropFile } from './support/dialogs.ts'
import { root } from './support/runtime.ts'
import { visit } from './support/sample.ts'

const list = join(root, 'tests', 'fixtures', 'lists', 'plain.csv')
const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name })
const heading = (page: Page, level: number, name: string | RegExp): Locator =>
  page.getByRole('heading', { level, name })

/** Makes a workspace the way a person does, by the button of the first page. */
async function makeWorkspace(page: Page, name: string): Promise<void> {
  await button(page, /^New workspace/).click()
  await page.getByRole('textbox', { name: 'Name' }).fill(name)
  await page.keyboard.press('Enter')
  await expect(button(page, `Workspace: ${name}`)).toBeVisible()
}

/** Imports a list that the window already shows the preview of. */
async function importPreviewed(page: Page, rows: number): Promise<void> {
  await button(page, `Import ${rows} rows`).click()
  await page.getByRole('link', { name: 'Open the accounts' }).click()
}

type Exported = {
  summary: { plan: { accounts: number; decided: number; after: { accounts: number } }; audit: { findings: number } }
  inventory: { account: string }[]
  decisions: { account: string; disposition: string; status: string }[]
  findings: unknown[]
}

test('the main job: a list becomes an inventory, an audit, a plan and files', async ({ folder, start }) => {
  const { app, page } = await start()
  const file = join(folder, 'Kornwell.muster')
  await answerSave(app, file)
  await makeWorkspace(page, 'Kornwell')
  await expect(heading(page, 1, 'Command center')).toBeVisible()

  await answerOpen(app, list)
  await button(page, 'Import a list').click()
  await importPreviewed(page, 5)
  await expect(heading(page, 1, 'Accounts')).toBeVisible()
  await expect(page.getByRole('grid', { name: 'Accounts' })).toHaveAttribute('aria-rowcount', '6')
  await expect(page.getByRole('row', { name: /KornwellDE/ })).toBeVisible()

  await visit(page, '/audit')
  await button(page, 'Run audit').click()
  await expect(page.getByRole('grid', { name: 'Findings' })).toBeVisible()
  const audit = await askService(page, 'audit.runs', {})
  const findings = audit.ok ? (audit.value.runs[0]?.findings ?? 0) : 0
  expect(findings).toBeGreaterThan(0)

  await visit(page, '/plan')
  await button(page, 'Suggest a plan').click()
  await expect(page.getByRole('grid', { name: 'Decisions' })).toBeVisible()
  const decided = page.getByText(/^\d+ decided, /)
  await expect(decided).toHaveText('0 decided, 5 suggested, 0 open')
  await expect(page.getByRole('row', { name: /KornwellDE/ })).toBeVisible()
  await page.keyboard.press('KeyJ')
  await page.keyboard.press('Digit6')
  await expect(decided).toHaveText('1 decided, 4 suggested, 0 open')
  await page.keyboard.press('Control+KeyZ')
  await expect(decided).toHaveText('0 decided, 5 suggested, 0 open')
  await page.keyboard.press('Control+Shift+KeyZ')
  await expect(decided).toHaveText('1 decided, 4 suggested, 0 open')
  const after = await page
    .getByRole('row', { name: /^Accounts/ })
    .getByRole('button')
    .textContent()

  await visit(page, '/reports')
  await answerOpen(app, folder)
  await page.getByRole('radio', { name: 'Governance team' }).check()
  for (const format of ['CSV', 'JSON']) await page.getByRole('checkbox', { name: format }).check()
  await button(page, 'Export…').click()
  const written = page.getByRole('region', { name: 'Written' })
  await expect(written.getByRole('listitem')).toHaveCount(6)
  const files = readdirSync(folder).filter((name) => name.startsWith('kornwell-'))
  expect(files.map((name) => name.replace(/-\d{4}-\d\d-\d\d/, '')).toSorted()).toEqual([
    'kornwell-decisions.csv',
    'kornwell-findings.csv',
    'kornwell-inventory.csv',
    'kornwell-plan.json',
    'kornwell-plan.pdf',
    'kornwell-plan.xlsx',
  ])
  expect(files.filter((name) => statSync(join(folder, name)).size === 0)).toEqual([])
  const json = files.find((name) => name.endsWith('.json')) ?? ''
  const told = JSON.parse(readFileSync(join(folder, json), 'utf8')) as Exported
  expect(told.summary).toMatchObject({
    plan: { accounts: 5, decided: 1, after: { accounts: Number(after) } },
    audit: { findings },
  })
  expect([told.inventory.length, told.decisions.length, told.findings.length]).toEqual([5, 5, findings])
  expect(told.decisions.filter(({ status }) => status === 'decided')).toMatchObject([{ disposition: 'close' }])

  await app.close()
  const again = await start()
  await expect(button(again.page, 'Workspace: Kornwell')).toBeVisible()
  await visit(again.page, '/plan')
  await expect(again.page.getByText('1 decided, 4 suggested, 0 open')).toBeVisible()
  await visit(again.page, '/audit')
  await expect(again.page.getByRole('grid', { name: 'Findings' })).toBeVisible()
})

test('importing the same list twice changes nothing', async ({ muster: { app, page }, folder }) => {
  await answerSave(app, join(folder, 'twice.muster'))
  await makeWorkspace(page, 'Twice')
  await dropFile(page, list)
  await importPreviewed(page, 5)
  await expect(page.getByRole('grid', { name: 'Accounts' })).toHaveAttribute('aria-rowcount', '6')
  await dropFile(page, list)
  await expect(button(page, 'Nothing new in this file')).toBeDisabled()
})

test('a list dropped on the first page makes a workspace named after it', async ({ muster: { app, page }, folder }) => {
  await answerSave(app, join(folder, 'dropped.muster'))
  await dropFile(page, list)
  await expect(button(page, 'Workspace: plain')).toBeVisible()
  await importPreviewed(page, 5)
  await expect(page.getByRole('grid', { name: 'Accounts' })).toHaveAttribute('aria-rowcount', '6')
})

test('the register of a government: 410 rows become 393 accounts, every row accounted for', async ({
  muster: { app, page },
  folder,
}) => {
  const register = sharedData('us-digital-registry/DOC_accts.json.txt')
  test.info().skip(register === null, NO_SHARED_DATA)
  await answerSave(app, join(folder, 'register.muster'))
  await makeWorkspace(page, 'Department of Commerce')
  await dropFile(page, register ?? '')
  await expect(page.getByText('410 rows', { exact: true })).toBeVisible()
  await button(page, /^Import \d+ rows/).click()
  await expect(heading(page, 2, '393 accounts added')).toBeVisible()
  const counts = await page.getByRole('group', { name: 'What the import does' }).innerText()
  const figures = counts.match(/\d+/g)?.map(Number) ?? []
  expect(figures.reduce((sum, figure) => sum + figure, 0)).toBe(410)
  await page.getByRole('link', { name: 'Open the accounts' }).click()
  await expect(page.getByRole('grid', { name: 'Accounts' })).toHaveAttribute('aria-rowcount', '394')
})

test('an import that is stopped leaves nothing', async ({ muster: { app, page }, folder }) => {
  const long = join(folder, 'long.csv')
  const rows = Array.from({ length: 60_000 }, (_, at) => `https://x.com/kornwell_${at},Kornwell`)
  writeFileSync(long, `Profile link,Brand\n${rows.join('\n')}\n`)
  await answerSave(app, join(folder, 'stopped.muster'))
  await makeWorkspace(page, 'Stopped')
  await dropFile(page, long)
  await button(page, 'Import 60,000 rows').click()
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Stopped. Nothing was changed.' })).toBeVisible()
  expect(await askService(page, 'workspace.info', {})).toMatchObject({ value: { accounts: 0 } })
  expect(await askService(page, 'history.state', {})).toMatchObject({ value: { undo: null } })
})

test('language and theme change while the work goes on', async ({ muster: { app, page }, folder }) => {
  await answerSave(app, join(folder, 'live.muster'))
  await makeWorkspace(page, 'Live')
  await dropFile(page, list)
  await importPreviewed(page, 5)
  await page.keyboard.press('Control+KeyK')
  await page.getByRole('dialog').getByRole('combobox').fill('русский')
  await page.keyboard.press('Enter')
  await expect(heading(page, 1, 'Аккаунты')).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
  const background = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  await askShell(page, 'shell.setPreferences', { colorScheme: 'light' })
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'light')
  const light = await background()
  await page.keyboard.press('Control+KeyK')
  await page.getByRole('dialog').getByRole('combobox').fill('тёмная')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  expect(await background()).not.toBe(light)
  await expect(page.getByRole('grid', { name: 'Аккаунты' })).toHaveAttribute('aria-rowcount', '6')
})
