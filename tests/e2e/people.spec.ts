import type { Locator, Page } from '@playwright/test'
import type { Answer } from '#shared/contract/index.ts'
import { askService } from './support/bridge.ts'
import { expect, test, visit } from './support/sample.ts'

const panel = (page: Page, name: string): Locator => page.getByRole('complementary', { name })
const said = (page: Page, text: string | RegExp): Locator => page.getByText(text).first()

/** Takes the newest step back by its key and waits until that is told. */
async function undo(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await page.keyboard.press('Control+z')
}

/** Types into a field that offers entries and takes the one named. */
async function choose(inside: Locator, label: string, name: string): Promise<void> {
  const field = inside.getByRole('textbox', { name: label, exact: true })
  await field.click()
  await field.fill(name)
  await inside.page().getByRole('option', { name }).first().click()
}

async function people(page: Page, state: 'alone' | 'here', sort: string): Promise<Answer<'directory.records'>['rows']> {
  const answer = await askService(page, 'directory.records', {
    kind: 'person',
    state,
    sort,
    descending: true,
    offset: 0,
    limit: 200,
  })
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.value.rows
}

async function count(page: Page, text: string): Promise<number> {
  const answer = await askService(page, 'accounts.count', { texts: [text] })
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.value.counts[0] ?? -1
}

test('the directory finds a person by what is typed, and a figure opens exactly the accounts it counts', async ({
  page,
}) => {
  const [person] = await people(page, 'here', 'accounts')
  if (!person) throw new Error('the sample has nobody')
  await visit(page, '/directory')
  await page.getByRole('textbox', { name: 'Find in names and fields' }).fill(person.name)
  const row = page.getByRole('row').filter({ hasText: person.name })
  await expect(row).toHaveCount(1)
  await row.getByRole('link').first().click()
  await expect(page.getByRole('heading', { name: 'Accounts' })).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Filter accounts' })).toHaveValue(`owner:"${person.name}"`)
  const head = page.locator('header', { has: page.getByRole('heading', { name: 'Accounts' }) })
  await expect(head).toContainText(`${person.accounts} of 178`)
})

test('one click marks a person as left: every account they alone could open is listed, and one undo takes it back', async ({
  page,
}) => {
  const here = (await people(page, 'alone', 'access')).filter(({ fields }) => fields['left_on'] === null)
  let person: (typeof here)[number] | undefined
  for (const each of here) if (person === undefined && (await count(page, `soleadmin:${each.id}`)) > 0) person = each
  if (!person) throw new Error('the sample has no only admin who is here')
  const before = await count(page, 'soleadmin:left')
  const alone = await count(page, `soleadmin:${person.id}`)

  await visit(page, `/directory?id=${person.id}`)
  const entry = panel(page, 'Person')
  await expect(
    entry
      .getByText('Only admin known')
      .or(entry.getByText(/, only admin known$/))
      .first(),
  ).toBeVisible()
  await entry.getByRole('button', { name: 'Has left (today)' }).click()
  await expect(said(page, `${person.name} has left`)).toBeVisible()
  await expect(entry.getByRole('button', { name: 'Is back' })).toBeVisible()
  expect(await count(page, 'soleadmin:left')).toBe(before + alone)

  await visit(page, '/directory?view=alone')
  const rows = page.getByRole('row').filter({ hasText: person.name })
  await expect(rows.filter({ hasText: /only admin known/i })).toHaveCount(alone)
  await undo(page)
  await expect(rows).toHaveCount(0)
  expect(await count(page, 'soleadmin:left')).toBe(before)
})

test('offboarding says what it will do, hands everything over in one step, and comes back whole', async ({ page }) => {
  const [person, other] = (await people(page, 'here', 'accounts')).filter(
    ({ fields }) => (fields['left_on'] ?? null) === null,
  )
  if (!person || !other) throw new Error('the sample has nobody')
  await visit(page, `/directory?id=${person.id}`)
  await panel(page, 'Person').getByRole('button', { name: 'Offboard…' }).click()
  const leave = panel(page, 'Offboard…')
  await choose(leave, 'New owner of the rest', other.name)
  await expect(leave).toContainText(/0 accounts stay with somebody who left/)
  await leave.getByRole('button', { name: 'Record the leaving' }).click()
  await expect(said(page, `${person.name} has left; what they held is settled`)).toBeVisible()
  expect(await count(page, `owner:${person.id}`)).toBe(0)
  await undo(page)
  await expect.poll(() => count(page, `owner:${person.id}`)).toBe(person.accounts)
})

