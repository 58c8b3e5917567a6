import { NetProblem } from '#main/adapters/net/problem.ts'
import { isMap, listIn, mapIn, textIn, type JsonMap } from '#main/domain/conversations/json.ts'
import { saidAt, saidText } from '#main/domain/conversations/said.ts'
import type { GroundAccount } from '#main/mirror/queries/sync/connectors.ts'
import type { Connector, Fact, Page, Stream, StreamTools } from '../connector.ts'
import { countIn, hostIn, mapOf, originIn } from '../read.ts'

const PUBLIC = 'https://public.api.bsky.app'
const SERVICE = 'https://bsky.social'
const DAILY = 1440
const PAGE = 100

/**
 * Bluesky over the AT protocol (docs.bsky.app, lexicons app.bsky and com.atproto). The public view of the network needs no
 * account; notifications need an app password of the account they belong to, and go to that account's own service.
 */
export const bluesky: Connector = {
  type: 'bluesky',
  brings: ['profile', 'metrics', 'posts', 'mentions'],
  secret: 'optional',
  fields: [
    { name: 'server', kind: 'address', required: false },
    { name: 'mentionsOf', kind: 'text', required: false },
    { name: 'service', kind: 'address', required: false },
  ],
  // The public view allows 3,000 requests in five minutes.
  perMinute: 120,
  everyMinutes: DAILY,
  fault: (settings) =>
    ['server', 'service'].find((name) => (settings[name] ?? '') !== '' && originIn(settings[name]) === null) ?? null,
  streams(settings, ground) {
    const view = hostIn(originIn(settings['server']) ?? PUBLIC) ?? ''
    const service = hostIn(originIn(settings['service']) ?? SERVICE) ?? ''
    const wanted = settings['mentionsOf']?.trim().replace(/^@/, '').toLowerCase() ?? ''
    return ground.accounts(['bluesky']).flatMap((account) => {
      const common = { subject: account.id, account, label: account.handle }
      const streams: Stream[] = [
        {
          ...common,
          hosts: [view],
          secret: false,
          what: 'profile',
          brings: ['profile', 'metrics'],
          everyMinutes: DAILY,
        },
        { ...common, hosts: [view], secret: false, what: 'posts', brings: ['posts'], everyMinutes: 360 },
      ]
      if (wanted !== '' && account.handle.toLowerCase() === wanted)
        streams.push({
          ...common,
          hosts: [service],
          secret: 'must',
          what: 'mentions',
          brings: ['mentions'],
          everyMinutes: 15,
        })
      return streams
    })
  },
  page(stream, tools) {
    const { account } = stream
    if (account === null) return Promise.resolve({ facts: [], cursor: null, more: false })
    if (stream.what === 'profile') return profile(stream, account, tools)
    return stream.what === 'posts' ? posts(stream, account, tools) : mentions(stream, account, tools)
  },
}

const call = (origin: string, method: string, query: Readonly<Record<string, string>>): string =>
  `${origin}/xrpc/${method}?${new URLSearchParams(query).toString()}`
const view = ({ settings }: StreamTools): string => originIn(settings['server']) ?? PUBLIC

/** The name that outlives every handle, where it is known. */
const lasting = ({ handle, externalId }: GroundAccount): string =>
  externalId?.startsWith('did:') === true ? externalId : handle

const GONE =
  /^(AccountTakedown|AccountDeactivated|AccountNotFound|NotFound|RepoNotFound|RepoDeactivated|RepoTakendown)$/
const UNKNOWN = /profile not found|actor not found|unable to resolve handle|could not (?:find|resolve)/i

