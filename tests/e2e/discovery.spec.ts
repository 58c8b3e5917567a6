import type { Locator, Page } from '@playwright/test'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { askService, askShell } from './support/bridge.ts'
import { answerOpen, dropFile } from './support/dialogs.ts'
import { root } from './support/runtime.ts'
import { expect, pressRussian, test, visit } from './support/sample.ts'

const fixtures = join(root, 'tests', 'fixtures', 'discovery')
const site = join(fixtures, 'site')

const grid = (page: Page): Locator => page.getByRole('grid', { name: 'Candidates' })
const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'Candidate' })
/** The door to the candidates of one decision, with how many there are. */
const door = (page: Page, name: RegExp): Locator =>
  page.getByRole('group', { name: 'Candidates by decision' }).getByRole('button', { name })
const rowOf = (page: Page, handle: string): Locator => grid(page).getByRole('row', { name: handle })
const said = (page: Page, text: string | RegExp): Locator => page.getByText(text)

async function summary(page: Page) {
  const answer = await askService(page, 'discovery.summary', {})
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value
}

/** Takes steps back until the inbox is as empty as before the test. */
async function takeBack(page: Page): Promise<void> {
  while ((await summary(page)).states.all > 0) {
    const answer = await askService(page, 'history.undo', {})
    if (!answer.ok) throw new Error(answer.error.message)
  }
}

test.afterEach(async ({ page }) => takeBack(page))

/** A folder of saved pages, chosen in the window. */
async function readSite(page: Page, app: Parameters<typeof answerOpen>[0]): Promise<void> {
  await visit(page, '/discovery')
  await answerOpen(app, site)
  await page.getByRole('button', { name: 'Choose a folder of saved pages…' }).click()
  await expect(said(page, 'site: 4 pages read.')).toBeVisible()
  await expect(grid(page)).toBeVisible()
}

