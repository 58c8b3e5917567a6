import { localServer } from '../support/local-server.ts'
import { HOME, mastodonOn, NAME, series } from '../support/mastodon.ts'
import { askService, askShell } from './support/bridge.ts'
import { expect, test } from './support/app.ts'
import { visit } from './support/sample.ts'

const pictures = process.env['MUSTER_PICTURES']

test('a source is connected, agreed to, cut off in the middle, and goes on by itself', async ({ openSample }) => {
  const { page } = await openSample()
  const picture = async (name: string): Promise<void> => {
    if (pictures !== undefined) await page.screenshot({ path: `${pictures}/sync-${name}.png`, animations: 'disabled' })
  }
  const server = await mastodonOn(localServer)
  try {
    server.toots.push(...series(101, 95))
    await page.setViewportSize({ width: 1440, height: 900 })
    const added = await askService(page, 'accounts.add', { address: `https://${HOME}/@${NAME}`, hint: 'mastodon' })
    if (!added.ok) throw new Error(added.error.message)
    await visit(page, '/sync')
    await expect(page.getByRole('heading', { name: 'Nothing is asked of any network' })).toBeVisible()
    await picture('empty')
    await page.getByRole('button', { name: 'Add a connector' }).click()
    await expect(page.getByText('Open only to approved partners.')).toBeVisible()
    await picture('kinds')
    await page.getByRole('button', { name: /^Mastodon Mastodon, Pixelfed/ }).click()
    await page.getByRole('textbox', { name: 'Server', exact: true }).fill('nowhere at all')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await expect(page.getByText('Check its form')).toBeVisible()
    await page.getByRole('textbox', { name: 'Server', exact: true }).fill(server.url)
    await page.getByRole('checkbox', { name: 'It is inside our own network' }).check()
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    const panel = page.getByRole('complementary', { name: 'Mastodon' })
    await expect(panel.getByText('These hosts would be asked')).toBeVisible()
    await expect(panel.getByRole('listitem').filter({ hasText: server.host })).toContainText('without any secret')
    await picture('agree')
    expect(server.asked).toEqual([])

    // The cable is pulled while the second page is asked for.
    server.trick = (request) => {
      if (!(request.url ?? '').includes('min_id=140')) return false
      server.trick = null
      void server.cut()
      return true
    }
    await panel.getByRole('button', { name: 'Agree', exact: true }).click()
    await expect(panel.getByText(/^Agreed .+ on this computer/)).toBeVisible()
    await page.getByRole('tab', { name: /^Queue/ }).click()
    const queue = page.getByRole('grid', { name: 'What waits, and why' })
    await expect(
      queue.getByText('the server does not answer').or(queue.getByText('the answer broke off')).first(),
    ).toBeVisible()
    await picture('queue')
    const came = async (): Promise<number> => {
      const found = await askService(page, 'sync.queue', {})
      return found.ok ? Math.max(...found.value.lines.map(({ rows }) => rows)) : 0
    }
    expect(await came()).toBeLessThan(60)
    await server.mend()
    await expect.poll(came, { timeout: 60_000 }).toBeGreaterThanOrEqual(95)
    await expect(queue.getByText('the server does not answer')).toHaveCount(0, { timeout: 60_000 })
    const asked = server.asked.flatMap(({ path }) => new URLSearchParams(path.split('?')[1]).get('min_id') ?? [])
    expect(asked.filter((from) => from === '0')).toHaveLength(1)
    await page.getByRole('tab', { name: 'Connectors' }).click()
    await picture('connectors')
    await page.getByRole('grid', { name: 'Connectors' }).press('Enter')
    await expect(panel.getByText('Hosts it asks')).toBeVisible()
    await picture('connector')

    await visit(page, `/accounts?account=${added.value.id}`)
    await expect(page.getByText(/As of .+, Mastodon/)).toBeVisible()
    await picture('account')
    if (pictures === undefined) return
    await askShell(page, 'shell.setPreferences', { language: 'ru', colorScheme: 'dark' })
    await visit(page, '/sync')
    await page.getByRole('grid').press('Enter')
    await picture('connector-ru-dark')
    await visit(page, '/sync?id=new')
    await picture('kinds-ru-dark')
    await visit(page, '/sync?view=queue')
    await picture('queue-ru-dark')
  } finally {
    await server.cut()
  }
})
