import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import type { Service } from '#main/service/service.ts'
import { HOME, mastodonServer, type MastodonServer, NAME, series } from '#tests/support/mastodon-server.ts'
import { agreeAll, connectorOf, rowsOf, runAll, syncService } from '#tests/support/sync.ts'
import { emptyWorkspace, ownFolder } from '#tests/support/workspace.ts'

type Ground = { service: Service; server: MastodonServer; id: string; file: string; folder: string; account: string }
type More = { secrets?: Record<string, string>; mentionsOf?: string; agreed?: boolean; live?: boolean }

const HANDLE = `${NAME}@${HOME}`

async function ground({ mentionsOf, agreed = true, ...more }: More = {}): Promise<Ground> {
  const folder = ownFolder()
  const file = join(folder, 'w.muster')
  emptyWorkspace(file, { id: 'w', name: 'W', at: 1 })
  const server = await mastodonServer()
  const service = await syncService(file, join(folder, 'machine'), more)
  const { id: account } = await service.run('accounts.add', { address: `https://${HOME}/@${NAME}`, hint: 'mastodon' })
  const settings = { server: server.url, inside: 'yes', ...(mentionsOf ? { mentionsOf } : {}) }
  const { id } = await service.run('sync.add', { type: 'mastodon', name: 'Mastodon', settings })
  if (agreed) await agreeAll(service, id)
  return { service, server, id, file, folder, account }
}

const texts = (file: string): string[] =>
  rowsOf<{ text: string }>(file, 'SELECT text FROM message ORDER BY at').map(({ text }) => text)
const found = async (service: Service): Promise<string[]> =>
  (await service.run('findings.list', { text: 'status:open' })).findings.map(({ rule }) => rule)
const standing = (file: string): unknown =>
  rowsOf(file, "SELECT state, detail, times FROM standing WHERE kind = 'profile'")[0]

