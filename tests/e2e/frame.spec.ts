import type { Locator, Page } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect as expectFresh, test as fresh } from './support/app.ts'
import { faultsOfTargets } from './support/axe.ts'
import { askService } from './support/bridge.ts'
import { dropFile } from './support/dialogs.ts'
import { expect, test, visit } from './support/sample.ts'
import { killService } from './support/service-process.ts'
import { makeWorkspace } from './support/workspaces.ts'

const toast = (page: Page): Locator => page.getByRole('alert')
const option = (page: Page, section: string): Locator =>
  page.getByRole('group', { name: section }).getByRole('option').first()

async function search(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+KeyK')
  await page.getByRole('dialog').getByRole('combobox').fill(text)
}

test('the palette finds accounts, people and conversations, opens them, and says when nothing was found', async ({
  page,
}) => {
  await test.step('an account', async () => {
    await search(page, 'KornwellUK')
    await expect(option(page, 'Accounts')).toContainText('KornwellUK')
    await option(page, 'Accounts').click()
    await expect(page.getByRole('complementary')).toContainText('KornwellUK')
    await expect(page.locator('html')).toHaveAttribute('data-page', 'accounts')
  })

  await test.step('a person, by what they own', async () => {
    await search(page, 'Castillo')
    await expect(option(page, 'People and brands')).toContainText('Dana Castillo')
    await option(page, 'People and brands').click()
    await expect(page.getByRole('combobox', { name: 'Filter accounts' })).toHaveValue('owner:"Dana Castillo"')
    const owned = await askService(page, 'accounts.count', { texts: ['owner:"Dana Castillo"'] })
    const [count] = owned.ok ? owned.value.counts : []
    expect(count).toBeGreaterThan(0)
    await expect(page.getByRole('grid', { name: 'Accounts' })).toHaveAttribute(
      'aria-rowcount',
      String(Number(count) + 1),
    )
  })

  await test.step('a conversation, by a word form', async () => {
    await search(page, 'ovens')
    await expect(option(page, 'Conversations')).toContainText(/oven/i)
    await option(page, 'Conversations').click()
    await expect(page.locator('html')).toHaveAttribute('data-page', 'conversations')
  })

  await test.step('nothing', async () => {
    await search(page, 'qqqqqq zzzz')
    await expect(page.getByText('Nothing found')).toBeVisible()
  })
})

test.describe('undo', () => {
  test('is offered where a change is told, takes it back and says what it took back', async ({ page }) => {
    await visit(page, '/accounts')
    await page.keyboard.press('KeyJ')
    await page.keyboard.press('Digit5')
    await toast(page).getByRole('button', { name: /^Undo/ }).click()
    await expect(toast(page)).toContainText('Undone: decision')
    expect(await askService(page, 'plan.summary', {})).toMatchObject({ value: { decided: 0 } })
    await expect(page.getByRole('banner').getByRole('button', { name: 'Redo: decision' })).toBeEnabled()
  })

  test('in a toast takes back what that toast told of, or says that newer work stands on it', async ({ page }) => {
    const rows = await askService(page, 'plan.rows', { text: '', sort: 'name', limit: 200 })
    const [other] = rows.ok ? rows.value.rows.slice(-1) : []
    await visit(page, '/accounts')
    await page.keyboard.press('KeyJ')
    await page.keyboard.press('Enter')
    await page.waitForURL(/account=/)
    const account = new URLSearchParams(new URL(page.url()).hash.split('?')[1]).get('account') ?? ''
    const decide = (one: string, disposition: 'keep' | 'close') =>
      askService(page, 'plan.decide', { accounts: [one], disposition, into: null, reason: null })
    const decided = async (): Promise<number> => {
      const summary = await askService(page, 'plan.summary', {})
      return summary.ok ? (summary.value?.decided ?? 0) : -1
    }
    await page.keyboard.press('Digit5')
    await expect(toast(page).getByRole('button', { name: /^Undo/ })).toBeVisible()
    await decide(other?.account ?? '', 'keep')
    await toast(page).getByRole('button', { name: /^Undo/ }).click()
    await expect(toast(page)).toContainText('Undone: decision')
    expect(await decided()).toBe(1)
    await page.keyboard.press('Digit5')
    await toast(page).getByRole('button', { name: /^Undo/ }).waitFor()
    await decide(account, 'keep')
    await toast(page).getByRole('button', { name: /^Undo/ }).click()
    await expect(toast(page)).toContainText('Not undone: decision')
    expect(await decided()).toBe(2)
    for (let left = 3; left > 0; left--) await askService(page, 'history.undo', {})
    expect(await decided()).toBe(0)
  })
})

test.describe('jobs', () => {
  test('are listed with what they did, newest first', async ({ page }) => {
    const said = page.getByRole('contentinfo').getByRole('status')
    await said.evaluate((region) => {
      const heard: string[] = []
      new MutationObserver(() => heard.push(region.textContent ?? '')).observe(region, {
        subtree: true,
        childList: true,
        characterData: true,
      })
      Object.assign(window, { heard })
    })
    await search(page, 'run audit')
    await page.keyboard.press('Enter')
    await expect(said).toHaveText(/^Audit: done in/)
    const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard)
    expect(heard.filter((text) => text.startsWith('Audit'))).toEqual([
      'Audit…',
      expect.stringMatching(/^Audit: done in/),
    ])
    await page.getByRole('button', { name: 'Jobs: No jobs running' }).click()
    await expect(page.getByRole('dialog').getByText(/^Audit: done in/)).toBeVisible()
  })
})

