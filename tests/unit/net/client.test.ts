import { gzipSync } from 'node:zlib'
import { describe, expect, onTestFinished, test } from 'vitest'
import { netClient, NET_LIMITS, type NetBounds, type NetClient } from '#main/adapters/net/client.ts'
import type { NetProblem } from '#main/adapters/net/problem.ts'
import { type OddServer, oddServer, sayJson } from '../../support/odd-server.ts'

const LIMITS = { ...NET_LIMITS, headersMs: 300, silenceMs: 300, wholeMs: 700, bytes: 2000 }

function client(): NetClient {
  const made = netClient(LIMITS)
  onTestFinished(() => made.close())
  return made
}
const bounds = (hosts: readonly string[], inside: readonly string[] = hosts): NetBounds => ({
  hosts: new Set(hosts),
  inside: new Set(inside),
  perMinute: 60_000,
  signal: new AbortController().signal,
})
const problem = async (asked: Promise<unknown>): Promise<NetProblem> =>
  asked.then(
    () => {
      throw new Error('an answer came')
    },
    (error: unknown) => error as NetProblem,
  )
const ask = (server: OddServer, more: object = {}) =>
  client().fetch({ url: `${server.url}/page`, ...more }, bounds([server.host]))

describe('what a server does wrong', () => {
  test('429 closes the host until the moment the server names, and nothing more is asked meanwhile', async () => {
    const server = await oddServer((_, response) => {
      response.writeHead(429, { 'retry-after': '90' }).end()
    })
    const one = client()
    const first = await problem(one.fetch({ url: server.url }, bounds([server.host])))
    expect(first.kind).toBe('limited')
    expect((first.until ?? 0) - Date.now()).toBeGreaterThan(85_000)
    const second = await problem(one.fetch({ url: `${server.url}/other` }, bounds([server.host])))
    expect(second.kind).toBe('limited')
    expect(server.asked).toHaveLength(1)
  })

  test.each([
    [
      '500',
      (response: { writeHead(n: number): { end(t?: string): void } }) => response.writeHead(500).end('oh'),
      'server_error',
    ],
    [
      '401',
      (response: { writeHead(n: number): { end(t?: string): void } }) => response.writeHead(401).end(),
      'not_authorised',
    ],
    [
      '404',
      (response: { writeHead(n: number): { end(t?: string): void } }) => response.writeHead(404).end(),
      'not_there',
    ],
    [
      '418',
      (response: { writeHead(n: number): { end(t?: string): void } }) => response.writeHead(418).end(),
      'refused',
    ],
  ])('%s is told apart', async (_, answer, kind) => {
    const server = await oddServer((__, response) => answer(response))
    expect((await problem(ask(server))).kind).toBe(kind)
  })

  test('half an answer is no answer', async () => {
    const server = await oddServer((_, response) => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('{"half":')
      setImmediate(() => response.destroy())
    })
    expect((await problem(ask(server))).kind).toBe('cut_short')
  })

  test('an answer that drips for ever ends at the limit', async () => {
    const server = await oddServer((_, response) => {
      response.writeHead(200)
      const drip = setInterval(() => response.write('.'), 50)
      response.on('close', () => clearInterval(drip))
    })
    expect((await problem(ask(server))).kind).toBe('timeout')
  })

  test('silence ends at the limit', async () => {
    const server = await oddServer(() => undefined)
    expect((await problem(ask(server))).kind).toBe('timeout')
  })

  test('an answer that is too large is not read to its end, whether it says so, does not, or is packed', async () => {
    const said = await oddServer((_, response) =>
      response.writeHead(200, { 'content-length': '5000' }).end('x'.repeat(5000)),
    )
    const unsaid = await oddServer((_, response) => {
      response.writeHead(200)
      for (let n = 0; n < 50; n++) response.write('x'.repeat(100))
      response.end()
    })
    const packed = await oddServer((_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(1_000_000))),
    )
    for (const server of [said, unsaid, packed]) expect((await problem(ask(server))).kind).toBe('too_large')
  })

  test('a server that is not there, and a name that means nothing, are told apart', async () => {
    const server = await oddServer((_, response) => response.end())
    await server.cut()
    expect((await problem(ask(server))).kind).toBe('unreachable')
    const nowhere = await problem(client().fetch({ url: 'http://nowhere.invalid/' }, bounds(['nowhere.invalid'])))
    expect(nowhere.kind).toBe('offline')
  })

  test('redirects in a circle end', async () => {
    const server = await oddServer((_, response) => response.writeHead(302, { location: '/again' }).end())
    expect((await problem(ask(server))).kind).toBe('redirect')
    expect(server.asked.length).toBe(LIMITS.redirects + 1)
  })
})