test('a folder of saved pages brings candidates; one that is ours becomes an account, and undo takes it out again', async ({
  page,
  kept,
}) => {
  await visit(page, '/accounts')
  await page.getByRole('button', { name: 'Discovery', exact: true }).click()
  await expect(page.getByText('Find the accounts nobody told you about')).toBeVisible()
  const { accounts } = await summary(page)
  await readSite(page, kept.app)
  const waiting = (await summary(page)).states.open
  await expect(door(page, /wait$/)).toHaveText(`${waiting}wait`)
  expect((await summary(page)).accounts).toBe(accounts)

  await rowOf(page, 'kornwell.de').click()
  await expect(panel(page).getByText('Linked from a text of halvorn.example')).toBeVisible()
  await expect(
    panel(page)
      .getByText(/on 1 page of 3/)
      .first(),
  ).toBeVisible()
  await expect(panel(page).getByRole('textbox', { name: 'Brand' })).toHaveValue('Kornwell')
  await page.keyboard.press('1')
  await expect(said(page, '1 account added to the inventory')).toBeVisible()
  await expect(door(page, /wait$/)).toHaveText(`${waiting - 1}wait`)
  expect((await summary(page)).accounts).toBe(accounts + 1)

  await door(page, /ours$/).first().click()
  await rowOf(page, 'kornwell.de').click()
  await panel(page).getByRole('link', { name: 'Open the account' }).click()
  await expect(page.getByRole('complementary').getByRole('heading', { name: 'kornwell.de' })).toBeVisible()
  await page.getByRole('complementary').getByRole('tab', { name: 'History' }).click()
  await expect(page.getByRole('heading', { name: 'Where it was seen' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(said(page, /^Undone/)).toBeVisible()
  expect(await summary(page)).toMatchObject({ accounts, states: { open: waiting, ours: 0 } })
})

test('two quick keys decide two candidates, each once', async ({ page, kept }) => {
  await readSite(page, kept.app)
  const waiting = (await summary(page)).states.open
  await grid(page).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(panel(page)).toBeVisible()
  await page.evaluate(() => {
    for (const _ of [1, 2]) {
      const press = { key: '3', code: 'Digit3', bubbles: true, cancelable: true }
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', press))
    }
  })
  await expect(door(page, /wait$/)).toHaveText(`${waiting - 2}wait`)
  expect((await summary(page)).states).toMatchObject({ open: waiting - 2, not_ours: 2 })
})

test('impostor with a note, not ours and later are decided by keyboard, the next candidate follows', async ({
  page,
  kept,
}) => {
  await readSite(page, kept.app)
  const waiting = (await summary(page)).states.open
  await grid(page).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const first = await panel(page).getByRole('heading', { level: 2 }).textContent()
  const impostor = page.url()
  await panel(page).getByRole('textbox', { name: 'Note' }).fill('Sells prizes in our name')
  await page.keyboard.press('Enter')
  await expect(said(page, 'Note saved')).toBeVisible()
  await page.keyboard.press('2')
  await expect(said(page, '1 candidate set down as impostor')).toBeVisible()
  await expect(page).not.toHaveURL(impostor)
  const notOurs = page.url()
  await page.keyboard.press('3')
  await expect(said(page, '1 candidate set aside for good')).toBeVisible()
  await expect(page).not.toHaveURL(notOurs)
  await page.keyboard.press('4')
  await expect(page.getByRole('dialog', { name: 'Show it again' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(said(page, /^1 candidate put off until/)).toBeVisible()
  expect((await summary(page)).states).toMatchObject({ open: waiting - 3, impostor: 1, not_ours: 1, later: 1 })

  await door(page, /impostor$/).click()
  await rowOf(page, first ?? '').click()
  const report = panel(page).getByRole('textbox', { name: 'Text of the report' })
  await expect(report).toHaveValue(/What we saw: Sells prizes in our name/)
  await panel(page).getByRole('button', { name: 'Copy the text' }).click()
  await expect(said(page, 'Copied')).toBeVisible()
  expect(await kept.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(await report.inputValue())

  await panel(page).getByRole('button', { name: 'Back to the inbox' }).click()
  await expect(said(page, '1 candidate back in the inbox')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(door(page, /impostor$/)).toHaveText('1impostor')
})

test('many are decided in one step, which one undo takes back, in a Russian layout too', async ({ page, kept }) => {
  await readSite(page, kept.app)
  const waiting = (await summary(page)).states.open
  await askShell(page, 'shell.setPreferences', { language: 'ru' })
  await page.getByRole('checkbox', { name: 'Выделить shopify' }).check()
  await page.getByRole('checkbox', { name: 'Выделить chef.lena.okafor' }).check()
  await expect(page.getByRole('toolbar', { name: 'Выделенные кандидаты' })).toContainText('Выделено 2')
  await pressRussian(page, 'Digit3', '3')
  await expect(said(page, '2 кандидата отставлены насовсем')).toBeVisible()
  expect((await summary(page)).states).toMatchObject({ open: waiting - 2, not_ours: 2 })
  await page.keyboard.press('Control+z')
  await expect(said(page, /^Отменено/)).toBeVisible()
  expect((await summary(page)).states).toMatchObject({ open: waiting, not_ours: 0 })
})

test('results of scanners that are dropped on the page wait as unverified; handles are proposed from habits', async ({
  page,
}) => {
  await visit(page, '/discovery')
  for (const name of ['kornwell.csv', 'kornwell.txt', 'report_kornwell_simple.json', 'report_kornwell_ndjson.json']) {
    await dropFile(page, join(fixtures, 'results', name))
    await expect(said(page, `${name}: 1 list of hits read.`)).toBeVisible()
  }
  await expect(grid(page).getByText('Reported by a scanner, unverified')).toBeVisible()
  await rowOf(page, 'kornwell').first().click()
  await expect(panel(page).getByText('A scanner reports it; nine of ten such names are false')).toBeVisible()

  const before = (await summary(page)).states.open
  await page.getByRole('button', { name: 'Look for accounts' }).click()
  await page.getByRole('menuitem', { name: 'Propose handles' }).click()
  await expect(said(page, /profiles looked through/)).toBeVisible()
  expect((await summary(page)).states.open).toBeGreaterThan(before)
  await page.getByRole('textbox', { name: 'Search candidates' }).fill('kornwell')
  await expect(grid(page).getByText('Proposed handles, to be checked when online')).toBeVisible()
})

const BAD: readonly { name: string; content: string | Buffer; says: string }[] = [
  { name: 'photo.png', content: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), says: 'photo.png is neither' },
  { name: 'empty.html', content: '', says: 'empty.html is empty' },
  { name: 'other.csv', content: 'city,people\nRiga,600000\n', says: 'other.csv is neither' },
  { name: 'torn.json', content: '{"Telegram": {"username": "korn', says: 'torn.json is neither' },
  { name: 'words.txt', content: 'no addresses here\n', says: 'words.txt is neither' },
]

test('what is neither a page nor a result is refused in words, by its name, and nothing comes of it', async ({
  page,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'muster-bad-'))
  try {
    await visit(page, '/discovery')
    for (const { name, content, says } of BAD) {
      writeFileSync(join(folder, name), content)
      await dropFile(page, join(folder, name))
      await expect(said(page, says)).toBeVisible()
      expect((await summary(page)).states.all).toBe(0)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
