import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { ownList } from './own-list.mjs'

/** From a list in a spreadsheet to an inventory, findings with owners, and a plan. Kept in step with docs/walkthrough-governance-lead.md. */
export async function governanceLead(walk) {
  const { page, button, step, open, answer, folder } = walk
  const list = ownList(folder, walk.env)
  const out = join(folder, 'plan')
  mkdirSync(out)
  await step('first-start')

  await button(/^New workspace/).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Halvorn Group')
  await answer(join(folder, 'Halvorn Group.muster'))
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: 'Getting started' }).waitFor()
  await step('getting-started')

  await answer(list)
  await button('Import a list').click()
  const take = button(/^Import \d+ rows/)
  await take.waitFor()
  await step('preview')
  await take.click()
  await page.getByRole('link', { name: 'Open the accounts' }).click()
  await page.getByRole('grid', { name: 'Accounts' }).waitFor()

  await button(/^No owner \d/).click()
  await page.waitForFunction(() => location.hash.includes('owner'))
  await page.getByRole('grid', { name: 'Accounts' }).focus()
  await page.keyboard.press('KeyJ')
  await page.keyboard.press('Enter')
  await page.getByRole('complementary').waitFor()
  await step('no-owner')

  await page.keyboard.press('Escape')
  await page.getByRole('grid', { name: 'Accounts' }).focus()
  for (const key of ['KeyX', 'KeyJ', 'KeyX', 'KeyJ', 'KeyX', 'KeyO']) await page.keyboard.press(key)
  const edit = page.getByRole('complementary', { name: 'Edit the selection' })
  await edit.getByRole('textbox', { name: 'Owner', exact: true }).fill('Lena')
  await page.getByRole('option').first().click()
  await step('one-owner-for-three')
  await edit.getByRole('button', { name: 'Apply' }).click()
  await page.getByText('3 accounts changed').waitFor()

  await open(/^Audit/)
  await button('Run audit').first().click()
  await page.getByRole('grid', { name: 'Findings' }).waitFor()
  await page.getByRole('grid', { name: 'Findings' }).focus()
  await page.keyboard.press('KeyJ')
  await page.keyboard.press('Enter')
  await page.getByRole('complementary').waitFor()
  await page.keyboard.press('KeyX')
  await page.keyboard.press('KeyA')
  await page.getByRole('textbox', { name: 'Person' }).fill('Lena')
  await page.getByRole('option').first().click()
  await page
    .getByText(/assigned to/)
    .first()
    .waitFor()
  await step('findings')

  await open(/^Plan/)
  await button('Suggest a plan').click()
  await page.getByRole('grid', { name: 'Decisions' }).waitFor()
  await page.getByRole('grid', { name: 'Decisions' }).focus()
  await page.keyboard.press('KeyJ')
  await page.keyboard.press('Digit1')
  await page.getByText(/^1 decided, /).waitFor()
  await page.getByRole('slider', { name: 'Accounts kept' }).waitFor()
  await step('plan')

  await open('Reports')
  await answer(out)
  await page.getByRole('radio', { name: 'Governance team' }).check()
  await page.getByRole('main').getByRole('button', { name: 'Export…' }).click()
  const written = page.getByRole('region', { name: 'Written' })
  await written.getByRole('listitem').first().waitFor()
  await written.scrollIntoViewIfNeeded()
  await step('exported')

  await open('Command center')
  await step('where-we-stand')
}
