import type { Page } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { NO_SHARED_DATA, sharedData } from '#tests/support/shared-data.ts'
import { expect, test } from './support/app.ts'
import { answerSave, dropFile } from './support/dialogs.ts'
import { visit } from './support/sample.ts'

const TWEETS = sharedData('twcs-slice/twcs.csv')
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

test('real support tweets are dropped on the window, recognised, taken in, read and taken back', async ({
  muster: { app, page },
  folder,
}) => {
  test.info().skip(TWEETS === null, NO_SHARED_DATA)
  test.setTimeout(60_000)
  await answerSave(app, join(folder, 'care.muster'))
  await button(page, /^New workspace/).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Care')
  await page.keyboard.press('Enter')
  await expect(button(page, 'Workspace: Care')).toBeVisible()
  await visit(page, '/conversations')
  await expect(page.getByRole('heading', { name: 'Who asked, who answered, and how fast?' })).toBeVisible()

  await dropFile(page, TWEETS ?? '')
  await expect(button(page, 'Import 4,999 messages')).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText('The row is torn', { exact: false }).first()).toBeVisible()
  await button(page, 'Import 4,999 messages').click()
  await expect(page.getByRole('heading', { name: '1,312 conversations taken in' })).toBeVisible({ timeout: 20_000 })
  await button(page, 'Open conversations').click()
  await expect(page.getByRole('grid', { name: 'Conversations' })).toHaveAttribute('aria-rowcount', '1313')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('heading', { name: 'Who asked, who answered, and how fast?' })).toBeVisible()
})

test('a table that could be either is asked about, and its columns can be said', async ({
  muster: { app, page },
  folder,
}) => {
  await answerSave(app, join(folder, 'either.muster'))
  await button(page, /^New workspace/).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Either')
  await page.keyboard.press('Enter')
  await expect(button(page, 'Workspace: Either')).toBeVisible()
  const file = join(folder, 'notes.csv')
  writeFileSync(
    file,
    'Username,Date,Comment,URL,Case\nanna,2024-01-01 10:00,help,https://x.com/anna,C1\nacme,2024-01-01 11:00,gladly,https://x.com/acme,C1\n',
  )
  await dropFile(page, file)
  await expect(page.getByRole('heading', { name: 'What does notes.csv hold?' })).toBeVisible()
  await page.getByRole('main').getByRole('button', { name: 'Conversations' }).click()
  await expect(button(page, 'Import 2 messages')).toBeEnabled()
  await page.getByRole('combobox', { name: 'Case is read as' }).selectOption('thread')
  await expect(button(page, 'Import 2 messages')).toBeEnabled()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: '1 conversation taken in' })).toBeVisible()
})
