import type { Page } from '@playwright/test'
import { askService } from './support/bridge.ts'
import { anew, expect, test, visit } from './support/sample.ts'

const inbox = (page: Page) => page.getByRole('grid', { name: 'Findings' })
const panel = (page: Page) => page.getByRole('complementary', { name: 'Finding' })
const comment = (page: Page) => panel(page).getByRole('textbox', { name: 'Comment' })

/** How many findings meet a filter, as the service says. */
async function found(page: Page, text: string): Promise<number> {
  const answer = await askService(page, 'findings.list', { text, group: 'none', limit: 1 })
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value.total
}

test('comments, taking up and accepting by keys', async ({ page }) => {
  await test.step('C writes a comment that stands in the history and in the list, and undo takes it back', async () => {
    await anew(page, '/audit?filter=rule:owner-left')
    await page.keyboard.press('j')
    await page.keyboard.press('c')
    await expect(comment(page)).toBeFocused()
    await page.keyboard.type('Jana takes it over')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Comment on 1 finding')).toBeVisible()
    await expect(panel(page).getByText('Jana takes it over')).toBeVisible()
    await expect(inbox(page).getByRole('img', { name: '1 comment' })).toBeVisible()
    expect(await found(page, 'is:commented')).toBe(1)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+z')
    await expect.poll(() => found(page, 'is:commented')).toBe(0)
  })

  await test.step('E takes selected findings up in one step, and a single one is put back by the same key', async () => {
    await anew(page, '/audit?filter=rule:only-admin-left')
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.keyboard.press('e')
    await expect(page.getByText('2 findings in progress')).toBeVisible()
    await expect.poll(() => found(page, 'status:in-progress')).toBe(2)
    await page.keyboard.press('Enter')
    await expect(panel(page).getByText('Status: In progress')).toBeVisible()
    await page.keyboard.press('e')
    await expect.poll(() => found(page, 'status:in-progress')).toBe(1)
    await page.keyboard.press('Control+z')
    await expect.poll(() => found(page, 'status:in-progress')).toBe(2)
    await page.keyboard.press('Control+z')
    await expect.poll(() => found(page, 'status:in-progress')).toBe(0)
  })

  await test.step('an accepted risk says who approved it and until when', async () => {
    await anew(page, '/audit?state=all&filter=rule:shared-login')
    await page.keyboard.press('j')
    await page.keyboard.press('w')
    await page.keyboard.type('The tool has no other way')
    await panel(page).getByLabel('Accepted until').fill('2099-03-01')
    await panel(page).getByLabel('Approved by').fill('The board')
    await panel(page).getByRole('button', { name: 'Waive', exact: true }).click()
    await expect(
      panel(page).getByText(/approved by The board, until .*2099.*: The tool has no other way/),
    ).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect.poll(() => found(page, 'status:accepted')).toBe(0)
  })
})

test('two audits are compared: what changed, why, and the rows behind each figure', async ({ page }) => {
  const findings = await askService(page, 'findings.list', { text: 'rule:no-owner', group: 'none', limit: 1 })
  const people = await askService(page, 'directory.list', { kind: 'person' })
  if (!findings.ok || !people.ok) throw new Error('the sample cannot be read')
  const account = findings.value.findings[0]?.account ?? ''
  const owner = people.value.entries.find((person) => person.leftOn === null)?.id ?? ''
  const before = await askService(page, 'audit.runs', {})
  if (!before.ok) throw new Error(before.error.message)
  await askService(page, 'accounts.update', { ids: [account], patch: { ownerId: owner } })
  await visit(page, '/audit')
  await page.getByRole('button', { name: 'Run audit' }).click()
  await expect
    .poll(async () => {
      const runs = await askService(page, 'audit.runs', {})
      return runs.ok ? runs.value.runs.length : 0
    })
    .toBe(before.value.runs.length + 1)
  await visit(page, '/audit?view=runs')
  const gone = page.getByRole('group', { name: 'What became of findings' }).getByRole('button', { name: /gone$/ })
  await gone.click()
  await expect(gone).toHaveAttribute('aria-pressed', 'true')
  const changes = page.getByRole('grid', { name: 'What changed' })
  await expect(changes.getByText(/^Changed: .*Owner/).first()).toBeVisible()
  await expect(page.getByRole('group', { name: 'Why' }).getByRole('button', { name: /^Data changed/ })).toBeVisible()
  await page.keyboard.press('Control+z')
})