describe('what comes in', () => {
  test('profile, figures and posts of an account, and none of it is a step of undo', async () => {
    const { service, server, file, account } = await ground()
    server.toots.push(...series(101, 3))
    const undoable = await service.run('history.state', {})
    const result = await runAll(service)
    expect(result).toMatchObject({ profiles: 1, messages: 3, finished: 2, waiting: [], refused: 0 })
    const [row] = rowsOf<Record<string, unknown>>(file, 'SELECT * FROM account WHERE id = ?', account)
    expect(row).toMatchObject({
      handle: HANDLE,
      display_name: 'Halvorn Group',
      bio: 'Heat pumps & cooking',
      website: 'https://halvorn.example',
      opened_on: '2019-03-04',
      audience: 4120,
      last_post_at: Date.parse(series(103, 1)[0]?.at ?? ''),
    })
    expect(texts(file)).toEqual(['Post 101', 'Post 102', 'Post 103'])
    expect(rowsOf(file, 'SELECT direction, natural_key FROM message ORDER BY at')[0]).toEqual({
      direction: 'out',
      natural_key: `mastodon:https://${HOME}/users/${NAME}/statuses/101`,
    })
    expect(standing(file)).toEqual({ state: 'there', detail: null, times: 1 })
    expect(await service.run('history.state', {})).toEqual(undoable)
    // Every figure says when it was measured and by whom, and so does the mirror as a whole.
    const listed = (await service.run('accounts.list', { filter: {}, offset: 0, limit: 10 })).rows.find(
      ({ id }) => id === account,
    )
    expect(listed).toMatchObject({ audienceOf: { source: 'mastodon' }, lastPostOf: { source: 'mastodon' } })
    expect((await service.run('sync.age', {})).figures).toMatchObject({
      accounts: 1,
      old: 0,
      newest: { source: 'mastodon', at: row?.['snapshot_at'] },
    })
    expect(await service.run('sync.ties', {})).toEqual({ connectors: 1, hub: false })
    expect(await service.run('sync.now', {})).toMatchObject({ agreed: 1, running: 0, stuck: 0 })
    expect(await service.run('accounts.count', { texts: ['measured:>30d', 'measured:<1d'] })).toEqual({
      counts: [0, 1],
    })
  })

  test('only what is new comes the next time, and nothing is written twice', async () => {
    const { service, server, file } = await ground()
    server.toots.push(...series(101, 95))
    expect(await runAll(service)).toMatchObject({ messages: 95 })
    const asked = server.asked.filter(({ path }) => path.includes('min_id='))
    expect(asked.map(({ path }) => new URLSearchParams(path.split('?')[1]).get('min_id'))).toEqual([
      '0',
      '140',
      '180',
      '195',
    ])
    server.toots.push(...series(196, 2))
    server.asked.length = 0
    expect(await runAll(service)).toMatchObject({ messages: 2, edited: 0 })
    expect(server.asked.filter(({ path }) => path.includes('min_id=0'))).toEqual([])
    expect(texts(file)).toHaveLength(97)
  })

  test('what was edited or deleted upstream is edited and deleted here', async () => {
    const { service, server, file } = await ground()
    server.toots.push(...series(101, 4))
    await runAll(service)
    server.toots.splice(1, 1)
    const last = server.toots.at(-1)
    if (last) last.text = 'Post 104, corrected'
    expect(await runAll(service)).toMatchObject({ edited: 1, deleted: 1 })
    const rows = rowsOf<{ text: string; gone: number }>(
      file,
      'SELECT text, deleted_upstream_at IS NOT NULL AS gone FROM message ORDER BY at',
    )
    expect(rows).toEqual([
      { text: 'Post 101', gone: 0 },
      { text: '', gone: 1 },
      { text: 'Post 103', gone: 0 },
      { text: 'Post 104, corrected', gone: 0 },
    ])
  })

  test('mentions need the token of their account, answer what they answer, and are the contact’s', async () => {
    const { service, server, file, id } = await ground({ mentionsOf: HANDLE, secrets: { '*': 'tok' } })
    expect((await connectorOf(service, id)).hosts).toMatchObject([{ secret: true, inside: true }])
    server.toots.push(...series(101, 1))
    server.mentions.push({
      id: '5',
      toot: { id: '300', by: 'erna', text: 'It does not heat', at: '2026-04-02T10:00:00Z', answers: '101' },
    })
    expect(await runAll(service)).toMatchObject({ messages: 2, waiting: [] })
    expect(rowsOf(file, 'SELECT direction, text, conversation_id IS NOT NULL AS c FROM message ORDER BY at')).toEqual([
      { direction: 'out', text: 'Post 101', c: 1 },
      { direction: 'in', text: 'It does not heat', c: 1 },
    ])
    expect(rowsOf(file, 'SELECT count(*) AS n FROM conversation')).toEqual([{ n: 1 }])
    server.token = 'another'
    const { waiting } = await runAll(service)
    expect(waiting).toMatchObject([{ reason: 'not_authorised' }])
  })

  test('private posts stay out, and a clock that runs ahead makes no message', async () => {
    const { service, server, file } = await ground()
    server.toots.push(
      { id: '1', text: 'For friends', at: '2026-04-01T00:00:00Z', visibility: 'private' },
      { id: '2', text: 'Tomorrow', at: '2999-01-01T00:00:00Z' },
      { id: '3', text: 'Said', at: '2026-04-03T00:00:00Z' },
    )
    await runAll(service)
    expect(texts(file)).toEqual(['Said'])
  })
})

describe('an account that is not what it was', () => {
  test('one that vanished is told after it was missed twice, one that moved with its new name', async () => {
    const { service, server, file } = await ground()
    await runAll(service)
    server.account['username'] = 'somebody-else'
    await runAll(service)
    expect(standing(file)).toEqual({ state: 'gone', detail: null, times: 1 })
    await runAll(service)
    expect(standing(file)).toEqual({ state: 'gone', detail: null, times: 2 })
    await service.run('audit.run', {})
    expect(await found(service)).toContain('vanished')
    server.account['username'] = NAME
    server.account['moved'] = { url: 'https://other.example/@halvorn_group' }
    await runAll(service)
    expect(standing(file)).toEqual({ state: 'moved', detail: 'halvorn_group@other.example', times: 1 })
    await service.run('audit.run', {})
    expect(await found(service)).toContain('renamed-upstream')
    expect(await found(service)).not.toContain('vanished')
  })

  test('a page of a proxy that says 404 is no word about the account', async () => {
    const { service, server, file } = await ground()
    server.trick = (_, response) => {
      response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not found</h1>')
      return true
    }
    const { waiting } = await runAll(service)
    expect(waiting.map(({ reason }) => reason)).toEqual(['not_readable', 'not_readable'])
    expect(standing(file)).toBeUndefined()
  })
})