describe('where the program does not go', () => {
  test.each([
    'http://10.0.0.1/',
    'http://169.254.169.254/latest',
    'http://[::1]/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://[::ffff:10.0.0.1]/',
    'http://[64:ff9b::a00:1]/',
  ])('%s is refused', async (url) => {
    const { host } = new URL(url)
    expect((await problem(client().fetch({ url }, bounds([host], [])))).kind).toBe('private_address')
  })

  test('a name that resolves to a private address is refused on connecting', async () => {
    const server = await oddServer((_, response) => response.end('secret'))
    const host = server.host.replace('127.0.0.1', 'localhost')
    const refused = await problem(client().fetch({ url: `http://${host}/` }, bounds([host], [])))
    expect(refused.kind).toBe('private_address')
    expect(server.asked).toHaveLength(0)
  })

  test('a redirect into a private network is refused, agreed or not', async () => {
    const target = await oddServer((_, response) => response.end('secret'))
    const server = await oddServer((_, response) => response.writeHead(302, { location: target.url }).end())
    const agreed = await problem(client().fetch({ url: server.url }, bounds([server.host, target.host], [server.host])))
    expect(agreed.kind).toBe('private_address')
    const foreign = await problem(client().fetch({ url: server.url }, bounds([server.host])))
    expect(foreign.kind).toBe('host_not_agreed')
    expect(target.asked).toHaveLength(0)
  })

  test.each(['ftp://example.org/', 'file:///etc/passwd', 'http://name:word@example.org/', 'no address'])(
    '%s is no address to ask',
    async (url) => {
      expect((await problem(client().fetch({ url }, bounds(['example.org', ''])))).kind).toBe('bad_address')
    },
  )

  test('a secret goes to the host it belongs to and no further', async () => {
    const other = await oddServer((_, response) => response.end('{}'))
    const server = await oddServer((_, response) => response.writeHead(307, { location: other.url }).end())
    const refused = await problem(
      client().fetch(
        { url: server.url, secret: { header: 'authorization', value: 'Bearer s3cret' } },
        bounds([server.host, other.host]),
      ),
    )
    expect(refused.kind).toBe('redirect')
    expect(server.asked[0]?.headers.authorization).toBe('Bearer s3cret')
    expect(other.asked).toHaveLength(0)
  })
})

describe('what is asked', () => {
  test('no cookie ever goes back, and what did not change is not sent again', async () => {
    const server = await oddServer((request, response) => {
      if (request.headers['if-none-match'] === '"one"') response.writeHead(304).end()
      else sayJson(response, { a: 1 }, { etag: '"one"', 'set-cookie': 'who=me' })
    })
    const one = client()
    const first = await one.fetch({ url: server.url }, bounds([server.host]))
    expect(first).toMatchObject({ status: 200, unchanged: false, seen: { etag: '"one"' } })
    const second = await one.fetch({ url: server.url, seen: first.seen }, bounds([server.host]))
    expect(second.unchanged).toBe(true)
    expect(server.asked.every(({ headers }) => headers.cookie === undefined)).toBe(true)
  })

  test('where an address leads is told without going there', async () => {
    const server = await oddServer((_, response) =>
      response.writeHead(301, { location: 'https://elsewhere.example/x' }).end(),
    )
    const reply = await ask(server, { anyStatus: true })
    expect(reply).toMatchObject({ leadsTo: 'https://elsewhere.example/x', moved: true, status: 301 })
  })
})
