import type { Locator, Page } from '@playwright/test'
import { askService, askShell } from './support/bridge.ts'
import { expect, muster, pressRussian, test, visit } from './support/sample.ts'

type Group = { accounts: string[]; suspect: string | null; reasons: string[] }
type Found = { groups: Group[]; lookalikes: Group[]; families: Group[] }

/** What the command line finds in the workspace that the window shows a copy of. */
const find = (workspace: string): Found => JSON.parse(muster('duplicates', '--json', '--workspace', workspace)) as Found

async function account(page: Page, id: string) {
  const answer = await askService(page, 'accounts.get', { id })
  if (!answer.ok) throw new Error(`${id}: ${answer.error.message}`)
  return answer.value
}

const tab = (page: Page, name: RegExp): Locator => page.getByRole('tab', { name })
const group = (page: Page): Locator => page.getByRole('complementary', { name: 'Group of accounts' })

/** A line of the list of groups. */
const rowOf = (page: Page, handle: string): Locator => page.getByRole('grid').getByRole('row', { name: handle })

/** The two accounts of the first pair whose names differ, and the group they stand in. */
async function pairOf(page: Page, groups: readonly Group[]) {
  for (const each of groups) {
    const [one, other] = each.accounts
    if (each.accounts.length !== 2 || one === undefined || other === undefined) continue
    const accounts = [await account(page, one), await account(page, other)] as const
    if (accounts[0].displayName !== accounts[1].displayName) return { group: each, accounts }
  }
  throw new Error('no pair with different names')
}

test('a pair is found with its reasons, merged field by field, and one undo brings both accounts back', async ({
  page,
  sample,
}) => {
  const { groups, lookalikes } = find(sample)
  const wanted = await pairOf(page, groups)
  const [first, second] = wanted.accounts
  await visit(page, '/accounts')
  await page.getByRole('button', { name: `Duplicates ${groups.length + lookalikes.length}` }).click()
  await expect(tab(page, /^Duplicates/)).toHaveText(`Duplicates${groups.length}`)
  await rowOf(page, first.handle).click()
  for (const reason of wanted.group.reasons) await expect(group(page).getByText(reason)).toBeVisible()
  await expect(group(page).getByRole('columnheader', { name: second.handle })).toBeVisible()

  await page.keyboard.press('m')
  const merge = page.getByRole('complementary', { name: 'Merge accounts' })
  await merge.getByRole('columnheader', { name: second.handle }).getByRole('radio', { name: 'Stays' }).check()
  const handles = merge.getByRole('row', { name: /^Handle/ })
  await expect(handles.getByRole('radio', { name: second.handle, exact: true })).toBeChecked()
  await handles.getByRole('radio', { name: first.handle, exact: true }).check()
  const names = merge.getByRole('row', { name: /^Display name/ })
  await expect(names.getByRole('radio', { name: second.displayName ?? '', exact: true })).toBeChecked()
  await merge.getByRole('button', { name: 'Merge 2 accounts' }).click()
  await expect(page.getByText('2 accounts merged into one')).toBeVisible()
  await expect(tab(page, /^Duplicates/)).toHaveText(`Duplicates${groups.length - 1}`)
  const merged = await account(page, second.id)
  expect(merged).toMatchObject({ handle: first.handle, displayName: second.displayName })
  expect(merged.aliases).toEqual([expect.stringContaining(second.handle)])
  await expect(account(page, first.id)).rejects.toThrow(first.id)

  await page.keyboard.press('Control+z')
  await expect(page.getByText(/^Undone/)).toBeVisible()
  await expect(tab(page, /^Duplicates/)).toHaveText(`Duplicates${groups.length}`)
  expect(await account(page, first.id)).toMatchObject({ handle: first.handle, displayName: first.displayName })
  expect(await account(page, second.id)).toMatchObject({ handle: second.handle, displayName: second.displayName })
})

test('“not the same” is gone at once, still gone after the window starts anew, and back after undo', async ({
  page,
  sample,
}) => {
  const { groups } = find(sample)
  const { accounts } = await pairOf(page, groups)
  const row = rowOf(page, accounts[0].handle)
  await visit(page, '/accounts?view=duplicates')
  await row.click()
  await page.keyboard.press('n')
  await expect(page.getByText('Remembered: 1 pair of accounts is different')).toBeVisible()
  await expect(row).toHaveCount(0)

  await page.reload()
  await visit(page, '/accounts?view=duplicates')
  await expect(tab(page, /^Duplicates/)).toHaveText(`Duplicates${groups.length - 1}`)
  await expect(row).toHaveCount(0)
  // Something else is changed, so that the search is made anew.
  const [one] = accounts
  await askService(page, 'accounts.update', { ids: [one.id], patch: { note: 'looked at' } })
  await expect(row).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(row).toHaveCount(1)
  await expect(tab(page, /^Duplicates/)).toHaveText(`Duplicates${groups.length}`)
})

test('a possible impostor is named and can be cleared, but never merged', async ({ page, sample }) => {
  const { lookalikes } = find(sample)
  const [suspicion] = lookalikes
  const suspect = await account(page, suspicion?.suspect ?? '')
  await visit(page, '/accounts?view=duplicates')
  await page.keyboard.press('m')
  await expect(page.getByRole('complementary', { name: 'Merge accounts' })).toBeVisible()
  await visit(page, '/accounts?view=duplicates&of=lookalike')
  await expect(group(page).getByRole('columnheader', { name: suspect.handle })).toContainText('May be an impostor')
  for (const reason of suspicion?.reasons ?? []) await expect(group(page).getByText(reason)).toBeVisible()
  await page.keyboard.press('m')
  await expect(page.getByRole('complementary', { name: 'Merge accounts' })).toHaveCount(0)
  await expect(group(page).getByRole('button', { name: /Merge/ })).toHaveCount(0)

  await page.keyboard.press('n')
  await expect(page.getByText(/^Remembered/)).toBeVisible()
  await expect(tab(page, /^Look-alikes/)).toHaveText(`Look-alikes${lookalikes.length - 1}`)
  await page.keyboard.press('Control+z')
  await expect(tab(page, /^Look-alikes/)).toHaveText(`Look-alikes${lookalikes.length}`)
})

test('an account names its family and leads to the group; the keys work in a Russian layout', async ({
  page,
  sample,
}) => {
  const { families, groups } = find(sample)
  const alone = families.find(({ accounts }) => accounts.length > 2)
  const taken = new Set(groups.flatMap(({ accounts }) => accounts))
  const id = alone?.accounts.find((each) => !taken.has(each)) ?? ''
  const { handle } = await account(page, id)
  await askShell(page, 'shell.setPreferences', { language: 'ru' })
  await visit(page, `/accounts?account=${id}`)
  const panel = page.getByRole('complementary', { name: 'Аккаунт' })
  await expect(panel.getByText('Региональные копии').first()).toBeVisible()
  await panel.getByRole('button', { name: 'Сравнить' }).click()
  const shown = page.getByRole('complementary', { name: 'Группа аккаунтов' })
  await expect(shown.getByRole('columnheader', { name: handle })).toBeVisible()
  await pressRussian(page, 'KeyN', 'т')
  await expect(page.getByText(/^Запомнено/)).toBeVisible()
  await expect(tab(page, /^Семьи/)).toHaveText(`Семьи${families.length - 1}`)
  await page.keyboard.press('Control+z')
  await expect(tab(page, /^Семьи/)).toHaveText(`Семьи${families.length}`)
})
