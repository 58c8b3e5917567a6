import { describe, expect, test } from 'vitest'
import { connected } from '#tests/support/connected.ts'
import { oddServer, sayJson } from '#tests/support/odd-server.ts'
import { rowsOf, runAll } from '#tests/support/sync.ts'

const messages = (file: string): unknown[] =>
  rowsOf(file, 'SELECT direction, text, deleted_upstream_at IS NOT NULL AS gone FROM message ORDER BY at, rid')

describe('Zendesk', () => {
  const users = [
    { id: 1, name: 'Erna', email: 'erna@customer.example', role: 'end-user' },
    { id: 2, name: 'Ben', email: 'ben@halvorn.example', role: 'agent' },
  ]
  const ticket = (id: number, status: string) => ({
    id,
    subject: `Ticket ${id}`,
    status,
    requester_id: 1,
    group_id: 7,
    created_at: '2026-06-01T08:00:00Z',
    updated_at: '2026-06-01T09:00:00Z',
    via: { channel: 'email' },
  })
  const comment = (id: number, author: number, body: string, open = true) => ({
    id,
    author_id: author,
    body,
    public: open,
    created_at: `2026-06-01T08:0${id % 10}:00Z`,
  })

  test('tickets come by cursor with their comments, change, and lose their words when they are deleted', async () => {
    let pages: Record<string, unknown>[] = []
    const comments: Record<string, unknown[]> = {
      17: [comment(1, 1, 'It leaks'), comment(2, 2, 'We send somebody'), comment(3, 2, 'Difficult customer', false)],
      18: [comment(4, 1, 'Where is my invoice?')],
    }
    const server = await oddServer((request, response) => {
      const url = new URL(request.url ?? '', 'http://desk')
      const auth = Buffer.from((request.headers.authorization ?? '').replace('Basic ', ''), 'base64').toString()
      if (auth !== 'ben@halvorn.example/token:abc') return void response.writeHead(401).end('{}')
      const one = /tickets\/(\d+)\/comments/.exec(url.pathname)?.[1]
      if (one) return sayJson(response, { comments: comments[one] ?? [], users, meta: { has_more: false } })
      return sayJson(response, pages[Number(url.searchParams.get('cursor') ?? 0)] ?? {})
    })
    const groups = [{ id: 7, name: 'Support' }]
    pages = [
      { tickets: [ticket(17, 'open')], users, groups, after_cursor: '1', end_of_stream: false },
      { tickets: [ticket(18, 'new')], users, groups, after_cursor: '2', end_of_stream: true },
    ]
    const { service, file } = await connected(
      'zendesk',
      { address: server.url },
      { secret: 'ben@halvorn.example/token:abc' },
    )
    expect(await runAll(service)).toMatchObject({ messages: 3, refused: 1, waiting: [] })
    expect(messages(file)).toEqual([
      { direction: 'in', text: 'It leaks', gone: 0 },
      { direction: 'out', text: 'We send somebody', gone: 0 },
      { direction: 'in', text: 'Where is my invoice?', gone: 0 },
    ])
    expect(rowsOf(file, 'SELECT subject, status FROM conversation ORDER BY rid')).toEqual([
      { subject: 'Ticket 17', status: 'open' },
      { subject: 'Ticket 18', status: 'open' },
    ])
    pages[2] = {
      tickets: [ticket(17, 'solved'), ticket(18, 'deleted')],
      users,
      groups,
      after_cursor: '3',
      end_of_stream: true,
    }
    server.asked.length = 0
    expect(await runAll(service)).toMatchObject({ messages: 0, deleted: 1 })
    expect(server.asked[0]?.path).toContain('cursor=2')
    expect(rowsOf(file, 'SELECT subject, status FROM conversation ORDER BY rid')).toMatchObject([
      { status: 'resolved' },
      {},
    ])
    expect(messages(file).at(-1)).toEqual({ direction: 'in', text: '', gone: 1 })
  })

  test('a secret that is not accepted stops the stream until a person looks', async () => {
    const server = await oddServer((_, response) => void response.writeHead(401).end('{}'))
    const { service } = await connected('zendesk', { address: server.url }, { secret: 'wrong' })
    expect((await runAll(service)).waiting).toMatchObject([{ reason: 'not_authorised', nextAt: null }])
  })
})

