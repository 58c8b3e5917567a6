import type { Page } from '@playwright/test'
import { connectHub, initHub } from '#main/adapters/hub/index.ts'
import { writeInvitation } from '#main/domain/hub/invitation.ts'
import { SCHEMA } from '#main/mirror/migrations/index.ts'
import { startPostgres, type TestPostgres } from '../support/postgres.ts'
import { localServer } from '../support/local-server.ts'
import { HOME, mastodonOn, NAME, series } from '../support/mastodon.ts'
import { faultsInBoth } from './support/axe.ts'
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

/** Somebody lays a hub for this workspace and invites; the window joins, invites in turn, and goes on when the hub is away. */
async function throughHub(page: Page, picture: (name: string) => Promise<void>): Promise<void> {
  const database = await startPostgres()
  try {
    await visit(page, '/sync?view=hub')
    const field = page.getByRole('textbox', { name: 'Invitation' })
    await expect(field).toBeVisible()
    await picture('hub-none')
    const info = await askService(page, 'workspace.info', {})
    if (!info.ok) throw new Error(info.error.message)
    const { id, name } = info.value
    await field.fill('muster-invitation:torn')
    await expect(page.getByText('That is no invitation')).toBeVisible()
    await field.fill(await invitation(database, { id, name }))
    await expect(page.getByRole('heading', { name: 'Anna Meyer invites Ben Okafor' })).toBeVisible()
    await expect(page.getByText(`localhost:${database.port}`, { exact: true })).toBeVisible()
    await picture('hub-join')
    await page.getByRole('button', { name: /^Join and contact localhost/ }).click()
    const members = page.getByRole('region', { name: 'Members' }).getByRole('listitem')
    await expect(members.filter({ hasText: 'Ben Okafor' })).toContainText('you')
    await expect(page.getByText('Everything was sent')).toBeVisible()
    await page.getByRole('button', { name: 'Invite' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Cleo Lind')
    await picture('hub-invite')
    expect(await faultsInBoth(page, '[role="dialog"]')).toEqual([])
    await dialog.getByRole('button', { name: 'Make the invitation' }).click()
    await expect(dialog.getByRole('textbox', { name: 'Invitation' })).toHaveValue(/^muster-invitation:/)
    await picture('hub-invited')
    await page.keyboard.press('Escape')
    await expect(members.filter({ hasText: 'Cleo Lind' })).toContainText('Auditor')
    await picture('hub-admin')
    for (const opener of ['Change: Cleo Lind', 'Leave the hub']) {
      await page.getByRole('button', { name: opener }).click()
      await expect(dialog).toBeVisible()
      expect(await faultsInBoth(page, '[role="dialog"]')).toEqual([])
      await page.keyboard.press('Escape')
      await expect(dialog).toHaveCount(0)
    }
    if (pictures !== undefined) {
      await askShell(page, 'shell.setPreferences', { language: 'ru', colorScheme: 'dark' })
      await expect(page.getByRole('tab', { name: 'Узел команды' })).toBeVisible()
      await picture('hub-admin-ru-dark')
      await askShell(page, 'shell.setPreferences', { language: 'en', colorScheme: 'light' })
    }
    await database.stop()
    await expect(page.getByText('The hub cannot be reached now')).toBeVisible({ timeout: 20_000 })
    await picture('hub-away')
  } finally {
    await database.stop()
  }
}

async function invitation(database: TestPostgres, workspace: { id: string; name: string }): Promise<string> {
  const url = await database.makeDatabase('team')
  const owner = { url, password: database.password }
  const { login } = await initHub(owner, workspace, SCHEMA, { name: 'Anna Meyer', device: 'anna', password: 'hers' })
  const hub = await connectHub({ url: url.replace('postgres@', `${login}@`), password: 'hers' }, SCHEMA)
  const { login: as, password, until } = await hub.invite('Ben Okafor', 'admin', null, null)
  await hub.close()
  return writeInvitation({
    v: 1,
    url: url.replace('postgres@', `${as}@`),
    password,
    ca: null,
    workspace,
    by: 'Anna Meyer',
    name: 'Ben Okafor',
    role: 'admin',
    until,
  })
}
