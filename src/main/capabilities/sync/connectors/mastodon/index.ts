import type { NetReply } from '#main/adapters/net/client.ts'
import { NetProblem } from '#main/adapters/net/problem.ts'
import { isMap, mapIn, textIn, type JsonMap } from '#main/domain/conversations/json.ts'
import type { GroundAccount } from '#main/mirror/queries/sync/connectors.ts'
import type { Connector, Fact, Page, Stream, StreamTools } from '../connector.ts'
import { addressOf, hostIn, listOf, mapOf, originIn } from '../read.ts'
import { profileFacts, statusFact, statusKey } from './read.ts'

/** Networks whose servers answer the Mastodon API. */
const NETWORKS = ['mastodon', 'pixelfed']
const PAGE = 40
/** Answered statuses that are looked up by themselves, a page. */
const LOOKED_UP = 20
const DAILY = 1440

/**
 * Mastodon and every server that answers its client API (docs.joinmastodon.org, methods accounts, statuses and
 * notifications). Public profiles and posts need no token; mentions need one of the account they belong to (read:notifications).
 */
export const mastodon: Connector = {
  type: 'mastodon',
  brings: ['profile', 'metrics', 'posts', 'mentions'],
  secret: 'optional',
  fields: [
    { name: 'server', kind: 'address', required: false },
    { name: 'mentionsOf', kind: 'text', required: false },
  ],
  // Servers allow 300 requests in five minutes.
  perMinute: 50,
  everyMinutes: DAILY,
  fault: ({ server = '' }) => (server !== '' && originIn(server) === null ? 'server' : null),
  streams(settings, ground) {
    const fixed = originIn(settings['server'])
    const wanted = settings['mentionsOf']?.trim().replace(/^@/, '').toLowerCase() ?? ''
    return ground.accounts(NETWORKS).flatMap((account) => {
      const host = hostIn(fixed) ?? homeOf(account)
      if (host === null) return []
      const common = { subject: account.id, account, label: account.handle, hosts: [host], secret: false as const }
      const streams: Stream[] = [
        { ...common, what: 'profile', brings: ['profile', 'metrics'], everyMinutes: DAILY },
        { ...common, what: 'posts', brings: ['posts'], everyMinutes: 360 },
      ]
      if (wanted !== '' && account.handle.toLowerCase() === wanted)
        streams.push({ ...common, what: 'mentions', brings: ['mentions'], everyMinutes: 15, secret: 'must' })
      return streams
    })
  },
  page: (stream, tools) =>
    stream.account === null
      ? Promise.resolve(NOTHING)
      : stream.what === 'profile'
        ? profile(stream, stream.account, tools)
        : stream.what === 'posts'
          ? posts(stream, stream.account, tools)
          : mentions(stream, stream.account, tools),
}

const NOTHING: Page = { facts: [], cursor: null, more: false }

/** The server an account lives on: by its address, else by its name. */
function homeOf({ url, handle }: GroundAccount): string | null {
  const named = handle.split('@')[1]
  const byUrl = url === null ? null : (addressOf(url)?.host ?? null)
  return byUrl ?? named ?? null
}

const base = (stream: Stream, { settings }: StreamTools): string =>
  originIn(settings['server']) ?? `https://${stream.hosts[0]}`

/** Whom to ask for: a home server knows its own by the bare name. */
const nameOn = (account: GroundAccount, fixed: boolean): string =>
  fixed ? account.handle : (account.handle.split('@')[0] ?? account.handle)

/** Finds an account by its name; null when the server says that there is none. */
async function lookUp(stream: Stream, account: GroundAccount, tools: StreamTools): Promise<JsonMap | null> {
  const fixed = originIn(tools.settings['server']) !== null
  const url = `${base(stream, tools)}/api/v1/accounts/lookup?acct=${encodeURIComponent(nameOn(account, fixed))}`
  const reply = await tools.ask({ url, anyStatus: true })
  if (reply.status === 200) {
    const found = mapOf(reply)
    if (textIn(found, 'id') !== null) return found
    throw new NetProblem('not_readable', stream.hosts[0] ?? '', 'the answer is no account')
  }
  // Only the interface itself may say that an account is gone: a proxy's page about anything else says nothing of it.
  if ((reply.status === 404 || reply.status === 410) && textIn(mapOf(reply), 'error') !== null) return null
  throw statusProblem(stream, reply.status)
}

const statusProblem = (stream: Stream, status: number): NetProblem => {
  const host = stream.hosts[0] ?? ''
  const kind = status >= 500 ? 'server_error' : status === 401 || status === 403 ? 'not_authorised' : 'refused'
  return new NetProblem(kind, host, `${host} answered ${status}`, { status })
}

async function profile(stream: Stream, account: GroundAccount, tools: StreamTools): Promise<Page> {
  const found = await lookUp(stream, account, tools)
  const facts: Fact[] =
    found === null
      ? [{ is: 'standing', account: account.id, kind: 'profile', state: 'gone', detail: null }]
      : profileFacts(found, account, tools.now, originIn(tools.settings['server']) === null)
  return { facts, cursor: null, more: false }
}

type Cursor = { readonly id: string; readonly top: string }
const readCursor = (text: string | null): Cursor | null => (text === null ? null : (JSON.parse(text) as Cursor))

/** Ids are numbers or texts that sort like them: longer is later. */
const isLater = (id: string, than: string): boolean => (id.length === than.length ? id > than : id.length > than.length)