describe('Chatwoot', () => {
  test('conversations come by their last activity with every message, and what was deleted says so', async () => {
    const said = (id: number, type: number, content: string, more: object = {}) => ({
      id,
      content,
      message_type: type,
      created_at: 1_780_000_000 + id,
      private: false,
      sender: type === 1 ? { name: 'Ben', type: 'user' } : { name: 'Erna', email: 'erna@customer.example' },
      ...more,
    })
    const talks = new Map<number, { active: number; messages: ReturnType<typeof said>[] }>([
      [
        4,
        {
          active: 1_780_000_100,
          messages: Array.from({ length: 25 }, (_, at) => said(at + 1, at % 2, `Word ${at + 1}`)),
        },
      ],
    ])
    const server = await oddServer((request, response) => {
      const url = new URL(request.url ?? '', 'http://desk')
      if (request.headers['api_access_token'] !== 'tok') return void response.writeHead(401).end('{}')
      const one = Number(/conversations\/(\d+)\/messages/.exec(url.pathname)?.[1] ?? 0)
      if (one > 0) {
        const before = Number(url.searchParams.get('before') ?? 1e9)
        const page = (talks.get(one)?.messages ?? []).filter(({ id }) => id < before).slice(-20)
        return sayJson(response, { payload: page })
      }
      const list = [...talks].toSorted((a, b) => b[1].active - a[1].active)
      const page = url.searchParams.get('page') === '1' ? list : []
      return sayJson(response, {
        data: {
          payload: page.map(([id, { active }]) => ({
            id,
            inbox_id: 3,
            status: 'open',
            last_activity_at: active,
            messages: [],
            meta: { channel: 'Channel::WebWidget', sender: { id: 9, name: 'Erna', email: 'erna@customer.example' } },
          })),
        },
      })
    })
    const { service, file } = await connected(
      'chatwoot',
      { address: server.url, accountNumber: '1' },
      { secret: 'tok' },
    )
    expect(await runAll(service)).toMatchObject({ messages: 25, waiting: [] })
    const talk = talks.get(4)
    if (talk) {
      talk.active += 500
      talk.messages[2] = said(3, 0, 'This message was deleted', { content_attributes: { deleted: true } })
      talk.messages.push(said(26, 0, 'Still there?'))
    }
    expect(await runAll(service)).toMatchObject({ messages: 1 })
    const rows = messages(file) as { text: string; gone: number }[]
    expect([rows.length, rows[2], rows.at(-1)?.text]).toEqual([
      26,
      { direction: 'in', text: '', gone: 1 },
      'Still there?',
    ])
  })
})

describe('JSON over HTTP', () => {
  test('messages come page by page by a mapping, figures by another', async () => {
    const server = await oddServer((request, response) => {
      const page = new URL(request.url ?? '', 'http://x').searchParams.get('after')
      const entry = (id: number) => ({
        id,
        body: { text: `Say ${id}` },
        when: `2026-06-0${id}T10:00:00Z`,
        from: { name: 'erna' },
        in: 'halvorn',
      })
      if (request.url?.startsWith('/figures'))
        return sayJson(response, [
          { who: 'halvorn', fans: 321 },
          { who: 'nobody', fans: 1 },
        ])
      return sayJson(
        response,
        page === null ? { data: [entry(1), entry(2)], next: 'b' } : { data: [entry(3)], next: null },
      )
    })
    const mapping = {
      as: 'messages',
      network: 'x',
      items: 'data',
      next: { parameter: 'after', path: 'next' },
      fields: { id: 'id', text: 'body.text', at: 'when', writer: 'from.name', account: 'in' },
    }
    const { service, file } = await connected(
      'json',
      { address: `${server.url}/talk`, mapping: JSON.stringify(mapping) },
      { accounts: [['https://x.com/halvorn', 'x']], secret: 'tok' },
    )
    expect(await runAll(service)).toMatchObject({ messages: 3, waiting: [] })
    expect(server.asked[0]?.headers.authorization).toBe('Bearer tok')
    expect(messages(file)).toHaveLength(3)
    const figures = { as: 'figures', network: 'x', fields: { account: 'who', followers: 'fans' } }
    const other = await connected(
      'json',
      { address: `${server.url}/figures`, mapping: JSON.stringify(figures) },
      { accounts: [['https://x.com/halvorn', 'x']] },
    )
    expect(await runAll(other.service)).toMatchObject({ snapshots: 1, refused: 1 })
    expect(rowsOf(other.file, 'SELECT audience FROM account')).toEqual([{ audience: 321 }])
  })

  test('a service that gives the same page for ever ends', async () => {
    const server = await oddServer((_, response) =>
      sayJson(response, [{ id: 1, t: 'x', w: '2026-06-01T10:00:00Z', n: 'erna' }]),
    )
    const mapping = {
      as: 'messages',
      network: 'x',
      account: 'halvorn',
      next: { parameter: 'page' },
      fields: { id: 'id', text: 't', at: 'w', writer: 'n' },
    }
    const { service } = await connected('json', { address: server.url, mapping: JSON.stringify(mapping) })
    expect((await runAll(service)).waiting).toMatchObject([{ reason: 'endless' }])
    expect(server.asked.length).toBeLessThan(4)
  })

  test.each([
    ['{'],
    ['{"as":"messages","network":"x","fields":{}}'],
    ['{"as":"figures","network":"x","fields":{"fans":"f"}}'],
  ])('the mapping %s is refused by its name', async (mapping) => {
    await expect(connected('json', { address: 'https://desk.example', mapping })).rejects.toMatchObject({
      code: 'bad_settings',
      details: { field: 'mapping' },
    })
  })
})
