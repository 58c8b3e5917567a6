import type { ElectronApplication, Page } from '@playwright/test'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
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
  const { page, app } = await openSample()
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
    await queue.getByText(`${NAME}@${HOME}`).first().click()
    const stream = page.getByRole('complementary', { name: `${NAME}@${HOME}` })
    await stream.getByRole('button', { name: 'Pause', exact: true }).click()
    await expect(stream.getByText('paused', { exact: true })).toBeVisible()
    await stream.getByRole('button', { name: 'Go on', exact: true }).click()
    await stream.getByRole('button', { name: 'Take out', exact: true }).click()
    await expect(stream.getByText('taken out', { exact: true })).toBeVisible()
    await stream.getByRole('button', { name: 'Try now', exact: true }).click()
    await expect(stream.getByText('taken out', { exact: true })).toHaveCount(0)
    await picture('stream')
    await page.keyboard.press('Escape')
    await page.getByRole('tab', { name: 'Connectors' }).click()
    await picture('connectors')
    await page.getByRole('grid', { name: 'Connectors' }).press('Enter')
    await expect(panel.getByText('Hosts it asks')).toBeVisible()
    await picture('connector')

    await visit(page, `/accounts?account=${added.value.id}`)
    await expect(page.getByText(/: today, Mastodon/).first()).toBeVisible()
    await expect(page.getByRole('link', { name: /^Saved, 1 source connected/ })).toBeVisible()
    await picture('account')
    await secretStays(page, app)
    await throughHub(page, picture, added.value.id)
    if (pictures === undefined) return
    await askShell(page, 'shell.setPreferences', { language: 'ru', colorScheme: 'dark' })
    await visit(page, '/sync')
    await page.getByRole('grid').press('Enter')
    await picture('connector-ru-dark')
    await visit(page, '/sync?id=new')
    await picture('kinds-ru-dark')
    await visit(page, '/sync?view=queue')
    await picture('queue-ru-dark')
    const connectors = await askService(page, 'sync.connectors', {})
    const id = connectors.ok ? (connectors.value.connectors[0]?.id ?? '') : ''
    await askService(page, 'sync.withdraw', { id })
    await visit(page, `/sync?id=${id}`)
    await picture('agree-ru-dark')
  } finally {
    await server.cut()
  }
})

/** A secret goes to the system's key store or stays in memory, the page says which, and no file of ours ever holds it. */
async function secretStays(page: Page, app: ElectronApplication): Promise<void> {
  const added = await askService(page, 'sync.add', {
    type: 'zendesk',
    name: 'Desk',
    settings: { address: 'https://desk.example' },
  })
  if (!added.ok) throw new Error(added.error.message)
  const { id } = added.value
  await visit(page, `/sync?id=${id}`)
  const panel = page.getByRole('complementary', { name: 'Desk' })
  await panel.getByLabel(/^Address and API token/).fill('anna@desk.example/token:hush-hush')
  await panel.getByRole('button', { name: 'Keep', exact: true }).click()
  await expect(panel.getByText('A secret is kept.')).toBeVisible()
  const { store, folder } = await app.evaluate(({ app: here, safeStorage }) => ({
    store: safeStorage.isEncryptionAvailable(),
    folder: here.getPath('userData'),
  }))
  await expect(
    panel.getByText(
      store ? 'Kept in the key store of this computer' : 'This computer has no key store that can be used',
    ),
  ).toBeVisible()
  const file = join(folder, 'secrets.json')
  const kept = existsSync(file) ? readFileSync(file, 'utf8') : ''
  expect(kept.includes(id)).toBe(store)
  expect(kept).not.toContain('hush')
  await askShell(page, 'shell.forgetSecret', { connector: id })
  const taken = await askService(page, 'sync.remove', { id })
  expect(taken.ok).toBe(true)
}

/** Somebody lays a hub for this workspace and invites; the window joins, invites in turn, and goes on when the hub is away. */
async function throughHub(page: Page, picture: (name: string) => Promise<void>, account: string): Promise<void> {
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
    await expect(page.getByText('Everything was sent', { exact: true })).toBeVisible()
    await expect(page.getByRole('link', { name: /^Saved, hub connected/ })).toBeVisible()
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
    // Whose role the hub takes no such change from is told before the change.
    const found = await askService(page, 'hub.members', {})
    const own = found.ok ? found.value.members.find((one) => one.own) : undefined
    await askService(page, 'hub.change', { id: own?.id ?? '', role: 'auditor' })
    await askService(page, 'hub.sync', {})
    await visit(page, `/accounts?account=${account}`)
    await expect(page.getByRole('note').filter({ hasText: 'You are an auditor' })).toBeVisible()
    await picture('hub-auditor')
    await visit(page, '/sync?view=hub')
    await database.stop()
    await expect(page.getByText('The hub cannot be reached now')).toBeVisible({ timeout: 20_000 })
    await expect(page.getByRole('link', { name: /^Saved, hub not reached/ })).toBeVisible()
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
