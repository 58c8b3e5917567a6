import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

/** A plan that is compared, laid out in waves, approved of and handed over. Kept in step with docs/walkthrough-manager.md. */
export async function manager(walk) {
  const { page, button, step, open, answer, folder } = walk
  const out = join(folder, 'plan')
  mkdirSync(out)
  await button(/^Try the sample company/).click()
  await button('Begin the tour').waitFor()
  await button('Not now').click()
  await button('Jobs: No jobs running').waitFor()
  await step('where-it-stands')

  await open(/^Plan/)
  await page.getByRole('grid', { name: 'Decisions' }).waitFor()
  await page.getByRole('slider', { name: 'Accounts kept' }).waitFor()
  await step('before-and-after')

  await button('Scenario: Plan').click()
  await page.getByRole('menuitem', { name: 'Copy to a new scenario…' }).click()
  await page.getByRole('textbox', { name: 'Name of the scenario' }).fill('Smaller')
  await page.keyboard.press('Enter')
  await button('Scenario: Smaller').waitFor()
  await page.getByRole('tab', { name: 'Compare' }).click()
  await page.getByRole('table', { name: 'Scenarios side by side' }).waitFor()
  await step('side-by-side')

  await button('Scenario: Smaller').click()
  await page
    .getByRole('menuitem', { name: /the plan$/ })
    .first()
    .click()
  await page.getByRole('tab', { name: 'Waves' }).click()
  await button('Propose waves').click()
  await page.getByText(/^\d+ waves with \d+ accounts/).waitFor()
  await step('waves')

  await page.getByRole('tab', { name: 'Risks' }).click()
  await walk.ready()
  await step('risks')

  await open('Reports')
  await page.getByRole('radio', { name: 'Board' }).check()
  await page.getByRole('checkbox', { name: 'PPTX' }).check()
  await step('pages')

  await page.getByRole('checkbox', { name: /^Issue as version/ }).check()
  await answer(out)
  await page.getByRole('main').getByRole('button', { name: 'Export…' }).click()
  const written = page.getByRole('region', { name: 'Written' })
  await written.getByRole('listitem').first().waitFor()
  await written.scrollIntoViewIfNeeded()
  await step('handed-over')
}
