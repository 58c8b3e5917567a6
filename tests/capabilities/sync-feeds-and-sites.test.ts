import { describe, expect, test } from 'vitest'
import { connected } from '#tests/support/connected.ts'
import { oddServer } from '#tests/support/odd-server.ts'
import { agreeAll, rowsOf, runAll } from '#tests/support/sync.ts'

const CHANNEL = `UC${'halvornkitchens012345'.padEnd(22, 'x')}`

const RSS = (items: readonly string[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Blog</title>${items.join('')}</channel></rss>`
const item = (id: number, title: string): string =>
  `<item><guid isPermaLink="false">post-${id}</guid><title>${title}</title><link>https://blog.example/${id}</link><pubDate>Mon, 0${id} Jun 2026 10:00:00 GMT</pubDate><description>&lt;p&gt;Words ${id}&lt;/p&gt;</description></item>`
const YOUTUBE = `<?xml version="1.0"?><feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns:media="http://search.yahoo.com/mrss/" xmlns="http://www.w3.org/2005/Atom"><title>Halvorn</title><entry><id>yt:video:abc</id><title>How to descale</title><link rel="alternate" href="https://www.youtube.com/watch?v=abc"/><published>2026-06-03T08:00:00+00:00</published><media:group><media:description>With vinegar</media:description></media:group></entry></feed>`

describe('feeds', () => {
  test('an RSS feed and a channel’s feed become posts of their accounts, and an unchanged one is not sent again', async () => {
    const items = [item(1, 'First'), item(2, 'Second')]
    let version = 1
    const server = await oddServer((request, response) => {
      if (request.url === '/yt') return void response.end(YOUTUBE)
      if (request.headers['if-none-match'] === `"${version}"`) return void response.writeHead(304).end()
      response.writeHead(200, { etag: `"${version}"` }).end(RSS(items))
    })
    const { service, file, accounts } = await connected(
      'feed',
      { feeds: `${server.url}/rss website:blog.example\n${server.url}/yt youtube:${CHANNEL}` },
      {
        accounts: [
          ['https://blog.example', 'website'],
          [`https://www.youtube.com/channel/${CHANNEL}`, 'youtube'],
        ],
      },
    )
    expect(await runAll(service)).toMatchObject({ messages: 3, unchanged: 0, waiting: [] })
    expect(rowsOf(file, 'SELECT natural_key AS key, text, direction FROM message ORDER BY at')).toEqual([
      { key: 'website:post-1', text: 'First\n\nWords 1', direction: 'out' },
      { key: 'website:post-2', text: 'Second\n\nWords 2', direction: 'out' },
      { key: 'youtube:yt:video:abc', text: 'How to descale\nWith vinegar', direction: 'out' },
    ])
    const last = rowsOf(file, 'SELECT id, last_post_at AS at FROM account ORDER BY rid')
    expect(last).toEqual([
      { id: accounts[0], at: Date.UTC(2026, 5, 2, 10) },
      { id: accounts[1], at: Date.UTC(2026, 5, 3, 8) },
    ])
    expect(await runAll(service)).toMatchObject({ messages: 0, unchanged: 1 })
    items.push(item(3, 'Third'))
    items.shift()
    version = 2
    expect(await runAll(service)).toMatchObject({ messages: 1, deleted: 0 })
  })

  test('what is no feed waits with its reason; a feed that is gone is told of its account', async () => {
    let gone = false
    const server = await oddServer((_, response) => {
      if (gone) response.writeHead(410).end()
      else response.end('<html><p>Welcome')
    })
    const { service, file } = await connected(
      'feed',
      { feeds: `${server.url}/rss youtube:${CHANNEL}` },
      { accounts: [[`https://www.youtube.com/channel/${CHANNEL}`, 'youtube']] },
    )
    expect((await runAll(service)).waiting).toMatchObject([{ reason: 'not_readable' }])
    gone = true
    await runAll(service)
    expect(rowsOf(file, 'SELECT kind, state FROM standing')).toEqual([{ kind: 'profile', state: 'gone' }])
  })
})

describe('websites', () => {
  test('a link that is gone, one that leads elsewhere and one that answers are told apart, without following it', async () => {
    const server = await oddServer((request, response) => {
      if (request.url === '/gone') response.writeHead(404).end('nothing')
      else if (request.url === '/moved') response.writeHead(301, { location: 'https://elsewhere.example/new' }).end()
      else if (request.url === '/closed') response.writeHead(403).end()
      else response.end('<p>Hello</p>')
    })
    const accounts = ['gone', 'moved', 'closed', 'there'].map((name) => [`https://x.com/halvorn_${name}`, 'x'] as const)
    const { service, file, id, accounts: ids } = await connected('site', {}, { accounts })
    for (const [at, name] of ['gone', 'moved', 'closed', 'there'].entries())
      await service.run('accounts.update', { ids: [ids[at] ?? ''], patch: { website: `${server.url}/${name}` } })
    await runAll(service)
    await agreeAll(service, id)
    await runAll(service)
    const found = rowsOf(
      file,
      "SELECT a.handle, s.state, s.detail FROM standing s JOIN account a ON a.id = s.account_id WHERE s.kind = 'website' ORDER BY a.rid",
    )
    expect(found).toEqual([
      { handle: 'halvorn_gone', state: 'gone', detail: '404' },
      { handle: 'halvorn_moved', state: 'redirected', detail: 'https://elsewhere.example/new' },
      { handle: 'halvorn_there', state: 'there', detail: null },
    ])
  })

  test('what the brand’s own page links to is matched with its accounts, and the rest waits in the inbox', async () => {
    const server = await oddServer((_, response) =>
      response.end(`<html><body><footer><a rel="me" href="https://x.com/halvorn">X</a>
        <a href="https://www.instagram.com/halvornhome/">Instagram</a></footer></body></html>`),
    )
    const { service, file, id, accounts } = await connected(
      'site',
      {},
      {
        accounts: [
          ['https://x.com/halvorn', 'x'],
          ['https://x.com/halvorn_us', 'x'],
        ],
      },
    )
    const { id: brand } = await service.run('directory.add', { kind: 'brand', name: 'Halvorn', detail: server.url })
    await service.run('accounts.update', { ids: [...accounts], patch: { brandId: brand } })
    await runAll(service)
    await agreeAll(service, id)
    expect(await runAll(service)).toMatchObject({ candidates: 1 })
    const back = rowsOf(
      file,
      "SELECT a.handle, s.state, s.detail FROM standing s JOIN account a ON a.id = s.account_id WHERE s.kind = 'link_back' ORDER BY a.rid",
    )
    expect(back).toEqual([
      { handle: 'halvorn', state: 'there', detail: 'rel_me' },
      { handle: 'halvorn_us', state: 'absent', detail: server.host },
    ])
    expect(rowsOf(file, 'SELECT network, handle, decision FROM candidate')).toEqual([
      { network: 'instagram', handle: 'halvornhome', decision: null },
    ])
    expect(await runAll(service)).toMatchObject({ candidates: 0 })
  })
})