async function profile(stream: Stream, account: GroundAccount, tools: StreamTools): Promise<Page> {
  const reply = await tools.ask({
    url: call(view(tools), 'app.bsky.actor.getProfile', { actor: lasting(account) }),
    anyStatus: true,
  })
  const found = mapOf(reply)
  if (reply.status !== 200) {
    const [error, message] = [textIn(found, 'error') ?? '', textIn(found, 'message') ?? '']
    if (!GONE.test(error) && !UNKNOWN.test(message)) throw problem(stream, reply.status)
    const detail = GONE.test(error) ? error : null
    return {
      facts: [{ is: 'standing', account: account.id, kind: 'profile', state: 'gone', detail }],
      cursor: null,
      more: false,
    }
  }
  const [did, handle] = [textIn(found, 'did'), textIn(found, 'handle')]
  if (did === null || handle === null)
    throw new NetProblem('not_readable', stream.hosts[0] ?? '', 'the answer is no profile')
  const opened = /^\d{4}-\d{2}-\d{2}/.exec(textIn(found, 'createdAt') ?? '')?.[0]
  const same = account.handle.startsWith('did:') || handle.toLowerCase() === account.handle.toLowerCase()
  const facts: Fact[] = [
    {
      is: 'profile',
      account: account.id,
      fields: {
        display_name: textIn(found, 'displayName'),
        bio: textIn(found, 'description') ?? '',
        external_id: did,
        ...(opened === undefined ? {} : { opened_on: opened }),
      },
    },
    {
      is: 'snapshot',
      account: account.id,
      takenAt: tools.now,
      followers: countIn(found, 'followersCount'),
      following: countIn(found, 'followsCount'),
      posts: countIn(found, 'postsCount'),
      lastPostAt: null,
    },
    {
      is: 'standing',
      account: account.id,
      kind: 'profile',
      state: same ? 'there' : 'renamed',
      detail: same ? null : handle,
    },
  ]
  return { facts, cursor: null, more: false }
}

const problem = (stream: Stream, status: number): NetProblem => {
  const host = stream.hosts[0] ?? ''
  const kind = status >= 500 ? 'server_error' : status === 401 || status === 403 ? 'not_authorised' : 'refused'
  return new NetProblem(kind, host, `${host} answered ${status}`, { status })
}

/** Where a walk back through a list stands: it ends at what the walk before it began with. */
type Cursor = {
  readonly until: number
  readonly top: number
  readonly back: string | null
}
const START: Cursor = { until: 0, top: 0, back: null }

/** Where the walk goes on behind a page. @throws NetProblem `endless` */
function onward(
  stream: Stream,
  at: Cursor,
  moments: readonly number[],
  next: string | null,
): { cursor: string; more: boolean } {
  if (next !== null && next === at.back)
    throw new NetProblem('endless', stream.hosts[0] ?? '', 'the next page is the one before it')
  const top = Math.max(at.top, ...moments)
  const done = next === null || moments.length === 0 || Math.min(...moments) <= at.until
  const to: Cursor = done ? { until: top, top: 0, back: null } : { ...at, top, back: next }
  return { cursor: JSON.stringify(to), more: !done }
}

async function posts(stream: Stream, account: GroundAccount, tools: StreamTools): Promise<Page> {
  const at = tools.cursor === null ? START : (JSON.parse(tools.cursor) as Cursor)
  const query = {
    actor: lasting(account),
    limit: String(PAGE),
    filter: 'posts_with_replies',
    ...(at.back === null ? {} : { cursor: at.back }),
  }
  const reply = await tools.ask({ url: call(view(tools), 'app.bsky.feed.getAuthorFeed', query), anyStatus: true })
  if (reply.status === 400) return { facts: [], cursor: tools.cursor, more: false }
  if (reply.status !== 200) throw problem(stream, reply.status)
  const found = mapOf(reply)
  const own = listIn(found, 'feed').flatMap((one) => {
    const post = mapIn(one, 'post')
    return post !== null && mapIn(one, 'reason') === null ? [post] : []
  })
  const facts = own.map((post) => postFact(post, account, tools.now))
  const moments = facts.flatMap((fact) => (fact.is === 'message' ? [fact.draft.at] : []))
  const next = onward(stream, at, moments, textIn(found, 'cursor'))
  const newest: Fact[] =
    at.back !== null || moments.length === 0
      ? []
      : [
          {
            is: 'snapshot',
            account: account.id,
            takenAt: tools.now,
            followers: null,
            following: null,
            posts: null,
            lastPostAt: Math.max(...moments),
          },
        ]
  return { facts: [...facts, ...newest, ...(await deleted(facts, moments, account, tools))], ...next }
}

