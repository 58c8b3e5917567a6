import type { Locator, Page } from '@playwright/test'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './support/app.ts'
import { askService } from './support/bridge.ts'
import { answerOpen, answerSave } from './support/dialogs.ts'
import { visit } from './support/sample.ts'

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name })
const tour = (page: Page): Locator => page.getByRole('region', { name: 'Tour of the sample' })

test('the first run: help without a workspace, a tour that does the whole job, and a list of first steps', async ({
  folder,
  start,
}) => {
  test.setTimeout(120_000)
  const { app, page } = await start()

  // Help, before anything is open.
  await page.keyboard.press('F1')
  await expect(page.getByRole('heading', { level: 2, name: 'First steps' })).toBeFocused()
  await page.getByRole('searchbox', { name: 'Search the help' }).fill('horseshoe')
  await page.getByRole('link', { name: 'service gap' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Service gap' })).toBeVisible()
  await button(page, 'Back').click()
  await button(page, 'Back').click()

  // The tour: every step notices by itself that it was done.
  await button(page, /^Try the sample company/).click()
  await button(page, 'Begin the tour').click({ timeout: 60_000 })
  await expect(tour(page)).toContainText('Find the accounts nobody owns')
  await button(page, 'Take me there').click()
  await expect(tour(page)).toContainText('Give one of them an owner')

  // Left and taken up again.
  await button(page, /^Leave the tour/).click()
  await expect(tour(page)).toBeHidden()
  await page.keyboard.press('Control+KeyK')
  await page.getByRole('dialog').getByRole('combobox').fill('tour of the sample')
  await page.keyboard.press('Enter')
  await expect(tour(page)).toContainText('Give one of them an owner')

  // The word's own help, by keyboard, beside the field.
  await page.getByRole('grid', { name: 'Accounts' }).focus()
  await page.keyboard.press('KeyJ')
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary')
  await panel.getByRole('button', { name: 'What is “owner”?' }).focus()
  await page.keyboard.press('Enter')
  const meaning = page.getByRole('dialog', { name: 'What is “owner”?' })
  await expect(meaning).toContainText('The one person who answers for an account')
  await expect(meaning.getByRole('link', { name: 'More' })).toHaveAttribute('href', '#/help?term=owner')
  await page.keyboard.press('Escape')
  await expect(panel.getByRole('button', { name: 'What is “owner”?' })).toBeFocused()

  const people = await askService(page, 'directory.list', { kind: 'person' })
  const person = people.ok ? (people.value.entries.find(({ leftOn }) => leftOn === null)?.id ?? '') : ''
  const rows = await askService(page, 'accounts.list', { filter: { text: 'owner:none' }, offset: 0, limit: 1 })
  const account = rows.ok ? (rows.value.rows[0]?.id ?? '') : ''
  await askService(page, 'accounts.update', { ids: [account], patch: { ownerId: person } })
  await expect(tour(page)).toContainText('Run the audit')
  await button(page, 'Take me there').click()
  await tour(page).getByRole('button', { name: 'Run audit' }).click()
  await expect(tour(page)).toContainText('Decide one account in the plan')
  await button(page, 'Take me there').click()
  // Rows that are read again meanwhile take the key with them.
  await expect(async () => {
    await page.getByRole('grid', { name: 'Decisions' }).focus()
    await page.keyboard.press('KeyJ')
    await page.keyboard.press('Digit1')
    await expect(tour(page)).toContainText('Export the plan', { timeout: 3000 })
  }).toPass()
  await button(page, 'Take me there').click()
  await answerOpen(app, folder)
  await page.getByRole('main').getByRole('button', { name: 'Export…' }).click()
  await expect(tour(page)).toContainText('That was the whole job', { timeout: 40_000 })

  // A workspace of one's own has a list of first steps, which goes away when it is put away and stays away.
  await answerSave(app, join(folder, 'Own.muster'))
  await tour(page).getByRole('button', { name: 'New workspace' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Own')
  await page.keyboard.press('Enter')
  await visit(page, '/center')
  const steps = page.getByRole('region', { name: 'Getting started' })
  await expect(steps.getByRole('listitem')).toHaveCount(5)
  await steps.getByRole('button', { name: 'Put the list away' }).click()
  await expect(steps).toBeHidden()
  await visit(page, '/accounts')
  await visit(page, '/center')
  await expect(steps).toBeHidden()

  // A digest into a folder; without the folder one message, and it stays in the settings.
  await visit(page, '/settings?section=digest')
  const digest = page.getByRole('region', { name: 'Digest and reminders' })
  await expect(digest.getByRole('switch', { name: 'Write a digest every week' })).toBeDisabled()
  const reports = join(folder, 'reports')
  mkdirSync(reports)
  await answerOpen(app, reports)
  await digest.getByRole('button', { name: 'Choose a folder…' }).click()
  await digest.getByRole('switch', { name: 'Write a digest every week' }).press('Space')
  await digest.getByRole('button', { name: 'Write one now' }).click()
  await expect(digest).toContainText('Written', { timeout: 30_000 })
  expect(readdirSync(reports).map((name) => name.split('.').at(-1))).toEqual(['html', 'pdf'])
  rmSync(reports, { recursive: true })
  await digest.getByRole('button', { name: 'Write one now' }).click()
  await expect(digest).toContainText('tried again every hour')
  await expect(page.getByRole('alert')).toHaveCount(2)

  // The other sections are found by their words.
  await page.getByRole('searchbox', { name: 'Search the settings' }).fill('holidays')
  await expect(page.getByRole('region', { name: 'Working hours' })).toBeVisible()
  await expect(digest).toBeHidden()
})
