import { expect, test } from 'vitest'
import { connected } from '#tests/support/connected.ts'
import { type OddServer, oddServer, sayJson } from '#tests/support/odd-server.ts'
import { rowsOf, runAll } from '#tests/support/sync.ts'

const DID = 'did:plc:halvornhalvornhalvornhal'
const HANDLE = 'halvorn.bsky.social'

type Post = { id: number; text: string; by?: string; answers?: number }

/** A server that answers the part of the lexicons that Muster uses (docs.bsky.app). */
async function blueskyServer(): Promise<OddServer & { posts: Post[]; told: Post[]; handle: string; gone: boolean }> {
  const posts: Post[] = []
  const told: Post[] = []
  const uri = (post: Pick<Post, 'id'>): string => `at://${DID}/app.bsky.feed.post/${post.id}`
  const record = ({ id, text, answers }: Post) => ({
    text,
    langs: ['en'],
    createdAt: new Date(Date.UTC(2026, 4, 1) + id * 60_000).toISOString(),
    ...(answers === undefined ? {} : { reply: { parent: { uri: uri({ id: answers }) } } }),
  })
  const view = (post: Post) => ({
    uri: uri(post),
    author: post.by
      ? { did: `did:plc:${post.by}`, handle: post.by }
      : { did: DID, handle: made.handle, displayName: 'Halvorn' },
    record: record(post),
  })
  const server = await oddServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://view')
    const method = url.pathname.replace('/xrpc/', '')
    const at = Number(url.searchParams.get('cursor') ?? 0)
    if (method === 'app.bsky.actor.getProfile') {
      const actor = url.searchParams.get('actor')
      if (!made.gone && (actor === DID || actor === made.handle))
        return sayJson(response, {
          did: DID,
          handle: made.handle,
          displayName: 'Halvorn',
          description: 'Cooking',
          followersCount: 900,
          followsCount: 3,
          postsCount: posts.length,
          createdAt: '2023-05-06T00:00:00Z',
        })
      response.writeHead(400, { 'content-type': 'application/json' })
      return void response.end(JSON.stringify({ error: 'InvalidRequest', message: 'Profile not found' }))
    }
    if (method === 'app.bsky.feed.getAuthorFeed') {
      const shown = posts.toReversed().slice(at, at + 100)
      const next = at + 100 < posts.length ? { cursor: String(at + 100) } : {}
      return sayJson(response, { feed: shown.map((post) => ({ post: view(post) })), ...next })
    }
    if (method === 'app.bsky.feed.getPosts') {
      const asked = url.searchParams.getAll('uris')
      return sayJson(response, { posts: posts.filter((post) => asked.includes(uri(post))).map(view) })
    }
    if (method === 'com.atproto.server.createSession') {
      const body = JSON.parse(server.asked.at(-1)?.body ?? '{}') as { identifier?: string; password?: string }
      if (body.password !== 'app-pass' || (body.identifier !== DID && body.identifier !== made.handle))
        return void response.writeHead(401).end('{}')
      return sayJson(response, { accessJwt: 'jwt', did: DID })
    }
    if (request.headers.authorization !== 'Bearer jwt') return void response.writeHead(401).end('{}')
    return sayJson(response, { notifications: told.toReversed().map((post) => ({ ...view(post), reason: 'reply' })) })
  })
  const made = { ...server, posts, told, handle: HANDLE, gone: false }
  return made
}

const series = (from: number, count: number): Post[] =>
  Array.from({ length: count }, (_, at) => ({ id: from + at, text: `Post ${from + at}` }))
const ground = async (server: OddServer, more: { settings?: Record<string, string>; secret?: string } = {}) =>
  connected(
    'bluesky',
    { server: server.url, ...more.settings },
    {
      accounts: [[`https://bsky.app/profile/${HANDLE}`, 'bluesky']],
      ...(more.secret ? { secret: more.secret } : {}),
    },
  )

test('profile, figures and posts come, walking back once and only to what is known afterwards', async () => {
  const server = await blueskyServer()
  server.posts.push(...series(1, 230))
  const { service, file } = await ground(server)
  expect(await runAll(service)).toMatchObject({ messages: 230, profiles: 1, waiting: [] })
  expect(rowsOf(file, 'SELECT display_name, bio, external_id, audience, opened_on FROM account')).toEqual([
    { display_name: 'Halvorn', bio: 'Cooking', external_id: DID, audience: 900, opened_on: '2023-05-06' },
  ])
  server.posts.push(...series(231, 3))
  server.asked.length = 0
  expect(await runAll(service)).toMatchObject({ messages: 3 })
  expect(server.asked.filter(({ path }) => path.includes('getAuthorFeed'))).toHaveLength(1)
})

test('a post that was deleted loses its words, after it was asked for by its name', async () => {
  const server = await blueskyServer()
  server.posts.push(...series(1, 5))
  const { service, file } = await ground(server)
  await runAll(service)
  server.posts.splice(2, 1)
  expect(await runAll(service)).toMatchObject({ deleted: 1 })
  expect(rowsOf(file, "SELECT text FROM message WHERE text = ''")).toHaveLength(1)
})

test('a new handle is told by the lasting name, and an account that is gone is gone', async () => {
  const server = await blueskyServer()
  const { service, file } = await ground(server)
  await runAll(service)
  server.handle = 'halvorn.example'
  await runAll(service)
  const standing = (): unknown => rowsOf(file, "SELECT state, detail FROM standing WHERE kind = 'profile'")[0]
  expect(standing()).toEqual({ state: 'renamed', detail: 'halvorn.example' })
  server.gone = true
  await runAll(service)
  expect(standing()).toEqual({ state: 'gone', detail: null })
})

test('answers of others come with an app password, into the thread they belong to', async () => {
  const server = await blueskyServer()
  server.posts.push(...series(1, 1))
  server.told.push({ id: 9, text: 'Mine <b>too</b> & more', by: 'erna.bsky.social', answers: 1 })
  const { service, file } = await ground(server, {
    settings: { mentionsOf: HANDLE, service: server.url },
    secret: 'app-pass',
  })
  expect(await runAll(service)).toMatchObject({ messages: 2, waiting: [] })
  expect(rowsOf(file, 'SELECT direction, text FROM message ORDER BY at')).toEqual([
    { direction: 'out', text: 'Post 1' },
    { direction: 'in', text: 'Mine <b>too</b> & more' },
  ])
  expect(rowsOf(file, 'SELECT count(*) AS n FROM conversation')).toEqual([{ n: 1 }])
  // Renamed upstream, it is still let in: by the name that lasts.
  server.handle = 'halvorn.example'
  server.told.push({ id: 10, text: 'And this?', by: 'erna.bsky.social', answers: 1 })
  expect(await runAll(service)).toMatchObject({ messages: 1, waiting: [] })
})
