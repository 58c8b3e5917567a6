import type { Page } from '@playwright/test'
import { askService } from './support/bridge.ts'
import { anew, expect, test, visit } from './support/sample.ts'

const list = (page: Page) => page.getByRole('grid', { name: 'Conversations' })
const filterLine = (page: Page) => page.getByRole('combobox', { name: 'Filter conversations' })
const thread = (page: Page) => page.getByRole('region', { name: 'Conversation', exact: true })
const context = (page: Page) => page.getByRole('complementary', { name: 'What is known' })
const queue = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Queues' }).getByRole('button', { name: new RegExp(`^${name}`) })

async function total(page: Page, text: string): Promise<number> {
  const answer = await askService(page, 'conversations.list', { text, limit: 1 })
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value.total
}

test('the inbox is walked, searched, worked off by keys and kept as queues', async ({ page }) => {
  await test.step('a queue shows who waits, the keyboard walks it, and the thread follows', async () => {
    await anew(page, '/conversations')
    const waiting = await total(page, 'waiting:yes status:open,pending')
    await expect(queue(page, 'Waiting')).toContainText(new Intl.NumberFormat('en').format(waiting))
    await queue(page, 'Waiting').click()
    await expect(list(page)).toHaveAttribute('aria-rowcount', String(waiting + 1))
    await expect(page).toHaveURL(/conversation=/)
    const first = await thread(page).getByRole('heading', { level: 2 }).textContent()
    const opened = page.url()
    await page.keyboard.press('j')
    await expect.poll(() => page.url()).not.toBe(opened)
    await page.keyboard.press('k')
    await expect(thread(page).getByRole('heading', { level: 2 })).toHaveText(first ?? '')
    await expect(thread(page).getByText(/^no answer for/)).toBeVisible()
    await expect(context(page).getByRole('heading', { name: 'Contact' })).toBeVisible()
  })

  await test.step('words that triage goes by are marked where they were said', async () => {
    const open = await askService(page, 'conversations.list', { text: 'unanswered:yes' })
    const ids = open.ok ? open.value.conversations.slice(0, 20).map(({ id }) => id) : []
    const cards = await Promise.all(ids.map((id) => askService(page, 'triage.card', { id })))
    const quoted = cards.map((card) =>
      card.ok ? (card.value.why.find(({ quote }) => quote !== null)?.quote ?? '') : '',
    )
    const at = quoted.findIndex((quote) => quote !== '')
    await anew(page, `/conversations?conversation=${ids[at]}`)
    await expect(thread(page).locator('mark').filter({ hasText: quoted[at]! }).first()).toBeVisible()
  })

  await test.step('typing searches what was said in every word form', async () => {
    await anew(page, '/conversations')
    await page.keyboard.press('f')
    await page.keyboard.type('parcels')
    const found = await total(page, 'parcels')
    expect(found).toBeGreaterThan(0)
    await expect(list(page)).toHaveAttribute('aria-rowcount', String(found + 1))
    await filterLine(page).fill('zzzz')
    await expect(page.getByText('No conversation meets this filter.')).toBeVisible()
    await page.getByRole('button', { name: 'Show all' }).click()
    await expect(filterLine(page)).toHaveValue('')
  })

  await test.step('done, priority, assignee and route go by one key each, and U takes each of them back', async () => {
    await anew(page, '/conversations?filter=status%3Aopen&order=waiting')
    const open = await total(page, 'status:open')
    const id = /conversation=([^&]+)/
    await expect(page).toHaveURL(id)
    const one = decodeURIComponent(id.exec(page.url())?.[1] ?? '')
    const level = (name: string) => context(page).getByRole('button', { name, exact: true })
    await page.keyboard.press('1')
    await expect(level('1')).toHaveAttribute('aria-pressed', 'true')
    await page.keyboard.press('u')
    await expect(level('1')).toHaveAttribute('aria-pressed', 'false')

    await page.keyboard.press('e')
    await expect(list(page)).toHaveAttribute('aria-rowcount', String(open))
    await expect.poll(() => decodeURIComponent(id.exec(page.url())?.[1] ?? '')).not.toBe(one)
    await page.keyboard.press('u')
    await expect(list(page)).toHaveAttribute('aria-rowcount', String(open + 1))

    await page.keyboard.press('a')
    await page.getByRole('textbox', { name: 'Assign to' }).fill('a')
    await page.getByRole('option').first().click()
    await expect(context(page).getByRole('button', { name: 'Nobody' })).toHaveCount(0)
    await page.keyboard.press('u')
    await page.keyboard.press('r')
    await expect(page.getByRole('textbox', { name: 'Hand to a team' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect.poll(() => total(page, 'status:open')).toBe(open)
  })

  await test.step('several are put off at once, leave the queue, and come back by undo', async () => {
    await anew(page, '/conversations?filter=status%3Aopen')
    const open = await total(page, 'status:open')
    await list(page).focus()
    await page.keyboard.press('x')
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await expect(page.getByRole('toolbar', { name: 'Selected conversations' })).toContainText('2 selected')
    await page.keyboard.press('s')
    await page.getByRole('button', { name: /Tomorrow morning/ }).click()
    await expect(list(page)).toHaveAttribute('aria-rowcount', String(open - 1))
    await page.keyboard.press('u')
    await expect(list(page)).toHaveAttribute('aria-rowcount', String(open + 1))
  })

  await test.step('a queue of one’s own is kept and removed', async () => {
    await anew(page, '/conversations?filter=role%3Acritic')
    await page.getByRole('button', { name: 'Keep this as a queue' }).click()
    await page.getByRole('textbox', { name: 'Name of the queue' }).fill('Critics')
    await page.keyboard.press('Enter')
    await expect(queue(page, 'Critics')).toHaveAttribute('aria-pressed', 'true')
    await page.getByRole('button', { name: 'Remove the queue Critics' }).click()
    await expect(queue(page, 'Critics')).toHaveCount(0)
  })
})

/** A conversation with a person whose name nobody else has: of others the proof would tell that they are still there. */
async function somebodyWithoutNamesake(page: Page) {
  const answer = await askService(page, 'conversations.list', { text: 'contact:any messages:>2', limit: 40 })
  if (!answer.ok) throw new Error(answer.error.message)
  for (const one of answer.value.conversations) {
    const found = await askService(page, 'contacts.find', { text: one.contact ?? '' })
    if (found.ok && found.value.contacts.length === 1) return one
  }
  throw new Error('everybody has a namesake')
}

test('a person is linked to a record, and erased for good with a receipt', async ({ page }) => {
  const one = await somebodyWithoutNamesake(page)
  const name = one?.contact ?? ''
  await visit(page, `/conversations?conversation=${one?.id}&filter=${encodeURIComponent(`contact:${one?.contactId}`)}`)
  await context(page).getByRole('button', { name: 'Link to a record in CRM…' }).click()
  await context(page).getByRole('textbox', { name: 'Id of the person in CRM' }).fill('CRM-77')
  await page.keyboard.press('Enter')
  await expect(context(page).getByText('CRM CRM-77')).toBeVisible()

  await context(page).getByRole('button', { name: 'Erase this person…' }).click()
  const dialog = page.getByRole('dialog', { name: `Erase ${name}` })
  await expect(dialog.getByText('This cannot be undone.', { exact: false })).toBeVisible()
  await dialog.getByRole('button', { name: 'Erase for good' }).click()
  await expect(page.getByText('nothing is left', { exact: false })).toBeVisible({ timeout: 20_000 })
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click()
  expect(await total(page, `contact:${one?.contactId}`)).toBe(0)
  await visit(page, '/settings')
  await page.getByText('a person', { exact: true }).click()
  await expect(page.getByText('nothing is left', { exact: false })).toBeVisible()
})
