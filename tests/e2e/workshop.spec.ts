import type { QueryInput } from '#shared/contract/index.ts'
import { expect, test } from './support/sample.ts'
import { faults } from './support/axe.ts'
import { askService } from './support/bridge.ts'
import { pictureOfSlips } from './support/png.ts'
import { participants } from './support/phones.ts'
import { visit } from './support/sample.ts'
import { killService } from './support/service-process.ts'

const pictures = process.env['MUSTER_PICTURES']

test('a session is prepared, voted on from two phones, lives through a crash, and is decided, replayed and handed out', async ({
  page,
  shared,
  kept: { app },
}) => {
  test.setTimeout(180_000)
  const picture = async (name: string, of = page): Promise<void> => {
    if (pictures !== undefined)
      await of.screenshot({ path: `${pictures}/workshop-${name}.png`, animations: 'disabled' })
  }
  await page.setViewportSize({ width: 1440, height: 900 })
  await visit(page, '/workshop')
  await expect(page.getByRole('heading', { name: 'Decide every account in one room' })).toBeVisible()
  await page.getByRole('button', { name: 'New session' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Day 1, Kornwell')
  await page.getByRole('textbox', { name: 'Deck' }).fill('brand:Nobody')
  await expect(page.getByText('0 cards')).toBeVisible()
  await page.getByRole('textbox', { name: 'Deck' }).fill('brand:Kornwell')
  await expect(page.getByText('42 cards')).toBeVisible()
  await page.getByRole('button', { name: 'Add a part' }).click()
  await page.getByRole('textbox', { name: 'Title of part 1' }).fill('What comes first')
  await page
    .getByRole('combobox', { name: 'Kind of part 1' })
    .or(page.getByRole('textbox', { name: 'Kind of part 1' }))
    .click()
  await page.getByRole('option', { name: 'Dots' }).click()
  await page.getByRole('button', { name: 'Add a part' }).click()
  const people = page.getByRole('textbox', { name: 'People in the room' })
  await people.fill('Mia Lang, marketing\nSam Reed, pilots')
  await expect(page.getByText('No such side or team: pilots')).toBeVisible()
  await people.fill('Mia Lang, marketing')
  await picture('new')
  await page.getByRole('button', { name: 'Make the session' }).click()
  await expect(page.getByRole('heading', { name: 'The room has not begun' })).toBeVisible()
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await expect(page.getByText('0 of 1 gave their dots')).toBeVisible()

  // The door is opened at the loopback address, and two people come in with browsers of their own.
  const door = page.getByRole('textbox', { name: 'Address' }).or(page.getByRole('combobox', { name: 'Address' }))
  await door.click()
  await page.getByRole('option', { name: '127.0.0.1 (this computer only)' }).click()
  await page.getByRole('button', { name: 'Open for phones' }).click()
  await expect(page.getByRole('img', { name: /^Scan/ })).toBeVisible()
  const opened = app.waitForEvent('window')
  await page.getByRole('button', { name: 'Wall' }).click()
  const wall = await opened
  await wall.setViewportSize({ width: 1600, height: 900 })
  const room = await participants(app)
  const { open } = await answerOf(page, 'workshop.door', {})
  const phone = await room.join(open?.link ?? '', { locale: 'ru-RU', width: 390, height: 844, colorScheme: 'light' })
  const desk = await room.join(open?.link ?? '', { locale: 'en-GB', width: 1280, height: 900, colorScheme: 'dark' })
  await picture('phone-join', phone)
  expect(await faults(phone)).toEqual([])
  await phone.getByRole('textbox', { name: 'Ваше имя' }).fill('Ольга')
  await phone.getByRole('combobox', { name: 'Вы говорите за' }).selectOption('support')
  await phone.getByRole('button', { name: 'Войти' }).click()
  await desk.getByRole('textbox', { name: 'Your name' }).fill('Sam Reed')
  await desk.getByRole('combobox', { name: 'You speak for' }).selectOption('sales')
  await desk.getByRole('button', { name: 'Join' }).click()

  // Dots: numbers on the phones, names on the wall, and the most wanted card comes first.
  const more = phone.getByRole('button', { name: 'На точку больше номеру 3' })
  await more.click()
  await more.click()
  await picture('phone-dots', phone)
  expect(await faults(phone)).toEqual([])
  await phone.getByRole('button', { name: 'Отдать эти точки' }).click()
  await expect(phone.getByText('Ваши точки учтены.')).toBeVisible()
  await desk.getByRole('button', { name: 'One dot more for number 3' }).click()
  await desk.getByRole('button', { name: 'Give these dots' }).click()
  await expect(wall.getByText('2 of 3 gave their dots')).toBeVisible()
  const third = (await sessionOf(page)).dots?.options[2]?.name ?? ''
  expect(await phone.content()).not.toContain(third)
  await page.keyboard.press('v')
  await expect(wall.getByText('3', { exact: true }).first()).toBeVisible()
  await picture('wall-dots', wall)
  expect(await faults(wall)).toEqual([])
  await page.getByRole('button', { name: 'Bring these first' }).click()
  await expect(page.getByRole('navigation', { name: 'Cards' }).getByRole('button').first()).toContainText(third)
  await page.keyboard.press('a')
  await page.getByRole('navigation', { name: 'Cards' }).getByRole('button').first().click()
  await expect(wall.getByRole('heading', { name: third })).toBeVisible()
  await expect(wall.getByText('0 of 3 voted')).toBeVisible()

  // A round: two vote by themselves, and then the process that holds the workspace dies.
  const ballot = phone.getByRole('radio', { name: /^Архив/ })
  await ballot.check({ force: true })
  await phone.getByRole('checkbox', { name: /^Моё имя/ }).check()
  await phone.getByRole('button', { name: 'Голосовать' }).click()
  await expect(phone.getByText('Ваш голос учтён')).toBeVisible()
  await picture('phone-voted', phone)
  await desk.getByRole('radio', { name: /^Keep/ }).check({ force: true })
  await desk.getByRole('textbox', { name: 'Why? (optional)' }).fill('Still read')
  await desk.getByRole('checkbox', { name: /^My name/ }).check()
  await desk.getByRole('button', { name: 'Vote' }).click()
  await expect(wall.getByText('2 of 3 voted')).toBeVisible()
  await expect(wall.getByText('Support', { exact: true })).toBeHidden()
  await picture('wall-voting', wall)
  await picture('desktop-voted', desk)
  expect([await faults(desk), await faults(phone)]).toEqual([[], []])
  const before = await sessionOf(page)
  await killService(app, shared)
  await expect(phone.getByText('Ищем комнату …')).toBeVisible()
  await expect
    .poll(async () => (await askService(page, 'workshop.session', { id: before.id })).ok, { timeout: 30_000 })
    .toBe(true)
  const after = await sessionOf(page)
  expect([after.current?.card, after.round, after.phase]).toEqual([before.current?.card, before.round, before.phase])
  expect(after.seats.map((seat) => [seat.name, seat.voted])).toEqual(
    before.seats.map((seat) => [seat.name, seat.voted]),
  )

  // The door is opened again; the phones come back by themselves, with their seats and their votes.
  await page.reload()
  await door.click()
  await page.getByRole('option', { name: '127.0.0.1 (this computer only)' }).click()
  await page.getByRole('button', { name: 'Open for phones' }).click()
  await expect(phone.getByText('Ищем комнату …')).toBeHidden({ timeout: 15_000 })
  await expect(phone.getByText('Ваш голос учтён')).toBeVisible()
  await expect(page.getByText('2 phones listen')).toBeVisible({ timeout: 15_000 })

  // A picture of slips is read in the window; those of another room are told and count for nothing.
  const slips = ['MUSTER:AAAAAAAAAAAAAAAA:1', 'MUSTER:BBBBBBBBBBBBBBBB:5']
  const photo = { name: 'slips.png', mimeType: 'image/png', buffer: pictureOfSlips(slips) }
  await page.locator('input[type="file"][accept*="pdf"]').setInputFiles(photo)
  await expect(page.getByText('0 votes counted. 2 slips are not of this room.')).toBeVisible()
  const torn = { name: 'torn.png', mimeType: 'image/png', buffer: photo.buffer.subarray(0, 60) }
  await page.locator('input[type="file"][accept*="pdf"]').setInputFiles(torn)
  await expect(page.getByText('torn.png is no picture that can be read.')).toBeVisible()

  // Who has no phone is voted for by number and digit; then the room sees, and the decision moves the wall.
  await page.keyboard.press('t')
  await page.keyboard.type('1 5')
  await page.keyboard.press('Enter')
  await expect(page.getByText('3 of 3 voted')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('v')
  await expect(wall.getByRole('heading', { name: '2 of 3 say: archive' })).toBeVisible()
  await expect(phone.getByText('Голоса показаны: обсудите их.')).toBeVisible()
  await expect(desk.getByText('2 votes')).toBeVisible()
  await expect(page.getByText('Agreed on their phone: Ольга, Sam Reed')).toBeVisible()
  await picture('revealed')
  await picture('wall-revealed', wall)
  expect([await faults(wall), await faults(phone)]).toEqual([[], []])
  await picture('phone-shown', phone)
  const all = (await answerOf(page, 'workshop.progress', {})).accounts
  const moved = wall.getByLabel('Moved by decisions so far')
  await expect(moved).toContainText(String(all))
  await expect(wall.getByRole('timer')).toBeVisible()
  await page.keyboard.press('d')
  await expect(page.getByRole('button', { name: 'Time to talk' })).toBeHidden()
  await page.getByRole('textbox', { name: 'Reason' }).fill('Nobody has posted there for years')
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 of 42', { exact: true })).toBeVisible()
  await expect(moved).toContainText(String(all - 1))
  // Where phones are windows of the same program, one of them may be in front.
  await page.bringToFront()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('0 of 42', { exact: true })).toBeVisible()
  await page.keyboard.press('Control+Shift+z')
  await expect(page.getByText('1 of 42', { exact: true })).toBeVisible()

  // Fast for clear cards: one digit records, and the next card is there.
  await page.keyboard.press('r')
  await expect(page.getByRole('checkbox', { name: /^Fast for clear cards/ })).toBeChecked()
  await page.keyboard.press('1')
  await expect(page.getByText('2 of 42', { exact: true })).toBeVisible()

  // Afterwards: what happened, and what is handed out.
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Record' }).click()
  await expect(page.getByRole('button', { name: /Taken back/ })).toBeVisible()
  await page
    .getByRole('button', { name: /Recorded: archive/ })
    .last()
    .click()
  await expect(page.getByText('Sam Reed would keep: Still read')).toBeVisible()
  await picture('replay')
  await page.getByRole('tab', { name: 'Hand-out' }).click()
  const paper = page.frameLocator('iframe')
  await expect(paper.getByRole('heading', { name: 'Day 1, Kornwell: what the room decided' })).toBeVisible()
  await expect(paper.getByText('Sam Reed').first()).toBeVisible()
  await picture('hand-out')

  await wall.close()
  await room.close()
  await askService(page, 'workshop.remove', { id: before.id })
})

type Page = Parameters<typeof askService>[0]

async function answerOf<N extends 'workshop.door' | 'workshop.progress' | 'workshop.sessions'>(
  page: Page,
  name: N,
  query: QueryInput<N>,
) {
  const answer = await askService(page, name, query)
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value
}

/** The newest session, as the console sees it. */
async function sessionOf(page: Page) {
  const [newest] = (await answerOf(page, 'workshop.sessions', {})).sessions
  const answer = await askService(page, 'workshop.session', { id: newest?.id ?? '' })
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value
}