describe('consent', () => {
  test('nothing is asked before the person of this computer agreed, and the queue says so', async () => {
    const { service, server, id } = await ground({ agreed: false })
    expect(await connectorOf(service, id)).toMatchObject({ agreed: 'no', streams: 2 })
    const { waiting } = await runAll(service)
    expect(waiting.map(({ reason }) => reason)).toEqual(['not_agreed', 'not_agreed'])
    expect(server.asked).toEqual([])
    await expect(service.run('sync.agree', { id, hosts: ['elsewhere.example'] })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  test('a copy of the workspace on another computer asks nobody', async () => {
    const { service, server, file, folder } = await ground()
    await runAll(service)
    await service.close()
    const copy = join(folder, 'copy.muster')
    copyFileSync(file, copy)
    server.asked.length = 0
    const elsewhere = await syncService(copy, join(folder, 'another machine'), { live: true })
    expect((await elsewhere.run('sync.connectors', {})).connectors).toMatchObject([{ agreed: 'no' }])
    await runAll(elsewhere)
    expect(server.asked).toEqual([])
  })

  test('whoever agreed to a host outside has not agreed that its name may lead inside', async () => {
    const { service, server, id } = await ground({ agreed: false })
    await service.run('sync.change', { id, settings: { server: server.url } })
    await agreeAll(service, id)
    expect((await runAll(service)).waiting.map(({ reason }) => reason)).toEqual(['private_address', 'private_address'])
    await service.run('sync.change', { id, settings: { server: server.url, inside: 'yes' } })
    expect((await runAll(service)).waiting.map(({ reason }) => reason)).toEqual(['not_agreed', 'not_agreed'])
    expect(server.asked).toEqual([])
  })

  test('a host that is added later waits for its own agreement', async () => {
    const { service, server, id } = await ground()
    const other = await mastodonServer()
    await service.run('sync.change', { id, settings: { server: other.url, inside: 'yes' } })
    const { waiting } = await runAll(service)
    expect(waiting.map(({ reason }) => reason)).toEqual(['not_agreed', 'not_agreed'])
    expect([...server.asked, ...other.asked]).toEqual([])
  })
})

describe('a server that misbehaves', () => {
  test('is left alone as long as it asks, and everything else of it waits too', async () => {
    const { service, server } = await ground()
    server.trick = (_, response) => {
      response.writeHead(429, { 'retry-after': '600' }).end()
      return true
    }
    const { waiting } = await runAll(service)
    expect(waiting.map(({ reason }) => reason)).toEqual(['limited', 'limited'])
    expect(server.asked).toHaveLength(1)
    expect((waiting[0]?.nextAt ?? 0) - Date.now()).toBeGreaterThan(590_000)
  })

  test('endless pages end, and what came before them stays', async () => {
    const { service, server, file } = await ground()
    server.toots.push(...series(101, 3))
    server.trick = (request, response) => {
      if (!(request.url ?? '').includes('min_id=103')) return false
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify([{ id: '103', uri: 'x', content: 'again', created_at: '2026-04-01T00:00:00Z' }]))
      return true
    }
    const { waiting } = await runAll(service)
    expect(waiting).toMatchObject([{ reason: 'endless' }])
    expect(texts(file)).toHaveLength(3)
  })

  test('half an answer in the middle loses nothing: the stream goes on where it stood', async () => {
    const { service, server, file } = await ground()
    server.toots.push(...series(101, 95))
    let broken = true
    server.trick = (request, response) => {
      if (!broken || !(request.url ?? '').includes('min_id=140')) return false
      response.writeHead(200, { 'content-length': '5000' })
      response.write('[{"id"')
      setImmediate(() => response.destroy())
      return true
    }
    expect((await runAll(service)).waiting).toMatchObject([{ reason: 'cut_short' }])
    expect(texts(file)).toHaveLength(40)
    broken = false
    server.asked.length = 0
    expect(await runAll(service)).toMatchObject({ messages: 55, waiting: [] })
    expect(server.asked.filter(({ path }) => path.includes('min_id=0'))).toEqual([])
  })

  test('500 and wrong JSON wait, with what the server said', async () => {
    const { service, server, id } = await ground()
    server.trick = (request, response) => {
      if ((request.url ?? '').includes('lookup')) response.writeHead(500).end()
      return (request.url ?? '').includes('lookup')
    }
    await runAll(service)
    const { lines } = await service.run('sync.queue', { connector: id, show: 'stuck' })
    expect(lines).toMatchObject([
      { reason: 'server_error', tries: 1, subject: HANDLE },
      { reason: 'server_error', tries: 1, subject: HANDLE },
    ])
    server.trick = (_, response) => {
      response.writeHead(200).end('{"id":')
      return true
    }
    expect((await runAll(service)).waiting.map(({ reason }) => reason)).toEqual(['not_readable', 'not_readable'])
  })
})

describe('the queue', () => {
  test('goes on by itself when the network is back', async () => {
    const { service, server, file, id } = await ground({ live: true, agreed: false })
    server.toots.push(...series(101, 3))
    await server.cut()
    await agreeAll(service, id)
    await vi.waitFor(async () => expect((await connectorOf(service, id)).stuck).toBe(2), { timeout: 8000 })
    const { lines } = await service.run('sync.queue', {})
    expect(lines.map(({ reason }) => reason)).toEqual(['unreachable', 'unreachable'])
    await server.mend()
    await vi.waitFor(() => expect(texts(file)).toHaveLength(3), { timeout: 15_000 })
    await vi.waitFor(async () => expect((await connectorOf(service, id)).stuck).toBe(0), { timeout: 15_000 })
  })

  test('is paused, cancelled and tried again', async () => {
    const { service, server, id } = await ground()
    const { lines } = await service.run('sync.queue', {})
    const [one = '', other = ''] = lines.map((line) => line.id)
    await service.run('sync.tasks', { ids: [one], to: 'pause' })
    await service.run('sync.tasks', { ids: [other], to: 'cancel' })
    expect((await runAll(service)).waiting.map(({ reason }) => reason).toSorted()).toEqual(['cancelled', 'paused'])
    expect(server.asked).toEqual([])
    await service.run('sync.tasks', { ids: [one], to: 'resume' })
    await service.run('sync.tasks', { ids: [other], to: 'retry' })
    expect(await runAll(service)).toMatchObject({ finished: 2, waiting: [] })
    await service.run('sync.change', { id, paused: true })
    expect((await runAll(service)).waiting.map(({ reason }) => reason)).toEqual(['paused', 'paused'])
  })

  test('a connector that is taken away leaves what it brought, and undo brings it back with an empty queue', async () => {
    const { service, server, file, id } = await ground()
    server.toots.push(...series(101, 2))
    await runAll(service)
    await service.run('sync.remove', { id })
    expect((await service.run('sync.queue', {})).total).toBe(0)
    expect(texts(file)).toHaveLength(2)
    await service.run('history.undo', {})
    expect(await connectorOf(service, id)).toMatchObject({ agreed: 'yes', streams: 2 })
    expect(await runAll(service)).toMatchObject({ messages: 0, finished: 2 })
  })

  test('settings that cannot be used are refused by their name', async () => {
    const { service } = await ground()
    await expect(
      service.run('sync.add', { type: 'mastodon', name: 'M', settings: { server: 'no address' } }),
    ).rejects.toMatchObject({ code: 'bad_settings', details: { field: 'server' } })
    await expect(
      service.run('sync.add', { type: 'mastodon', name: 'M', settings: { token: 'x' } }),
    ).rejects.toMatchObject({ code: 'bad_settings', details: { field: 'token' } })
  })
})