/** From the oldest post on, page by page; at the end once more the newest, for what was edited or deleted since. */
async function posts(stream: Stream, account: GroundAccount, tools: StreamTools): Promise<Page> {
  let at = readCursor(tools.cursor)
  if (at === null) {
    const found = await lookUp(stream, account, tools)
    const id = textIn(found, 'id')
    if (id === null) return NOTHING
    at = { id, top: '0' }
  }
  const list = `${base(stream, tools)}/api/v1/accounts/${encodeURIComponent(at.id)}/statuses?limit=${PAGE}&exclude_reblogs=true`
  const newer = await statuses(`${list}&min_id=${encodeURIComponent(at.top)}`, tools)
  if (newer.length > 0) {
    const top = highest(newer, at.top, stream)
    return { facts: await factsOf(newer, stream, account, tools), cursor: JSON.stringify({ ...at, top }), more: true }
  }
  const newest = await statuses(list, tools)
  const facts = await factsOf(newest, stream, account, tools)
  return {
    facts: [...facts, ...lastPost(facts, account, tools), ...(await deleted(facts, stream, account, tools))],
    cursor: JSON.stringify(at),
    more: false,
  }
}

/** When the account last posted, to the second; its own page tells the day alone. */
function lastPost(facts: readonly Fact[], account: GroundAccount, { now }: StreamTools): Fact[] {
  const moments = facts.flatMap((fact) => (fact.is === 'message' && fact.draft.ours === true ? [fact.draft.at] : []))
  if (moments.length === 0) return []
  const figures = { followers: null, following: null, posts: null, lastPostAt: Math.max(...moments) }
  return [{ is: 'snapshot', account: account.id, takenAt: now, ...figures }]
}

async function statuses(url: string, tools: StreamTools): Promise<JsonMap[]> {
  return mapsIn(await tools.ask({ url }))
}

const mapsIn = (reply: NetReply): JsonMap[] => listOf(reply).filter((one): one is JsonMap => isMap(one))

/** The latest id of a page. @throws NetProblem `endless` where a server goes in circles */
function highest(page: readonly JsonMap[], before: string, stream: Stream): string {
  const top = page.reduce((last, one) => {
    const id = textIn(one, 'id') ?? ''
    return isLater(id, last) ? id : last
  }, before)
  if (top === before) throw new NetProblem('endless', stream.hosts[0] ?? '', 'the next page is the one before it')
  return top
}

async function factsOf(
  page: readonly JsonMap[],
  stream: Stream,
  account: GroundAccount,
  tools: StreamTools,
): Promise<Fact[]> {
  const keyOf = new Map<string, string>()
  const take = (one: JsonMap): void => {
    const [id, key] = [textIn(one, 'id'), statusKey(account.network, one)]
    if (id !== null && key !== null) keyOf.set(id, key)
  }
  for (const one of page) take(one)
  const answered = new Set(page.flatMap((one) => textIn(one, 'in_reply_to_id') ?? []).filter((id) => !keyOf.has(id)))
  for (const id of [...answered].slice(0, LOOKED_UP)) {
    const reply = await tools.ask({
      url: `${base(stream, tools)}/api/v1/statuses/${encodeURIComponent(id)}`,
      anyStatus: true,
    })
    if (reply.status === 200) take(mapOf(reply))
  }
  return page.map((one) => statusFact(one, { ours: account, now: tools.now, keyOf }))
}

/** Posts that are here, lie within the newest page and are not on it: each is asked for before it counts as deleted. */
async function deleted(
  facts: readonly Fact[],
  stream: Stream,
  account: GroundAccount,
  tools: StreamTools,
): Promise<Fact[]> {
  const shown = facts.flatMap((fact) => (fact.is === 'message' ? [fact.draft] : []))
  if (shown.length === 0) return []
  const there = new Set(shown.map(({ key }) => key))
  const from = facts.length < PAGE ? 0 : Math.min(...shown.map(({ at }) => at))
  const gone: Fact[] = []
  for (const key of tools.ownKeys(account.id, from, tools.now)) {
    const id = /\/statuses\/([A-Za-z0-9]+)$/.exec(key)?.[1]
    if (there.has(key) || id === undefined || gone.length >= LOOKED_UP) continue
    const reply = await tools.ask({ url: `${base(stream, tools)}/api/v1/statuses/${id}`, anyStatus: true })
    if ((reply.status === 404 || reply.status === 410) && textIn(mapOf(reply), 'error') !== null)
      gone.push({ is: 'deleted', key })
  }
  return gone
}

/** What others wrote to the account, from the oldest notification on. */
async function mentions(stream: Stream, account: GroundAccount, tools: StreamTools): Promise<Page> {
  const top = readCursor(tools.cursor)?.top ?? '0'
  const reply = await tools.ask({
    url: `${base(stream, tools)}/api/v1/notifications?types[]=mention&limit=${PAGE}&min_id=${encodeURIComponent(top)}`,
    secret: { header: 'authorization', value: `Bearer ${tools.secret ?? ''}` },
  })
  const page = mapsIn(reply)
  if (page.length === 0) return { facts: [], cursor: tools.cursor, more: false }
  const said = page.flatMap((one) => {
    const status = mapIn(one, 'status')
    return status === null ? [] : [status]
  })
  return {
    facts: await factsOf(said, stream, account, tools),
    cursor: JSON.stringify({ id: '', top: highest(page, top, stream) }),
    more: true,
  }
}
