import type { Page } from '@playwright/test'
import { startPostgres } from '../support/postgres.ts'
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
    await throughHub(page, picture)
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

/** A hub is laid for this workspace; somebody is invited, and joins by the invitation that was shown. */
async function throughHub(page: Page, picture: (name: string) => Promise<void>): Promise<void> {
  const database = await startPostgres()
  try {
    await visit(page, '/sync?view=hub')
    await expect(page.getByRole('textbox', { name: 'Invitation' })).toBeVisible()
    await picture('hub-none')
    const url = await database.makeDatabase('team')
    const secret = 'a secret of this computer'
    const laid = await askService(page, 'hub.init', { url, password: database.password, name: 'Anna Meyer', secret })
    if (!laid.ok) throw new Error(laid.error.message)
    await askShell(page, 'shell.keepSecret', { connector: laid.value.secretKey, secret })
    await page.getByRole('button', { name: 'Exchange now' }).click()
    await expect(page.getByText('everything was sent')).toBeVisible()
    await page.getByRole('button', { name: 'Invite' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Ben Okafor')
    await picture('hub-invite')
    await dialog.getByRole('button', { name: 'Make the invitation' }).click()
    const invitation = await dialog.getByRole('textbox', { name: 'Invitation' }).inputValue()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('listitem').filter({ hasText: 'Ben Okafor' })).toContainText('invited')
    await expect(page.getByRole('region', { name: 'Trail' })).toContainText('laid or upgraded the hub')
    await picture('hub-admin')

    await page.getByRole('button', { name: 'Leave the hub' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Leave the hub' }).click()
    await page.getByRole('textbox', { name: 'Invitation' }).fill('muster-invitation:torn')
    await expect(page.getByText('That is no invitation')).toBeVisible()
    await page.getByRole('textbox', { name: 'Invitation' }).fill(invitation)
    await expect(page.getByRole('heading', { name: 'Anna Meyer invites Ben Okafor' })).toBeVisible()
    await picture('hub-join')
    await page.getByRole('button', { name: /^Join and contact localhost/ }).click()
    await expect(page.getByText('answers findings and questions')).toBeVisible()
    await expect(page.getByRole('listitem').filter({ hasText: 'Ben Okafor' })).toContainText('you')
    await picture('hub-member')
    await database.stop()
    await expect(page.getByText('The hub cannot be reached now')).toBeVisible({ timeout: 20_000 })
    await picture('hub-away')
  } finally {
    await database.stop()
  }
}
