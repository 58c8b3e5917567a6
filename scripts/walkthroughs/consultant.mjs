import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

/** A workshop in a client's room, without a network. Kept in step with docs/walkthrough-consultant.md. */
export async function consultant(walk) {
  const { page, button, step, open, answer, folder } = walk
  const out = join(folder, 'plan')
  mkdirSync(out)
  await button(/^Try the sample company/).click()
  await button('Begin the tour').waitFor()
  await button('Not now').click()
  await button('Jobs: No jobs running').waitFor()
  await step('the-client')

  await open(/^Plan/)
  await page.getByRole('grid', { name: 'Decisions' }).waitFor()
  await page.getByRole('slider', { name: 'Accounts kept' }).waitFor()
  await step('what-is-suggested')

  await open('Workshop')
  await button('New session').click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Day 1, Kornwell')
  await page.getByRole('textbox', { name: 'Deck' }).fill('brand:Kornwell')
  await page
    .getByRole('textbox', { name: 'People in the room' })
    .fill('Mia Lang, marketing\nSam Reed, support\nOlga Petrova, sales')
  await page.getByText(/^\d+ cards$/).waitFor()
  await step('session')

  await button('Make the session').click()
  await page.getByRole('heading', { name: 'The room has not begun' }).waitFor()
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await page.getByText('0 of 3 voted').waitFor()
  await button('Open for phones').click()
  await page.getByRole('img', { name: /^Scan/ }).waitFor()
  await step('room-open')

  await vote(page, ['close', 'close', 'keep'])
  await page.getByText('3 of 3 voted').waitFor()
  await page.keyboard.press('v')
  await page.getByRole('heading', { name: '2 of 3 say: close' }).waitFor()
  await page.getByRole('textbox', { name: 'Reason' }).fill('Not ours: it answers in our name without a link home')
  await step('votes-shown')

  await page.keyboard.press('Enter')
  await page
    .getByText(/^1 of \d+$/)
    .first()
    .waitFor()
  await open(/^Plan/)
  await page.getByText(/^1 decided, /).waitFor()
  await page.getByRole('slider', { name: 'Accounts kept' }).waitFor()
  await step('decided')

  await open('Reports')
  await answer(out)
  await page.getByRole('main').getByRole('button', { name: 'Export…' }).click()
  const written = page.getByRole('region', { name: 'Written' })
  await written.getByRole('listitem').first().waitFor()
  await written.scrollIntoViewIfNeeded()
  await step('handed-over')
}

/** The three people of the room vote; their phones would do the same through the room's door. */
async function vote(page, choices) {
  await page.evaluate(async (wanted) => {
    const value = async (name, query) => {
      const answer = await window.muster.request(name, query)
      if (!answer.ok) throw new Error(answer.error.message)
      return answer.value
    }
    const [{ id }] = (await value('workshop.sessions', {})).sessions
    const session = await value('workshop.session', { id })
    for (const [at, disposition] of wanted.entries())
      await value('workshop.vote', {
        session: id,
        participant: session.seats[at].id,
        card: session.current.card.id,
        round: 1,
        disposition,
      })
  }, choices)
}
