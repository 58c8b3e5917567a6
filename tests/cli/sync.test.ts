import { writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { HOME, mastodonServer, type MastodonServer, NAME, series } from '#tests/support/mastodon-server.ts'
import { rowsOf } from '#tests/support/sync.ts'
import { answer, muster, ownFolder, start } from './muster.ts'

type Ground = { server: MastodonServer; workspace: string; env: NodeJS.ProcessEnv }

async function ground(more: readonly string[] = []): Promise<Ground> {
  const folder = ownFolder()
  const workspace = join(folder, 'w.muster')
  const env = { MUSTER_HOME: join(folder, 'machine') }
  const server = await mastodonServer()
  const list = join(folder, 'list.csv')
  writeFileSync(list, `Mastodon\nhttps://${HOME}/@${NAME}\n`)
  await answer(['init', workspace])
  await answer(['import', list], { workspace })
  const added = ['add', 'mastodon', 'Fediverse', `server=${server.url}`, 'inside=yes', ...more]
  const { hosts } = await answer(['sync', ...added], { workspace, env })
  expect(hosts).toMatchObject([{ host: server.host, agreed: false }])
  return { server, workspace, env }
}

test('nothing is asked before --yes was said, and everything is told in a table of both languages', async () => {
  const { server, workspace, env } = await ground()
  const asked = await muster(['sync', 'agree', 'Fediverse'], { workspace, env })
  expect(asked.status).toBe(1)
  expect(asked.stdout).toContain(server.host)
  expect(asked.stderr).toMatch(/^muster: [^\n]*--yes[^\n]*\n$/)
  expect((await muster(['sync', 'run'], { workspace, env })).status).toBe(1)
  expect(server.asked).toEqual([])
  const agreed = await muster(['sync', 'agree', 'Fediverse', '--yes'], { workspace, env })
  expect(agreed.status).toBe(0)
  server.toots.push(...series(101, 2))
  const ran = await muster(['sync', 'run'], { workspace, env })
  expect({ status: ran.status, stderr: ran.stderr }).toEqual({ status: 0, stderr: '' })
  expect(ran.stdout).toMatch(/2 +new messages/)
  const listed = await muster(['sync', '--lang', 'ru'], { workspace, env })
  expect(listed.stdout).toMatch(/Fediverse +Mastodon +есть согласие/)
  const { connectors } = await answer(['sync'], { workspace, env: { MUSTER_HOME: join(workspace, '..', 'another') } })
  expect(connectors).toMatchObject([{ agreed: 'no' }])
})

test('a secret comes from the environment or from stdin, goes where it belongs and stays nowhere', async () => {
  const { server, workspace, env } = await ground([`mentionsOf=${NAME}@${HOME}`])
  await answer(['sync', 'agree', 'Fediverse', '--yes'], { workspace, env })
  server.mentions.push({ id: '5', toot: { id: '300', by: 'erna', text: 'Hello', at: '2026-04-02T10:00:00Z' } })
  const without = await muster(['sync', 'run', 'Fediverse', '--json'], { workspace, env })
  expect(JSON.parse(without.stdout)).toMatchObject({ waiting: [{ reason: 'no_secret' }], messages: 0 })
  const piped = await muster(['sync', 'run', 'Fediverse', '--secret-stdin', '--json'], {
    workspace,
    env,
    input: 'tok\n',
  })
  expect(JSON.parse(piped.stdout)).toMatchObject({ waiting: [], messages: 1 })
  server.mentions.push({ id: '6', toot: { id: '301', by: 'erna', text: 'Again', at: '2026-04-02T11:00:00Z' } })
  const told = await muster(['sync', 'run', 'Fediverse', '--json'], {
    workspace,
    env: { ...env, MUSTER_SECRET: 'tok' },
  })
  expect(JSON.parse(told.stdout)).toMatchObject({ waiting: [], messages: 1 })
  const held = rowsOf<{ settings: string }>(workspace, 'SELECT settings FROM connector')
  expect(
    JSON.stringify([held, rowsOf(workspace, 'SELECT * FROM change'), rowsOf(workspace, 'SELECT * FROM sync_task')]),
  ).not.toContain('"tok"')
})

test('killed in the middle, the next run goes on behind the last page that was written', async () => {
  const { server, workspace, env } = await ground()
  await answer(['sync', 'agree', 'Fediverse', '--yes'], { workspace, env })
  server.toots.push(...series(101, 200))
  // The third page never comes.
  server.trick = (request) => (request.url ?? '').includes('min_id=180')
  const child = start(['sync', 'run'], { workspace, env })
  onTestFinished(() => void child.kill('SIGKILL'))
  await vi.waitFor(() => expect(server.asked.some(({ path }) => path.includes('min_id=180'))).toBe(true), 20_000)
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(child.signalCode).toBe('SIGKILL')
  expect(rowsOf(workspace, 'SELECT count(*) AS n FROM message')).toEqual([{ n: 80 }])
  server.trick = null
  server.asked.length = 0
  expect(await answer(['sync', 'run'], { workspace, env })).toMatchObject({ messages: 120, waiting: [] })
  const pages = server.asked.flatMap(({ path }) => new URLSearchParams(path.split('?')[1]).get('min_id') ?? [])
  expect(pages).toEqual(['180', '220', '260', '300'])
  expect(rowsOf(workspace, 'SELECT count(*) AS n, count(DISTINCT natural_key) AS keys FROM message')).toEqual([
    { n: 200, keys: 200 },
  ])
  expect(await answer(['verify'], { workspace })).toMatchObject({ ok: true })
})

test('with --wait a run outlasts a server that is broken for a while', async () => {
  const { server, workspace, env } = await ground()
  await answer(['sync', 'agree', 'Fediverse', '--yes'], { workspace, env })
  server.toots.push(...series(101, 2))
  server.trick = (_, response) => {
    server.trick = null
    response.writeHead(502).end()
    return true
  }
  expect(await answer(['sync', 'run', '--wait', '60'], { workspace, env })).toMatchObject({ messages: 2, waiting: [] })
})

test.each([
  [['sync', 'bogus'], /sync/],
  [['sync', 'add', 'myspace', 'X'], /TYPE/],
  [['sync', 'add', 'zendesk', 'Desk'], /address/],
  [['sync', 'agree'], /NAME/],
  [['sync', 'pause', 'Nobody'], /Nobody/],
  [['sync', 'run', '--wait', 'long'], /--wait/],
])('%j is one line about what is wrong', async (args, about) => {
  const folder = ownFolder()
  const workspace = join(folder, 'w.muster')
  await answer(['init', workspace])
  const { status, stdout, stderr } = await muster(args, { workspace, env: { MUSTER_HOME: folder } })
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(/^muster: [^\n]+\n$/)
  expect(stderr).toMatch(about)
})