test('a new account is requested, seen beside what serves the place, approved with a reason and opened', async ({
  page,
}) => {
  const [asker, approver] = await people(page, 'here', 'accounts')
  if (!asker || !approver) throw new Error('the sample has nobody')
  await visit(page, '/accounts')
  await page.getByRole('button', { name: 'More ways to add accounts' }).click()
  await page.getByRole('menuitem', { name: 'Request a new account' }).click()
  const request = panel(page, 'Request a new account')
  const send = request.getByRole('button', { name: 'Send the request' })
  await request.getByRole('combobox', { name: 'Network' }).click()
  await page.getByRole('option', { name: 'Facebook', exact: true }).click()
  await request.getByRole('textbox', { name: 'Handle wished for' }).fill('@kornwell.answers.first')
  await choose(request, 'Brand', 'Kornwell')
  await choose(request, 'Market', 'Germany')
  await expect(request).toContainText(/accounts? serves? the same brand in the same market on this network already/)
  await expect(send).toBeDisabled()
  await choose(request, 'Requested by', asker.name)
  await request.getByRole('textbox', { name: 'What it is for' }).fill('Answer owners where they ask')
  await send.click()

  const account = panel(page, 'Account')
  await expect(account).toContainText('kornwell.answers.first')
  await expect(account).toContainText('Proposed')
  const approve = account.getByRole('button', { name: 'Approve' })
  await expect(approve).toBeDisabled()
  await choose(account, 'Who decides', approver.name)
  await account.getByRole('textbox', { name: 'Reason' }).fill('No place for help there yet')
  await approve.click()
  await expect(account).toContainText('Approved by')
  await expect(account).toContainText('No place for help there yet')
  await account.getByRole('button', { name: 'It is open' }).click()
  await expect(said(page, 'kornwell.answers.first is in use')).toBeVisible()
  expect(await count(page, 'handle:kornwell.answers.first lifecycle:active')).toBe(1)

  for (const left of ['lifecycle:approved', 'lifecycle:proposed']) {
    await undo(page)
    await expect.poll(() => count(page, `handle:kornwell.answers.first ${left}`)).toBe(1)
  }
  await undo(page)
  await expect.poll(() => count(page, 'handle:kornwell.answers.first')).toBe(0)
})

test('a charter template fills the purpose of every chosen account after showing what it writes, and one undo empties it', async ({
  page,
}) => {
  await visit(page, '/directory?view=templates')
  await page.getByRole('button', { name: 'New template' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Care account')
  await page.getByRole('textbox', { name: /^Who:/ }).fill('Owners of {brand} in {market}')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(said(page, 'Template Care account saved')).toBeVisible()

  await visit(page, `/accounts?filter=${encodeURIComponent('charter:0 brand:Kornwell')}`)
  const empty = await count(page, 'charter:0 brand:Kornwell')
  expect(empty).toBeGreaterThan(1)
  await page.getByRole('checkbox', { name: 'Select all accounts of the list' }).click({ force: true })
  const selection = page.getByRole('toolbar', { name: 'Selection' })
  await expect(selection).toContainText(`${empty} selected`)
  await selection.getByRole('button', { name: 'Access and purpose' }).click()
  const side = panel(page, 'Access and purpose')
  await side.getByRole('tab', { name: 'Purpose' }).click()
  await side.getByRole('combobox', { name: 'Template' }).click()
  await page.getByRole('option', { name: 'Care account' }).click()
  await expect(side).toContainText(`${empty} accounts change.`)
  await expect(side).toContainText(/Who: Owners of Kornwell in \w+/)
  await side.getByRole('button', { name: `Apply to ${empty} accounts` }).click()
  await expect(said(page, `Purpose of ${empty} accounts filled`)).toBeVisible()
  expect(await count(page, 'charter:0 brand:Kornwell')).toBe(0)
  await undo(page)
  await expect.poll(() => count(page, 'charter:0 brand:Kornwell')).toBe(empty)
  await undo(page)
  await expect
    .poll(async () => {
      const answer = await askService(page, 'charters.list', {})
      return answer.ok ? answer.value.templates.length : -1
    })
    .toBe(0)
})