/** Posts that are here, lie within the page and are not on it: they are asked for before they count as deleted. */
async function deleted(
  facts: readonly Fact[],
  moments: readonly number[],
  account: GroundAccount,
  tools: StreamTools,
): Promise<Fact[]> {
  if (moments.length === 0) return []
  const shown = new Set(facts.flatMap((fact) => (fact.is === 'message' ? [fact.draft.key] : [])))
  const missing = tools
    .ownKeys(account.id, Math.min(...moments), Math.max(...moments))
    .filter((key) => !shown.has(key))
    .slice(0, 25)
  if (missing.length === 0) return []
  const uris = missing.map((key): [string, string] => ['uris', key.slice('bluesky:'.length)])
  const reply = await tools.ask({
    url: `${view(tools)}/xrpc/app.bsky.feed.getPosts?${new URLSearchParams(uris).toString()}`,
  })
  const there = new Set(listIn(mapOf(reply), 'posts').map((post) => `bluesky:${textIn(post, 'uri')}`))
  return missing.filter((key) => !there.has(key)).map((key) => ({ is: 'deleted', key }))
}

async function mentions(stream: Stream, account: GroundAccount, tools: StreamTools): Promise<Page> {
  const at = tools.cursor === null ? START : (JSON.parse(tools.cursor) as Cursor)
  const service = originIn(tools.settings['service']) ?? SERVICE
  const session = mapOf(
    await tools.ask({
      url: `${service}/xrpc/com.atproto.server.createSession`,
      method: 'POST',
      // An account that was renamed is still let in by its lasting name.
      json: { identifier: lasting(account), password: tools.secret ?? '' },
    }),
  )
  const token = textIn(session, 'accessJwt')
  if (token === null) throw new NetProblem('not_authorised', stream.hosts[0] ?? '', 'no session was given')
  const query = new URLSearchParams({ limit: String(PAGE), ...(at.back === null ? {} : { cursor: at.back }) })
  for (const reason of ['mention', 'reply']) query.append('reasons', reason)
  const found = mapOf(
    await tools.ask({
      url: `${service}/xrpc/app.bsky.notification.listNotifications?${query.toString()}`,
      secret: { header: 'authorization', value: `Bearer ${token}` },
    }),
  )
  const facts = listIn(found, 'notifications').flatMap((one) =>
    isMap(one) && /^(mention|reply)$/.test(textIn(one, 'reason') ?? '') ? [postFact(one, account, tools.now)] : [],
  )
  const moments = facts.flatMap((fact) => (fact.is === 'message' ? [fact.draft.at] : []))
  return { facts, ...onward(stream, at, moments, textIn(found, 'cursor')) }
}

/** A post, or a notification about one: both carry the record that was written. */
function postFact(post: JsonMap, account: GroundAccount, now: number): Fact {
  const uri = textIn(post, 'uri')
  const refuse = (reason: string): Fact => ({ is: 'refused', reason, value: uri })
  const author = mapIn(post, 'author')
  const record = mapIn(post, 'record')
  const [handle, did] = [textIn(author, 'handle'), textIn(author, 'did')]
  if (uri === null || record === null) return refuse('not_a_message')
  if (handle === null) return refuse('no_writer')
  const time = saidAt(textIn(record, 'createdAt') ?? textIn(post, 'indexedAt'), now)
  if ('reason' in time) return refuse(time.reason)
  // A post is plain text; what looks like markup in it is meant as it stands.
  const said = saidText(
    (textIn(record, 'text') ?? '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>'),
    [],
  )
  if ('reason' in said) return refuse(said.reason)
  const mine = did !== null && did === account.externalId ? true : handle.toLowerCase() === account.handle.toLowerCase()
  const parent = textIn(mapIn(mapIn(record, 'reply'), 'parent'), 'uri')
  return {
    is: 'message',
    draft: {
      row: 0,
      key: `bluesky:${uri}`,
      network: 'bluesky',
      at: time.at,
      text: said.text,
      writer: { handle: mine ? account.handle : handle, name: textIn(author, 'displayName') },
      ours: mine ? true : null,
      account: account.handle,
      addressed: mine ? [] : [account.handle],
      replyTo: parent === null ? null : `bluesky:${parent}`,
      answers: [],
      thread: null,
      hidden: false,
      deletedAt: null,
      language: firstText(record, 'langs'),
      team: null,
      attachments: [],
    },
  }
}

function firstText(map: JsonMap, key: string): string | null {
  const [first] = listIn(map, key)
  return typeof first === 'string' ? first : null
}