test('each setting acts at once where it is about', async ({ page }) => {
  const choose = async (section: string, act: () => Promise<void>): Promise<void> => {
    await visit(page, `/settings?section=${section}`)
    await act()
  }
  const label = (text: string): Promise<void> => page.getByText(text, { exact: true }).click()
  const first = page.getByRole('grid', { name: 'Accounts' }).getByRole('row').nth(1)
  const rowHeight = async (): Promise<number> => (await first.boundingBox())?.height ?? 0
  const places = [
    '/accounts?account=',
    '/audit',
    '/audit?view=gaps',
    '/audit?view=charter',
    '/conversations',
    '/directory',
  ]

  await test.step('density: closer rows in lists and panels, and every target still large enough', async () => {
    const found = await askService(page, 'accounts.list', { filter: { text: '' }, offset: 0, limit: 1 })
    const account = found.ok ? (found.value.rows[0]?.id ?? '') : ''
    const room = (): Promise<string> =>
      page
        .locator('aside section')
        .first()
        .evaluate((section) => getComputedStyle(section).paddingTop)
    await visit(page, `/accounts?account=${account}`)
    const before = { row: await rowHeight(), panel: await room() }
    await choose('appearance', () => label('Compact'))
    await visit(page, `/accounts?account=${account}`)
    await expect.poll(rowHeight).toBeLessThan(before.row)
    expect(Number.parseFloat(await room())).toBeLessThan(Number.parseFloat(before.panel))
    const small: Record<string, string[]> = {}
    for (const place of places) {
      await visit(page, place.endsWith('=') ? `${place}${account}` : place)
      small[place] = await faultsOfTargets(page)
    }
    expect(small).toEqual(Object.fromEntries(places.map((place) => [place, []])))
    await choose('appearance', () => label('Normal'))
  })

  await test.step('theme and language', async () => {
    await choose('appearance', () => label('Dark'))
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
    await label('Русский')
    await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Настройки')
    await label('English')
    await label('Light')
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'light')
  })

  await test.step('single letters', async () => {
    const letters = page.getByRole('switch', { name: 'Single-letter shortcuts' })
    await choose('keyboard', () => letters.press('Space'))
    await visit(page, '/accounts')
    await page.keyboard.press('KeyJ')
    await page.keyboard.press('KeyX')
    await expect(page.getByRole('toolbar')).toHaveCount(0)
    await choose('keyboard', () => letters.press('Space'))
    await visit(page, '/accounts')
    await page.keyboard.press('KeyJ')
    await page.keyboard.press('KeyX')
    await expect(page.getByRole('toolbar')).toBeVisible()
    await page.keyboard.press('Escape')
  })
})

fresh.describe('files dropped on the window', () => {
  fresh('a workspace opens, whatever is open already', async ({ open, folder }) => {
    const one = makeWorkspace(folder, 'one.muster', 'One')
    const two = makeWorkspace(folder, 'two.muster', 'Two')
    const { page } = await open(one)
    await expectFresh(page.getByRole('button', { name: 'Workspace: One' })).toBeVisible()
    await dropFile(page, two)
    await expectFresh(page.getByRole('button', { name: 'Workspace: Two' })).toBeVisible()

    await page.getByRole('button', { name: 'Workspace: Two' }).click()
    await page.getByRole('menuitem', { name: 'One' }).click()
    await expectFresh(page.getByRole('button', { name: 'Workspace: One' })).toBeVisible()
    await page.getByRole('button', { name: 'Workspace: One' }).click()
    await page.getByRole('menuitem', { name: 'Close the workspace' }).click()
    await page.getByRole('region', { name: 'Recent' }).getByRole('button', { name: /^Two/ }).click()
    await expectFresh(page.getByRole('button', { name: 'Workspace: Two' })).toBeVisible()
  })

  const bad = [
    { name: 'empty.csv', content: '', says: 'empty.csv is empty' },
    {
      name: 'picture.png',
      content: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      says: 'picture.png is no list Muster can read',
    },
    { name: 'fake.muster', content: 'no workspace at all', says: 'fake.muster is not a Muster workspace' },
    {
      name: 'words.csv',
      content: 'colour,size\nred,4\n',
      says: 'words.csv has no column with accounts as it is read now',
    },
  ]
  fresh('each bad file gets one clear message and changes nothing', async ({ open, folder }) => {
    const file = makeWorkspace(folder, 'kept.muster', 'Kept')
    const { page } = await open(file)
    await expectFresh(page.getByRole('button', { name: 'Workspace: Kept' })).toBeVisible()
    for (const { name, content, says } of bad) {
      const path = join(folder, name)
      writeFileSync(path, content)
      await dropFile(page, path)
      const message = page.getByRole('alert').filter({ hasText: says })
      await expectFresh(message).toHaveCount(1)
      await expectFresh(message).toBeVisible()
    }
    await expectFresh(page.getByRole('button', { name: 'Workspace: Kept' })).toBeVisible()
    expectFresh(await askService(page, 'workspace.info', {})).toMatchObject({ value: { name: 'Kept', accounts: 0 } })
  })
})

fresh.describe('the service process', () => {
  fresh('is told when it crashed and came back, and the page goes on', async ({ open, folder }) => {
    const file = makeWorkspace(folder, 'crash.muster', 'Crash')
    const { app, page } = await open(file)
    await expectFresh(page.getByRole('button', { name: 'Workspace: Crash' })).toBeVisible()
    await killService(app, file)
    await expectFresh(page.getByRole('banner').getByRole('status')).toHaveText(
      'The service was restarted; nothing was lost',
    )
    await expectFresh(toast(page)).toContainText('The part that reads the workspace stopped')
    await visit(page, '/settings')
    await expectFresh(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Crash')
  })
})
