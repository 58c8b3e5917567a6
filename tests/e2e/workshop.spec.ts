import { expect, test } from './support/sample.ts'
import { askService } from './support/bridge.ts'
import { visit } from './support/sample.ts'

const pictures = process.env['MUSTER_PICTURES']

test('a session is prepared, run and decided, and the wall shows what the room may see', async ({
  page,
  kept: { app },
}) => {
  const picture = async (name: string, of = page): Promise<void> => {
    if (pictures !== undefined)
      await of.screenshot({ path: `${pictures}/workshop-${name}.png`, animations: 'disabled' })
  }
  await page.setViewportSize({ width: 1440, height: 900 })
  await visit(page, '/workshop')
  await expect(page.getByRole('heading', { name: 'Decide every account in one room' })).toBeVisible()
  await picture('empty')
  await page.getByRole('button', { name: 'New session' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Day 1, Kornwell')
  await page.getByRole('textbox', { name: 'Deck' }).fill('brand:Nobody')
  await expect(page.getByText('0 cards')).toBeVisible()
  await page.getByRole('textbox', { name: 'Deck' }).fill('brand:Kornwell')
  await expect(page.getByText('42 cards')).toBeVisible()
  await page
    .getByRole('textbox', { name: 'People in the room' })
    .fill('Mia Lang, marketing\nSam Reed, support\nOlga Petrova, pilots')
  await expect(page.getByText('No such side: pilots')).toBeVisible()
  await page
    .getByRole('textbox', { name: 'People in the room' })
    .fill('Mia Lang, marketing\nSam Reed, support\nOlga Petrova, sales')
  await picture('new')
  await page.getByRole('button', { name: 'Make the session' }).click()
  await expect(page.getByRole('heading', { name: 'The room has not begun' })).toBeVisible()
  await picture('prepared')
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await expect(page.getByText('0 of 3 voted')).toBeVisible()
  await expect(page.getByText('The suggestion is hidden until the votes are shown.')).toBeVisible()
  await page.getByRole('button', { name: 'Open for phones' }).click()
  await expect(page.getByRole('img', { name: /^Scan/ })).toBeVisible()

  const [{ id } = { id: '' }] = await sessions(page)
  const look = async () => {
    const answer = await askService(page, 'workshop.session', { id })
    if (!answer.ok) throw new Error(answer.error.message)
    return answer.value
  }
  const opened = app.waitForEvent('window')
  await page.getByRole('button', { name: 'Wall' }).click()
  const wall = await opened
  await wall.setViewportSize({ width: 1600, height: 900 })
  await expect(wall.getByText('0 of 3 voted')).toBeVisible()
  const session = await look()
  for (const [at, disposition] of (['archive', 'archive', 'keep'] as const).entries())
    await askService(page, 'workshop.vote', {
      session: id,
      participant: session.seats[at]?.id ?? '',
      card: session.current?.card.id ?? '',
      round: 1,
      disposition,
    })
  await expect(page.getByText('3 of 3 voted')).toBeVisible()
  await expect(wall.getByText('3 of 3 voted')).toBeVisible()
  await expect(wall.getByText('Marketing', { exact: true })).toBeHidden()
  await picture('voting')
  await picture('wall-voting', wall)
  await page.keyboard.press('v')
  await expect(page.getByRole('heading', { name: '2 of 3 say: archive' })).toBeVisible()
  await expect(wall.getByRole('heading', { name: '2 of 3 say: archive' })).toBeVisible()
  await picture('revealed')
  await picture('wall-revealed', wall)
  await page.getByRole('textbox', { name: 'Reason' }).fill('Nobody has posted there for years')
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 of 42', { exact: true })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('0 of 42', { exact: true })).toBeVisible()
  await wall.close()
  await askService(page, 'workshop.remove', { id })
})

async function sessions(page: Parameters<typeof askService>[0]): Promise<{ id: string }[]> {
  const answer = await askService(page, 'workshop.sessions', {})
  return answer.ok ? answer.value.sessions : []
}
